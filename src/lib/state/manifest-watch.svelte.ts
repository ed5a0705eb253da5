import { fetchManifest } from '#lib/state/site-manifest.ts';

/** Least time between two looks, in milliseconds. */
const LEAST = 5 * 60_000;
/** Time between two looks of a page that stays in sight: a screen on a wall is never come back to. */
const IN_SIGHT = 15 * 60_000;

/**
 * Notices that the server has other exports than this visit began with: when somebody comes back to the page,
 * and now and then while it is in sight. A look is one small request, answered 304 where nothing changed.
 */
export class ManifestWatch {
	newer = $state(false);
	readonly #known: () => string | null;
	#last = 0;

	/** @param known hash of the manifest by which the exports were loaded; null: none was */
	constructor(known: () => string | null) {
		this.#known = known;
	}

	/** Begins to look; returns what ends it. */
	begin(): () => void {
		const end = new AbortController();
		const { signal } = end;
		this.#last = Date.now();
		const look = () => void this.#look(signal).catch(() => undefined);
		document.addEventListener('visibilitychange', look, { signal });
		window.addEventListener('focus', look, { signal });
		window.addEventListener('pageshow', look, { signal });
		const timer = setInterval(look, IN_SIGHT);
		return () => {
			end.abort();
			clearInterval(timer);
		};
	}

	async #look(signal: AbortSignal): Promise<void> {
		const known = this.#known();
		if (known === null || document.visibilityState !== 'visible' || Date.now() - this.#last < LEAST) return;
		this.#last = Date.now();
		// A server that does not answer now is asked again later.
		const manifest = await fetchManifest(signal);
		if (manifest !== null) this.newer = manifest.hash !== known;
	}
}
