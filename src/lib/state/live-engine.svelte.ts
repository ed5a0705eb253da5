import { defaultFilters } from '#lib/domain/filters.ts';
import type { DaySpan } from '#lib/domain/manifest-files.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import type { Site } from '#lib/domain/site.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { LoadFailure } from '#lib/engine/wasm/load-failure.ts';
import type { LoadProgress } from '#lib/engine/wasm/load-progress.ts';
import type { EngineState } from '#lib/engine/wasm/supervised-engine.ts';
import { localSideTables } from '#lib/intake/local-side-tables.ts';
import { REACHES, spanOf } from '#lib/reports/reach.ts';
import { exportUrl } from '#lib/state/addresses.ts';
import {
	NoTickets,
	type AdoptedData,
	type AdoptedSource,
	type Adoption,
	type LocalSource,
	type UpdatedSource
} from '#lib/state/data-source.ts';
import {
	inBrowser,
	isAbort,
	messageOf,
	type MakeEngine,
	type Run,
	type SelfFilling
} from '#lib/state/engine-run.ts';
import { SiteExports } from '#lib/state/site-exports.ts';
import { SiteSideTables } from '#lib/state/site-side-tables.ts';

/**
 * The one engine of a visit: started when the page is idle or a filter asks for it, shared by all
 * pages, rebuilt by itself after a loss. It holds the site's exports, or in their place the files that
 * a reader opened: each source has a database of its own, so that no figure can mix two.
 */
export class LiveEngine {
	state = $state.raw<EngineState>({ kind: 'idle' });
	progress = $state.raw<LoadProgress | null>(null);
	/** Exports that could not be loaded; figures computed here lack them. */
	failures = $state.raw<readonly LoadFailure[]>([]);
	/** The reader stopped loading; filters start it again. */
	cancelled = $state(false);
	/** Times that the engine was lost and came back. */
	rebuilds = $state(0);
	/** What live pages show in place of the exports that the site was built from. */
	adopted = $state.raw<AdoptedData | null>(null);
	adoption = $state.raw<Adoption | null>(null);
	/** Further exports are being loaded, for days that were not asked for before. */
	extending = $state(false);
	/** The site's own exports. */
	readonly exports = new SiteExports();
	/** Times that one engine gave way to another: what was asked of the one before has no answer. */
	changes = 0;
	readonly #site: () => Site;
	readonly #make: MakeEngine;
	#run: Run | null = null;
	/** Settles once the files that come in are there, or the data before them are back. */
	#adopting: Promise<void> | null = null;
	/** Settles once it is known whether the site's exports are newer than its pages. */
	#looking: Promise<void> | null = null;
	#extending: Promise<void> | null = null;
	readonly #sideTables = new SiteSideTables();
	#cancel = new AbortController();

	/** @param site the site as it was built */
	constructor(site: () => Site, make: MakeEngine = inBrowser) {
		this.#site = site;
		this.#make = make;
	}

	get ready(): boolean {
		return this.state.kind === 'ready';
	}

	/** The site that live pages show: of the files that were adopted, else as it was built. */
	get site(): Site {
		return this.adopted?.site ?? this.#site();
	}

	/** The site as it was built: what published pages and reports show. */
	get published(): Site {
		return this.#site();
	}

	/** The site of the files that a reader opened; null while the site's own data are shown. */
	get localSite(): Site | null {
		return this.adopted?.source.kind === 'local' ? this.adopted.site : null;
	}

