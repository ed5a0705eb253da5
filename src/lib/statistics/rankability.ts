import { fitBetaBinomial, priorVariance, samplingVariance } from '#lib/statistics/empirical-bayes.ts';
import type { Proportion } from '#lib/statistics/ranking.ts';

/** Below 50 % an order is mostly chance, up to 75 % it is moderate, above it is good (metrics.md §3). */
export type RankabilityLevel = 'noise' | 'moderate' | 'good';

export interface Rankability {
	/** Share of the spread between units that is not chance, a fraction. */
	readonly rho: number;
	/** Variance of the true rates between units. */
	readonly tauSquared: number;
	/** Median variance that chance gives to a unit's rate. */
	readonly samplingVariance: number;
	readonly level: RankabilityLevel;
}

/**
 * Share of the spread between units that is real: ρ = τ²/(τ² + median s²).
 * Source: van Houwelingen, Brand & Louis 1999; Lingsma et al. 2009, BMC Medical Research Methodology 9:53.
 * @param tauSquared variance of the true values between units, not negative
 * @param samplingVariances of the units, not negative, on the same scale, in any order
 * @returns a fraction in [0, 1]; null with fewer than two units, or where neither varies
 * @throws RangeError for a negative variance
 */
export function rankability(tauSquared: number, samplingVariances: readonly number[]): number | null {
	if (!(tauSquared >= 0) || samplingVariances.some((variance) => !(variance >= 0))) {
		throw new RangeError(
			`rankability needs variances that are not negative, found ${tauSquared} and ${samplingVariances.join(', ')}`
		);
	}
	if (samplingVariances.length < 2) return null;
	const spread = tauSquared + median(samplingVariances);
	return spread === 0 ? null : tauSquared / spread;
}

/** @param rho a fraction in [0, 1] */
export function rankabilityLevel(rho: number): RankabilityLevel {
	if (rho < 0.5) return 'noise';
	return rho > 0.75 ? 'good' : 'moderate';
}

/**
 * Rankability of proportions: τ² is the variance of the beta prior by maximum likelihood, s² the
 * variance that chance gives to each unit's rate under it.
 * @param units whole counts; those with denominator 0 are left out
 * @returns null with fewer than two units, or where all are at 0 or all at 100 %
 */
export function rankabilityOf(units: readonly Proportion[]): Rankability | null {
	const used = units.filter(({ denominator }) => denominator > 0);
	const prior = fitBetaBinomial(used);
	if (prior === null) return null;
	const tauSquared = priorVariance(prior);
	const variances = used.map(({ denominator }) => samplingVariance(denominator, prior));
	const rho = rankability(tauSquared, variances);
	if (rho === null) return null;
	return { rho, tauSquared, samplingVariance: median(variances), level: rankabilityLevel(rho) };
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
