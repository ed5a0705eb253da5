import { findColumn, type ColumnName, type ColumnType } from '#lib/domain/columns.ts';
import type { ColumnMap } from '#lib/domain/side-tables.ts';
import { canonicalColumn, sourceOf, type ExportTable } from '#lib/sql/ingest/canonical-columns.ts';
import { isGiven, rawText } from '#lib/sql/ingest/raw-text.ts';
import { every, identifier, join, sql, type Sql } from '#lib/sql/sql.ts';

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

/** DuckDB's types of the headers that a column is read from; null where it has none or the export lacks one. */
function rawTypes(name: ColumnName, { columns }: ExportTable, map: ColumnMap | null): string[] | null {
	const types = sourceOf(name, map).from.map(
		(header) => columns.find((column) => column.name === header)?.type ?? null
	);
	return types.length > 0 && types.every((type) => type !== null) ? types : null;
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

/** The most frequent unreadable values of a column in exports that have it, as text. */
export function unreadableExamples(
	exports: readonly ExportTable[],
	name: ColumnName,
	map: ColumnMap | null,
	localToUtc: (local: Sql) => Sql,
	count: number
): Sql {
	const selects = exports.map(
		(exported) => sql`SELECT ${shownText(name, exported, map)} AS value FROM ${identifier(exported.table)}
			WHERE ${isUnreadable(name, exported, map, localToUtc)}`
	);
	return sql`SELECT value, count(*) AS n FROM (${join(selects, ' UNION ALL ')}) unread
		GROUP BY 1 ORDER BY n DESC, value LIMIT ${count}`;
}

/** Values of a column that stand in an export, readable or not; null where the export lacks it. */
export function givenCount(exported: ExportTable, name: ColumnName, map: ColumnMap | null): Sql | null {
	return rawTypes(name, exported, map) === null
		? null
		: sql`SELECT count(*) FILTER (WHERE ${allGiven(name, exported, map)}) AS given FROM ${identifier(exported.table)}`;
}

function shownText(name: ColumnName, exported: ExportTable, map: ColumnMap | null): Sql {
	const types = rawTypes(name, exported, map) ?? [];
	const parts = sourceOf(name, map).from.map((header, index) => {
		const raw = identifier(header);
		return sql`left(coalesce(${rawText(raw, types[index] ?? '')}, CAST(${raw} AS VARCHAR)), 40)`;
	});
	return parts.length === 1 ? join(parts, ' ') : sql`concat_ws(' + ', ${join(parts, ', ')})`;
}

function isUnreadable(
	name: ColumnName,
	exported: ExportTable,
	map: ColumnMap | null,
	localToUtc: (local: Sql) => Sql
): Sql {
	return sql`${allGiven(name, exported, map)} AND ${canonicalColumn(name, exported, map, localToUtc)} IS NULL`;
}

/** Whether something stands under each of a column's headers. */
function allGiven(name: ColumnName, exported: ExportTable, map: ColumnMap | null): Sql {
	const types = rawTypes(name, exported, map) ?? [];
	return every(
		sourceOf(name, map).from.map((header, index) =>
			isGiven(identifier(header), types[index] ?? '', map?.missingValues ?? [])
		)
	);
}
