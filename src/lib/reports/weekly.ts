import { dayNumber, dayOfNumber, mondayOf } from '#lib/domain/days.ts';
import type { Text } from '#lib/domain/text.ts';
import { vocabularyText } from '#lib/domain/vocabulary.ts';
import { memberNames } from '#lib/reports/breakdown.ts';
import type { ReportContext } from '#lib/reports/context.ts';
import { sumBy, type DailyCounts } from '#lib/reports/daily-counts.ts';
import { WEEKS } from '#lib/reports/surge-list.ts';
import { laneyU } from '#lib/statistics/laney.ts';

/** Customers that a rate is printed for. */
const CUSTOMERS = 10_000;

/** One week of a u′ chart. Rates are tickets a week, per 10,000 customers where these are known. */
export interface WeekPoint {
	/** The Monday, ISO. */
	readonly week: string;
	readonly tickets: number;
	readonly rate: number;
	readonly low: number;
	readonly high: number;
	/** Outside the limits, on this side. */
	readonly signal: 'high' | 'low' | null;
}

export interface WeeklyChart {
	/** What is counted: everything under the filters, one bureau, or one category group. */
	readonly of: 'all' | 'bureau' | 'category';
	readonly code: string;
	readonly name: Text | null;
	/** Customers served, the exposure of a week; null where a bureau's are unknown: then the week itself. */
	readonly customers: number | null;
	/** Null where there are too few weeks for limits. */
	readonly mean: number | null;
	/** Fewer than 12 weeks. */
	readonly trial: boolean;
	readonly weeks: number;
	readonly latest: WeekPoint | null;
	/** Weeks of the period that lie outside the limits. */
	readonly signals: readonly WeekPoint[];
	/** Every week, of `all` only. */
	readonly points: readonly WeekPoint[];
}

/** Bureaus, and categories, that have a chart: where there are more, those with most weeks outside. */
const MOST_PLACES = 30;

/** A place of the weekly charts, before it is counted. */
type Place = Pick<WeeklyChart, 'of' | 'code' | 'name' | 'customers'>;

/**
 * Tickets a week from Monday to Sunday as Laney u′ charts: all under the filters first, then every
 * bureau and every category group. Only whole weeks that lie in the data and end within the period
 * count: those of the period, and at least WEEKS up to its end.
 */
export function weeklyCharts(counts: DailyCounts, context: ReportContext): WeeklyChart[] {
	const { filters } = context;
	const mondays = wholeWeeks(counts, context);
	const chart = (place: Place, daily: readonly number[]) =>
		chartOf(place, mondays, weekTotals(daily, counts.first, mondays), filters.period.start);
	const everywhere = customersOf(context, filters.bureau);
	const all: Place = { of: 'all', code: '', name: null, customers: everywhere };
	const inOrder = (of: 'bureau' | 'category', sums: ReadonlyMap<string, readonly number[]>) => {
		const names = memberNames(context.site, filters.scheme, of === 'bureau' ? 'bureau' : 'group', null);
		const charts = [...new Set([...names.keys(), ...sums.keys()])].flatMap((code) => {
			const daily = sums.get(code);
			if (daily === undefined) return [];
			const customers = of === 'bureau' ? customersOf(context, code) : everywhere;
			return [chart({ of, code, name: names.get(code) ?? vocabularyText(code), customers }, daily)];
		});
		if (charts.length <= MOST_PLACES) return charts;
		return charts.sort((a, b) => b.signals.length - a.signals.length).slice(0, MOST_PLACES);
	};
	return [
		chart(all, sumBy(counts, () => '').get('') ?? []),
		...inOrder(
			'bureau',
			sumBy(counts, ({ bureau }) => bureau)
		),
		...inOrder(
			'category',
			sumBy(counts, ({ category }) => category)
		)
	];
}

/** Customers of one bureau, or of all (null); null where one of them has none in bureaus.csv. */
function customersOf({ site }: ReportContext, bureau: string | null): number | null {
	const asked = site.bureaus.filter(({ code }) => bureau === null || code === bureau);
	const known = asked.flatMap(({ customersServed }) => (customersServed === null ? [] : [customersServed]));
	if (asked.length === 0 || known.length < asked.length) return null;
	return known.reduce((sum, customers) => sum + customers, 0);
}

/** Mondays, as day numbers. The day on which the data end may still be running. */
function wholeWeeks({ first, length }: DailyCounts, { site, filters }: ReportContext): number[] {
	if (length === 0) return [];
	const end = Math.min(first + length, dayNumber(filters.period.end), dayNumber(site.dataAsOf));
	const mondays: number[] = [];
	for (let monday = mondayOf(first + 6); monday + 7 <= end; monday += 7) mondays.push(monday);
	const ofPeriod = mondays.filter((monday) => monday + 7 > dayNumber(filters.period.start)).length;
	return mondays.slice(-Math.max(WEEKS, ofPeriod));
}

function weekTotals(daily: readonly number[], first: number, mondays: readonly number[]): number[] {
	return mondays.map((monday) =>
		daily.slice(monday - first, monday - first + 7).reduce((sum, count) => sum + count, 0)
	);
}

function chartOf(
	place: Place,
	mondays: readonly number[],
	tickets: readonly number[],
	periodStart: string
): WeeklyChart {
	const exposure = place.customers === null ? 1 : place.customers / CUSTOMERS;
	const found = laneyU(tickets.map((count) => ({ count, exposure })));
	const points = (found?.points ?? []).flatMap((point, index): WeekPoint[] => {
		const monday = mondays[index];
		if (point === null || monday === undefined) return [];
		const { value, low, high } = point;
		return [
			{
				week: dayOfNumber(monday),
				tickets: tickets[index] ?? 0,
				rate: value,
				low,
				high,
				signal: value > high ? 'high' : value < low ? 'low' : null
			}
		];
	});
	return {
		...place,
		mean: found?.mean ?? null,
		trial: found?.trial ?? true,
		weeks: points.length,
		latest: points.at(-1) ?? null,
		signals: points.filter(
			({ signal, week }) => signal !== null && dayNumber(week) + 7 > dayNumber(periodStart)
		),
		points: place.of === 'all' ? points : []
	};
}
