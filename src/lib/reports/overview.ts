import { NATURE_ALL, NATURE_COMPLAINTS } from '#lib/domain/filters.ts';
import {
	periodAt,
	periodOfDay,
	periodsUpTo,
	previousPeriod,
	samePeriodLastYear
} from '#lib/domain/periods.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { attention, type Attention } from '#lib/reports/attention.ts';
import { breakdown, type BreakdownRow } from '#lib/reports/breakdown.ts';
import { changeBetween, type Change } from '#lib/reports/change.ts';
import {
	ask,
	isAvailable,
	periodFacts,
	unavailable,
	type PeriodFacts,
	type ReportContext,
	type Unavailable
} from '#lib/reports/context.ts';
import { inData, type Figure } from '#lib/reports/figures.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import { surgesInBrief, type SurgesInBrief } from '#lib/reports/surge-list.ts';

/** Metrics of the tiles, in reading order. */
const TILES = [
	'first_resolution',
	'complaints',
	'volume',
	'on_time_reply',
	'on_time_contact',
	'satisfied',
	'repeat',
	'time_to_close',
	'first_answer',
	'rate_per_10k',
	'return',
	'backlog'
] as const;

const SPARKLINE_MONTHS = 12;
const TREND_MONTHS = 24;

export interface Tile {
	readonly metric: string;
	readonly figure: Figure;
	readonly previous: Change;
	readonly lastYear: Change;
	/** Monthly values up to the period's end, oldest first. */
	readonly series: readonly (number | null)[];
	readonly target: number | null;
}

export interface MonthlyPoint {
	readonly month: string;
	readonly figure: Figure;
	/** The same month of the year before; null where the data do not reach back. */
	readonly lastYear: Figure | null;
	/** False where the data end inside the month. */
	readonly complete: boolean;
}

export interface OverviewReport {
	readonly kind: 'overview';
	readonly period: PeriodFacts;
	readonly tiles: readonly Tile[];
	readonly unavailable: readonly Unavailable[];
	/** Complaints, or all tickets where natures are unknown. */
	readonly trendMetric: string;
	readonly trend: readonly MonthlyPoint[];
	readonly scheme: string;
	readonly categoryNature: string;
	readonly categories: readonly BreakdownRow[];
	readonly attention: Attention;
	readonly surges: SurgesInBrief;
}

/** 总览: what is up this period, what changed, who needs attention (issue: pages, Overview). */
export async function overviewReport(context: ReportContext): Promise<OverviewReport> {
	const { filters, site, settings } = context;
	const { period } = filters;
	const metrics = TILES.map(metricById);
	const shown = metrics.filter(
		(metric) => isAvailable(metric, context) && !(metric.kind === 'rate' && !knowsCustomers(context))
	);
	const [previous, lastYear] = [previousPeriod(period), samePeriodLastYear(period)];
	const totals = new FigureLookup(
		await ask(context, { metrics: shown, periods: [lastYear, previous, period] })
	);
	const lastMonth = periodOfDay('month', period.end > site.lastDay ? site.lastDay : dayBefore(period.end));
	const months = periodsUpTo(lastMonth, TREND_MONTHS + 12).filter((month) => month.end > site.firstDay);
	const monthly = new FigureLookup(
		await ask(context, { metrics: shown, periods: months.slice(-SPARKLINE_MONTHS) })
	);
	const natureKnown = context.available.has('nature');
	const trendMetric = metricById(natureKnown ? 'complaints' : 'volume');
	const trendFigures = new FigureLookup(await ask(context, { metrics: [trendMetric], periods: months }));
	const categoryNature = filters.nature ?? (natureKnown ? NATURE_COMPLAINTS : NATURE_ALL);
	return {
		kind: 'overview',
		period: periodFacts(context),
		tiles: shown.map((metric) => {
			const figure = totals.figure(metric, period.id);
			return {
				metric: metric.id,
				figure,
				previous: changeBetween(
					metric,
					figure,
					period,
					inData(site.firstDay, previous, totals.figure(metric, previous.id)),
					previous
				),
				lastYear: changeBetween(
					metric,
					figure,
					period,
					inData(site.firstDay, lastYear, totals.figure(metric, lastYear.id)),
					lastYear
				),
				series: months.slice(-SPARKLINE_MONTHS).map((month) => monthly.figure(metric, month.id).value),
				target: settings.targets[metric.id] ?? null
			};
		}),
		unavailable: unavailable(metrics, context),
		trendMetric: trendMetric.id,
		trend: months.slice(-TREND_MONTHS).map((month) => {
			const year = samePeriodLastYear(month);
			return {
				month: month.id,
				figure: trendFigures.figure(trendMetric, month.id),
				lastYear: year.end > site.firstDay ? trendFigures.figure(trendMetric, year.id) : null,
				complete: month.end <= site.dataAsOf
			};
		}),
		scheme: filters.scheme,
		categoryNature,
		categories: (await breakdown(context, 'group', categoryNature)).rows,
		attention: await attention(context),
		surges: await surgesInBrief(context)
	};
}

function knowsCustomers({ site, filters }: ReportContext): boolean {
	const asked = site.bureaus.filter(({ code }) => filters.bureau === null || code === filters.bureau);
	return asked.length > 0 && asked.every(({ customersServed }) => customersServed !== null);
}

function dayBefore(day: string): string {
	const month = periodOfDay('month', day);
	return periodAt('month', month.year, month.index - 1).start;
}
