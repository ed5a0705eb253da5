import { isAbort, messageOf } from '#lib/domain/errors.ts';
import type { Site } from '#lib/domain/site.ts';
import type { LoadFailure } from '#lib/engine/wasm/load-failure.ts';
import { NoTickets, type AdoptedData, type AdoptedSource, type Adoption } from '#lib/state/data-source.ts';
import type { HeldEngine } from '#lib/state/held-engine.svelte.ts';

/** What the coming in of a source asks of the visit. */
export interface Visit {
	/** The signal of the load that is about to begin. */
	readonly signal: () => AbortSignal;
	/** Stops whatever is being loaded. */
	readonly cancel: () => void;
	/** Makes the engine ready for what is shown now. */
	readonly resume: () => void;
}

/** How sources take the place of the site's own exports: the last one that was asked for comes in. */
export class Adopting {
	/** What live pages show in place of the exports that the site was built from. */
	adopted = $state.raw<AdoptedData | null>(null);
	adoption = $state.raw<Adoption | null>(null);
	readonly #held: HeldEngine;
	readonly #visit: Visit;
	/** Settles once the files that come in are there, or the data before them are back. */
	#underway: Promise<void> | null = null;

	constructor(held: HeldEngine, visit: Visit) {
		this.#held = held;
		this.#visit = visit;
	}

	/** Whether files are coming in. */
	get isUnderway(): boolean {
		return this.#underway !== null;
	}

	/** Resolves once no files are coming in. */
	async settled(): Promise<void> {
		while (this.#underway !== null) await this.#underway;
	}

	/**
	 * Shows a source in place of what is shown. Rejects where it cannot be loaded (named in `adoption`)
	 * or the reader cancels; the data before then come back.
	 */
	async take(source: AdoptedSource): Promise<void> {
		const before = this.#underway;
		if (before !== null) this.#visit.cancel();
		this.adoption = { kind: 'loading', source };
		const taking = this.#load(source, before, this.#visit.signal());
		const settled = taking.catch(() => undefined);
		this.#underway = settled;
		try {
			await taking;
		} finally {
			if (this.#underway === settled) {
				this.#underway = null;
				// What was shown before comes back by itself; where the files came in, it is there already.
				this.#visit.resume();
			}
		}
	}

	/** Goes back to the site's own exports, once nothing is coming in. */
	async release(): Promise<void> {
		this.adoption = null;
		if (this.adopted === null) return;
		this.adopted = null;
		await this.#held.close();
		this.#visit.resume();
	}

	/** Forgets that files could not be loaded. */
	dismiss(): void {
		if (this.adoption?.kind === 'failed') this.adoption = null;
	}

	/** Fills an engine with a source, once what came in before has been stopped. */
	async #load(source: AdoptedSource, before: Promise<void> | null, signal: AbortSignal): Promise<void> {
		const made: { site: Site | null } = { site: null };
		try {
			await before;
			signal.throwIfAborted();
			await this.#held.close();
			const engine = await this.#held.open(source, (site) => (made.site = site));
			signal.throwIfAborted();
			await engine.start();
			if (made.site === null) throw new Error('the files made no site');
			this.adopted = { source, site: made.site };
			this.adoption = null;
		} catch (error) {
			const { failures } = this.#held;
			await this.#held.close();
			// Other files may be coming in by now, and the reader has not heard of these.
			if (this.adoption?.source === source) this.adoption = failed(source, error, failures);
			throw error;
		}
	}
}

/** What is said of files that did not come in; nothing where the reader stopped them. */
function failed(source: AdoptedSource, error: unknown, failures: readonly LoadFailure[]): Adoption | null {
	if (isAbort(error)) return null;
	const problems = error instanceof NoTickets ? error.problems : [];
	return { kind: 'failed', source, reason: messageOf(error), failures, problems };
}
