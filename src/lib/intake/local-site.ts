import type { Site } from '#lib/domain/site.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { assembleSite, type LoadedTickets } from '#lib/intake/assemble-site.ts';
import { sql } from '#lib/sql/sql.ts';

/**
 * What pages need to know of the files that a reader opened: no bureau without a ticket in them, and
 * no page of its own for any period or bureau.
 * @param engine filled by `ingest`
 */
export async function assembleLocalSite(engine: Engine, loaded: LoadedTickets): Promise<Site> {
	const site = await assembleSite(engine, loaded);
	const rows = await engine.query(sql`SELECT DISTINCT bureau FROM tickets ORDER BY bureau`);
	const named = new Set(rows.map((row) => String(row['bureau'])));
	return {
		...site,
		bureaus: site.bureaus.filter(({ code }) => named.has(code)),
		built: { firstDay: '', lastDay: '', bureaus: [] }
	};
}
