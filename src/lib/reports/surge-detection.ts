import type { DailyCounts, DailySeries } from '#lib/reports/daily-counts.ts';
import { earsC1, earsC2, earsEither, surges, type EarsDay } from '#lib/statistics/ears.ts';
import { poissonTail } from '#lib/statistics/poisson-tail.ts';

/** Tickets that a day must have to be called a surge, whatever its baseline (metrics.md §4). */
export const LEAST_TICKETS = 5;

/** Days to either side from which a day's usual count comes: short enough to follow the seasons. */
export const DAYS_AROUND = 28;

/** Error that all tests of a period together may make, shared out evenly (Bonferroni). */
const ERROR = 0.05;

/** Which of EARS' rules raised the alarm: C2 leaves two days out before the day, C1 none. */
export type SurgeRule = 'both' | 'C1' | 'C2';

/** Days in a row on which one bureau and category had far more tickets than on the days before. */
export interface DetectedSurge {
	readonly bureau: string;
	readonly category: string;
	/** First and last day with an alarm, as day numbers. */
	readonly first: number;
	readonly last: number;
	readonly tickets: number;
	/** Tickets to be expected on these days: by the days before, or by the usual days around, whichever is more. */
	readonly expected: number;
	readonly peak: { readonly day: number; readonly tickets: number };
	readonly rule: SurgeRule;
	/** False where one of the period's many tests would show as much by chance (5 % over all of them). */
	readonly beyondChance: boolean;
}

export interface Detection {
	/** Largest excess first. */
	readonly surges: readonly DetectedSurge[];
	/** Days of series that were tested. */
	readonly tests: number;
	/** Of these, days with an alarm. */
	readonly alarms: number;
	/** Alarms to be expected if every day were as usual. */
	readonly alarmsByChance: number;
}

/** One day of a series as the rules see it. */
interface Judged {
	/** The rule that alarms, or C2. */
	readonly chosen: EarsDay | null;
	readonly c1: boolean;
	readonly c2: boolean;
	/** Fewest tickets that would have raised an alarm; null without a full baseline. */
	readonly threshold: number | null;
	/** Mean of the baseline before, of C2 where it has one. */
	readonly baseline: number;
}

/**
 * EARS C1 and C2 on every series: an alarm is a day above either rule's limit with at least
 * LEAST_TICKETS; alarms on days in a row are one surge. Surges that touch the period are given
 * whole, also where they began before it. By chance alone: for each day the Poisson probability,
 * at the usual count of the days around it, of reaching the day's threshold.
 * Source: Hutwagner et al. 2003 (EARS).
 * @param first, last days of the period, as day numbers, both inclusive
 */
export function detectSurges(counts: DailyCounts, first: number, last: number): Detection {
	const inPeriod = (index: number) => counts.first + index >= first && counts.first + index <= last;
	const judged = counts.series.map(judge);
	let [tests, alarms, alarmsByChance] = [0, 0, 0];
	for (const { days, usual } of judged) {
		days.forEach(({ c1, c2, threshold }, index) => {
			if (threshold === null || !inPeriod(index)) return;
			tests += 1;
			if (c1 || c2) alarms += 1;
			alarmsByChance += poissonTail(threshold, usual[index] ?? 0);
		});
	}
	const found = judged
		.flatMap((one) => surgesOf(one, counts.first, tests))
		.filter((surge) => surge.last >= first && surge.first <= last)
		.sort((a, b) => b.tickets - b.expected - (a.tickets - a.expected) || a.first - b.first);
	return { surges: found, tests, alarms, alarmsByChance };
}

/** The fewest tickets that raise an alarm, day by day; null without a full baseline. */
export function alarmThresholds(series: DailySeries): (number | null)[] {
	return judge(series).days.map(({ threshold }) => threshold);
}

/** A series with what the rules say of its days. */
interface JudgedSeries {
	readonly series: DailySeries;
	readonly days: readonly Judged[];
	/** For each day the mean of the days without alarm around it: what the series is like when nothing happens. */
	readonly usual: readonly number[];
}

function judge(series: DailySeries): JudgedSeries {
	const { counts } = series;
	const [c1, c2] = [earsC1(counts), earsC2(counts)];
	const days = earsEither(c1, c2).map((chosen, index): Judged => {
		const rules = [c1[index] ?? null, c2[index] ?? null];
		const limits = rules.flatMap((day) => (day === null ? [] : [day.upper]));
		const [one = false, two = false] = rules.map(
			(day) => day !== null && day.exceeds && day.count >= LEAST_TICKETS
		);
		return {
			chosen,
			c1: one,
			c2: two,
			threshold: limits.length === 0 ? null : Math.max(LEAST_TICKETS, Math.floor(Math.min(...limits)) + 1),
			baseline: (rules[1] ?? rules[0])?.expected ?? 0
		};
	});
	return { series, days, usual: usualMeans(counts, days) };
}

function usualMeans(counts: readonly number[], days: readonly Judged[]): number[] {
	return counts.map((_, index) => {
		const from = Math.max(0, index - DAYS_AROUND);
		const around = counts.slice(from, index + DAYS_AROUND + 1);
		const quiet = around.filter((__, offset) => {
			const day = days[from + offset];
			return day !== undefined && !day.c1 && !day.c2;
		});
		return quiet.length === 0 ? 0 : quiet.reduce((sum, count) => sum + count, 0) / quiet.length;
	});
}

function surgesOf({ series, days, usual }: JudgedSeries, firstDay: number, tests: number): DetectedSurge[] {
	const { bureau, category } = series;
	const chosen = days.map((day) => day.chosen);
	return surges(chosen, { minimum: LEAST_TICKETS }).map(({ start, end, total, peak, peakDay }) => {
		const expected = (end - start + 1) * Math.max(days[start]?.baseline ?? 0, usual[start] ?? 0);
		return {
			bureau,
			category,
			first: firstDay + start,
			last: firstDay + end,
			tickets: total,
			expected,
			peak: { day: firstDay + peakDay, tickets: peak },
			rule: ruleOf(days.slice(start, end + 1)),
			beyondChance: poissonTail(total, expected) * Math.max(1, tests) <= ERROR
		};
	});
}

function ruleOf(days: readonly Judged[]): SurgeRule {
	const [c1, c2] = [days.some((day) => day.c1), days.some((day) => day.c2)];
	return c1 && c2 ? 'both' : c1 ? 'C1' : 'C2';
}
