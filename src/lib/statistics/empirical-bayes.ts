import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { fitDispersion, meanAt, tally } from '#lib/statistics/beta-binomial-likelihood.ts';
import type { Proportion } from '#lib/statistics/ranking.ts';
import { wilsonInterval, type Interval } from '#lib/statistics/wilson.ts';

/** How the true rates of the units are spread, as far as the data tell. */
export type BetaPrior = SpreadPrior | DegeneratePrior;

export interface SpreadPrior {
	readonly degenerate: false;
	/** Beta distribution of true rates; α + β weighs like that many tickets. */
	readonly alpha: number;
	readonly beta: number;
	/** α/(α+β), a fraction. */
	readonly mean: number;
	/** 1/(α+β). */
	readonly dispersion: number;
}

/** The units differ by no more than chance: one rate for all, and nothing is left of the order. */
export interface DegeneratePrior {
	readonly degenerate: true;
	/** Rate of all units together, a fraction. */
	readonly mean: number;
	readonly dispersion: 0;
	/** 95 % Wilson interval of that rate. */
	readonly interval: Interval;
}

export interface Shrunk extends Interval {
	/** Posterior mean, a fraction. */
	readonly mean: number;
	/** Posterior variance; 0 where the prior is degenerate. */
	readonly variance: number;
}

/**
 * Prior with given parameters.
 * @throws RangeError unless both are positive and finite
 */
export function betaPrior(alpha: number, beta: number): SpreadPrior {
	if (!(alpha > 0 && beta > 0 && alpha < Infinity && beta < Infinity)) {
		throw new RangeError(`betaPrior needs positive parameters, found ${alpha}, ${beta}`);
	}
	return { degenerate: false, alpha, beta, mean: alpha / (alpha + beta), dispersion: 1 / (alpha + beta) };
}

/**
 * Prior by the method of moments: α+β = m(1−m)/s² − 1 with the plain mean m and the sample variance
 * s² of the rates. It takes chance for spread, so it only starts the search for the likeliest one.
 * Source: Gelman et al., Bayesian Data Analysis, 3rd ed., §5.1.
 * @param units whole counts; those with denominator 0 are left out
 * @returns null with fewer than two units, without spread, or with more than a beta distribution has
 */
export function momentsPrior(units: readonly Proportion[]): SpreadPrior | null {
	const rates = units
		.filter(({ denominator }) => denominator > 0)
		.map(({ numerator, denominator }) => numerator / denominator)
		.sort((a, b) => a - b);
	if (rates.length < 2) return null;
	const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
	const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (rates.length - 1);
	const weight = (mean * (1 - mean)) / variance - 1;
	return weight > 0 && weight < Infinity ? betaPrior(weight * mean, weight * (1 - mean)) : null;
}

/**
 * Beta prior of the units' true rates, by maximum likelihood of the beta-binomial distribution.
 * Where the likelihood grows all the way to α+β = ∞ (no more spread than chance, one unit, all
 * equal, all 0 or all n) the prior is degenerate.
 * Source: metrics.md §3; Griffiths 1973, Biometrics 29:637 (parameters mean and 1/(α+β)).
 * @param units whole counts; those with denominator 0 are left out; their order does not matter
 * @returns null without any trial
 * @throws RangeError where a numerator is outside 0 … denominator
 */
export function fitBetaBinomial(units: readonly Proportion[]): BetaPrior | null {
	const counts = tally(units);
	const interval = wilsonInterval(counts.successes, counts.trials);
	if (interval === null) return null;
	const dispersion = fitDispersion(counts, momentsPrior(units)?.dispersion ?? 1);
	if (dispersion === 0) {
		return { degenerate: true, mean: counts.successes / counts.trials, dispersion, interval };
	}
	const mean = meanAt(counts, dispersion);
	return betaPrior(mean / dispersion, (1 - mean) / dispersion);
}

/**
 * Shrunk estimate of a unit: posterior mean (α+y)/(α+β+n), its variance, and the 2.5 % and 97.5 %
 * quantiles of Beta(α+y, β+n−y). With a degenerate prior it is the rate of all units together, with
 * the interval of that rate and no variance of the unit's own. A unit without trials gets the prior.
 * Source: metrics.md §3; quantiles of @stdlib/stats-base-dists-beta-quantile (Boost).
 * @throws RangeError where the numerator is outside 0 … denominator
 */
export function shrink({ numerator, denominator }: Proportion, prior: BetaPrior): Shrunk {
	if (!(numerator >= 0 && numerator <= denominator)) {
		throw new RangeError(`shrink needs 0 <= numerator <= denominator, found ${numerator} of ${denominator}`);
	}
	if (prior.degenerate) return { mean: prior.mean, ...prior.interval, variance: 0 };
	const alpha = prior.alpha + numerator;
	const beta = prior.beta + denominator - numerator;
	const weight = alpha + beta;
	return {
		mean: alpha / weight,
		low: betaQuantile(0.025, alpha, beta),
		high: betaQuantile(0.975, alpha, beta),
		variance: (alpha * beta) / (weight * weight * (weight + 1))
	};
}

/** Variance of the true rates between units, αβ/((α+β)²(α+β+1)); 0 where the prior is degenerate. */
export function priorVariance({ mean, dispersion }: BetaPrior): number {
	return (mean * (1 - mean) * dispersion) / (1 + dispersion);
}

/**
 * Variance that chance alone gives to the rate of n tickets, on average over the prior:
 * E[p(1−p)]/n = αβ/((α+β)(α+β+1))/n. Unlike p(1−p)/n it is not 0 for a unit at 0 or 100 %.
 * @param n trials, positive
 */
export function samplingVariance(n: number, { mean, dispersion }: BetaPrior): number {
	return (mean * (1 - mean)) / (1 + dispersion) / n;
}
