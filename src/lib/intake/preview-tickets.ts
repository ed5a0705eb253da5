import type { SideTables } from '#lib/domain/side-tables.ts';
import { zoneOffsets } from '#lib/domain/time-zone.ts';
import type { Engine, RawTable, Row } from '#lib/engine/engine.ts';
import { textOf } from '#lib/engine/row-texts.ts';
import { exportCounts, mergeStatements } from '#lib/sql/ingest/merge.ts';
import { localToUtc, utcToLocal } from '#lib/sql/ingest/zone.ts';
import { sql, type Sql } from '#lib/sql/sql.ts';

/** What a map makes of raw exports, before anything is taken over: counts of rows and tickets. */
export interface TicketPreview {
	readonly rowsRead: number;
	readonly rowsWithoutTicketId: number;
	/** Rows that give way to another row of the same ticket. */
	readonly duplicatesDropped: number;
	/** Tickets without a readable time of acceptance: they belong to no period. */
	readonly ticketsWithoutTime: number;
	readonly tickets: number;
	/** Local days, ISO; null without tickets. */
	readonly firstDay: string | null;
	readonly lastDay: string | null;
	readonly withoutBureau: number;
	readonly withoutCategory: number;
	/** Different values; those of the same bureau under two spellings count twice. */
	readonly bureaus: number;
	readonly categories: number;
	/** Tickets that are closed, by a time or by their status. */
	readonly closed: number;
}

const KEPT = ['ticket_id', 'accepted_at', 'closed_at', 'updated_at', 'bureau', 'category', 'status'] as const;

/** Any plausible year, as the range of the times is not known yet. */
const WIDEST_RANGE = ['1995-01-01', '2040-12-31'] as const;

/**
 * Merges raw exports as `ingest` does and counts the outcome; the raw tables stay.
 * @param tables hold at least the headers of the columns that this map needs for a preview
 */
export async function previewTickets(
	engine: Engine,
	tables: readonly RawTable[],
	{ columnMap, site }: Pick<SideTables, 'columnMap' | 'site'>
): Promise<TicketPreview> {
	const offsets = zoneOffsets(site.timeZone, ...WIDEST_RANGE);
	const toUtc = (local: Sql) => localToUtc(local, offsets);
	const [counts = {}] = await engine.query(exportCounts(tables, columnMap, toUtc));
	await engine.run(mergeStatements(tables, KEPT, columnMap, toUtc));
	const day = (time: Sql) => sql`CAST(CAST(${utcToLocal(time, offsets)} AS DATE) AS VARCHAR)`;
	const [found = {}] = await engine.query(
		sql`SELECT count(*) AS merged, count(accepted_at) AS tickets,
			${day(sql`min(accepted_at)`)} AS first_day, ${day(sql`max(accepted_at)`)} AS last_day,
			count(*) FILTER (WHERE accepted_at IS NOT NULL AND bureau IS NULL) AS without_bureau,
			count(*) FILTER (WHERE accepted_at IS NOT NULL AND category IS NULL) AS without_category,
			count(DISTINCT bureau) FILTER (WHERE accepted_at IS NOT NULL) AS bureaus,
			count(DISTINCT category) FILTER (WHERE accepted_at IS NOT NULL) AS categories,
			count(*) FILTER (WHERE accepted_at IS NOT NULL AND (closed_at IS NOT NULL OR status = 'closed')) AS closed
		FROM merged`
	);
	await engine.run([sql`DROP TABLE merged`]);
	const merged = number(found, 'merged');
	const tickets = number(found, 'tickets');
	const rowsRead = number(counts, 'rows_read');
	const rowsWithoutTicketId = number(counts, 'without_id');
	return {
		rowsRead,
		rowsWithoutTicketId,
		duplicatesDropped: rowsRead - rowsWithoutTicketId - merged,
		ticketsWithoutTime: merged - tickets,
		tickets,
		firstDay: textOf(found, 'first_day'),
		lastDay: textOf(found, 'last_day'),
		withoutBureau: number(found, 'without_bureau'),
		withoutCategory: number(found, 'without_category'),
		bureaus: number(found, 'bureaus'),
		categories: number(found, 'categories'),
		closed: number(found, 'closed')
	};
}

function number(row: Row, name: string): number {
	return Number(row[name] ?? 0);
}
