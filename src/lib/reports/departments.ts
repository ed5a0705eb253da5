import type { Comparison as ComparisonKind } from '#lib/domain/filters.ts';
import {
	isProvisional,
	periodsUpTo,
	previousPeriod,
	samePeriodLastYear,
	type Period
} from '#lib/domain/periods.ts';
import { findScheme } from '#lib/domain/site.ts';
import { UNMAPPED, UNSPECIFIED } from '#lib/domain/schemes.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { changeBetween, type Change } from '#lib/reports/change.ts';
import { compareWith, sumOf, type Comparison } from '#lib/reports/comparison.ts';
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
import { inData, type Figure } from '#lib/reports/figures.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import {
	againstTarget,
	durationScore,
	scoreOf,
	type Score,
	type TargetStanding
} from '#lib/reports/score.ts';
import { protectedScores } from '#lib/reports/suppression.ts';

/** Periods of the trend, and departments that it holds: the largest. */
const TREND_PERIODS = 8;
const TREND_DEPARTMENTS = 6;

/** Handling scores of the score card, in reading order. */
export const SCORED_METRICS = [
	'first_resolution',
	'on_time_contact',
	'on_time_reply',
	'time_to_close',
	'repeat',
	'return',
	'reached',
	'satisfied',
	'escalation'
] as const;

const COUNTED_METRICS = ['volume', 'complaints'] as const;

/** One handling score of one department with what it is judged by. */
export interface DepartmentScore {
	readonly metric: string;
	readonly score: Score;
	/** Against all other departments together; `none` where the sample is too small to be compared. */
	readonly rest: Comparison;
	readonly change: Change;
	readonly target: TargetStanding | null;
}

export interface DepartmentRow {
	/** Null for all tickets together. */
	readonly code: string | null;
	readonly name: Text;
	/** Categories of the site's default scheme that the department owns. */
	readonly categories: readonly { readonly code: string; readonly name: Text }[];
	/** By metric id; metrics without their columns are absent. */
	readonly scores: Readonly<Record<string, DepartmentScore>>;
	/** Tickets of the department over all tickets of the period; complaints over all complaints. */
	readonly volume: Figure;
	readonly complaints: Figure | null;
}

export interface DepartmentTrend {
	readonly periods: readonly { readonly id: string; readonly provisional: boolean }[];
	readonly series: readonly {
		readonly code: string;
		readonly name: Text;
		readonly scores: readonly Score[];
	}[];
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
	readonly matrix: DepartmentMatrix | null;
	/** Scheme by whose categories departments own tickets. */
	readonly scheme: string;
	readonly minimumShown: number;
	readonly minimumRanked: number;
	readonly unavailable: readonly Unavailable[];
}

