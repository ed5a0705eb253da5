import { wilsonInterval, type Interval } from '#lib/statistics/wilson.ts';

export interface CountChange {
	/** (current − previous) / previous as a fraction; null where previous is 0. */
	readonly relative: number | null;
	/** 95 % interval of the ratio of the two daily rates, minus 1; null where both are 0. */
	readonly interval: Interval | null;
}

/**
 * Change between two counts of events, taken as Poisson with exposures in days: given the sum,
 * the current count is binomial, and its Wilson interval turns into one of the rate ratio.
 * Source: Przyborowski & Wilenski 1940 (conditional test); Wilson interval in place of the exact one.
 * @param current, previous counts, whole and not negative
 * @param currentDays, previousDays exposures, positive
 */
export function countChange(
	current: number,
	currentDays: number,
	previous: number,
	previousDays: number
): CountChange {
	const share = wilsonInterval(current, current + previous);
	const ratio = (fraction: number) =>
		fraction >= 1 ? Infinity : ((fraction / (1 - fraction)) * previousDays) / currentDays - 1;
	return {
		relative: previous === 0 ? null : (current - previous) / previous,
		interval: share === null ? null : { low: ratio(share.low), high: ratio(share.high) }
	};
}
