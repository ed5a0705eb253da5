import { isAbort } from '#lib/domain/errors.ts';
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
import { Adopting } from '#lib/state/adopting.svelte.ts';
import type {
	AdoptedData,
	AdoptedSource,
	Adoption,
	LocalSource,
	UpdatedSource
} from '#lib/state/data-source.ts';
import { inBrowser, type MakeEngine, type SelfFilling } from '#lib/state/engine-run.ts';
import { HeldEngine, type EngineListeners } from '#lib/state/held-engine.svelte.ts';
import { SiteExports } from '#lib/state/site-exports.ts';
import { SiteSideTables } from '#lib/state/site-side-tables.ts';

/**
 * The one engine of a visit: started when the page is idle or a filter asks for it, shared by all
 * pages, rebuilt by itself after a loss. It holds the site's exports, or in their place the files that
 * a reader opened (`Adopting`).
 */
export class LiveEngine {
	/** The reader stopped loading; filters start it again. */
	cancelled = $state(false);
	/** Further exports are being loaded, for days that were not asked for before. */
	extending = $state(false);
	/** The site's own exports. */
	readonly exports = new SiteExports();
	readonly #site: () => Site;
	readonly #make: MakeEngine;
	readonly #held = new HeldEngine((source, listeners) => this.#fill(source, listeners));
	readonly #adopting = new Adopting(this.#held, {
		signal: () => this.#cancel.signal,
		cancel: () => this.cancel(),
		resume: () => void this.start().catch(() => undefined)
	});
	readonly #sideTables = new SiteSideTables();
	/** Settles once it is known whether the site's exports are newer than its pages. */
	#looking: Promise<void> | null = null;
	#extending: Promise<void> | null = null;
	#cancel = new AbortController();

	/** @param site the site as it was built */
	constructor(site: () => Site, make: MakeEngine = inBrowser) {
		this.#site = site;
		this.#make = make;
	}

	get state(): EngineState {
		return this.#held.state;
	}

	get progress(): LoadProgress | null {
		return this.#held.progress;
	}

	/** Exports that could not be loaded; figures computed here lack them. */
	get failures(): readonly LoadFailure[] {
		return this.#held.failures;
	}

	/** Times that the engine was lost and came back. */
	get rebuilds(): number {
		return this.#held.rebuilds;
	}

	/** Times that one engine gave way to another: what was asked of the one before has no answer. */
	get changes(): number {
		return this.#held.changes;
	}

	get ready(): boolean {
		return this.state.kind === 'ready';
	}

	/** What live pages show in place of the exports that the site was built from. */
	get adopted(): AdoptedData | null {
		return this.#adopting.adopted;
	}

	get adoption(): Adoption | null {
		return this.#adopting.adoption;
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
			await this.#adopting.settled();
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
		await this.#adopting.settled();
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
		this.cancelled = !this.#adopting.isUnderway;
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
		if (this.#adopting.isUnderway) this.cancel();
		await this.#adopting.settled();
		this.#looking = null;
		await this.#adopting.release();
	}

	/** Forgets that files could not be loaded. */
	dismiss(): void {
		this.#adopting.dismiss();
	}

	/** The side tables of the site. */
	siteSideTables(): Promise<SideTables> {
		return this.#sideTables.get(this.#cancel.signal);
	}

	#take(source: AdoptedSource): Promise<void> {
		this.cancelled = false;
		return this.#adopting.take(source);
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
			if (files === null || this.site !== site || this.#adopting.isUnderway) return;
			await this.update({ files, sideTables: await this.siteSideTables() });
		} catch (error) {
			// Files that a reader opened meanwhile come in.
			if (this.#adopting.isUnderway) return;
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
			this.#held.changes += 1;
			try {
				await (await this.#engine()).restart();
			} finally {
				this.extending = false;
				this.#extending = null;
			}
		})();
		return this.#extending;
	}

	/** The engine of what is shown. */
	#engine(): Promise<SelfFilling> {
		return this.#held.get(this.adopted?.source ?? null);
	}

	#fill(source: AdoptedSource | null, listeners: EngineListeners): Promise<SelfFilling> {
		// The small file travels while the engine's code is on its way.
		if (source === null) this.siteSideTables().catch(() => undefined);
		return this.#make({
			site: this.#site(),
			source,
			exportUrl,
			sideTables: () => this.siteSideTables(),
			exports: this.exports,
			signal: () => this.#cancel.signal,
			...listeners
		});
	}
}
