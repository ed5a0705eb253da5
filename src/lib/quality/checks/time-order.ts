import { findColumn, type ColumnName } from '#lib/domain/columns.ts';
import type { Text } from '#lib/domain/text.ts';
import { metricsReading } from '#lib/quality/affected-metrics.ts';
import { levelByShare, type QualityCheck } from '#lib/quality/check.ts';
import { ticketFindings, type TicketFault } from '#lib/quality/ticket-findings.ts';
import { every, identifier, sql, type Sql } from '#lib/sql/sql.ts';

/** The steps of a ticket in the order in which they happen. */
export const STEPS = [
	'accepted_at',
	'dispatched_at',
	'received_at',
	'first_contact_at',
	'arrived_at',
	'handled_at',
	'replied_at',
	'callback_at',
	'closed_at'
] as const satisfies readonly ColumnName[];

/** A time that is not before that of an earlier step. */
export const timeOrder: QualityCheck = {
	id: 'time-order',
	title: { zh: '时间先后颠倒', en: 'Times out of order' },
	rule: {
		zh: '受理 ≤ 派单 ≤ 接单 ≤ 首次联系 ≤ 到达现场 ≤ 处理完成 ≤ 回单 ≤ 回访 ≤ 归档，按相邻且都有时间的两步逐对核对；归档早于受理的另列（历时为负）。',
		en: 'accepted ≤ dispatched ≤ received ≤ first contact ≤ arrived ≤ handled ≤ replied ≤ called back ≤ closed: each pair of neighbouring steps that both have a time; closed before accepted (a negative duration) is listed apart.'
	},
	needs: [STEPS.filter((step) => step !== 'accepted_at')],
	run(context) {
		const steps = STEPS.filter((step) => context.available.has(step));
		const pairs = steps.flatMap((later, index) =>
			steps
				.slice(0, index)
				.map((earlier, place) => ({ earlier, later, between: steps.slice(place + 1, index) }))
		);
		return ticketFindings(
			context,
			'time-order',
			pairs.map((pair): TicketFault => {
				const negative = pair.earlier === 'accepted_at' && pair.later === 'closed_at';
				return {
					id: `${pair.earlier}/${pair.later}`,
					title: negative
						? { zh: '归档早于受理：历时为负', en: 'Closed before accepted: a negative duration' }
						: words(pair.earlier, pair.later),
					is: sql`${column(pair.later)} < ${column(pair.earlier)}`,
					among: negative ? bothGiven(pair) : neighbours(pair),
					level: negative ? 'error' : levelByShare,
					metrics: metricsReading(...meant(pair.earlier, pair.later)),
					remedy: {
						zh: '请核对源系统的两个时间，改正后重新导出；若整批偏差相同，多为时区或时间格式有误，请检查 column-map.json。',
						en: 'Check both times in the source system and export again; where all are off alike, the time zone or the format in column-map.json is likely wrong.'
					}
				};
			})
		);
	}
};

interface Pair {
	readonly earlier: ColumnName;
	readonly later: ColumnName;
	readonly between: readonly ColumnName[];
}

function column(name: ColumnName): Sql {
	return sql`t.${identifier(name)}`;
}

function bothGiven({ earlier, later }: Pair): Sql {
	return sql`${column(earlier)} IS NOT NULL AND ${column(later)} IS NOT NULL`;
}

/** Steps in between that have no time of their own let the pair be compared, so that no fault is told twice. */
function neighbours(pair: Pair): Sql {
	return every([bothGiven(pair), ...pair.between.map((step) => sql`${column(step)} IS NULL`)]);
}

/** Every metric rests on the time of acceptance; what is meant is the other step. */
function meant(...steps: readonly ColumnName[]): ColumnName[] {
	return steps.filter((step) => step !== 'accepted_at');
}

function words(earlier: ColumnName, later: ColumnName): Text {
	const [first, second] = [findColumn(earlier)?.label, findColumn(later)?.label];
	return {
		zh: `${second?.zh ?? later}早于${first?.zh ?? earlier}`,
		en: `“${second?.en ?? later}” before “${first?.en ?? earlier}”`
	};
}
