import type { SideTables } from '#lib/domain/side-tables.ts';
import { sideTablesUrl } from '#lib/state/addresses.ts';

/** The side tables of the site, fetched once a visit; after a failure the next call tries again. */
export class SiteSideTables {
	#known: Promise<SideTables> | null = null;

	async get(signal: AbortSignal): Promise<SideTables> {
		const known = (this.#known ??= fetchSideTables(signal));
		try {
			return await known;
		} catch (error) {
			if (this.#known === known) this.#known = null;
			throw error;
		}
	}
}

async function fetchSideTables(signal: AbortSignal): Promise<SideTables> {
	const response = await fetch(sideTablesUrl(), { signal });
	if (!response.ok) throw new Error(`exports/side-tables.json: the server answered ${response.status}`);
	return response.json() as Promise<SideTables>;
}
