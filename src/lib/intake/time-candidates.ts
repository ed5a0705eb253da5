import type { Engine } from '#lib/engine/engine.ts';
import { readingsOfShape, type ShapeReading, type TimeOrder } from '#lib/intake/time-shapes.ts';
import { sql, type Sql } from '#lib/sql/sql.ts';

const SHAPES = 200;

const MONTHS = sql`'(?i)\\b(january|february|march|april|june|july|august|september|october|november|december)\\b'`;
const SHORT_MONTHS = sql`'(?i)\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\b'`;

/** The values of one shape. */
export interface Shape {
	readonly rows: number;
	/** True for bare numbers. */
	readonly digits: boolean;
	readonly readings: readonly ShapeReading[];
}

/** The shapes of the values in a table (value, tickets), most frequent first; what is beyond the 200th as one. */
export async function shapesOf(engine: Engine, values: Sql): Promise<Shape[]> {
	const digits = sql`translate(value, '0123456789', '9999999999')`;
	const found = await engine.query(
		sql`WITH shapes AS (
				SELECT substr(CASE WHEN regexp_matches(value, '[A-Za-z]{3}') THEN
						regexp_replace(regexp_replace(${digits}, ${MONTHS}, 'Month', 'g'), ${SHORT_MONTHS}, 'Mon', 'g')
						ELSE ${digits} END, 1, 60) AS shape, CAST(sum(tickets) AS BIGINT) AS tickets
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
export function candidatesOf(shapes: readonly Shape[]): (readonly string[])[] {
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
