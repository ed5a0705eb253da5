import { COLUMNS, REQUIRED_COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import type { ColumnMap, ColumnSource } from '#lib/domain/side-tables.ts';
import { pickOf } from '#lib/intake/event-log.ts';
import type { MapGuess } from '#lib/intake/map-guess.ts';
import { sourceOf } from '#lib/sql/ingest/canonical-columns.ts';

/** How a text time is read: as in a column map. */
export type TimeFormat = ColumnSource['timeFormat'];

/** A column map that reads nothing but columns of schema v1 under their own names. */
export const PLAIN_MAP: ColumnMap = {
	columns: {},
	missingValues: [],
	timesWithoutZone: 'site',
	eventOrder: null
};

/** The columns of schema v1 that hold times. */
export const TIME_COLUMNS: readonly ColumnName[] = COLUMNS.filter(({ type }) => type === 'TIMESTAMP').map(
	({ name }) => name
);

/** The headers that a column is read from under this map, as far as the export has them; [] for none. */
export function headersOf(column: ColumnName, map: ColumnMap, present: readonly string[]): readonly string[] {
	const { from } = sourceOf(column, map);
	return from.every((header) => present.includes(header)) ? from : [];
}

/** Columns of schema v1 that the map reads from these headers. */
export function mappedColumns(map: ColumnMap, present: readonly string[]): ColumnName[] {
	return COLUMNS.map(({ name }) => name).filter((name) => headersOf(name, map, present).length > 0);
}

/** Required columns that the map does not read from these headers. */
export function missingColumns(map: ColumnMap, present: readonly string[]): ColumnName[] {
	return REQUIRED_COLUMNS.filter((name) => headersOf(name, map, present).length === 0);
}

/** Headers that serve more than one column: allowed, as one column may be read in two ways, but worth a look. */
export function sharedHeaders(map: ColumnMap, present: readonly string[]): ReadonlyMap<string, ColumnName[]> {
	const users = new Map<string, ColumnName[]>();
	for (const column of mappedColumns(map, present)) {
		for (const header of headersOf(column, map, present)) {
			users.set(header, [...(users.get(header) ?? []), column]);
		}
	}
	return new Map([...users].filter(([, columns]) => columns.length > 1));
}

/** Headers that no column is read from and that order nothing. */
export function unusedHeaders(map: ColumnMap, present: readonly string[]): string[] {
	const used = new Set(mappedColumns(map, present).flatMap((column) => headersOf(column, map, present)));
	return present.filter((header) => !used.has(header) && header !== map.eventOrder);
}

/**
 * The map with another source of a column. What was said of the old header (time format, values,
 * sum) does not hold for the new one; which event speaks for the ticket does.
 * @param from headers; [] for a column that is not to be read
 */
export function withSource(map: ColumnMap, column: ColumnName, from: readonly string[]): ColumnMap {
	const { pick } = sourceOf(column, map);
	return withColumn(map, column, { from, timeFormat: null, plus: 0, pick, values: {} });
}

/** The map with a whole source of a column, as guessed or saved. */
export function withColumn(map: ColumnMap, column: ColumnName, source: ColumnSource): ColumnMap {
	return { ...map, columns: { ...map.columns, [column]: source } };
}

export function withTimeFormat(map: ColumnMap, column: ColumnName, timeFormat: TimeFormat): ColumnMap {
	return withColumn(map, column, { ...sourceOf(column, map), timeFormat });
}

/** The map with one value of a column read as another; null takes the value as it is. */
export function withValue(
	map: ColumnMap,
	column: ColumnName,
	value: string,
	target: string | null
): ColumnMap {
	const source = sourceOf(column, map);
	const others = Object.entries(source.values).filter(([from]) => from !== value);
	const values = Object.fromEntries([...others, [value, target ?? value] as const]);
	return withColumn(map, column, { ...source, values });
}

/**
 * The map for exports with several rows a ticket in the order of a header, or for exports with one
 * row a ticket (null): then the last row speaks for every column.
 */
export function withEventOrder(map: ColumnMap, eventOrder: string | null): ColumnMap {
	const columns: Partial<Record<ColumnName, ColumnSource>> = {};
	for (const { name } of COLUMNS) {
		const source = map.columns[name];
		if (source !== undefined) columns[name] = { ...source, pick: pickOf(name, eventOrder !== null) };
	}
	return { ...map, columns, eventOrder };
}

/** The guessed map with the columns that a question is open on, so that all their rows are looked at. */
export function initialMap({ map, questions, columns }: MapGuess): ColumnMap {
	return questions.reduce((filled, { column, header }) => {
		const pick = columns.find((guess) => guess.column === column)?.pick ?? 'last';
		return withColumn(filled, column, { from: [header], timeFormat: null, plus: 0, pick, values: {} });
	}, map);
}

/**
 * The map with what the values of a column are known to mean; what it says of a value already stays.
 * A value that somebody wants as it is stands in the map as itself.
 */
export function withKnownValues(
	map: ColumnMap,
	column: ColumnName,
	known: Readonly<Record<string, string>>
): ColumnMap {
	const source = sourceOf(column, map);
	const added = Object.entries(known).filter(([value]) => !Object.hasOwn(source.values, value));
	if (added.length === 0) return map;
	const values = Object.fromEntries([...Object.entries(source.values), ...added]);
	return withColumn(map, column, { ...source, values });
}

/** The missing-value marks in a text list: one a line, or parted by commas; the same mark once. */
export function readMarks(text: string): string[] {
	const marks = text.split(/[\n,，、]/).map((mark) => mark.trim());
	return [...new Set(marks.filter((mark) => mark !== ''))];
}
