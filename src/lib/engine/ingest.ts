import type { ColumnName } from '#lib/domain/columns.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import { zoneOffsets } from '#lib/domain/time-zone.ts';
import { EngineError, type Engine, type RawTable, type Row } from '#lib/engine/engine.ts';
import { columnsFilledBy, type ExportTable } from '#lib/sql/ingest/canonical-columns.ts';
import { exportRows, mergedRows } from '#lib/sql/ingest/merge.ts';
import { sideTableStatements } from '#lib/sql/ingest/side-table-statements.ts';
import { ticketStatements } from '#lib/sql/ingest/tickets.ts';
import { localToUtc } from '#lib/sql/ingest/zone.ts';
import { identifier, sql, type Sql } from '#lib/sql/sql.ts';

/** What became of the rows that were read. Counts in rows; days and times local to the site. */
export interface LoadReport {
	readonly rowsRead: number;
	readonly rowsWithoutTicketId: number;
	readonly ticketsWithoutTime: number;
	/** Rows that gave way to a newer row of the same ticket. */
	readonly duplicatesDropped: number;
	readonly tickets: number;
	/** Newest updated_at, closed_at or accepted_at; null where there are no tickets. */
	readonly dataAsOf: string | null;
	readonly firstDay: string | null;
	readonly lastDay: string | null;
	/** Columns of schema v1 that at least one export fills. */
	readonly columns: readonly ColumnName[];
}

/** Local times that carry no zone need one before the data's range is known: any plausible year. */
const WIDEST_RANGE = ['1995-01-01', '2040-12-31'] as const;

/**
 * Turns raw export tables into `tickets` and the side tables, by the same statements on both
 * engines, and drops the raw tables.
 * @throws EngineError where a side table would multiply tickets (overlapping validity)
 */
export async function ingest(engine: Engine, exports: readonly RawTable[], tables: SideTables): Promise<LoadReport> {
	const map = tables.columnMap;
	const widest = zoneOffsets(tables.site.timeZone, ...WIDEST_RANGE);
	const toUtc = (local: Sql) => localToUtc(local, widest);
	const readable: readonly ExportTable[] = exports.length > 0 ? exports : [await emptyExport(engine)];
	await engine.run([exportRows(readable, map, toUtc), mergedRows(map)]);
	for (const exported of readable) await engine.run([sql`DROP TABLE ${identifier(exported.table)}`]);
	const range = await only(engine, sql`SELECT CAST(CAST(min(accepted_at) AS DATE) AS VARCHAR) AS first_day, CAST(CAST(max(accepted_at) AS DATE) AS VARCHAR) AS last_day FROM merged`);
	const firstDay = text(range.first_day) ?? '2000-01-01';
	const lastDay = text(range.last_day) ?? firstDay;
	const offsets = zoneOffsets(tables.site.timeZone, firstDay, lastDay);
	await engine.run(sideTableStatements(tables, firstDay, lastDay));
	await engine.run(ticketStatements(tables, offsets));
	const report = await loadReport(engine, [
		...new Set(exports.flatMap((exported) => columnsFilledBy(exported.columns.map(({ name }) => name), map)))
	]);
	await engine.run([sql`DROP TABLE export_rows`, sql`DROP TABLE merged`]);
	return report;
}

async function emptyExport(engine: Engine): Promise<ExportTable> {
	await engine.run([sql`CREATE OR REPLACE TABLE export_none (nothing INTEGER)`]);
	return { table: 'export_none', columns: [] };
}

async function loadReport(engine: Engine, columns: readonly ColumnName[]): Promise<LoadReport> {
	const rows = await only(engine, sql`SELECT
		(SELECT count(*) FROM export_rows) AS rows_read,
		(SELECT count(*) FROM export_rows WHERE ticket_id IS NULL) AS without_id,
		(SELECT count(*) FROM merged) AS merged,
		(SELECT count(*) FROM merged WHERE accepted_at IS NULL) AS without_time,
		(SELECT count(*) FROM tickets) AS tickets,
		(SELECT CAST(max(greatest(updated_at, closed_at, accepted_at) + (accepted_local - accepted_at)) AS VARCHAR) FROM tickets) AS data_as_of,
		(SELECT CAST(CAST(min(accepted_local) AS DATE) AS VARCHAR) FROM tickets) AS first_day,
		(SELECT CAST(CAST(max(accepted_local) AS DATE) AS VARCHAR) FROM tickets) AS last_day`);
	const number = (value: Row[string] | undefined) => Number(value ?? 0);
	const tickets = number(rows.tickets);
	const merged = number(rows.merged);
	const withoutTime = number(rows.without_time);
	if (tickets !== merged - withoutTime) {
		throw new EngineError(
			`side tables turned ${merged - withoutTime} tickets into ${tickets}: rows of category-map.csv or sla.csv overlap in time`,
			false,
			null
		);
	}
	return {
		rowsRead: number(rows.rows_read),
		rowsWithoutTicketId: number(rows.without_id),
		ticketsWithoutTime: withoutTime,
		duplicatesDropped: number(rows.rows_read) - number(rows.without_id) - merged,
		tickets,
		dataAsOf: text(rows.data_as_of),
		firstDay: text(rows.first_day),
		lastDay: text(rows.last_day),
		columns
	};
}

async function only(engine: Engine, statement: Sql): Promise<Row> {
	const [row] = await engine.query(statement);
	if (row === undefined) throw new EngineError('a query that gives one row gave none', false, statement.text);
	return row;
}

function text(value: Row[string] | undefined): string | null {
	return typeof value === 'string' ? value : null;
}
