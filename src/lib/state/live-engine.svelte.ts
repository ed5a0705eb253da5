import type { Site } from '#lib/domain/site.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { LoadFailure } from '#lib/engine/wasm/load-failure.ts';
import type { LoadProgress } from '#lib/engine/wasm/load-progress.ts';
import type { EngineState, SupervisedEngine } from '#lib/engine/wasm/supervised-engine.ts';
import { exportUrl, sideTablesUrl } from '#lib/state/addresses.ts';

/**
 * The one engine of a visit: started when the page is idle or a filter asks for it, shared by all
 * pages, rebuilt by itself after a loss. Its modules load only then, so that a page is readable
 * and light before.
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
	readonly #site: () => Site;
	#supervised: Promise<SupervisedEngine> | null = null;
	#sideTables: Promise<SideTables> | null = null;
	#cancel = new AbortController();

	constructor(site: () => Site) {
		this.#site = site;
	}

	get ready(): boolean {
		return this.state.kind === 'ready';
	}

	/** Starts the engine unless it runs, and resolves once it can answer. Rejects with the reason. */
	async start(): Promise<Engine> {
		this.cancelled = false;
		this.#supervised ??= this.#create();
		const supervised = await this.#supervised;
		await supervised.start();
		return supervised;
	}

	/** Begins anew after a failure or a cancelled load. */
	async retry(): Promise<void> {
		this.cancelled = false;
		const supervised = await (this.#supervised ??= this.#create());
		await supervised.restart();
	}

	/** Stops loading at once; what was loaded is dropped. */
	cancel(): void {
		this.cancelled = true;
		this.#cancel.abort();
		this.#cancel = new AbortController();
	}

	async #create(): Promise<SupervisedEngine> {
		this.state = { kind: 'starting' };
		try {
			// The small file travels while the engine's code is on its way.
			this.#sideTables = this.#fetchSideTables();
			this.#sideTables.catch(() => undefined);
			const { createSupervisedEngine } = await import('#lib/state/engine-recipe.ts');
			return createSupervisedEngine({
				site: this.#site(),
				exportUrl,
				sideTables: () => this.#knownSideTables(),
				signal: () => this.#cancel.signal,
				onState: (state) => this.#enter(state),
				onProgress: (progress) => (this.progress = progress),
				onFailures: (failures) => (this.failures = failures)
			});
		} catch (error) {
			this.#supervised = null;
			this.state = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
			throw error;
		}
	}

	#enter(state: EngineState): void {
		if (this.state.kind === 'rebuilding' && state.kind === 'ready') this.rebuilds += 1;
		// A rebuild passes through loading again; the page goes on saying that it rebuilds.
		if (this.state.kind === 'rebuilding' && state.kind === 'loading') return;
		this.state = state;
	}

	/** Fetched once; after a failure the next start tries again. */
	async #knownSideTables(): Promise<SideTables> {
		this.#sideTables ??= this.#fetchSideTables();
		try {
			return await this.#sideTables;
		} catch (error) {
			this.#sideTables = null;
			throw error;
		}
	}

	async #fetchSideTables(): Promise<SideTables> {
		const response = await fetch(sideTablesUrl(), {
			signal: this.#cancel.signal
		});
		if (!response.ok) throw new Error(`exports/side-tables.json: the server answered ${response.status}`);
		return response.json() as Promise<SideTables>;
	}
}
