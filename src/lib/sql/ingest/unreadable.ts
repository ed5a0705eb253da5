import { findColumn, type ColumnName, type ColumnType } from '#lib/domain/columns.ts';
import type { ColumnMap } from '#lib/domain/side-tables.ts';
import { canonicalColumn, sourceOf, type ExportTable } from '#lib/sql/ingest/canonical-columns.ts';
import { presentText } from '#lib/sql/ingest/raw-text.ts';
import { identifier, join, sql, type Sql } from '#lib/sql/sql.ts';

/**
 * Types whose every value is one of the column's own type. Times and whole numbers are looked at in
 * every case: they must lie in their range. Bytes that should be text may not be UTF-8.
 */
function isSafe(type: ColumnType, rawType: string): boolean {
	if (type === 'VARCHAR') return rawType !== 'BLOB';
	return (type === 'BOOLEAN' || type === 'VARCHAR[]') && rawType === type;
}

/** Columns of an export that may hold values which their type in schema v1 does not take. */
export function castColumns(
	exported: ExportTable,
	columns: readonly ColumnName[],
	map: ColumnMap | null
): ColumnName[] {
	return columns.filter((name) => {
		const type = findColumn(name)?.type ?? 'VARCHAR';
		return rawTypes(name, exported, map)?.some((rawType) => !isSafe(type, rawType)) === true;
	});
}

/** DuckDB's types of the headers that a column is read from; null where the export lacks one. */
function rawTypes(name: ColumnName, { columns }: ExportTable, map: ColumnMap | null): string[] | null {
	const types = sourceOf(name, map).from.map(
		(header) => columns.find((column) => column.name === header)?.type ?? null
	);
	return types.every((type) => type !== null) ? types : null;
}

/**
 * Rows of one export, those without a ticket_id, and of every column of `casts` the values that
 * stand in the export but cannot be read, in one scan.
 */
export function readingCounts(
	exported: ExportTable,
	casts: readonly ColumnName[],
	map: ColumnMap | null,
	localToUtc: (local: Sql) => Sql
): Sql {
	const ticket = canonicalColumn('ticket_id', exported, map, localToUtc);
	const fields = casts.map(
		(name) =>
			sql`count(*) FILTER (WHERE ${isUnreadable(name, exported, map, localToUtc)}) AS ${identifier(name)}`
	);
	return sql`SELECT ${join(
		[sql`count(*) AS rows_read`, sql`count(*) - count(${ticket}) AS without_id`, ...fields],
		', '
	)} FROM ${identifier(exported.table)}`;
}

/** The most frequent unreadable values of a column, as text. */
export function unreadableExamples(
	exported: ExportTable,
	name: ColumnName,
	map: ColumnMap | null,
	localToUtc: (local: Sql) => Sql,
	count: number
): Sql {
	const parts = sourceOf(name, map).from.map(
		(header) => sql`left(CAST(${identifier(header)} AS VARCHAR), 40)`
	);
	const value = parts.length === 1 ? join(parts, ' ') : sql`concat_ws(' + ', ${join(parts, ', ')})`;
	return sql`SELECT ${value} AS value, count(*) AS n FROM ${identifier(exported.table)}
		WHERE ${isUnreadable(name, exported, map, localToUtc)}
		GROUP BY 1 ORDER BY n DESC, value LIMIT ${count}`;
}

function isUnreadable(
	name: ColumnName,
	exported: ExportTable,
	map: ColumnMap | null,
	localToUtc: (local: Sql) => Sql
): Sql {
	const types = rawTypes(name, exported, map) ?? [];
	const given = sourceOf(name, map).from.map((header, index) => {
		const type = types[index] ?? 'VARCHAR';
		const raw = identifier(header);
		return type === 'VARCHAR'
			? sql`${presentText(raw, type, map?.missingValues ?? [])} IS NOT NULL`
			: sql`${raw} IS NOT NULL`;
	});
	return sql`${join(given, ' AND ')} AND ${canonicalColumn(name, exported, map, localToUtc)} IS NULL`;
}
