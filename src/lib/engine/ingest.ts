import type { ColumnName } from '#lib/domain/columns.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import { zoneOffsets } from '#lib/domain/time-zone.ts';
import { EngineError, type Engine, type RawTable, type Row } from '#lib/engine/engine.ts';
import { countRows, type NamedExport, type RowCounts } from '#lib/engine/row-counts.ts';
import { textOf } from '#lib/engine/row-texts.ts';
import { mergeStatements } from '#lib/sql/ingest/merge.ts';
import { sideTableStatements } from '#lib/sql/ingest/side-table-statements.ts';
import { INGEST_COLUMNS, ticketStatements } from '#lib/sql/ingest/tickets.ts';
import { localToUtc, utcToLocal } from '#lib/sql/ingest/zone.ts';
import { identifier, sql, type Sql } from '#lib/sql/sql.ts';

/** What became of the rows that were read. Counts in rows; days and times local to the site. */
export interface LoadReport extends RowCounts {
	readonly ticketsWithoutTime: number;
	/** Rows that gave way to a newer row of the same ticket. */
	readonly duplicatesDropped: number;
	readonly tickets: number;
	/** Newest updated_at, closed_at or accepted_at; null where there are no tickets. */
	readonly dataAsOf: string | null;
	readonly firstDay: string | null;
	readonly lastDay: string | null;
}

export interface IngestOptions {
	/** For whoever looks at the data themselves: the raw tables stay, and `tickets` keeps every column it is given. */
	readonly whole?: boolean;
}

/** Local times that carry no zone need one before the data's range is known: any plausible year. */
const WIDEST_RANGE = ['1995-01-01', '2040-12-31'] as const;

/**
 * Turns raw export tables into `tickets` and the side tables, by the same statements on both
 * engines, and drops the raw tables.
 * @param columns columns of schema v1 that will be asked for; others are not kept
 * @throws EngineError where a side table would multiply tickets (overlapping validity)
 */
export async function ingest(
	engine: Engine,
	exports: readonly RawTable[],
	tables: SideTables,
	columns: readonly ColumnName[],
	{ whole = false }: IngestOptions = {}
): Promise<LoadReport> {
	const map = tables.columnMap;
	const toUtc = zoneToUtc(tables);
	const readable: readonly NamedExport[] = exports.length > 0 ? exports : [await emptyExport(engine)];
	const kept = [...new Set([...INGEST_COLUMNS, ...columns])];
	const counts = await countRows(engine, readable, kept, map, toUtc);
	await engine.run(mergeStatements(readable, kept, map, toUtc));
	if (!whole) await engine.run(readable.map(({ table }) => sql`DROP TABLE ${identifier(table)}`));
	const range = await only(
		engine,
		sql`SELECT count(*) AS merged, CAST(CAST(min(accepted_at) AS DATE) AS VARCHAR) AS first_day,
			CAST(CAST(max(accepted_at) AS DATE) AS VARCHAR) AS last_day,
			CAST(max(greatest(updated_at, closed_at, accepted_at)) AS VARCHAR) AS newest FROM merged`
	);
	const firstDay = textOf(range, 'first_day') ?? '2000-01-01';
	const lastDay = textOf(range, 'last_day') ?? firstDay;
	const newest = textOf(range, 'newest') ?? lastDay;
	const offsets = zoneOffsets(tables.site.timeZone, firstDay, newest.slice(0, 10));
	await engine.run([
		...sideTableStatements(tables, firstDay, lastDay),
		...ticketStatements(tables, offsets, kept, whole)
	]);
	const report = await loadReport(
		engine,
		counts,
		Number(range['merged']),
		utcToLocal(sql`CAST(${newest} AS TIMESTAMP)`, offsets)
	);
	await engine.run([sql`DROP TABLE merged`]);
	return report;
}

/** How local times of raw tables become UTC, before it is known from when to when they reach. */
export function zoneToUtc({ site }: Pick<SideTables, 'site'>): (local: Sql) => Sql {
	const widest = zoneOffsets(site.timeZone, ...WIDEST_RANGE);
	return (local) => localToUtc(local, widest);
}

async function emptyExport(engine: Engine): Promise<NamedExport> {
	await engine.run([sql`CREATE OR REPLACE TABLE export_none (nothing INTEGER)`]);
	return { table: 'export_none', columns: [], file: '', rowsInAll: 0 };
}

async function loadReport(
	engine: Engine,
	counts: RowCounts,
	merged: number,
	newest: Sql
): Promise<LoadReport> {
	const found = await only(
		engine,
		sql`SELECT count(*) AS tickets, (SELECT count(*) FROM merged WHERE accepted_at IS NULL) AS without_time,
			CAST(CAST(min(accepted_local) AS DATE) AS VARCHAR) AS first_day,
			CAST(CAST(max(accepted_local) AS DATE) AS VARCHAR) AS last_day,
			CASE WHEN count(*) > 0 THEN CAST(${newest} AS VARCHAR) END AS data_as_of
		FROM tickets`
	);
	const tickets = Number(found['tickets']);
	const withoutTime = Number(found['without_time']);
	if (tickets !== merged - withoutTime) {
		throw new EngineError(
			`side tables turned ${merged - withoutTime} tickets into ${tickets}: rows of category-map.csv or sla.csv overlap in time`,
			false,
			null
		);
	}
	return {
		...counts,
		ticketsWithoutTime: withoutTime,
		duplicatesDropped: counts.rowsRead - counts.rowsWithoutTicketId - merged,
		tickets,
		dataAsOf: textOf(found, 'data_as_of'),
		firstDay: textOf(found, 'first_day'),
		lastDay: textOf(found, 'last_day')
	};
}

async function only(engine: Engine, statement: Sql): Promise<Row> {
	const [row] = await engine.query(statement);
	if (row === undefined) throw new EngineError('a query that gives one row gave none', false, statement.text);
	return row;
}
