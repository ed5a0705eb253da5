import { dayNumber, dayOfNumber } from '#lib/domain/days.ts';
import { isComplete, periodOfDay, periodsBetween, type Period } from '#lib/domain/periods.ts';
import { ALL_METRICS } from '#lib/quality/affected-metrics.ts';
import {
	EXAMPLES_KEPT,
	PLACES_KEPT,
	type CheckContext,
	type Finding,
	type QualityCheck
} from '#lib/quality/check.ts';
import {
	lastDayBefore,
	lengthOf,
	runText,
	unlikelyEmptyRuns,
	workingWeekday,
	type EmptyRun
} from '#lib/quality/empty-days.ts';
import { plausiblyAccepted } from '#lib/quality/plausible-range.ts';
import { sql } from '#lib/sql/sql.ts';

/** Days, months and ends of quarters in which tickets ought to be and are not. */
export const holes: QualityCheck = {
	id: 'holes',
	title: { zh: '季度中的空缺', en: 'Holes in quarters' },
	rule: {
		zh: '连续无工单的天数超出前后 28 天同类日（工作日历）日均量所能解释的范围（泊松概率，按全部天数校正到 1%）；无工单的整月；最新季度未到季末。全站与各县区局分别看。',
		en: 'Days without tickets in a row beyond what the daily mean of like days (by the work calendar) within 28 days before and after allows (Poisson probability, corrected over all days to 1 %); whole months without tickets; a newest quarter that is not over. Looked at for all and for each bureau.'
	},
	needs: [['accepted_at']],
	async run(context) {
		const counts = await dailyCounts(context);
		const days = [...counts.all.keys()];
		if (days.length === 0) return [];
		const range = { first: Math.min(...days), last: Math.max(...days) };
		const kindOf = workingWeekday(context.sideTables.calendar);
		const end = endOfQuarter(range.last, context.load.dataAsOf ?? '');
		const runs = unlikelyEmptyRuns(counts.all, { first: range.first, last: end.last }, kindOf);
		const inBureaus = [...counts.byBureau].flatMap(([bureau, own]) =>
			unlikelyEmptyRuns(own, range, kindOf, (range.last - range.first + 1) * counts.byBureau.size)
				// What all lack is told of all.
				.filter((run) => !runs.some(({ first, last }) => first <= run.first && run.last <= last))
				.map((run) => ({ ...run, bureau }))
		);
		return [
			...monthsWithout(range, counts.all),
			...daysWithout(runs, end.last - range.first + 1),
			...bureausWithout(inBureaus, counts.byBureau.size * (range.last - range.first + 1)),
			...(end.unfinished === null ? [] : [unfinished(range.last, end.unfinished)])
		];
	}
};

