import { shortFormat, type TimeFormat } from '#lib/domain/time-format.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { headerTexts, MISSING_MARKS, tablesWith } from '#lib/intake/header-values.ts';
import { readingsOfShape, type ShapeReading, type TimeOrder } from '#lib/intake/time-shapes.ts';
import { isTimeType } from '#lib/sql/ingest/canonical-columns.ts';
import { plausible, timeOfText } from '#lib/sql/ingest/text-times.ts';
import { identifier, isIn, join, sql, type Sql } from '#lib/sql/sql.ts';

/** One way to read a column of times. */
export interface TimeChoice {
	/** As in ColumnSource.timeFormat. */
	readonly timeFormat: TimeFormat | null;
	/** Rows whose value it reads. */
	readonly rows: number;
	/** A few values as it reads them (ISO, to the second, in the time of the export). */
	readonly examples: readonly { readonly text: string; readonly time: string }[];
}

/** How the times under a header can be read. */
export interface TimeReadings {
	readonly header: string;
	/** Rows with a value other than a mark for "none". */
	readonly rows: number;
	/**
	 * Exactly one: the values leave no other reading. Several: somebody must say which; the likelier
	 * first. None: no times.
	 */
	readonly choices: readonly TimeChoice[];
	/** Rows whose value no choice reads, and the most frequent of these values (at most 20). */
	readonly unreadable: {
		readonly rows: number;
		readonly examples: readonly { readonly value: string; readonly rows: number }[];
	};
}

/** A reading stands if it reads this share of the values that any reading reads. */
const NEARLY_ALL = 0.995;
/** Among texts, bare numbers are times only from this share on. */
const DIGITS_AMONG_TEXTS = 0.05;
const SHAPES = 200;
const EXAMPLES = 4;
const LISTED = 20;

/** Tables of values in use: calls may run side by side. */
let gathered = 0;

/** All values under a header are tried with every form of time that their shapes allow. */
export async function timeReadings(
	engine: Engine,
	tables: readonly RawTable[],
	header: string
): Promise<TimeReadings> {
	const typed = tables.filter((table) => tablesWith([table], header).some(({ type }) => isTimeType(type)));
	const untyped = tables.filter((table) => !typed.includes(table));
	const values = identifier(`intake_values_${gathered++}`);
	await engine.run([
		sql`CREATE OR REPLACE TEMP TABLE ${values} AS SELECT value, count(*) AS tickets FROM ${headerTexts(untyped, header)} texts
			WHERE value IS NOT NULL AND NOT ${isIn(sql`lower(value)`, MISSING_MARKS)} GROUP BY 1`
	]);
	try {
		return await readingsOf(engine, header, values, await countTyped(engine, typed, header));
	} finally {
		await engine.run([sql`DROP TABLE ${values}`]);
	}
}

async function readingsOf(engine: Engine, header: string, values: Sql, typed: number): Promise<TimeReadings> {
	const shapes = await shapesOf(engine, values);
	const texts = shapes.reduce((sum, shape) => sum + shape.rows, 0);
	const candidates = candidatesOf(
		shapes.filter(({ rows, digits }) => !digits || rows >= DIGITS_AMONG_TEXTS * texts)
	);
	const rows = typed + texts;
	if (candidates.length === 0) {
		const choices = typed > 0 ? [{ timeFormat: null, rows: typed, examples: [] }] : [];
		return { header, rows, choices, unreadable: await unreadable(engine, values, []) };
	}
	const counts = await countRead(engine, values, candidates);
	const standing = standingOf(candidates, counts.read, counts.any);
	const formats = standing.map((choice) => choice.formats);
	const choices: TimeChoice[] = [];
	for (const choice of standing) {
		choices.push({
			timeFormat: shortFormat(choice.formats),
			rows: choice.read + typed,
			examples: await examplesOf(engine, values, choice.formats, formats)
		});
	}
	return { header, rows, choices, unreadable: await unreadable(engine, values, formats) };
}

async function countTyped(engine: Engine, tables: readonly RawTable[], header: string): Promise<number> {
	const [row] = await engine.query(
		sql`SELECT count(value) AS tickets FROM ${headerTexts(tables, header)} texts`
	);
	return Number(row?.['tickets'] ?? 0);
}

const MONTHS = sql`'(?i)\\b(january|february|march|april|june|july|august|september|october|november|december)\\b'`;
const SHORT_MONTHS = sql`'(?i)\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\b'`;

interface Shape {
	readonly rows: number;
	/** True for bare numbers. */
	readonly digits: boolean;
	readonly readings: readonly ShapeReading[];
}

