import type { SideTables } from '#lib/domain/side-tables.ts';
import type { Site } from '#lib/domain/site.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { assembleSite, type LoadedTickets } from '#lib/intake/assemble-site.ts';
import { sql } from '#lib/sql/sql.ts';

/**
 * The side tables by which a reader's own files are read: the site's, as they are how its organisation
 * counts, but nothing of them that describes the site's own tickets. Made-up customers and events of
 * a sample are left out.
 */
export function localSideTables(tables: SideTables): SideTables {
	const { sample } = tables.site;
	return {
		...tables,
		site: { ...tables.site, sample: false, source: { zh: '', en: '' } },
		bureaus: sample ? tables.bureaus.map((bureau) => ({ ...bureau, customersServed: null })) : tables.bureaus,
		annotations: sample ? [] : tables.annotations
	};
}

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
