import { messageOf } from '#lib/domain/errors.ts';
import type { LoadProgress } from '#lib/engine/wasm/load-progress.ts';

/** Why a step ends that another one replaces: nobody need hear of it. */
class Superseded extends Error {
	override readonly name = 'AbortError';
}

/** Long steps of which only the newest counts: each begins once the one before has been called off. */
export class StepRunner {
	busy = $state(false);
	progress = $state.raw<LoadProgress | null>(null);
	/** What went wrong with the newest step; null where nothing did. */
	failure = $state<string | null>(null);
	/** True where it was the reader who stopped it. */
	cancelled = $state(false);
	#controller = new AbortController();
	#last: Promise<void> = Promise.resolve();

	/** Calls off the step that runs, then runs this one. Never rejects: what goes wrong is the runner's failure. */
	async run(step: (signal: AbortSignal) => Promise<void>): Promise<void> {
		this.#supersede();
		const { signal } = this.#controller;
		this.busy = true;
		const turn = this.#after(this.#last, signal, step);
		this.#last = turn;
		await turn;
	}

	/** The reader stops the step that runs. */
	cancel(): void {
		this.cancelled = true;
		this.#controller.abort();
	}

	/** Calls off the step that runs and forgets how it went. */
	reset(): void {
		this.#supersede();
		this.busy = false;
		this.failure = null;
		this.progress = null;
	}

	#supersede(): void {
		this.#controller.abort(new Superseded('a newer step'));
		this.#controller = new AbortController();
	}

	async #after(
		before: Promise<void>,
		signal: AbortSignal,
		step: (signal: AbortSignal) => Promise<void>
	): Promise<void> {
		await before;
		if (signal.aborted) return;
		this.failure = null;
		this.cancelled = false;
		this.progress = null;
		try {
			await step(signal);
		} catch (error) {
			if (!(signal.reason instanceof Superseded)) this.failure = messageOf(error);
		}
		if (this.#controller.signal !== signal) return;
		this.busy = false;
		this.progress = null;
	}
}
