import { messageOf } from '#lib/domain/errors.ts';
import type { Site } from '#lib/domain/site.ts';
import type { LoadFailure } from '#lib/engine/wasm/load-failure.ts';
import type { LoadProgress } from '#lib/engine/wasm/load-progress.ts';
import type { EngineState } from '#lib/engine/wasm/supervised-engine.ts';
import type { AdoptedSource } from '#lib/state/data-source.ts';
import type { EngineRecipe } from '#lib/state/engine-recipe.ts';
import type { SelfFilling } from '#lib/state/engine-run.ts';

/** Whom an engine tells of its filling. */
export type EngineListeners = Pick<EngineRecipe, 'onState' | 'onProgress' | 'onFailures' | 'onSite'>;

/** Makes an engine that fills itself with a source; null: the exports that the site was built from. */
export type FillEngine = (source: AdoptedSource | null, listeners: EngineListeners) => Promise<SelfFilling>;

/**
 * The engine that holds the tickets, and what it says of itself. One at a time: each source has a
 * database of its own, so that no figure can mix two, and memory holds one. What an engine says
 * after it was let go of is not heard.
 */
export class HeldEngine {
	state = $state.raw<EngineState>({ kind: 'idle' });
	progress = $state.raw<LoadProgress | null>(null);
	/** Exports that could not be loaded; figures computed here lack them. */
	failures = $state.raw<readonly LoadFailure[]>([]);
	/** Times that the engine was lost and came back. */
	rebuilds = $state(0);
	/** Times that one engine gave way to another: what was asked of the one before has no answer. */
	changes = 0;
	readonly #fill: FillEngine;
	#engine: Promise<SelfFilling> | null = null;

	constructor(fill: FillEngine) {
		this.#fill = fill;
	}

	/** The engine in hand, made of the source where there is none. */
	async get(source: AdoptedSource | null): Promise<SelfFilling> {
		// After a loss the same files make the same site: the first is kept.
		const engine = (this.#engine ??= this.#open(source, () => undefined));
		try {
			return await engine;
		} catch (error) {
			if (this.#engine === engine) {
				this.#engine = null;
				this.state = { kind: 'failed', reason: messageOf(error) };
			}
			throw error;
		}
	}

	/** Makes an engine of a source; the one before must have been closed. */
	open(source: AdoptedSource, onSite: (site: Site) => void): Promise<SelfFilling> {
		this.#engine = this.#open(source, onSite);
		return this.#engine;
	}

	/** Lets go of the engine and all that was said of its loading. */
	async close(): Promise<void> {
		const engine = this.#engine;
		this.#engine = null;
		this.changes += 1;
		this.state = { kind: 'idle' };
		this.progress = null;
		this.failures = [];
		this.rebuilds = 0;
		// An engine that never came needs no closing.
		await engine?.then((made) => made.close()).catch(() => undefined);
	}

	#open(source: AdoptedSource | null, onSite: (site: Site) => void): Promise<SelfFilling> {
		this.state = { kind: 'starting' };
		const isCurrent = () => this.#engine === engine;
		const engine = this.#fill(source, {
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
		});
		return engine;
	}

	#enter(state: EngineState): void {
		if (this.state.kind === 'rebuilding' && state.kind === 'ready') this.rebuilds += 1;
		// A rebuild passes through loading again; the page goes on saying that it rebuilds.
		if (this.state.kind === 'rebuilding' && state.kind === 'loading') return;
		this.state = state;
	}
}
