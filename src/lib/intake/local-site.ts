import { NATIVE_SCHEME, schemeColumns, UNMAPPED, UNSPECIFIED } from '#lib/domain/schemes.ts';
import type { Site } from '#lib/domain/site.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { assembleSite, type LoadedTickets } from '#lib/intake/assemble-site.ts';
import { identifier, sql } from '#lib/sql/sql.ts';

/**
 * What pages need to know of the files that a reader opened: no bureau without a ticket in them, no
 * page of its own for any period or bureau, and their own categories first where the site's scheme
 * places less than half of their tickets.
 * @param engine filled by `ingest`
 */
export async function assembleLocalSite(engine: Engine, loaded: LoadedTickets): Promise<Site> {
	const site = await assembleSite(engine, loaded);
	const rows = await engine.query(sql`SELECT DISTINCT bureau FROM tickets ORDER BY bureau`);
	const named = new Set(rows.map((row) => String(row['bureau'])));
	const settings = (await isPlaced(engine, site.settings.defaultScheme))
		? site.settings
		: { ...site.settings, defaultScheme: NATIVE_SCHEME };
	return {
		...site,
		settings,
		bureaus: site.bureaus.filter(({ code }) => named.has(code)),
		built: { firstDay: '', lastDay: '', bureaus: [] }
	};
}

/** Whether a scheme has a group for at least half of the tickets. */
async function isPlaced(engine: Engine, scheme: string): Promise<boolean> {
	const group = identifier(schemeColumns(scheme).group);
	const [counts] = await engine.query(
		sql`SELECT count(*) AS tickets, count(CASE WHEN ${group} NOT IN (${UNMAPPED}, ${UNSPECIFIED}) THEN 1 END) AS placed FROM tickets`
	);
	return Number(counts?.['placed']) * 2 >= Number(counts?.['tickets']);
}
