import { UNSPECIFIED } from '#lib/domain/schemes.ts';
import { dayNumber, dayOfNumber } from '#lib/domain/days.ts';
import { filterConditions } from '#lib/metrics/conditions.ts';
import { compileSpanMatters } from '#lib/metrics/daily-counts.ts';
import { periodFacts, type PeriodFacts, type ReportContext } from '#lib/reports/context.ts';
import type { DailyCounts } from '#lib/reports/daily-counts.ts';
import { alarmThresholds } from '#lib/reports/surge-detection.ts';
import { surgeList, type Surge, type SurgeTests } from '#lib/reports/surge-list.ts';
import { weeklyCharts, type WeeklyChart } from '#lib/reports/weekly.ts';

/** Surges within chance that the page lists; the others are counted. */
const LISTED_WITHIN_CHANCE = 20;

/** Days drawn before and after the largest surge. */
const DAYS_BEFORE = 21;
const DAYS_AFTER = 14;

/** The most frequent of something among a surge's tickets. */
export interface Share {
	/** As the export names it. */
	readonly name: string;
	readonly tickets: number;
}

/** A surge with what its tickets are about. */
export interface ListedSurge extends Surge {
	/** Most frequent category and subcategory, and nature; null below the fewest tickets whose shares are shown. */
	readonly matter: {
		readonly category: string;
		readonly subcategory: string | null;
		readonly tickets: number;
	} | null;
	readonly nature: Share | null;
}

export interface SurgeDay {
	/** ISO. */
	readonly day: string;
	readonly tickets: number;
	/** Fewest tickets that raise an alarm. Null without a baseline, and after the surge, which is in its own baseline then. */
	readonly threshold: number | null;
	readonly surge: boolean;
}

export interface SurgesReport {
	readonly kind: 'surges';
	readonly period: PeriodFacts;
	readonly scheme: string;
	readonly tests: SurgeTests;
	/** Beyond chance, largest excess first. */
	readonly surges: readonly ListedSurge[];
	/** Alarms that are within what chance gives: the largest, and how many there are. */
	readonly withinChance: readonly ListedSurge[];
	readonly withinChanceCount: number;
	/** The first of `surges`, day by day. */
	readonly largest: { readonly surge: ListedSurge; readonly days: readonly SurgeDay[] } | null;
	/** Everything under the filters first, then bureaus, then categories. */
	readonly weekly: readonly WeeklyChart[];
	/** Shares of fewer tickets are not shown. */
	readonly minimumShown: number;
}

/** 突增: days with far more tickets of a bureau and category than before, and weeks outside of the usual. */
export async function surgesReport(context: ReportContext): Promise<SurgesReport> {
	const { surges, tests, counts } = await surgeList(context);
	const beyond = surges.filter(({ beyondChance }) => beyondChance);
	const within = surges.filter(({ beyondChance }) => !beyondChance);
	const listed = await withMatters(context, [...beyond, ...within.slice(0, LISTED_WITHIN_CHANCE)]);
	const [largest] = listed.slice(0, beyond.length);
	return {
		kind: 'surges',
		period: periodFacts(context),
		scheme: context.filters.scheme,
		tests,
		surges: listed.slice(0, beyond.length),
		withinChance: listed.slice(beyond.length),
		withinChanceCount: within.length,
		largest: largest === undefined ? null : { surge: largest, days: daysAround(largest, counts) },
		weekly: weeklyCharts(counts, context),
		minimumShown: context.settings.minimumShown
	};
}

async function withMatters(context: ReportContext, surges: readonly Surge[]): Promise<ListedSurge[]> {
	const { engine, filters, settings } = context;
	if (surges.length === 0) return [];
	const spans = surges.map(({ bureau, category, start, end }) => ({
		bureau,
		category,
		first: dayNumber(start),
		last: dayNumber(end)
	}));
	const rows = await engine.query(
		compileSpanMatters(spans, filters.scheme, filterConditions(filters, settings))
	);
	return surges.map((surge, index): ListedSurge => {
		if (surge.tickets < settings.minimumShown) return { ...surge, matter: null, nature: null };
		const own = rows.filter((row) => Number(row['span']) === index);
		const most = (columns: readonly string[]) =>
			mostFrequent(
				own.map((row) => ({
					names: columns.map((column) => String(row[column])),
					tickets: Number(row['tickets'])
				}))
			);
		const [matter, nature] = [most(['category', 'subcategory']), most(['nature'])];
		const [category = '', subcategory = ''] = matter?.names ?? [];
		const [natureName = UNSPECIFIED] = nature?.names ?? [];
		return {
			...surge,
			matter:
				matter === null
					? null
					: {
							category,
							subcategory: subcategory === UNSPECIFIED || subcategory === '' ? null : subcategory,
							tickets: matter.tickets
						},
			nature:
				nature === null || natureName === UNSPECIFIED ? null : { name: natureName, tickets: nature.tickets }
		};
	});
}

interface Counted {
	readonly names: readonly string[];
	readonly tickets: number;
}

/** The names with most tickets together; of equal ones the first in order. */
function mostFrequent(rows: readonly Counted[]): Counted | null {
	const sums = new Map<string, Counted>();
	for (const { names, tickets } of rows) {
		const key = JSON.stringify(names);
		sums.set(key, { names, tickets: (sums.get(key)?.tickets ?? 0) + tickets });
	}
	return [...sums.values()].reduce<Counted | null>(
		(most, one) => (most === null || one.tickets > most.tickets ? one : most),
		null
	);
}

function daysAround({ bureau, category, start, end }: Surge, counts: DailyCounts): SurgeDay[] {
	const series = counts.series.find((one) => one.bureau === bureau && one.category === category);
	if (series === undefined) return [];
	const thresholds = alarmThresholds(series);
	const [first, last] = [dayNumber(start), dayNumber(end)];
	return series.counts.flatMap((tickets, index): SurgeDay[] => {
		const day = counts.first + index;
		if (day < first - DAYS_BEFORE || day > last + DAYS_AFTER) return [];
		return [
			{
				day: dayOfNumber(day),
				tickets,
				threshold: day > last ? null : (thresholds[index] ?? null),
				surge: day >= first && day <= last
			}
		];
	});
}
