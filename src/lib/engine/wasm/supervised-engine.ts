import type { Sql } from '#lib/sql/sql.ts';
import { type Engine, EngineError, type Row } from '#lib/engine/engine.ts';
import { isAbort, messageOf } from '#lib/domain/errors.ts';
import type { WasmEngine } from '#lib/engine/wasm/wasm-engine.ts';

/** `loading`: the engine runs and its data comes in. `rebuilding`: it was lost and starts anew. */
export type EngineState =
	| { readonly kind: 'idle' | 'starting' | 'loading' | 'ready' }
	| { readonly kind: 'rebuilding' | 'failed'; readonly reason: string };

/** What is supervised: an engine that tells when it is lost. WasmEngine is one. */
export interface Perishable extends Engine {
	/** Resolves with the reason once the engine is dead. */
	readonly lost: Promise<EngineError>;
}

export interface Supervision<Supervised extends Perishable = WasmEngine> {
	/** Makes an empty engine. */
	readonly create: () => Promise<Supervised>;
	/**
	 * Fills it; run again after every rebuild. It gets the engine while that is still starting, so that
	 * reading files need not wait for it. Rejecting with an AbortError means that the reader cancelled.
	 */
	readonly load: (engine: Promise<Supervised>) => Promise<void>;
	readonly onState: (state: EngineState) => void;
}

/** Rebuilds in a row before the engine is given up; `restart` begins anew. */
const REBUILDS = 2;

function isPoisoned(error: unknown): error is EngineError {
	return error instanceof EngineError && error.poisoned;
}

/** DuckDB-Wasm that comes back: a lost or poisoned worker is replaced, filled again, and asked again. */
export class SupervisedEngine<Supervised extends Perishable = WasmEngine> implements Engine {
	readonly name = 'wasm';
	readonly #supervision: Supervision<Supervised>;
	#state: EngineState = { kind: 'idle' };
	/** The engine filled and ready, or on its way to that; null while idle, failed or closed. */
	#ready: Promise<Supervised> | null = null;
	/** The engine that answers; null while there is none. */
	#current: Supervised | null = null;
	#failure: EngineError | null = null;
	/** Counts failures, restarts and closing: a build begun before them must not come to life after. */
	#generation = 0;
	#closed = false;

	constructor(supervision: Supervision<Supervised>) {
		this.#supervision = supervision;
	}

	get state(): EngineState {
		return this.#state;
	}

	/** Starts and fills the engine; a second call waits for the first. Rejects with the reason. */
	async start(): Promise<void> {
		if (this.#failure !== null) throw this.#failure;
		await this.#engine();
	}

	/** Begins anew, after a failure or a cancelled load. */
	async restart(): Promise<void> {
		this.#failure = null;
		await this.#abandon();
		await this.start();
	}

	/** Waits for the engine where it starts or is rebuilt, and is asked once more after a loss. */
	query(statement: Sql): Promise<Row[]> {
		return this.#withRetry((engine) => engine.query(statement));
	}

	run(statements: readonly Sql[]): Promise<void> {
		return this.#withRetry((engine) => engine.run(statements));
	}

	async close(): Promise<void> {
		this.#closed = true;
		this.#enter({ kind: 'idle' });
		await this.#abandon();
	}

	/** Lets go of the engine; one that is still being built is closed by its own build. */
	async #abandon(): Promise<void> {
		const current = this.#current;
		this.#generation += 1;
		this.#ready = null;
		this.#current = null;
		await current?.close();
	}

	async #withRetry<Result>(ask: (engine: Supervised) => Promise<Result>): Promise<Result> {
		if (this.#failure !== null) throw this.#failure;
		const engine = await this.#engine();
		try {
			return await ask(engine);
		} catch (error) {
			if (!isPoisoned(error)) throw error;
			const rebuilt = await this.#replace(engine, error);
			try {
				return await ask(rebuilt);
			} catch (again) {
				// The same statement killed two engines: a third would only follow them.
				if (isPoisoned(again)) this.#fail(again);
				throw again;
			}
		}
	}

	#engine(): Promise<Supervised> {
		if (this.#closed) return Promise.reject(new EngineError('the engine is closed', false, null));
		this.#ready ??= this.#build(null, 0, this.#generation);
		return this.#ready;
	}

	/** The successor of a lost engine; whoever notices the loss first makes it, the others wait for it. */
	#replace(lost: Supervised, error: EngineError): Promise<Supervised> {
		if (this.#failure !== null) return Promise.reject(this.#failure);
		if (this.#current !== lost) return this.#engine();
		this.#current = null;
		const generation = this.#generation;
		this.#ready = this.#closeQuietly(lost).then(() => this.#build(error.message, 1, generation));
		// Nobody may be asking: the state tells of a failure, and the next query does.
		this.#ready.catch(() => undefined);
		return this.#ready;
	}

	async #build(reason: string | null, rebuilds: number, generation: number): Promise<Supervised> {
		if (generation !== this.#generation) throw new EngineError('the engine was replaced', false, null);
		this.#enter(reason === null ? { kind: 'starting' } : { kind: 'rebuilding', reason });
		const created = this.#supervision.create();
		try {
			const filled = this.#supervision.load(created);
			// Where the engine does not start, the load fails with it and nobody waits for the load.
			filled.catch(() => undefined);
			const engine = await created;
			if (reason === null && generation === this.#generation) this.#enter({ kind: 'loading' });
			await filled;
			if (generation !== this.#generation) throw new EngineError('the engine was replaced', false, null);
			this.#current = engine;
			void engine.lost.then((error) => this.#replace(engine, error)).catch(() => undefined);
			this.#enter({ kind: 'ready' });
			return engine;
		} catch (error) {
			await created.then(
				(engine) => this.#closeQuietly(engine),
				() => undefined
			);
			if (generation === this.#generation) return this.#afterFailure(error, rebuilds);
			throw error;
		}
	}

	#afterFailure(error: unknown, rebuilds: number): Promise<Supervised> {
		if (isAbort(error)) {
			this.#ready = null;
			this.#enter({ kind: 'idle' });
			throw error;
		}
		if (isPoisoned(error) && rebuilds < REBUILDS) {
			return this.#build(error.message, rebuilds + 1, this.#generation);
		}
		this.#fail(error);
		throw error;
	}

	async #closeQuietly(engine: Supervised): Promise<void> {
		await engine.close().catch(() => undefined);
	}

	#fail(error: unknown): void {
		const reason = messageOf(error);
		this.#failure = error instanceof EngineError ? error : new EngineError(reason, true, null);
		this.#enter({ kind: 'failed', reason });
		void this.#abandon().catch(() => undefined);
	}

	#enter(state: EngineState): void {
		this.#state = state;
		this.#supervision.onState(state);
	}
}
