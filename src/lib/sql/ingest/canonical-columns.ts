import { COLUMNS, findColumn, type ColumnName, type ColumnType } from '#lib/domain/columns.ts';
import type { ColumnMap, ColumnSource } from '#lib/domain/side-tables.ts';
import { timeFormats } from '#lib/domain/time-format.ts';
import { presentText, withoutThousands } from '#lib/sql/ingest/raw-text.ts';
import { plausible, timeOfText } from '#lib/sql/ingest/text-times.ts';
import { identifier, isIn, join, sql, type Sql } from '#lib/sql/sql.ts';

/** A raw export table as ingest needs it: name in the engine and its columns' types. */
export interface ExportTable {
	readonly table: string;
	readonly columns: readonly { readonly name: string; readonly type: string }[];
}

const AS_IS: Omit<ColumnSource, 'from'> = { timeFormat: null, plus: 0, pick: 'last', values: {} };

/** What stands for true and false, in lower case. */
export const TRUE_WORDS = ['true', '1', 'yes', 'y', 't', '是'];
export const FALSE_WORDS = ['false', '0', 'no', 'n', 'f', '否'];

const NUMBER = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT|U?INTEGER|DOUBLE|FLOAT|DECIMAL\(\d+,\d+\))$/;
const WHOLE = /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/;
const LOCAL_TIME = /^(?:TIMESTAMP(?:_S|_MS|_NS)?|DATE)$/;

/** True for types that are times by themselves, whatever the map says of their format. */
export function isTimeType(rawType: string): boolean {
	return rawType === 'TIMESTAMP WITH TIME ZONE' || LOCAL_TIME.test(rawType);
}

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
	return COLUMNS.map(({ name }) => name).filter((name) => {
		const { from } = sourceOf(name, map);
		return from.length > 0 && from.every((header) => present.has(header));
	});
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
	const text = presentText(raw, rawType, map?.missingValues ?? []);
	switch (type) {
		case 'VARCHAR':
			return renamed(text, source);
		case 'BOOLEAN':
			return rawType === 'BOOLEAN' ? raw : booleanOf(renamed(text, source));
		case 'INTEGER':
			return within(RANGES[name], wholeNumber(source, types, map));
		case 'VARCHAR[]':
			return rawType === 'VARCHAR[]' ? raw : listOf(text);
		case 'TIMESTAMP':
			// A time at the end of what DuckDB can hold overflows on its way to UTC.
			return plausible(sql`TRY(${timestampOf(raw, rawType, text, source, map, localToUtc)})`);
	}
}

function typeName(type: ColumnType): Sql {
	return { kind: 'sql', text: type, values: [] };
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

function booleanOf(text: Sql): Sql {
	return sql`CASE WHEN ${isIn(sql`lower(${text})`, TRUE_WORDS)} THEN TRUE WHEN ${isIn(sql`lower(${text})`, FALSE_WORDS)} THEN FALSE END`;
}

/** Whole numbers outside of these mean something else: a score on another scale, a placeholder. */
const RANGES: Readonly<Partial<Record<ColumnName, readonly [lowest: number, highest: number]>>> = {
	satisfaction: [1, 5],
	handling_rounds: [0, 10_000],
	transfer_count: [0, 10_000]
};

function within(range: readonly [number, number] | undefined, number: Sql): Sql {
	return range === undefined
		? number
		: sql`CASE WHEN ${number} >= ${range[0]} AND ${number} <= ${range[1]} THEN ${number} END`;
}

/**
 * The sum of the headers. Text may have commas between its thousands, or words that the map gives a
 * number (满意 → 4). Summed wide: a sum out of range is NULL, and so is a number with a fraction,
 * which DuckDB would round.
 */
function wholeNumber(
	source: ColumnSource,
	types: readonly (string | undefined)[],
	map: ColumnMap | null
): Sql {
	const words = Object.keys(source.values).length > 0;
	const parts = source.from.map((header, index) => {
		const raw = identifier(header);
		const type = types[index] ?? '';
		if (WHOLE.test(type) && !words) return sql`CAST(TRY_CAST(${raw} AS INTEGER) AS BIGINT)`;
		const text = renamed(presentText(raw, type, map?.missingValues ?? []), source);
		const number =
			NUMBER.test(type) && !words
				? sql`CAST(${raw} AS DOUBLE)`
				: sql`TRY_CAST(${withoutThousands(text)} AS DOUBLE)`;
		return sql`CASE WHEN abs(${number}) < 2147483648 AND ${number} = trunc(${number}) THEN CAST(${number} AS BIGINT) END`;
	});
	const sum = join(parts, ' + ');
	return source.plus === 0
		? sql`TRY_CAST(${sum} AS INTEGER)`
		: sql`TRY_CAST(${sum} + ${source.plus} AS INTEGER)`;
}

/** A list written as text: '["a","b"]' as in JSON, "['a', 'b']", or 'a;b' with whatever separates. */
function listOf(text: Sql): Sql {
	const bare = sql`regexp_replace(${text}, '^[\\[{(]|[\\]})]$', '', 'g')`;
	const parts = sql`string_split_regex(${bare}, '\\s*(?:[,;|，；、→>]|->)\\s*')`;
	return sql`list_filter(list_transform(${parts}, lambda part: trim(part, ' "''')), lambda part: part <> '')`;
}

function timestampOf(
	raw: Sql,
	rawType: string,
	text: Sql,
	source: ColumnSource,
	map: ColumnMap | null,
	localToUtc: (local: Sql) => Sql
): Sql {
	if (rawType === 'TIMESTAMP WITH TIME ZONE') return sql`CAST(${raw} AS TIMESTAMP)`;
	const toUtc = map?.timesWithoutZone === 'UTC' ? (local: Sql) => local : localToUtc;
	return LOCAL_TIME.test(rawType)
		? toUtc(sql`TRY_CAST(${raw} AS TIMESTAMP)`)
		: timeOfText(text, timeFormats(source.timeFormat), toUtc);
}
