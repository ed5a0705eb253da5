import type { Period } from '#lib/domain/periods.ts';
import type { Site } from '#lib/domain/site.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { METRICS } from '#lib/metrics/registry.ts';
import {
	ask,
	isAvailable,
	periodFacts,
	unavailable,
	type PeriodFacts,
	type ReportContext,
	type Unavailable
} from '#lib/reports/context.ts';
import { monthFigure, phasesOf, seriesOfBureaus, trendMonths } from '#lib/reports/control-months.ts';
import { controlSeries, type ControlPoint, type ControlSeries } from '#lib/reports/control-series.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import { mapChangesWithin, type MapChange } from '#lib/reports/map-changes.ts';
import { scoreOf } from '#lib/reports/score.ts';

/** A month of a small drawing. */
export type SmallPoint = Pick<ControlPoint, 'mean' | 'low' | 'high' | 'provisional'> & {
	readonly value: number | null;
	/** Side of the signals, `outside` apart; null within chance. */
	readonly side: 'high' | 'low' | null;
};

/** A control chart as a row: what its newest settled month says, and what a small drawing needs. */
export interface SeriesRow extends Omit<ControlSeries, 'points' | 'phases'> {
	readonly points: readonly SmallPoint[];
}

export interface BureauSeries extends SeriesRow {
	readonly code: string;
	readonly name: Text;
	readonly shortName: Text;
}

export interface TrendsReport {
	readonly kind: 'trends';
	readonly period: PeriodFacts;
	/** Ids of the months, oldest first, complete in the data. */
	readonly months: readonly string[];
	/** Code of the filter's bureau, of which all metrics are then shown; null: all bureaus together. */
	readonly bureau: string | null;
	/** The chosen metric, month by month; null where the exports have none. */
	readonly chosen: ControlSeries | null;
	/** The newest settled month's limits of every metric, in the order of the definitions. */
	readonly metrics: readonly SeriesRow[];
	/** The chosen metric of every bureau, those with signals first, then in the order of bureaus.csv. */
	readonly bureaus: readonly BureauSeries[];
	readonly minimumShown: number;
	readonly unavailable: readonly Unavailable[];
	/** Changes of the map within the months, where the tickets of one category are shown. */
	readonly mapChanges: readonly MapChange[];
}

/** 趋势: which metrics and which bureaus move by more than chance (metrics.md §4). */
export async function trendsReport(context: ReportContext): Promise<TrendsReport> {
	const { site, filters, settings } = context;
	const months = trendMonths(site, filters.period);
	const everywhere: ReportContext = { ...context, filters: { ...filters, bureau: null } };
	// The share of all bureaus together is always the whole: it is shown where it is asked for.
	const wanted = METRICS.filter(({ id, kind }) => kind !== 'share' || id === filters.metric);
	const metrics = wanted.filter(
		(metric) => isAvailable(metric, context) && (metric.kind !== 'rate' || knowsCustomers(context))
	);
	const chosen = metrics.find(({ id }) => id === filters.metric) ?? metrics[0];
	const position = site.bureaus.findIndex(({ code }) => code === filters.bureau);
	const byBureau = new FigureLookup(
		await ask(everywhere, {
			metrics: position === -1 ? metrics.filter((metric) => metric === chosen) : metrics,
			grain: ['bureau'],
			periods: months
		}),
		['bureau']
	);
	const bureauSeries = (metric: Metric) => seriesOfBureaus(context, metric, months, byBureau);
	// A bureau that is no bureau of the site (unspecified) is asked like the total, under its filter.
	const total = new FigureLookup(position === -1 ? await ask(context, { metrics, periods: months }) : []);
	const seriesOf = (metric: Metric): ControlSeries | undefined =>
		position === -1
			? controlSeries(
					metric,
					months.map((month) =>
						monthFigure(context, metric, month, scoreOf(total.figure(metric, month.id), settings))
					),
					settings,
					phasesOf(context, metric, months, filters.bureau)
				)
			: bureauSeries(metric)[position];
	const series = metrics.map(seriesOf).filter((one) => one !== undefined);
	return {
		kind: 'trends',
		period: periodFacts(context),
		months: months.map(({ id }) => id),
		bureau: filters.bureau,
		chosen: series.find(({ metric }) => metric === chosen?.id) ?? null,
		metrics: series.map(rowOf),
		bureaus: chosen === undefined ? [] : bureauRows(site, bureauSeries(chosen)),
		minimumShown: settings.minimumShown,
		unavailable: unavailable(wanted, context),
		mapChanges: mapChanges(context, months)
	};
}

/** Tickets of all categories are the same whatever the map. */
function mapChanges({ site, filters }: ReportContext, months: readonly Period[]): MapChange[] {
	const [first, last] = [months[0], months.at(-1)];
	return filters.category === null || first === undefined || last === undefined
		? []
		: mapChangesWithin(site, filters.scheme, first.start, last.end);
}

function rowOf({ points, phases: _, ...series }: ControlSeries): SeriesRow {
	return {
		...series,
		points: points.map(({ figure, mean, low, high, provisional, signals }) => ({
			value: figure.value,
			mean,
			low,
			high,
			provisional,
			side: signals[0]?.direction ?? null
		}))
	};
}

function bureauRows(site: Site, series: readonly ControlSeries[]): BureauSeries[] {
	const order: Readonly<Record<NonNullable<ControlSeries['variation']>, number>> = {
		worsening: 0,
		improving: 1,
		'changed-high': 2,
		'changed-low': 2,
		common: 3
	};
	return site.bureaus
		.flatMap(({ code, name, shortName }, index): BureauSeries[] => {
			const own = series[index];
			return own === undefined ? [] : [{ code, name, shortName, ...rowOf(own) }];
		})
		.sort((a, b) => rank(a) - rank(b));

	function rank({ variation }: BureauSeries): number {
		return variation === null ? 4 : order[variation];
	}
}

/** Rates need the customers of every bureau concerned. */
function knowsCustomers({ site, filters }: ReportContext): boolean {
	const asked = site.bureaus.filter(({ code }) => filters.bureau === null || code === filters.bureau);
	return asked.length > 0 && asked.every(({ customersServed }) => customersServed !== null);
}
