import { COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import type { ColumnMap } from '#lib/domain/side-tables.ts';
import { canonicalColumn, sourceOf, type ExportTable } from '#lib/sql/ingest/canonical-columns.ts';
import { identifier, join, sql, type Sql } from '#lib/sql/sql.ts';

/**
 * `export_rows`: every row of every export under the columns of schema v1, with its file's place
 * in name order and its row's place in the file.
 */
export function exportRows(exports: readonly ExportTable[], map: ColumnMap | null, localToUtc: (local: Sql) => Sql): Sql {
	const selects = exports.map((exported, index) => {
		const columns = COLUMNS.map(
			({ name }) => sql`${canonicalColumn(name, exported, map, localToUtc)} AS ${identifier(name)}`
		);
		const order = map?.eventOrder ? sql`TRY_CAST(${identifier(map.eventOrder)} AS BIGINT)` : sql`CAST(NULL AS BIGINT)`;
		return sql`SELECT ${join(columns, ', ')}, ${order} AS event_order, ${index} AS file_place, rowid AS row_place FROM ${identifier(exported.table)}`;
	});
	return sql`CREATE OR REPLACE TABLE export_rows AS ${join(selects, ' UNION ALL ')}`;
}

/**
 * `merged`: one row per ticket_id (metrics.md §1, Duplicates): the newest updated_at wins, else
 * the last file in name order, else the last row. In an event log the last event speaks, but for
 * columns that the map picks as first, minimum or maximum. Rows without ticket_id or a readable
 * accepted_at cannot be counted and stay behind; the load report counts them.
 */
export function mergedRows(map: ColumnMap | null): Sql {
	const newest = sql`ORDER BY event_order DESC NULLS LAST, updated_at DESC NULLS LAST, file_place DESC, row_place DESC`;
	const picked = COLUMNS.map(({ name }) => pick(name, map));
	return sql`CREATE OR REPLACE TABLE merged AS
		SELECT ${join(picked, ', ')} FROM (
			SELECT *, row_number() OVER (PARTITION BY ticket_id ${newest}) AS newness
			FROM export_rows
			WHERE ticket_id IS NOT NULL
		) ranked
		${map === null || !hasAggregates(map) ? sql`WHERE newness = 1` : sql`GROUP BY ticket_id HAVING min(newness) = 1`}`;
}

function hasAggregates(map: ColumnMap): boolean {
	return Object.values(map.columns).some((source) => source !== undefined && source.pick !== 'last');
}

function pick(name: ColumnName, map: ColumnMap | null): Sql {
	const column = identifier(name);
	if (map === null || !hasAggregates(map) || name === 'ticket_id') return column;
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