	/**
	 * Starts the engine unless it runs, and resolves once it can answer. Rejects with the reason.
	 * @param span days that it must hold the tickets of; absent: those that were asked for before
	 */
	async start(span?: DaySpan): Promise<Engine> {
		if (span !== undefined) this.exports.want(span);
		for (;;) {
			while (this.#adopting !== null) await this.#adopting;
			await this.#lookOnce();
			this.cancelled = false;
			const { changes } = this;
			try {
				const engine = await this.#engine();
				await engine.start();
				if (span !== undefined && this.adopted === null && this.exports.lacks(span)) await this.#extend();
				if (changes === this.changes) return engine;
			} catch (error) {
				// An engine that gave way to another says nothing of that one.
				if (changes === this.changes) throw error;
			}
		}
	}

	/** Begins anew after a failure or a cancelled load. */
	async retry(): Promise<void> {
		while (this.#adopting !== null) await this.#adopting;
		this.#looking = null;
		const { changes } = this;
		await this.#lookOnce();
		this.cancelled = false;
		if (changes === this.changes) await (await this.#engine()).restart();
		else await this.start();
	}

	/** Stops loading at once; what was loaded is dropped. */
	cancel(): void {
		// Where files were coming in, the data before them come back instead.
		this.cancelled = this.#adopting === null;
		this.#cancel.abort();
		this.#cancel = new AbortController();
	}

	/**
	 * Shows files that a reader opened on all live pages, until `release` or the end of the visit.
	 * Resolves once they are there. Rejects where they cannot be loaded (named in `adoption`) or the
	 * reader cancels; the data before them then come back.
	 */
	adopt(local: Omit<LocalSource, 'kind'>): Promise<void> {
		return this.#take({ kind: 'local', ...local, sideTables: localSideTables(local.sideTables) });
	}

	/** The same for exports of the site that are more or newer than those that it was built from. */
	update(updated: Omit<UpdatedSource, 'kind'>): Promise<void> {
		return this.#take({ kind: 'updated', ...updated });
	}

	/** Goes back to the exports that the site was built from. */
	async release(): Promise<void> {
		await this.#interrupt();
		this.#looking = null;
		this.adoption = null;
		if (this.adopted === null) return;
		this.adopted = null;
		await this.#close();
		void this.start().catch(() => undefined);
	}

	/** Forgets that files could not be loaded. */
	dismiss(): void {
		if (this.adoption?.kind === 'failed') this.adoption = null;
	}

	/** The side tables of the site. */
	siteSideTables(): Promise<SideTables> {
		return this.#sideTables.get(this.#cancel.signal);
	}

	/** Takes exports that are newer than the site in place of its own, where nothing was adopted. */
	async #lookOnce(): Promise<void> {
		if (this.adopted !== null) return;
		this.#looking ??= this.#look();
		await this.#looking;
	}

	async #look(): Promise<void> {
		const site = this.#site();
		if (!this.exports.isAsked) this.exports.want(spanOf(REACHES.overview, defaultFilters(site), site));
		try {
			const files = await this.exports.look(site, this.#cancel.signal);
			if (files === null || this.site !== site || this.#adopting !== null) return;
			await this.update({ files, sideTables: await this.siteSideTables() });
		} catch (error) {
			// Files that a reader opened meanwhile come in.
			if (this.#adopting !== null) return;
			// Whoever asks next looks again.
			this.#looking = null;
			this.cancelled = isAbort(error);
			throw error;
		}
	}

	/** Loads the exports of all days that were asked for. */
	#extend(): Promise<void> {
		this.#extending ??= (async () => {
			this.extending = true;
			this.changes += 1;
			try {
				await (await this.#engine()).restart();
			} finally {
				this.extending = false;
				this.#extending = null;
			}
		})();
		return this.#extending;
	}

	async #take(source: AdoptedSource): Promise<void> {
		const before = this.#adopting;
		if (before !== null) this.cancel();
		this.cancelled = false;
		this.adoption = { kind: 'loading', source };
		const taking = this.#load(source, before, this.#cancel.signal);
		const settled = taking.catch(() => undefined);
		this.#adopting = settled;
		try {
			await taking;
		} finally {
			if (this.#adopting === settled) {
				this.#adopting = null;
				// What was shown before comes back by itself; where the files came in, it is there already.
				void this.start().catch(() => undefined);
			}
		}
	}

	/** Fills an engine with a source, once what came in before has been stopped. */
	async #load(source: AdoptedSource, before: Promise<void> | null, signal: AbortSignal): Promise<void> {
		const made: { site: Site | null } = { site: null };
		try {
			await before;
			signal.throwIfAborted();
			await this.#close();
			this.#run = this.#open(source, (site) => (made.site = site));
			const engine = await this.#run.engine;
			signal.throwIfAborted();
			await engine.start();
			if (made.site === null) throw new Error('the files made no site');
			this.adopted = { source, site: made.site };
			this.adoption = null;
		} catch (error) {
			const { failures } = this;
			await this.#close();
			// Other files may be coming in by now, and the reader has not heard of these.
			if (this.adoption?.source === source) this.adoption = failed(source, error, failures);
			throw error;
		}
	}

	/** Ends the loading of files that come in, and waits until it has ended. */
	async #interrupt(): Promise<void> {
		if (this.#adopting !== null) this.cancel();
		while (this.#adopting !== null) await this.#adopting;
	}

	/** The engine of what is shown, made where there is none. */
	async #engine(): Promise<SelfFilling> {
		// After a loss the same files make the same site: the first is kept.
		this.#run ??= this.#open(this.adopted?.source ?? null, () => undefined);
		const run = this.#run;
		try {
			return await run.engine;
		} catch (error) {
			if (this.#run === run) {
				this.#run = null;
				this.state = { kind: 'failed', reason: messageOf(error) };
			}
			throw error;
		}
	}

	#open(source: AdoptedSource | null, onSite: (site: Site) => void): Run {
		this.state = { kind: 'starting' };
		// The small file travels while the engine's code is on its way.
		if (source === null) this.siteSideTables().catch(() => undefined);
		const isCurrent = () => this.#run === run;
		const run: Run = {
			source,
			engine: this.#make({
				site: this.#site(),
				source,
				exportUrl,
				sideTables: () => this.siteSideTables(),
				exports: this.exports,
				signal: () => this.#cancel.signal,
				onState: (state) => {
					if (isCurrent()) this.#enter(state);
				},
				onProgress: (progress) => {
					if (isCurrent()) this.progress = progress;
				},
				onFailures: (failures) => {
					if (isCurrent()) this.failures = failures;
				},
				onSite
			})
		};
		return run;
	}

	/** Lets go of the engine and all that was said of its loading. */
	async #close(): Promise<void> {
		const run = this.#run;
		this.#run = null;
		this.changes += 1;
		this.state = { kind: 'idle' };
		this.progress = null;
		this.failures = [];
		this.rebuilds = 0;
		if (run === null) return;
		// An engine that never came needs no closing.
		await run.engine.then((engine) => engine.close()).catch(() => undefined);
	}

	#enter(state: EngineState): void {
		if (this.state.kind === 'rebuilding' && state.kind === 'ready') this.rebuilds += 1;
		// A rebuild passes through loading again; the page goes on saying that it rebuilds.
		if (this.state.kind === 'rebuilding' && state.kind === 'loading') return;
		this.state = state;
	}
}

/** What is said of files that did not come in; nothing where the reader stopped them. */
function failed(source: AdoptedSource, error: unknown, failures: readonly LoadFailure[]): Adoption | null {
	if (isAbort(error)) return null;
	const problems = error instanceof NoTickets ? error.problems : [];
	return { kind: 'failed', source, reason: messageOf(error), failures, problems };
}
