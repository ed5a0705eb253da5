import type { PairwiseTest } from '#lib/statistics/ranking.ts';
import { compareFractions, type Proportion } from '#lib/statistics/ranking.ts';
import { Z_95, type Interval } from '#lib/statistics/wilson.ts';

/**
 * Score interval of a Poisson rate: the rates λ for which |count − λ·exposure| ≤ z·√(λ·exposure).
 * Source: Rao's score interval, in L. Barker 2002, The American Statistician 56:85.
 * @param count events, whole and not negative
 * @param exposure what they are counted over (customers, days, 1 for a bare count), positive
 * @returns bounds in events per unit of exposure; null for exposure 0
 * @throws RangeError outside the domain
 */
export function poissonInterval(count: number, exposure: number, z: number = Z_95): Interval | null {
	if (!(count >= 0 && exposure >= 0)) {
		throw new RangeError(
			`poissonInterval needs count >= 0 and exposure >= 0, found ${count} over ${exposure}`
		);
	}
	if (exposure === 0) return null;
	const half = (z * z) / 2;
	const spread = z * Math.sqrt(count + (z * z) / 4);
	return {
		low: count === 0 ? 0 : (count + half - spread) / exposure,
		high: (count + half + spread) / exposure
	};
}

/**
 * How far two Poisson rates differ, in standard errors: given their sum, the first count is binomial
 * with the share of its exposure, and this is the score test of that share.
 * Source: Przyborowski & Wilenski 1940, Biometrika 31:313 (conditional test).
 * @returns z ≥ 0 in size, positive where the first rate is larger; 0 where both counts are 0
 */
export function rateDifferenceZ(first: Proportion, second: Proportion): number {
	const sum = first.numerator + second.numerator;
	if (sum === 0) return 0;
	const share = first.denominator / (first.denominator + second.denominator);
	return (first.numerator - sum * share) / Math.sqrt(sum * share * (1 - share));
}

/** Events over exposure, compared as Poisson rates. */
export const POISSON_TEST: PairwiseTest<Proportion> = {
	order: compareFractions,
	z: rateDifferenceZ
};
