import type { Problem } from '#lib/domain/problem.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import type { Site } from '#lib/domain/site.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { LoadFailure } from '#lib/engine/wasm/load-failure.ts';
import type { LoadProgress } from '#lib/engine/wasm/load-progress.ts';
import type { EngineState, SupervisedEngine } from '#lib/engine/wasm/supervised-engine.ts';
import { exportUrl, sideTablesUrl } from '#lib/state/addresses.ts';
import {
	NoTickets,
	type AdoptedData,
	type AdoptedSource,
	type LocalSource,
	type UpdatedSource
} from '#lib/state/data-source.ts';
import type { EngineRecipe } from '#lib/state/engine-recipe.ts';

/** How the files that were adopted last come in; null where they are in, or none were. */
export type Adoption =
	| { readonly kind: 'loading'; readonly source: AdoptedSource }
	| {
			readonly kind: 'failed';
			readonly source: AdoptedSource;
			readonly reason: string;
			readonly failures: readonly LoadFailure[];
			/** What is wrong with files that were read and hold no tickets. */
			readonly problems: readonly Problem[];
	  };

/** Makes an engine by a recipe. */
type MakeEngine = (recipe: EngineRecipe) => Promise<SupervisedEngine>;

/** An engine's modules load only when one is wanted, so that a page is readable and light before. */
const inBrowser: MakeEngine = async (recipe) =>
	(await import('#lib/state/engine-recipe.ts')).createSupervisedEngine(recipe);

/** An engine and what it is filled with. */
interface Run {
	readonly source: AdoptedSource | null;
	readonly supervised: Promise<SupervisedEngine>;
}

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
	/** Times that one engine gave way to another: what was asked of the one before has no answer. */
	changes = 0;
	readonly #site: () => Site;
	readonly #make: MakeEngine;
	#run: Run | null = null;
	/** Settles once the files that come in are there, or the data before them are back. */
	#adopting: Promise<void> | null = null;
	#sideTables: Promise<SideTables> | null = null;
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

	/** The site of the files that a reader opened; null while the site's own data are shown. */
	get localSite(): Site | null {
		return this.adopted?.source.kind === 'local' ? this.adopted.site : null;
	}

	/** Starts the engine unless it runs, and resolves once it can answer. Rejects with the reason. */
	async start(): Promise<Engine> {
		await this.#adopted();
		this.cancelled = false;
		const supervised = await this.#supervised();
		await supervised.start();
		return supervised;
	}

	/** Begins anew after a failure or a cancelled load. */
	async retry(): Promise<void> {
		await this.#adopted();
		this.cancelled = false;
		const supervised = await this.#supervised();
		await supervised.restart();
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
		return this.#take({ kind: 'local', ...local });
	}

	/** The same for exports of the site that are more or newer than those that it was built from. */
	update(updated: Omit<UpdatedSource, 'kind'>): Promise<void> {
		return this.#take({ kind: 'updated', ...updated });
	}

	/** Goes back to the exports that the site was built from. */
	async release(): Promise<void> {
		await this.#interrupt();
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

	/** The side tables of the site, fetched once; after a failure the next call tries again. */
	async siteSideTables(): Promise<SideTables> {
		this.#sideTables ??= this.#fetchSideTables();
		try {
			return await this.#sideTables;
		} catch (error) {
			this.#sideTables = null;
			throw error;
		}
	}

	async #take(source: AdoptedSource): Promise<void> {
		await this.#interrupt();
		const taking = this.#load(source);
		this.#adopting = taking.catch(() => undefined);
		try {
			await taking;
		} finally {
			this.#adopting = null;
			// What was shown before comes back by itself; where the files came in, it is there already.
			void this.start().catch(() => undefined);
		}
	}

	/** Ends the loading of files that come in, and waits until it has ended. */
	async #interrupt(): Promise<void> {
		if (this.#adopting !== null) this.cancel();
		await this.#adopted();
	}

	/** Waits until no files come in. */
	async #adopted(): Promise<void> {
		while (this.#adopting !== null) await this.#adopting;
	}

	async #load(source: AdoptedSource): Promise<void> {
		this.adoption = { kind: 'loading', source };
		this.cancelled = false;
		const { signal } = this.#cancel;
		await this.#close();
		let site: Site | null = null;
		try {
			this.#run = this.#open(source, (made) => (site = made));
			const supervised = await this.#run.supervised;
			signal.throwIfAborted();
			await supervised.start();
			if (site === null) throw new Error('the files made no site');
			this.adopted = { source, site };
			this.adoption = null;
		} catch (error) {
			const { failures } = this;
			await this.#close();
			const problems = error instanceof NoTickets ? error.problems : [];
			this.adoption = isAbort(error)
				? null
				: { kind: 'failed', source, reason: messageOf(error), failures, problems };
			throw error;
		}
	}

	/** The engine of what is shown, made where there is none. */
	async #supervised(): Promise<SupervisedEngine> {
		// After a loss the same files make the same site: the first is kept.
		this.#run ??= this.#open(this.adopted?.source ?? null, () => undefined);
		const run = this.#run;
		try {
			return await run.supervised;
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
			supervised: this.#make({
				site: this.#site(),
				source,
				exportUrl,
				sideTables: () => this.siteSideTables(),
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
		await run.supervised.then((supervised) => supervised.close()).catch(() => undefined);
	}

	#enter(state: EngineState): void {
		if (this.state.kind === 'rebuilding' && state.kind === 'ready') this.rebuilds += 1;
		// A rebuild passes through loading again; the page goes on saying that it rebuilds.
		if (this.state.kind === 'rebuilding' && state.kind === 'loading') return;
		this.state = state;
	}

	async #fetchSideTables(): Promise<SideTables> {
		const response = await fetch(sideTablesUrl(), { signal: this.#cancel.signal });
		if (!response.ok) throw new Error(`exports/side-tables.json: the server answered ${response.status}`);
		return response.json() as Promise<SideTables>;
	}
}

function isAbort(error: unknown): boolean {
	return error instanceof Error && error.name === 'AbortError';
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
