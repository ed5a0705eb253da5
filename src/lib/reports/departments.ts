import type { Comparison as ComparisonKind } from '#lib/domain/filters.ts';
import {
	isProvisional,
	periodsUpTo,
	previousPeriod,
	samePeriodLastYear,
	type Period
} from '#lib/domain/periods.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { changeBetween, type Change } from '#lib/reports/change.ts';
import type { Comparison } from '#lib/reports/comparison.ts';
import {
	ask,
	isAvailable,
	periodFacts,
	unavailable,
	type PeriodFacts,
	type ReportContext,
	type Unavailable
} from '#lib/reports/context.ts';
import { departmentMatrix, type DepartmentMatrix } from '#lib/reports/department-matrix.ts';
import { DepartmentScores, type DepartmentRow } from '#lib/reports/department-scores.ts';
import { chosenMetric, departmentsOf, NOBODY, SCORED_METRICS } from '#lib/reports/department-units.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import type { Score } from '#lib/reports/score.ts';

/** Periods of the trend, and departments that it holds: the largest. */
const TREND_PERIODS = 8;
const TREND_DEPARTMENTS = 6;

export interface DepartmentSeries {
	readonly code: string;
	readonly name: Text;
	/** By period of the trend. */
	readonly scores: readonly Score[];
	/** From the first to the last period with a figure; null where fewer than two have one. */
	readonly move: { readonly from: string; readonly to: string; readonly change: Change } | null;
}

export interface DepartmentTrend {
	readonly periods: readonly { readonly id: string; readonly provisional: boolean }[];
	readonly series: readonly DepartmentSeries[];
	/** All tickets together by period. */
	readonly all: readonly Score[];
}

export interface DepartmentsReport {
	readonly kind: 'departments';
	readonly period: PeriodFacts;
	/** The metric of the table, the trend and the matrix. */
	readonly metric: string;
	/** What the address asks for where it is no proportion, and so not shown; else null. */
	readonly replaced: string | null;
	readonly comparison: { readonly kind: ComparisonKind; readonly period: string };
	/** Metrics of the score card whose columns are there. */
	readonly metrics: readonly string[];
	/** In the order of the side table, then by volume. */
	readonly departments: readonly DepartmentRow[];
	readonly all: DepartmentRow;
	readonly target: number | null;
	/** Departments compared with the rest by the metric, and those that differ beyond chance. */
	readonly compared: { readonly departments: number; readonly better: number; readonly worse: number };
	/** Tickets of the period for which no department answers. */
	readonly unassigned: number;
	readonly trend: DepartmentTrend;
	/** Null where no ticket has a department, or the exports cannot answer the metric. */
	readonly matrix: DepartmentMatrix | null;
	/** Scheme by whose categories departments own tickets. */
	readonly scheme: string;
	readonly minimumShown: number;
	readonly minimumRanked: number;
	readonly unavailable: readonly Unavailable[];
}

/**
 * 归口部门评价: how the departments that own the categories handle what falls to them, over time,
 * and by bureau. Always over all bureaus: a bureau of the filter is marked in the matrix.
 */
export async function departmentsReport(asked: ReportContext): Promise<DepartmentsReport> {
	const context: ReportContext = { ...asked, filters: { ...asked.filters, bureau: null } };
	const { filters, site, settings } = context;
	const { period } = filters;
	const wanted = SCORED_METRICS.map(metricById);
	const { metric, replaced } = chosenMetric(context);
	const scored = [...new Set([metric, ...wanted])].filter((one) => isAvailable(one, context));
	const earlier = filters.comparison === 'year' ? samePeriodLastYear(period) : previousPeriod(period);
	const history = periodsUpTo(period, TREND_PERIODS).filter((one) => one.end > site.firstDay);
	const question = {
		metrics: [...scored, metricById('volume'), metricById('complaints')],
		medianBounds: true,
		periods: [...new Map([earlier, ...history, period].map((one) => [one.id, one])).values()]
	};
	const found = new FigureLookup(await ask(context, { ...question, grain: ['department'] }), ['department']);
	const units = departmentsOf(context, found);
	const scores = new DepartmentScores(context, units, found, new FigureLookup(await ask(context, question)));
	const rows = scores.rows(scored, period, earlier);
	const departments = rows.filter(({ code }) => code !== null);
	const [all] = rows.slice(-1);
	if (all === undefined) throw new Error('a report has a row of all tickets');
	const standing = (one: Comparison['standing']) =>
		departments.filter((row) => row.scores[metric.id]?.rest.standing === one).length;
	const [better, worse] = [standing('better'), standing('worse')];
	return {
		kind: 'departments',
		period: periodFacts(context),
		metric: metric.id,
		replaced,
		comparison: { kind: filters.comparison, period: earlier.id },
		metrics: wanted.filter((one) => scored.includes(one)).map(({ id }) => id),
		departments,
		all,
		target: settings.targets[metric.id] ?? null,
		compared: { departments: better + worse + standing('steady'), better, worse },
		unassigned: NOBODY.reduce(
			(sum, code) => sum + (found.figure(metricById('volume'), period.id, code).value ?? 0),
			0
		),
		trend: trendOf(context, metric, departments, scores, history),
		matrix:
			units.length > 0 && isAvailable(metric, context)
				? await departmentMatrix(context, metric, units, asked.filters.bureau)
				: null,
		scheme: site.settings.defaultScheme,
		minimumShown: settings.minimumShown,
		minimumRanked: settings.minimumRanked,
		unavailable: unavailable(wanted, context)
	};
}

function trendOf(
	context: ReportContext,
	metric: Metric,
	departments: readonly DepartmentRow[],
	scores: DepartmentScores,
	history: readonly Period[]
): DepartmentTrend {
	const { site, settings } = context;
	const periods = isAvailable(metric, context) ? history : [];
	const drawn = departments
		.toSorted((a, b) => (b.volume.numerator ?? 0) - (a.volume.numerator ?? 0))
		.slice(0, TREND_DEPARTMENTS);
	const byPeriod = periods.map((period) => scores.scores(metric, period));
	return {
		periods: periods.map((period) => ({
			id: period.id,
			provisional:
				metric.id.startsWith('first_resolution') &&
				isProvisional(period, settings.repeatWindowDays, site.dataAsOf)
		})),
		series: departments.flatMap((row, index) =>
			row.code !== null && drawn.includes(row)
				? [
						seriesOf(
							row.code,
							row.name,
							byPeriod.flatMap((all) => all[index] ?? [])
						)
					]
				: []
		),
		all: periods.map((period) => scores.total(metric, period))
	};

	function seriesOf(code: string, name: Text, shown: readonly Score[]): DepartmentSeries {
		const at = shown.flatMap(({ figure }, index) => {
			const period = periods[index];
			return figure.value === null || period === undefined ? [] : [{ figure, period }];
		});
		const [first, last] = [at[0], at.at(-1)];
		if (first === undefined || last === undefined || first === last)
			return { code, name, scores: shown, move: null };
		const change = changeBetween(metric, last.figure, last.period, first.figure, first.period);
		return { code, name, scores: shown, move: { from: first.period.id, to: last.period.id, change } };
	}
}