async function shapesOf(engine: Engine, values: Sql): Promise<Shape[]> {
	const found = await engine.query(
		sql`WITH shapes AS (
				SELECT substr(regexp_replace(regexp_replace(regexp_replace(value, '[0-9]', '9', 'g'), ${MONTHS}, 'Month', 'g'), ${SHORT_MONTHS}, 'Mon', 'g'), 1, 60) AS shape,
					CAST(sum(tickets) AS BIGINT) AS tickets
				FROM ${values} GROUP BY 1
			), ranked AS (SELECT *, row_number() OVER (ORDER BY tickets DESC, shape) AS place FROM shapes)
			SELECT CASE WHEN place <= ${SHAPES} THEN shape END AS shape, CAST(sum(tickets) AS BIGINT) AS tickets
			FROM ranked GROUP BY 1 ORDER BY tickets DESC, shape`
	);
	return found.map((row) => ({
		rows: Number(row['tickets']),
		digits: /^[9.]+$/.test(String(row['shape'] ?? '')),
		readings: readingsOfShape(String(row['shape'] ?? ''))
	}));
}

/** Lists of formats, one for each way to settle what the shapes leave open. */
function candidatesOf(shapes: readonly Shape[]): (readonly string[])[] {
	const readings = shapes.flatMap((shape) => shape.readings);
	if (readings.length === 0) return [];
	const orders = [...new Set(readings.map(({ order }) => order))].filter((order) => order !== null);
	const inOrder = (wanted: TimeOrder | null) =>
		[
			...new Set(
				readings.filter(({ order }) => order === null || order === wanted).map(({ format }) => format)
			)
		].sort(shortYearsFirst);
	return orders.length === 0 ? [inOrder(null)] : orders.map(inOrder);
}

/** %Y would read the short year of 5/3/14 as the year 14; %y leaves long years alone. */
function shortYearsFirst(one: string, other: string): number {
	return Number(other.includes('%y')) - Number(one.includes('%y'));
}

async function countRead(
	engine: Engine,
	values: Sql,
	candidates: readonly (readonly string[])[]
): Promise<{ readonly read: number[]; readonly any: number }> {
	const counts = [...candidates.map(isRead), anyReads(candidates)].map(
		(condition, index) =>
			sql`CAST(coalesce(sum(tickets) FILTER (${condition}), 0) AS BIGINT) AS ${identifier(`reading_${index}`)}`
	);
	const [row] = await engine.query(sql`SELECT ${join(counts, ', ')} FROM ${values} counted`);
	return {
		read: candidates.map((_, index) => Number(row?.[`reading_${index}`] ?? 0)),
		any: Number(row?.[`reading_${candidates.length}`] ?? 0)
	};
}

function reading(formats: readonly string[]): Sql {
	return plausible(timeOfText(sql`value`, formats, (local) => local));
}

function isRead(formats: readonly string[]): Sql {
	return sql`${reading(formats)} IS NOT NULL`;
}

function anyReads(candidates: readonly (readonly string[])[]): Sql {
	return candidates.length === 0 ? sql`FALSE` : sql`(${join(candidates.map(isRead), ' OR ')})`;
}

/** The candidates between which the values do not decide. */
function standingOf(
	candidates: readonly (readonly string[])[],
	read: readonly number[],
	any: number
): { readonly formats: readonly string[]; readonly read: number }[] {
	const ranked = candidates
		.map((formats, index) => ({ formats, read: read[index] ?? 0 }))
		.filter((candidate) => candidate.read > 0)
		.sort((one, other) => other.read - one.read);
	const reading = (share: number) => ranked.filter((candidate) => candidate.read >= share * any);
	const all = reading(1);
	if (all.length > 0) return all;
	const nearly = reading(NEARLY_ALL);
	return nearly.length === 1 ? nearly : ranked;
}

/** Values on which the choices differ, as far as they do. */
async function examplesOf(
	engine: Engine,
	values: Sql,
	formats: readonly string[],
	choices: readonly (readonly string[])[]
): Promise<TimeChoice['examples']> {
	const differing = choices
		.filter((other) => other !== formats)
		.map((other) => sql`${reading(other)} IS DISTINCT FROM ${reading(formats)}`);
	const differs = differing.length === 0 ? sql`TRUE` : sql`(${join(differing, ' OR ')})`;
	const rows = await engine.query(
		sql`SELECT substr(value, 1, 80) AS value, strftime(${reading(formats)}, '%Y-%m-%d %H:%M:%S') AS time FROM ${values} counted
			WHERE ${isRead(formats)} ORDER BY ${differs} DESC, tickets DESC, counted.value LIMIT ${EXAMPLES}`
	);
	return rows.map((row) => ({ text: String(row['value']), time: String(row['time']) }));
}

async function unreadable(
	engine: Engine,
	values: Sql,
	choices: readonly (readonly string[])[]
): Promise<TimeReadings['unreadable']> {
	const rows = await engine.query(
		sql`SELECT substr(value, 1, 80) AS value, tickets, CAST(sum(tickets) OVER () AS BIGINT) AS total FROM ${values} counted
			WHERE NOT ${anyReads(choices)} ORDER BY tickets DESC, counted.value LIMIT ${LISTED}`
	);
	return {
		rows: Number(rows[0]?.['total'] ?? 0),
		examples: rows.map((row) => ({ value: String(row['value']), rows: Number(row['tickets']) }))
	};
}
