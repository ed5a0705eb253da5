import { normalDistribution } from '#lib/statistics/normal.ts';

export interface Estimate {
	readonly mean: number;
	/** Square of the standard error, not negative. */
	readonly variance: number;
}

/**
 * Expected place of each unit among all: ER_i = 1 + Σ_j≠i Φ((μ_j − μ_i)/√(v_i + v_j)) where a
 * higher value is better, the other way round where a lower one is. Places sum to I(I+1)/2; where
 * neither of two units has a variance, the better counts wholly and a tie counts one half.
 * Source: Lingsma, Eijkemans & Steyerberg 2009, BMC Medical Research Methodology 9:53.
 * @returns places from 1 to I, not whole, in the order of the estimates
 * @throws RangeError for a negative variance
 */
export function expectedRanks(estimates: readonly Estimate[], better: 'higher' | 'lower'): number[] {
	const sign = better === 'higher' ? 1 : -1;
	return estimates.map((unit, position) => {
		if (!(unit.variance >= 0)) {
			throw new RangeError(`expectedRanks needs variances that are not negative, found ${unit.variance}`);
		}
		const chances = estimates
			.filter((_, other) => other !== position)
			.map((other) => chanceAbove(sign * (other.mean - unit.mean), unit.variance + other.variance));
		// Sorted, so that the sum does not depend on the order of the units.
		return 1 + chances.sort((a, b) => a - b).reduce((sum, chance) => sum + chance, 0);
	});
}

/** Probability that a normal variable with this mean and variance is above 0; half of what is at 0. */
function chanceAbove(mean: number, variance: number): number {
	if (mean === 0) return 0.5;
	return normalDistribution(mean / Math.sqrt(variance));
}
