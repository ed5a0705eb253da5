import type { SideTables } from '#lib/domain/side-tables.ts';
import type { Text } from '#lib/domain/text.ts';
import { periodAt } from '#lib/domain/periods.ts';
import type { Engine, Row } from '#lib/engine/engine.ts';
import {
	EXAMPLES_KEPT,
	PLACES_KEPT,
	type CheckContext,
	type Finding,
	type Level,
	type Place
} from '#lib/quality/check.ts';
import { identifier, join, sql, type Sql } from '#lib/sql/sql.ts';

/** A fault that a ticket has or has not. */
export interface TicketFault {
	/** What is meant within the check. */
	readonly id: string;
	readonly title: Text;
	/** Condition on the ticket `t`. */
	readonly is: Sql;
	/** Condition on the tickets that could have it; all by default. */
	readonly among?: Sql;
	readonly level: Level | ((count: number, of: number) => Level);
	readonly metrics: readonly string[];
	readonly remedy: Text;
	/** Text to show in place of ticket ids: an expression over `t`, counted. */
	readonly example?: Sql;
}

/** True where the map says that an export holds several events of one ticket. */
export function isEventLog({ columnMap }: Pick<SideTables, 'columnMap'>): boolean {
	return columnMap !== null && columnMap.eventOrder !== null;
}

/** The month of a month number, `2014-05`. */
export function monthId(number: number): string {
	return periodAt('month', Math.floor(number / 12), (number % 12) + 1).id;
}

/** Looks for several faults in one scan; each that occurs is told with places and examples. */
export async function ticketFindings(
	{ engine }: Pick<CheckContext, 'engine'>,
	check: string,
	faults: readonly TicketFault[]
): Promise<Finding[]> {
	if (faults.length === 0) return [];
	const counts = faults.flatMap(({ is, among = sql`TRUE` }, index) => [
		sql`count(*) FILTER (WHERE (${among}) AND (${is})) AS ${identifier(`count_${index}`)}`,
		sql`count(*) FILTER (WHERE ${among}) AS ${identifier(`of_${index}`)}`
	]);
	const [row = {}] = await engine.query(sql`SELECT ${join(counts, ', ')} FROM tickets t`);
	const findings: Finding[] = [];
	for (const [index, fault] of faults.entries()) {
		const count = Number(row[`count_${index}`] ?? 0);
		const of = Number(row[`of_${index}`] ?? 0);
		if (count === 0) continue;
		findings.push({
			check,
			id: `${check}/${fault.id}`,
			level: typeof fault.level === 'string' ? fault.level : fault.level(count, of),
			title: fault.title,
			count,
			of,
			counted: 'tickets',
			examples: await examplesOf(engine, fault),
			places: await placesOf(engine, fault.is, fault.among),
			metrics: fault.metrics,
			remedy: fault.remedy
		});
	}
	return findings;
}

async function examplesOf(
	engine: Engine,
	{ is, among = sql`TRUE`, example }: TicketFault
): Promise<string[]> {
	const condition = sql`(${among}) AND (${is})`;
	if (example === undefined) {
		const rows = await engine.query(
			sql`SELECT ticket_id FROM tickets t WHERE ${condition} ORDER BY ticket_id LIMIT ${EXAMPLES_KEPT}`
		);
		return rows.map((row) => String(row['ticket_id']));
	}
	const rows = await engine.query(sql`SELECT ${example} AS value, count(*) AS n FROM tickets t
		WHERE ${condition} GROUP BY 1 ORDER BY n DESC, value LIMIT ${EXAMPLES_KEPT}`);
	return rows.map(valueExample);
}

/** A value with how often it occurs: `停电 × 12`. */
export function valueExample(row: Row): string {
	return `${shownValue(String(row['value'] ?? '—'))} × ${String(row['n'])}`;
}

const LONGEST = 40;

/** A value of an export as a report may show it: short, and without runs of digits that could be somebody's. */
export function shownValue(value: string): string {
	const masked = value.replace(/\d{7,}/g, (digits) => `${digits.slice(0, 2)}…`).replace(/\S+@\S+/g, '…@…');
	return masked.length > LONGEST ? `${masked.slice(0, LONGEST)}…` : masked;
}

/** Bureaus and months in which tickets meet a condition, most first. */
export async function placesOf(engine: Engine, is: Sql, among: Sql = sql`TRUE`): Promise<Place[]> {
	const rows =
		await engine.query(sql`SELECT bureau, month_number, count(*) FILTER (WHERE ${is}) AS n, count(*) AS tickets
		FROM tickets t WHERE ${among} GROUP BY 1, 2 HAVING n > 0 ORDER BY n DESC, month_number, bureau LIMIT ${PLACES_KEPT}`);
	return rows.map((row) => ({
		bureau: String(row['bureau']),
		month: monthId(Number(row['month_number'])),
		count: Number(row['n']),
		of: Number(row['tickets'])
	}));
}
