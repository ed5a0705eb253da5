import { wilsonInterval, Z_95, type Interval } from '#lib/statistics/wilson.ts';

export interface Difference extends Interval {
	/** First proportion minus second. */
	readonly difference: number;
}

/**
 * Interval of the difference of two independent proportions by combining their Wilson intervals.
 * Source: Newcombe 1998, Statistics in Medicine 17:873, method 10.
 * @returns null where either denominator is 0; bounds lie in [-1, 1]
 */
export function newcombeDifference(
	successes1: number,
	n1: number,
	successes2: number,
	n2: number,
	z: number = Z_95
): Difference | null {
	const first = wilsonInterval(successes1, n1, z);
	const second = wilsonInterval(successes2, n2, z);
	if (first === null || second === null) return null;
	const p1 = successes1 / n1;
	const p2 = successes2 / n2;
	const difference = p1 - p2;
	return {
		difference,
		low: difference - Math.sqrt((p1 - first.low) ** 2 + (second.high - p2) ** 2),
		high: difference + Math.sqrt((first.high - p1) ** 2 + (p2 - second.low) ** 2)
	};
}

/** True where the interval misses 0: the change is more than chance (metrics.md §3). */
export function isRealDifference(difference: Difference): boolean {
	return difference.low > 0 || difference.high < 0;
}
