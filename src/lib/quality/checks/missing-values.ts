import { findColumn, type ColumnName } from '#lib/domain/columns.ts';
import { addDays, parsePeriod } from '#lib/domain/periods.ts';
import { metricsReading } from '#lib/quality/affected-metrics.ts';
import {
	levelByShare,
	PLACES_KEPT,
	type CheckContext,
	type Finding,
	type QualityCheck
} from '#lib/quality/check.ts';
import { STEPS } from '#lib/quality/checks/time-order.ts';
import { gapCells, type GapCell } from '#lib/quality/expected-gaps.ts';
import { countedColumns } from '#lib/quality/missing-table.ts';
import { ticketFindings, type TicketFault } from '#lib/quality/ticket-findings.ts';
import { normalQuantile } from '#lib/statistics/normal.ts';
import { sql } from '#lib/sql/sql.ts';

/** A jump is told from this many points above what is expected on, as a fraction, and this many tickets. */
const JUMP = 0.1;
const FEWEST = 10;
/** Chance that one of all bureaus, months and columns is told for nothing. */
const CHANCE = 0.01;

/** What makes a kind of ticket; two of them are filled by way of the others, and told by these alone. */
const KIND: readonly ColumnName[] = ['nature', 'category', 'channel'];
const WAYS: readonly ColumnName[] = ['answered_by_agent', 'callback_status'];

/** Columns that fill as a ticket is worked on: for so many days before the data date gaps are natural. */
const FILLED_LATER: readonly ColumnName[] = [
	...STEPS.filter((step) => step !== 'accepted_at'),
	'resolution_code',
	'first_handling_result',
	'handling_rounds',
	'callback_status',
	'callback_resolved',
	'satisfaction'
];
const UNFINISHED_DAYS = 62;
/** Filled for some tickets only: an empty cell says nothing of quality. */
const OPTIONAL_BY_NATURE: readonly ColumnName[] = [
	'parent_ticket_id',
	'issue_key',
	'escalated_to',
	'exclude_reason',
	'tags',
	'transfer_path',
	'transfer_count'
];

/** Required values that are missing, and columns whose gaps jump at a bureau in a month. */
export const missingValues: QualityCheck = {
	id: 'missing-values',
	title: { zh: '缺失的值', en: 'Missing values' },
	rule: {
		zh: '必需列为空；以及某县区局某月某列的缺失比同类工单（性质、分类、渠道、是否首次解答、回访状态相同）的平均水平高 10 个百分点以上、缺 10 宗以上，且超出对全部单位、月份、列校正到 1% 的控制限。随办理而填的列不看数据日期前 62 天，本可不填的列不看。',
		en: 'A required value is empty; or a column is missing at a bureau in a month by more than 10 points more than tickets of the same kind (nature, category, channel, answered by an agent, callback status) lack it on average, for at least 10 tickets and beyond control limits corrected to 1 % over all bureaus, months and columns. Columns filled as a ticket is worked on are not looked at for the last 62 days, optional ones not at all.'
	},
	needs: [],
	async run(context) {
		const required = await ticketFindings(context, 'missing-values', REQUIRED);
		const columns = countedColumns(context).filter(
			// A ticket without a bureau is of no bureau: that it lacks one is told above.
			(name) => name !== 'bureau' && !OPTIONAL_BY_NATURE.includes(name)
		);
		const has = (name: ColumnName) => context.available.has(name);
		const cells = [
			...(await gapCells(
				context,
				columns.filter((name) => [...KIND, ...WAYS].includes(name)),
				KIND.filter(has)
			)),
			...(await gapCells(
				context,
				columns.filter((name) => ![...KIND, ...WAYS].includes(name)),
				[...KIND, ...WAYS].filter(has)
			))
		];
		const limit = normalQuantile(1 - CHANCE / Math.max(1, cells.length));
		return [
			...required,
			...columns.map((name) => jumpOf(name, cells, limit, context)).filter((finding) => finding !== null)
		];
	}
};

const REQUIRED: readonly TicketFault[] = [
	{ name: 'bureau' as const, is: sql`t.given_bureau IS NULL` },
	{ name: 'category' as const, is: sql`t.category IS NULL` }
].map(({ name, is }) => ({
	id: name,
	title: {
		zh: `没有填写${findColumn(name)?.label.zh ?? name}的工单`,
		en: `Tickets without a ${findColumn(name)?.label.en.toLowerCase() ?? name}`
	},
	is,
	level: levelByShare,
	metrics: metricsReading(name),
	remedy: {
		zh: '请在源系统补填后重新导出；在此之前这些工单计入“未填写”一行。',
		en: 'Fill it in the source system and export again; until then these tickets stand in a row “not given”.'
	}
}));

/** The cells of one column that stand out, together. */
function jumpOf(
	name: ColumnName,
	cells: readonly GapCell[],
	limit: number,
	{ load }: CheckContext
): Finding | null {
	const lastDay = addDays(load.dataAsOf ?? '9999-12-31', -UNFINISHED_DAYS);
	const out = cells
		.filter(({ column, month }) => {
			const isFinished = (parsePeriod(month)?.end ?? '') <= lastDay;
			return column === name && (isFinished || !FILLED_LATER.includes(name));
		})
		.filter(
			({ missing, expected, variance, tickets }) =>
				missing >= FEWEST &&
				missing - expected > JUMP * tickets &&
				missing - expected > limit * Math.sqrt(variance)
		)
		.toSorted((a, b) => b.missing - a.missing);
	if (out.length === 0) return null;
	const label = findColumn(name)?.label ?? { zh: name, en: name };
	return {
		check: 'missing-values',
		id: `missing-values/jump/${name}`,
		level: 'warning',
		title: {
			zh: `“${label.zh}”（${name}）的缺失突然增多`,
			en: `Gaps in “${label.en}” (${name}) jump`
		},
		count: out.reduce((sum, { missing }) => sum + missing, 0),
		of: out.reduce((sum, { tickets }) => sum + tickets, 0),
		counted: 'tickets',
		examples: [],
		places: out
			.slice(0, PLACES_KEPT)
			.map(({ bureau, month, missing, tickets }) => ({ bureau, month, count: missing, of: tickets })),
		metrics: metricsReading(name),
		remedy: {
			zh: '请核对所列单位和月份的填报或导出条件：该列可能停用、改名，或当月导出不全。',
			en: 'Check how these bureaus filled or exported the column in these months: it may have been dropped, renamed, or exported in part.'
		}
	};
}
