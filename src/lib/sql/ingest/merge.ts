import { COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import type { ColumnMap } from '#lib/domain/side-tables.ts';
import { canonicalColumn, sourceOf, type ExportTable } from '#lib/sql/ingest/canonical-columns.ts';
import { rawText } from '#lib/sql/ingest/raw-text.ts';
import { identifier, join, sql, type Sql } from '#lib/sql/sql.ts';

const ROW_COLUMNS = ['event_order', 'file_place', 'row_place'] as const;

/**
 * Every row of every export under the given columns of schema v1, with its file's place in name
 * order and its row's place in the file. A subquery, not a table: most exports are read once.
 */
export function exportRows(
	exports: readonly ExportTable[],
	columns: readonly ColumnName[],
	map: ColumnMap | null,
	localToUtc: (local: Sql) => Sql
): Sql {
	const selects = exports.map((exported, index) => {
		const fields = columns.map(
			(name) => sql`${canonicalColumn(name, exported, map, localToUtc)} AS ${identifier(name)}`
		);
		const order = eventOrder(exported, map?.eventOrder ?? null);
		return sql`SELECT ${join(fields, ', ')}, ${order} AS event_order, ${index} AS file_place, ${rowPlace(exported)} AS row_place FROM ${identifier(exported.table)}`;
	});
	return sql`(${join(selects, ' UNION ALL ')})`;
}

function eventOrder({ columns }: ExportTable, header: string | null): Sql {
	const type = columns.find(({ name }) => name === header)?.type;
	if (header === null || type === undefined) return sql`CAST(NULL AS BIGINT)`;
	const raw = identifier(header);
	return sql`TRY_CAST(${type === 'BLOB' ? rawText(raw, type) : raw} AS BIGINT)`;
}

/** A header "rowid" hides DuckDB's own; the rows of a table are numbered in their order all the same. */
function rowPlace({ columns }: ExportTable): Sql {
	return columns.some(({ name }) => name.toLowerCase() === 'rowid') ? sql`row_number() OVER ()` : sql`rowid`;
}

const NEWEST_FIRST = sql`ORDER BY event_order DESC NULLS LAST, updated_at DESC NULLS LAST, file_place DESC, row_place DESC`;

/**
 * `merged`: one row per ticket_id (metrics.md §1, Duplicates): the newest updated_at wins, else
 * the last file in name order, else the last row. In an event log the last event speaks, but for
 * columns that the map picks as first, minimum or maximum. Rows without ticket_id stay behind.
 * @param kept columns of schema v1 to keep; ticket_id and updated_at are among them
 */
export function mergeStatements(
	exports: readonly ExportTable[],
	kept: readonly ColumnName[],
	map: ColumnMap | null,
	localToUtc: (local: Sql) => Sql
): Sql[] {
	const rows = exportRows(exports, kept, map, localToUtc);
	return map !== null && hasAggregates(map)
		? [mergedEvents(rows, kept, map)]
		: mergedRows(exports, rows, map, localToUtc);
}

function hasAggregates(map: ColumnMap): boolean {
	return Object.values(map.columns).some((source) => source.pick !== 'last');
}

/** Few rows of an export are superseded: they are found by their keys alone, and the rest streams by. */
function mergedRows(
	exports: readonly ExportTable[],
	rows: Sql,
	map: ColumnMap | null,
	localToUtc: (local: Sql) => Sql
): Sql[] {
	const keys = exportRows(exports, ['ticket_id', 'updated_at'], map, localToUtc);
	return [
		sql`CREATE OR REPLACE TABLE superseded AS
			WITH keys AS (SELECT * FROM ${keys} export_keys WHERE ticket_id IS NOT NULL)
			SELECT file_place, row_place FROM (
				SELECT *, row_number() OVER (PARTITION BY ticket_id ${NEWEST_FIRST}) AS newness FROM keys
				WHERE ticket_id IN (SELECT ticket_id FROM keys GROUP BY ticket_id HAVING count(*) > 1)
			) ranked WHERE newness > 1`,
		sql`CREATE OR REPLACE TABLE merged AS
			SELECT * EXCLUDE (${join(
				ROW_COLUMNS.map((name) => identifier(name)),
				', '
			)})
			FROM ${rows} export_rows
			ANTI JOIN superseded USING (file_place, row_place)
			WHERE ticket_id IS NOT NULL`,
		sql`DROP TABLE superseded`
	];
}

function mergedEvents(rows: Sql, kept: readonly ColumnName[], map: ColumnMap): Sql {
	const picked = COLUMNS.map(({ name }) => name)
		.filter((name) => kept.includes(name))
		.map((name) => pick(name, map));
	return sql`CREATE OR REPLACE TABLE merged AS
		SELECT ${join(picked, ', ')} FROM (
			SELECT *, row_number() OVER (PARTITION BY ticket_id ${NEWEST_FIRST}) AS newness
			FROM ${rows} export_rows
			WHERE ticket_id IS NOT NULL
		) ranked
		GROUP BY ticket_id`;
}

function pick(name: ColumnName, map: ColumnMap): Sql {
	const column = identifier(name);
	if (name === 'ticket_id') return column;
	switch (sourceOf(name, map).pick) {
		case 'minimum':
			return sql`min(${column}) AS ${column}`;
		case 'maximum':
			return sql`max(${column}) AS ${column}`;
		case 'first':
			return sql`arg_max_null(${column}, newness) AS ${column}`;
		case 'last':
			return sql`arg_min_null(${column}, newness) AS ${column}`;
	}
}

/** Number of rows over all exports, and of those without a ticket_id. */
export function exportCounts(
	exports: readonly ExportTable[],
	map: ColumnMap | null,
	localToUtc: (local: Sql) => Sql
): Sql {
	return sql`SELECT count(*) AS rows_read, count(*) - count(ticket_id) AS without_id
		FROM ${exportRows(exports, ['ticket_id'], map, localToUtc)} export_rows`;
}
