import { COLUMNS, findColumn, type ColumnName, type ColumnType } from '#lib/domain/columns.ts';
import type { ColumnMap, ColumnSource } from '#lib/domain/side-tables.ts';
import { identifier, isIn, join, sql, type Sql } from '#lib/sql/sql.ts';

/** A raw export table as ingest needs it: name in the engine and its columns' types. */
export interface ExportTable {
	readonly table: string;
	readonly columns: readonly { readonly name: string; readonly type: string }[];
}

const AS_IS: Omit<ColumnSource, 'from'> = { timeFormat: null, plus: 0, pick: 'last', values: {} };

/** Where a column of schema v1 comes from: the map's word, else the column of the same name. */
export function sourceOf(name: ColumnName, map: ColumnMap | null): ColumnSource {
	return map?.columns[name] ?? { ...AS_IS, from: [name] };
}

/** Headers that must be read from an export to fill the given columns of schema v1. */
export function headersFor(names: readonly ColumnName[], map: ColumnMap | null): string[] {
	const headers = names.flatMap((name) => sourceOf(name, map).from);
	if (map?.eventOrder) headers.push(map.eventOrder);
	return [...new Set(headers)];
}

/** Columns of schema v1 that a set of headers can fill. */
export function columnsFilledBy(headers: readonly string[], map: ColumnMap | null): ColumnName[] {
	const present = new Set(headers);
	return COLUMNS.map(({ name }) => name).filter((name) =>
		sourceOf(name, map).from.every((header) => present.has(header))
	);
}

/**
 * One column of schema v1 as an expression over a raw table: trimmed, "no value" texts to NULL,
 * values renamed, times as UTC TIMESTAMPs. A column that the export lacks is a typed NULL.
 */
export function canonicalColumn(
	name: ColumnName,
	exported: ExportTable,
	map: ColumnMap | null,
	localToUtc: (local: Sql) => Sql
): Sql {
	const type = findColumn(name)?.type ?? 'VARCHAR';
	const source = sourceOf(name, map);
	const types = source.from.map((header) => exported.columns.find((column) => column.name === header)?.type);
	const [header] = source.from;
	const [rawType] = types;
	if (header === undefined || rawType === undefined || types.includes(undefined))
		return sql`CAST(NULL AS ${typeName(type)})`;
	const raw = identifier(header);
	switch (type) {
		case 'VARCHAR':
			return renamed(present(raw, map), source);
		case 'BOOLEAN':
			return booleanOf(raw, rawType, source, map);
		case 'INTEGER': {
			const sum = join(
				source.from.map((part) => sql`TRY_CAST(${identifier(part)} AS INTEGER)`),
				' + '
			);
			return source.plus === 0
				? sql`TRY_CAST(${sum} AS INTEGER)`
				: sql`TRY_CAST(${sum} + ${source.plus} AS INTEGER)`;
		}
		case 'VARCHAR[]':
			return rawType === 'VARCHAR[]' ? raw : sql`CAST(NULL AS VARCHAR[])`;
		case 'TIMESTAMP':
			return timestampOf(raw, rawType, source, map, localToUtc);
	}
}

function typeName(type: ColumnType): Sql {
	return { kind: 'sql', text: type, values: [] };
}

/** A raw value as trimmed text; NULL where it is blank or the map says that it stands for nothing. */
export function present(raw: Sql, map: ColumnMap | null): Sql {
	const text = sql`nullif(trim(CAST(${raw} AS VARCHAR)), '')`;
	const missing = map?.missingValues ?? [];
	return missing.length === 0 ? text : sql`CASE WHEN ${isIn(text, missing)} THEN NULL ELSE ${text} END`;
}

function renamed(text: Sql, source: ColumnSource): Sql {
	const entries = Object.entries(source.values);
	if (entries.length === 0) return text;
	const cases = join(
		entries.map(([from, to]) => sql`WHEN ${from} THEN ${to}`),
		' '
	);
	return sql`CASE ${text} ${cases} ELSE ${text} END`;
}

function booleanOf(raw: Sql, rawType: string, source: ColumnSource, map: ColumnMap | null): Sql {
	if (rawType === 'BOOLEAN') return raw;
	const text = sql`lower(${renamed(present(raw, map), source)})`;
	return sql`CASE WHEN ${isIn(text, ['true', '1', 'yes', 'y', 't', '是'])} THEN TRUE WHEN ${isIn(text, [
		'false',
		'0',
		'no',
		'n',
		'f',
		'否'
	])} THEN FALSE END`;
}

function timestampOf(
	raw: Sql,
	rawType: string,
	source: ColumnSource,
	map: ColumnMap | null,
	localToUtc: (local: Sql) => Sql
): Sql {
	if (rawType.includes('WITH TIME ZONE')) return sql`CAST(${raw} AS TIMESTAMP)`;
	const unzoned =
		rawType.startsWith('TIMESTAMP') || rawType === 'DATE'
			? sql`CAST(${raw} AS TIMESTAMP)`
			: source.timeFormat === null
				? sql`TRY_CAST(${present(raw, map)} AS TIMESTAMP)`
				: sql`CAST(try_strptime(${present(raw, map)}, ${source.timeFormat}) AS TIMESTAMP)`;
	return map?.timesWithoutZone === 'UTC' ? unzoned : localToUtc(unzoned);
}
