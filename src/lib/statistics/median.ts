import type { PairwiseTest } from '#lib/statistics/ranking.ts';
import { normalQuantile } from '#lib/statistics/ranking.ts';

/** A sample's median with the order statistics that enclose it (see medianBoundRank). */
export interface Median {
	readonly median: number;
	readonly low: number;
	readonly high: number;
	readonly n: number;
}

/**
 * Which value from either end encloses the median: a = ⌊(n + 1)/2 − √n⌋, at least 1. The interval
 * from the a-th smallest to the a-th largest holds the true median in at least 95 % of samples of
 * six or more, whatever the distribution (the normal approximation with correction gives 95.4 %).
 * Source: Price & Bonett 2001, Journal of Statistical Computation and Simulation 68:295.
 * @param n sample size, ≥ 1
 */
export function medianBoundRank(n: number): number {
	return Math.max(1, Math.floor((n + 1) / 2 - Math.sqrt(n)));
}

/**
 * Standard error of the logarithm of a median, out of the width of its order-statistic interval.
 * Source: Price & Bonett 2002, Journal of Statistical Computation and Simulation 72:119.
 * @returns null where it cannot be said: a bound is not positive, or the sample has fewer than 6
 */
export function logMedianError({ low, high, n }: Median): number | null {
	if (n < 6 || !(low > 0 && high >= low)) return null;
	return Math.log(high / low) / (2 * normalQuantile(1 - tailProbability(medianBoundRank(n), n)));
}

/** Chance that fewer than `rank` of n values lie under the median: Σ C(n, i) / 2ⁿ over i < rank. */
function tailProbability(rank: number, n: number): number {
	// By logarithms: 2ⁿ leaves the range of a double at n = 1,024.
	let logTerm = -n * Math.LN2;
	let sum = Math.exp(logTerm);
	for (let i = 1; i < rank; i += 1) {
		logTerm += Math.log((n - i + 1) / i);
		sum += Math.exp(logTerm);
	}
	return sum;
}

/**
 * How far two medians differ, in standard errors of the logarithm of their ratio; positive where the
 * first is larger. Where the error cannot be said the answer is 0: nothing is claimed.
 */
export function medianDifferenceZ(first: Median, second: Median): number {
	const error = ratioError(first, second);
	return error === null ? 0 : Math.log(first.median / second.median) / error;
}

/**
 * Interval of first/second − 1 at a two-sided normal quantile.
 * @returns null where an error cannot be said
 */
export function medianRatioInterval(
	first: Median,
	second: Median,
	z: number
): { low: number; high: number } | null {
	const error = ratioError(first, second);
	if (error === null) return null;
	const ratio = Math.log(first.median / second.median);
	return { low: Math.expm1(ratio - z * error), high: Math.expm1(ratio + z * error) };
}

function ratioError(first: Median, second: Median): number | null {
	const [one, other] = [logMedianError(first), logMedianError(second)];
	if (one === null || other === null) return null;
	const error = Math.hypot(one, other);
	return error > 0 ? error : null;
}

/** Medians, compared by their ratio. */
export const MEDIAN_TEST: PairwiseTest<Median> = {
	order: (first, second) => Math.sign(first.median - second.median),
	z: medianDifferenceZ
};