interface DailyCounts {
	readonly all: ReadonlyMap<number, number>;
	readonly byBureau: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

async function dailyCounts({ engine }: CheckContext): Promise<DailyCounts> {
	const plausible = await plausiblyAccepted(engine);
	const rows =
		await engine.query(sql`SELECT bureau, (CAST(t.accepted_local AS DATE) - DATE '1970-01-01') AS day, count(*) AS tickets
		FROM tickets t WHERE ${plausible ?? sql`FALSE`} GROUP BY 1, 2 ORDER BY 1, 2`);
	const all = new Map<number, number>();
	const byBureau = new Map<string, Map<number, number>>();
	for (const row of rows) {
		const [bureau, day, tickets] = [String(row['bureau']), Number(row['day']), Number(row['tickets'])];
		all.set(day, (all.get(day) ?? 0) + tickets);
		const own = byBureau.get(bureau) ?? new Map<number, number>();
		byBureau.set(bureau, own.set(day, tickets));
	}
	return { all, byBureau };
}

/** The last day on which the newest quarter could have tickets, and the quarter where it is not over by the data date. */
function endOfQuarter(last: number, dataAsOf: string): { last: number; unfinished: Period | null } {
	const quarter = periodOfDay('quarter', dayOfNumber(last));
	const end = lastDayBefore(quarter.end);
	return isComplete(quarter, dataAsOf)
		? { last: end, unfinished: null }
		: { last: Math.max(last, Math.min(dayNumber(dataAsOf) - 1, end)), unfinished: quarter };
}

const REMEDY = {
	zh: '请核对这些日子的导出条件（起止时间、单位），补导后重新检查；若当时确无工单，可在 annotations.csv 注明。',
	en: 'Check how these days were exported (from when to when, which bureaus), export them and check again; where there really were none, say so in annotations.csv.'
};

function monthsWithout(range: { first: number; last: number }, counts: DailyCounts['all']): Finding[] {
	const months = periodsBetween('month', dayOfNumber(range.first), dayOfNumber(range.last));
	const present = new Set([...counts.keys()].map((day) => dayOfNumber(day).slice(0, 7)));
	const empty = months.filter(({ id }) => !present.has(id)).map(({ id }) => id);
	if (empty.length === 0) return [];
	return [
		{
			check: 'holes',
			id: 'holes/months',
			level: 'error',
			title: { zh: '整月没有工单', en: 'Months without any ticket' },
			count: empty.length,
			of: months.length,
			counted: 'months',
			examples: empty.slice(0, EXAMPLES_KEPT),
			places: [],
			metrics: ALL_METRICS,
			remedy: REMEDY
		}
	];
}

function daysWithout(runs: readonly EmptyRun[], of: number): Finding[] {
	if (runs.length === 0) return [];
	return [
		{
			check: 'holes',
			id: 'holes/days',
			level: 'warning',
			title: { zh: '不该没有工单的日子', en: 'Days that should not be without tickets' },
			count: runs.reduce((sum, run) => sum + lengthOf(run), 0),
			of,
			counted: 'days',
			examples: longest(runs).map(runText),
			places: [],
			metrics: ALL_METRICS,
			remedy: REMEDY
		}
	];
}

function bureausWithout(runs: readonly (EmptyRun & { readonly bureau: string })[], of: number): Finding[] {
	if (runs.length === 0) return [];
	return [
		{
			check: 'holes',
			id: 'holes/bureaus',
			level: 'warning',
			title: {
				zh: '个别县区局不该没有工单的日子',
				en: 'Days on which one bureau should not be without tickets'
			},
			count: runs.reduce((sum, run) => sum + lengthOf(run), 0),
			of,
			counted: 'days',
			examples: longest(runs).map((run) => `${run.bureau} ${runText(run)}`),
			places: longest(runs, PLACES_KEPT).map((run) => ({
				bureau: run.bureau,
				month: dayOfNumber(run.first).slice(0, 7),
				count: lengthOf(run),
				of: lengthOf(run)
			})),
			metrics: ALL_METRICS,
			remedy: REMEDY
		}
	];
}

/** The newest quarter goes on; its figures are those of a part of it. */
function unfinished(last: number, { id, start, end }: Period): Finding {
	return {
		check: 'holes',
		id: 'holes/unfinished',
		level: 'note',
		title: {
			zh: `${id} 未完，只到 ${dayOfNumber(last)}`,
			en: `${id} is not over: it ends on ${dayOfNumber(last)}`
		},
		count: lastDayBefore(end) - last,
		of: dayNumber(end) - dayNumber(start),
		counted: 'days',
		examples: [],
		places: [],
		metrics: ALL_METRICS,
		remedy: {
			zh: '季度未完：页面默认显示上一个完整季度。季末后请重新导出。',
			en: 'The quarter is not over: pages show the last complete one. Export again after its end.'
		}
	};
}

function longest<Run extends EmptyRun>(runs: readonly Run[], kept = EXAMPLES_KEPT): Run[] {
	return runs.toSorted((a, b) => lengthOf(b) - lengthOf(a) || a.first - b.first).slice(0, kept);
}