/** Codes of tickets for which no department answers. */
const NOBODY: readonly string[] = [UNSPECIFIED, UNMAPPED];
const NOTHING: Comparison = { difference: null, standing: 'none' };
const ALL: Text = { zh: '合计', en: 'All together' };

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
	const counted = COUNTED_METRICS.map(metricById);
	const earlier = filters.comparison === 'year' ? samePeriodLastYear(period) : previousPeriod(period);
	const periods = periodsUpTo(period, TREND_PERIODS).filter((one) => one.end > site.firstDay);
	const span = [...new Map([earlier, ...periods, period].map((one) => [one.id, one])).values()];
	const ofMetrics = { metrics: [...scored, ...counted], periods: span };
	const found = new FigureLookup(await ask(context, { ...ofMetrics, grain: ['department'] }), ['department']);
	const whole = new FigureLookup(await ask(context, ofMetrics));
	const units = departmentsOf(context, found);
	const listed = new Set(units.map(({ code }) => code));
	const others = (one: Period) => found.codes(one.id).filter((code) => !listed.has(code));
	const known = (one: Period, figure: Figure) => inData(site.firstDay, one, figure);
	/** Listed departments, then whatever else the total holds, so that it gives no department away. */
	const scoresIn = (one: Metric, at: Period): Score[] => {
		const figures = [...units.map(({ code }) => code), ...others(at)].map((code) =>
			known(at, found.figure(one, at.id, code))
		);
		if (one.kind !== 'ratio') return figures.map((figure) => durationScore(figure, settings));
		return protectedScores(
			figures,
			figures.map(() => ''),
			settings
		);
	};
	const wholeIn = (one: Metric, at: Period): Score => {
		const figure = known(at, whole.figure(one, at.id));
		return one.kind === 'ratio' ? scoreOf(figure, settings) : durationScore(figure, settings);
	};
	const judged = (
		one: Metric,
		score: Score,
		before: Score | undefined,
		rest: Comparison
	): DepartmentScore => ({
		metric: one.id,
		score,
		rest,
		change: changeBetween(
			one,
			score.figure,
			period,
			before?.figure ?? { ...score.figure, value: null },
			earlier
		),
		target: targetOf(one, score)
	});
	const targetOf = (one: Metric, score: Score) => {
		const target = settings.targets[one.id] ?? null;
		return one.better === 'none' ? null : againstTarget(score, target, one.better);
	};
	const tables = scored.map((one) => {
		const [now, before] = [scoresIn(one, period), scoresIn(one, earlier)];
		return {
			id: one.id,
			rows: units.map(({ code }, index) => {
				const score = now[index] ?? wholeIn(one, period);
				return judged(one, score, before[index], restOf(one, score, code));
			}),
			all: judged(one, wholeIn(one, period), wholeIn(one, earlier), NOTHING)
		};
	});
	const shareOf = (one: Metric, code: string | null): Figure => {
		const total = whole.figure(one, period.id).value ?? 0;
		const own = code === null ? total : (found.figure(one, period.id, code).value ?? 0);
		const figure = { metric: 'share', numerator: own, denominator: total, ninetieth: null };
		return { ...figure, value: total === 0 ? null : own / total };
	};
	const complaints = metricById('complaints');
	const row = (
		unit: Pick<DepartmentRow, 'code' | 'name' | 'categories'>,
		index: number | null
	): DepartmentRow => ({
		...unit,
		scores: Object.fromEntries(
			tables.flatMap(({ id, rows, all }) => {
				const score = index === null ? all : rows[index];
				return score === undefined ? [] : [[id, score]];
			})
		),
		volume: shareOf(metricById('volume'), unit.code),
		complaints: isAvailable(complaints, context) ? shareOf(complaints, unit.code) : null
	});
	const departments = units.map((unit, index) => row(unit, index));
	const standing = (asked: Comparison['standing']) =>
		departments.filter(({ scores }) => scores[metric.id]?.rest.standing === asked).length;
	const history = isAvailable(metric, context) ? periods : [];
	const drawn = new Set(
		departments
			.toSorted((a, b) => (b.volume.numerator ?? 0) - (a.volume.numerator ?? 0))
			.slice(0, TREND_DEPARTMENTS)
			.map(({ code }) => code)
	);
	const trendScores = history.map((one) => scoresIn(metric, one));
	return {
		kind: 'departments',
		period: periodFacts(context),
		metric: metric.id,
		replaced,
		comparison: { kind: filters.comparison, period: earlier.id },
		metrics: wanted.filter((one) => scored.includes(one)).map(({ id }) => id),
		departments,
		all: row({ code: null, name: ALL, categories: [] }, null),
		target: settings.targets[metric.id] ?? null,
		compared: {
			departments: standing('better') + standing('worse') + standing('steady'),
			better: standing('better'),
			worse: standing('worse')
		},
		unassigned: NOBODY.reduce(
			(sum, code) => sum + (found.figure(metricById('volume'), period.id, code).value ?? 0),
			0
		),
		trend: {
			periods: history.map((one) => ({
				id: one.id,
				provisional:
					metric.id.startsWith('first_resolution') &&
					isProvisional(one, settings.repeatWindowDays, site.dataAsOf)
			})),
			series: units.flatMap(({ code, name }, index) =>
				drawn.has(code) ? [{ code, name, scores: trendScores.flatMap((scores) => scores[index] ?? []) }] : []
			),
			all: history.map((one) => wholeIn(metric, one))
		},
		matrix:
			units.length > 0 && isAvailable(metric, context)
				? await departmentMatrix(context, metric, units, asked.filters.bureau)
				: null,
		scheme: site.settings.defaultScheme,
		minimumShown: settings.minimumShown,
		minimumRanked: settings.minimumRanked,
		unavailable: unavailable(wanted, context)
	};

	/** Against the other departments together; medians do not add up. */
	function restOf(one: Metric, score: Score, code: string): Comparison {
		if (score.status !== 'ranked') return NOTHING;
		if (one.kind !== 'ratio') return { difference: null, standing: 'untested' };
		const others = units.filter((unit) => unit.code !== code);
		return compareWith(
			one,
			score.figure,
			sumOf(
				one,
				others.map((unit) => found.figure(one, period.id, unit.code))
			)
		);
	}
}

/** The metric of the address where it is a proportion with a good direction, else first resolution. */
function chosenMetric(context: ReportContext): { metric: Metric; replaced: string | null } {
	const chosen = metricById(context.filters.metric);
	if (isCrossable(chosen) && isAvailable(chosen, context)) return { metric: chosen, replaced: null };
	const usual = metricById('first_resolution');
	const first = SCORED_METRICS.map(metricById).find((one) => isCrossable(one) && isAvailable(one, context));
	return { metric: isAvailable(usual, context) ? usual : (first ?? usual), replaced: chosen.id };
}

/** Whether expectations of a metric can be reckoned: a proportion with a good direction. */
export function isCrossable(metric: Metric): boolean {
	return metric.kind === 'ratio' && metric.better !== 'none';
}

export interface DepartmentUnit {
	readonly code: string;
	readonly name: Text;
	readonly categories: readonly { readonly code: string; readonly name: Text }[];
}

/** Departments that own tickets of the period: in the order of the side table, then by volume. */
function departmentsOf({ site, filters }: ReportContext, found: FigureLookup): DepartmentUnit[] {
	const volume = (code: string) => found.figure(metricById('volume'), filters.period.id, code).value ?? 0;
	const order = (code: string) => {
		const place = site.departments.findIndex((department) => department.code === code);
		return place === -1 ? site.departments.length : place;
	};
	const { groups } = findScheme(site, site.settings.defaultScheme);
	return found
		.codes(filters.period.id)
		.filter((code) => !NOBODY.includes(code))
		.sort((a, b) => order(a) - order(b) || volume(b) - volume(a))
		.map((code) => ({
			code,
			name: site.departments.find((department) => department.code === code)?.name ?? { zh: code, en: code },
			categories: groups
				.filter(({ ownerDepartment }) => ownerDepartment === code)
				.map((group) => ({ code: group.code, name: group.name }))
		}));
}
