import { normalQuantile } from '#lib/statistics/normal.ts';

/** One-sided probability beyond 3 standard deviations: the threshold of CDC's EARS. */
export const EARS_ALPHA = 0.00135;

export interface EarsOptions {
	/** Days that the expectation comes from, at least 3. */
	readonly baseline?: number | undefined;
	/** Days left out between the baseline and the day itself: 0 in C1, 2 in C2. */
	readonly guard?: number | undefined;
	/** One-sided probability of an alarm on a usual day, were counts normal; in (0, 1). */
	readonly alpha?: number | undefined;
	/** Floor of the standard deviation, in tickets. */
	readonly minimumDeviation?: number | undefined;
}

/** All figures are counts of one day. */
export interface EarsDay {
	readonly count: number;
	/** Mean of the baseline. */
	readonly expected: number;
	/** Of the baseline (n − 1), not below the floor. */
	readonly standardDeviation: number;
	readonly upper: number;
	/** count > upper. */
	readonly exceeds: boolean;
	/** (count − expected) / standardDeviation. */
	readonly statistic: number;
}

/**
 * EARS C1: a day's count against mean + z·s of the 7 days just before it.
 *
 * A baseline without variation (seven days of 0, or of 2) would make every further ticket an alarm
 * and its statistic infinite; s is therefore not taken below 0.5, the smaller of the two floors that
 * Burkom suggests for sparse counts (R package surveillance, earsC, minSigma).
 * Source: Hutwagner et al. 2003, Journal of Urban Health 80:i89; Fricker et al. 2008, Statistics in
 * Medicine 27:3407.
 * @param counts of consecutive days, days without a ticket as 0; null is a day without data
 * @returns one for each day; null without data on the day itself or on a day of its full baseline
 * @throws RangeError where an option lies outside its domain
 */
export function earsC1(
	counts: readonly (number | null)[],
	{ baseline = 7, guard = 0, alpha = EARS_ALPHA, minimumDeviation = 0.5 }: EarsOptions = {}
): (EarsDay | null)[] {
	if (!(Number.isInteger(baseline) && baseline >= 3 && Number.isInteger(guard) && guard >= 0)) {
		throw new RangeError(
			`EARS needs a baseline of at least 3 whole days and a guard of at least 0, found ${baseline} and ${guard}`
		);
	}
	if (!(minimumDeviation > 0)) {
		throw new RangeError(`EARS needs a minimum deviation above 0, found ${minimumDeviation}`);
	}
	const z = normalQuantile(1 - alpha);
	return counts.map((count, day) => {
		const before = counts.slice(Math.max(0, day - guard - baseline), Math.max(0, day - guard));
		const days = before.filter((other) => other !== null);
		if (count === null || days.length < baseline) return null;
		const expected = total(days) / baseline;
		const squares = total(days.map((other) => (other - expected) ** 2));
		const standardDeviation = Math.max(Math.sqrt(squares / (baseline - 1)), minimumDeviation);
		const upper = expected + z * standardDeviation;
		const statistic = (count - expected) / standardDeviation;
		return { count, expected, standardDeviation, upper, exceeds: count > upper, statistic };
	});
}

/**
 * EARS C2: as C1 with two days between the baseline and the day, so that a surge which grows over
 * several days does not raise its own expectation at once.
 */
export function earsC2(counts: readonly (number | null)[], options: EarsOptions = {}): (EarsDay | null)[] {
	return earsC1(counts, { ...options, guard: options.guard ?? 2 });
}

/**
 * C1 and C2 as one: per day C2, save where C1 alone alarms or C2 has no full baseline yet.
 * Alarms are those of either.
 */
export function earsEither(
	c1: readonly (EarsDay | null)[],
	c2: readonly (EarsDay | null)[]
): (EarsDay | null)[] {
	return c1.map((first, day) => {
		const second = c2[day] ?? null;
		return second === null || (first?.exceeds === true && !second.exceeds) ? first : second;
	});
}

export interface Surge {
	/** Index of the first and of the last day. */
	readonly start: number;
	readonly end: number;
	/** Counts of all its days. */
	readonly total: number;
	/** What the baselines expected of the same days. */
	readonly expected: number;
	/** The largest count of a day, and the index of the first day that has it. */
	readonly peak: number;
	readonly peakDay: number;
	/** The largest statistic of a day. */
	readonly statistic: number;
}

/**
 * Consecutive days with an alarm as one surge, in order of time. A day counts where it exceeds and
 * has at least `minimum` tickets (5 by metrics.md §4: below that, a surge is a handful of calls). A day
 * in between without an alarm parts two surges. `expected` of a long surge is cautious: its later
 * days have its first days in their baselines.
 * @param days of earsC1, earsC2 or earsEither
 */
export function surges(
	days: readonly (EarsDay | null)[],
	{ minimum = 5 }: { readonly minimum?: number | undefined } = {}
): Surge[] {
	const found: Surge[] = [];
	days.forEach((day, index) => {
		if (day === null || !day.exceeds || day.count < minimum) return;
		const last = found.at(-1);
		if (last?.end !== index - 1) {
			const { count, expected, statistic } = day;
			found.push({
				start: index,
				end: index,
				total: count,
				expected,
				peak: count,
				peakDay: index,
				statistic
			});
			return;
		}
		found[found.length - 1] = {
			start: last.start,
			end: index,
			total: last.total + day.count,
			expected: last.expected + day.expected,
			peak: Math.max(last.peak, day.count),
			peakDay: day.count > last.peak ? index : last.peakDay,
			statistic: Math.max(last.statistic, day.statistic)
		};
	});
	return found;
}

function total(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}
