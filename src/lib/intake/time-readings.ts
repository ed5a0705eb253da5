import { shortFormat, type TimeFormat } from '#lib/domain/time-format.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { headerTexts, MISSING_MARKS, tablesWith } from '#lib/intake/header-values.ts';
import { candidatesOf, shapesOf } from '#lib/intake/time-candidates.ts';
import { isTimeType } from '#lib/sql/ingest/canonical-columns.ts';
import { plausible, timeOfText } from '#lib/sql/ingest/text-times.ts';
import { every, identifier, isIn, join, sql, type Sql } from '#lib/sql/sql.ts';

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
	const untyped = tables.filter((table) => !typed.includes(table) && tablesWith([table], header).length > 0);
	const typedRows = await countTyped(engine, typed, header);
	if (untyped.length === 0) {
		const choices = typedRows > 0 ? [{ timeFormat: null, rows: typedRows, examples: [] }] : [];
		return { header, rows: typedRows, choices, unreadable: { rows: 0, examples: [] } };
	}
	const place = gathered++;
	const values = identifier(`intake_values_${place}`);
	const readings = identifier(`intake_readings_${place}`);
	await engine.run([
		sql`CREATE OR REPLACE TEMP TABLE ${values} AS SELECT value, count(*) AS tickets FROM ${headerTexts(untyped, header)} texts
			WHERE value IS NOT NULL AND NOT ${isIn(sql`lower(value)`, MISSING_MARKS)} GROUP BY 1`
	]);
	try {
		const shapes = await shapesOf(engine, values);
		const rows = shapes.reduce((sum, shape) => sum + shape.rows, 0);
		const candidates = candidatesOf(
			shapes.filter((shape) => !shape.digits || shape.rows >= DIGITS_AMONG_TEXTS * rows)
		);
		await engine.run([readingsStatement(readings, values, candidates)]);
		const standing = await standingOf(engine, readings, candidates);
		const choices: TimeChoice[] = [];
		for (const choice of standing) {
			choices.push({
				timeFormat: shortFormat(choice.formats),
				rows: choice.read + typedRows,
				examples: await examplesOf(engine, readings, choice, standing)
			});
		}
		return {
			header,
			rows: rows + typedRows,
			choices,
			unreadable: await unreadable(engine, readings, standing)
		};
	} finally {
		await engine.run([sql`DROP TABLE IF EXISTS ${values}`, sql`DROP TABLE IF EXISTS ${readings}`]);
	}
}

async function countTyped(engine: Engine, tables: readonly RawTable[], header: string): Promise<number> {
	let rows = 0;
	for (const { table } of tables) {
		const [row] = await engine.query(
			sql`SELECT count(${identifier(header)}) AS tickets FROM ${identifier(table)}`
		);
		rows += Number(row?.['tickets'] ?? 0);
	}
	return rows;
}

/** The values with what each candidate reads of them, so that every value is read once. */
function readingsStatement(table: Sql, values: Sql, candidates: readonly (readonly string[])[]): Sql {
	const times = candidates.map(
		(formats, index) =>
			sql`, ${plausible(timeOfText(sql`value`, formats, (local) => local))} AS ${reading(index)}`
	);
	return sql`CREATE OR REPLACE TEMP TABLE ${table} AS SELECT value, tickets ${join(times, ' ')} FROM ${values}`;
}

function reading(index: number): Sql {
	return identifier(`reading_${index}`);
}

/** A candidate that may be right. */
interface Standing {
	readonly index: number;
	readonly formats: readonly string[];
	/** Rows that it reads. */
	readonly read: number;
}

/** The candidates between which the values do not decide, the one that reads most first. */
async function standingOf(
	engine: Engine,
	readings: Sql,
	candidates: readonly (readonly string[])[]
): Promise<Standing[]> {
	if (candidates.length === 0) return [];
	const isRead = candidates.map((_, index) => sql`${reading(index)} IS NOT NULL`);
	const counts = [...isRead, join(isRead, ' OR ')].map(
		(condition, index) =>
			sql`CAST(coalesce(sum(tickets) FILTER (${condition}), 0) AS BIGINT) AS ${reading(index)}`
	);
	const [row] = await engine.query(sql`SELECT ${join(counts, ', ')} FROM ${readings}`);
	const any = Number(row?.[`reading_${candidates.length}`] ?? 0);
	const ranked = candidates
		.map((formats, index) => ({ index, formats, read: Number(row?.[`reading_${index}`] ?? 0) }))
		.filter(({ read }) => read > 0)
		.sort((one, other) => other.read - one.read);
	const all = ranked.filter(({ read }) => read === any);
	if (all.length > 0) return all;
	const nearly = ranked.filter(({ read }) => read >= NEARLY_ALL * any);
	return nearly.length === 1 ? nearly : ranked;
}

/** Values on which the choices differ, as far as they do. */
async function examplesOf(
	engine: Engine,
	readings: Sql,
	{ index }: Standing,
	standing: readonly Standing[]
): Promise<TimeChoice['examples']> {
	const differs = standing.map((other) => sql`${reading(other.index)} IS DISTINCT FROM ${reading(index)}`);
	const rows = await engine.query(
		sql`SELECT substr(value, 1, 80) AS value, strftime(${reading(index)}, '%Y-%m-%d %H:%M:%S') AS time FROM ${readings} counted
			WHERE ${reading(index)} IS NOT NULL ORDER BY (${join(differs, ' OR ')}) DESC, tickets DESC, counted.value LIMIT ${EXAMPLES}`
	);
	return rows.map((row) => ({ text: String(row['value']), time: String(row['time']) }));
}

async function unreadable(
	engine: Engine,
	readings: Sql,
	standing: readonly Standing[]
): Promise<TimeReadings['unreadable']> {
	const unread = every(standing.map(({ index }) => sql`${reading(index)} IS NULL`));
	const rows = await engine.query(
		sql`SELECT substr(value, 1, 80) AS value, tickets, CAST(sum(tickets) OVER () AS BIGINT) AS total FROM ${readings} counted
			WHERE ${unread} ORDER BY tickets DESC, counted.value LIMIT ${LISTED}`
	);
	return {
		rows: Number(rows[0]?.['total'] ?? 0),
		examples: rows.map((row) => ({ value: String(row['value']), rows: Number(row['tickets']) }))
	};
}
