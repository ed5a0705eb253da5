import { findColumn, type ColumnName } from '#lib/domain/columns.ts';
import { ALL_METRICS, metricsReading } from '#lib/quality/affected-metrics.ts';
import type { CheckContext, QualityCheck } from '#lib/quality/check.ts';
import { STEPS } from '#lib/quality/checks/time-order.ts';
import { plausiblyAccepted } from '#lib/quality/plausible-range.ts';
import { ticketFindings, type TicketFault } from '#lib/quality/ticket-findings.ts';
import { identifier, join, sql, type Sql } from '#lib/sql/sql.ts';

const DAY = 86_400_000_000;
const YEAR = 366 * DAY;

/** Durations and times that cannot be: longer than a year, closed at once, later than the data, years away. */
export const durations: QualityCheck = {
	id: 'durations',
	title: { zh: '不可能的历时与时间', en: 'Impossible durations and times' },
	rule: {
		zh: '受理到归档超过一年；受理与归档在同一秒；某一步晚于数据日期；受理时间远离其余工单（超出中间 90% 工单的时段、前后再各放宽同样长度加一年）。',
		en: 'More than a year from acceptance to closing; accepted and closed in the same second; a step later than the data date; accepted far from all others (beyond the span of the middle 90 % of tickets, widened by its own length and a year to either side).'
	},
	needs: [['accepted_at']],
	async run(context) {
		const { available, load } = context;
		const asOf = await newestKnown(context);
		const plausible = await plausiblyAccepted(context.engine);
		const faults: (TicketFault | null)[] = [
			plausible === null
				? null
				: {
						id: 'far-away',
						title: { zh: '受理时间远离其余工单', en: 'Accepted far from all other tickets' },
						is: sql`NOT (${plausible})`,
						level: 'error',
						metrics: ALL_METRICS,
						example: sql`left(CAST(t.accepted_local AS VARCHAR), 10)`,
						remedy: {
							zh: '多为年份错误或占位日期（如 1970-01-01）。请改正后重新导出：它会拉长时段，并可能改变数据日期。',
							en: 'Most often a mistyped year or a placeholder such as 1970-01-01. Correct it and export again: it stretches the range of the data and may move the data date.'
						}
					},
			!available.has('closed_at')
				? null
				: {
						id: 'over-a-year',
						title: { zh: '受理到归档超过一年', en: 'More than a year from acceptance to closing' },
						is: sql`epoch_us(t.closed_at) - epoch_us(t.accepted_at) > ${YEAR}`,
						among: sql`t.closed_at IS NOT NULL`,
						level: 'warning',
						metrics: metricsReading('closed_at'),
						remedy: {
							zh: '请核对这些工单是否确实历时一年以上，或归档时间有误。',
							en: 'Check whether these tickets really took more than a year, or whether the time of closing is wrong.'
						}
					},
			!available.has('closed_at')
				? null
				: {
						id: 'closed-at-once',
						title: { zh: '受理与归档在同一秒', en: 'Closed in the second of acceptance' },
						is: sql`epoch_us(t.closed_at) // 1000000 = epoch_us(t.accepted_at) // 1000000`,
						among: sql`t.closed_at IS NOT NULL`,
						level: 'warning',
						metrics: metricsReading('closed_at'),
						remedy: {
							zh: '多为系统自动归档或补录：它们压低办结时长。请核对，必要时填写考核剔除原因。',
							en: 'Most often closed or entered by a system: they pull the time to close down. Check them and give an exclusion reason where apt.'
						}
					},
			...STEPS.slice(1)
				.filter((step) => available.has(step))
				.map((step): TicketFault => future(step, asOf))
		];
		return load.tickets === 0
			? []
			: ticketFindings(
					context,
					'durations',
					faults.filter((fault) => fault !== null)
				);
	}
};

function future(step: ColumnName, asOf: Sql): TicketFault {
	const label = findColumn(step)?.label ?? { zh: step, en: step };
	return {
		id: `future/${step}`,
		title: { zh: `${label.zh}晚于数据日期`, en: `“${label.en}” later than the data date` },
		is: sql`t.${identifier(step)} > ${asOf}`,
		among: sql`t.${identifier(step)} IS NOT NULL`,
		level: 'warning',
		metrics: metricsReading(step),
		remedy: {
			zh: '导出时还未发生的事不应有时间。请核对该列是否填了计划时间。',
			en: 'What had not happened when the data were exported has no time. Check whether the column holds planned times.'
		}
	};
}

/** The newest time at which a ticket was accepted, closed or changed, in UTC: nothing later was known. */
async function newestKnown({ engine, available }: CheckContext): Promise<Sql> {
	const columns = (['updated_at', 'closed_at', 'accepted_at'] as const).filter((name) => available.has(name));
	const [row] = await engine.query(
		sql`SELECT CAST(max(greatest(${join(
			columns.map((name) => sql`t.${identifier(name)}`),
			', '
		)})) AS VARCHAR) AS newest FROM tickets t`
	);
	return sql`CAST(${row?.['newest'] ?? null} AS TIMESTAMP)`;
}
