import { dayNumber, dayOfNumber } from '#lib/domain/days.ts';
import { filterConditions } from '#lib/metrics/conditions.ts';
import { compileDailyCounts } from '#lib/metrics/daily-counts.ts';
import type { ReportContext } from '#lib/reports/context.ts';

/** Tickets a day of one bureau and category group, without gaps: a day without tickets is 0. */
export interface DailySeries {
	readonly bureau: string;
	readonly category: string;
	readonly counts: readonly number[];
}

/** Series of the same days; only places with at least one ticket have one. */
export interface DailyCounts {
	/** Day number of the first count. */
	readonly first: number;
	/** Number of days. */
	readonly length: number;
	readonly series: readonly DailySeries[];
}

/**
 * Tickets a day by bureau and category group under the report's filters, all natures where the
 * reader chose none. Days before the first ticket and after the last are left out: they are
 * unknown, not 0.
 * @param first, last day numbers, both inclusive
 */
export async function dailyCounts(context: ReportContext, first: number, last: number): Promise<DailyCounts> {
	const { engine, site, filters, settings } = context;
	if (site.firstDay === '') return { first, length: 0, series: [] };
	const from = Math.max(first, dayNumber(site.firstDay));
	const to = Math.min(last, dayNumber(site.lastDay));
	const length = Math.max(0, to - from + 1);
	if (length === 0) return { first: from, length, series: [] };
	await context.hold?.({ start: dayOfNumber(from), end: dayOfNumber(to + 1) });
	const rows = await engine.query(
		compileDailyCounts({
			scheme: filters.scheme,
			first: from,
			last: to,
			conditions: filterConditions(filters, settings)
		})
	);
	const series = new Map<string, { bureau: string; category: string; counts: number[] }>();
	for (const row of rows) {
		const [bureau, category] = [String(row['bureau']), String(row['category'])];
		const key = JSON.stringify([bureau, category]);
		const known = series.get(key) ?? { bureau, category, counts: Array.from({ length }, () => 0) };
		known.counts[Number(row['day']) - from] = Number(row['tickets']);
		series.set(key, known);
	}
	return { first: from, length, series: [...series.values()] };
}

/** Sums of the series that are alike in some respect, by that respect, in the order of first sight. */
export function sumBy(
	{ series, length }: DailyCounts,
	keyOf: (one: DailySeries) => string
): Map<string, number[]> {
	const sums = new Map<string, number[]>();
	for (const one of series) {
		const key = keyOf(one);
		const sum = sums.get(key) ?? Array.from({ length }, () => 0);
		one.counts.forEach((count, index) => {
			sum[index] = (sum[index] ?? 0) + count;
		});
		sums.set(key, sum);
	}
	return sums;
}
