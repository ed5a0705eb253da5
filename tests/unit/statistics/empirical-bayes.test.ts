import betaln from '@stdlib/math-base-special-betaln';
import { describe, expect, it } from 'vitest';
import golden from '../../fixtures/golden/statistics.json' with { type: 'json' };
import {
	betaPrior,
	fitBetaBinomial,
	momentsPrior,
	priorVariance,
	samplingVariance,
	shrink,
	type BetaPrior
} from '#lib/statistics/empirical-bayes.ts';
import type { Proportion } from '#lib/statistics/ranking.ts';
import { wilsonInterval } from '#lib/statistics/wilson.ts';

const { y, n } = golden.beta_binomial_rats;
const rats = y.map((numerator, index) => ({ numerator, denominator: n[index] ?? 0 }));

function spread(prior: BetaPrior | null) {
	if (prior === null || prior.degenerate) throw new Error('expected a prior with spread');
	return prior;
}

/** −log-likelihood without the binomial coefficients, by log-beta functions. */
function cost(units: readonly Proportion[], alpha: number, beta: number): number {
	return units.reduce(
		(sum, unit) =>
			sum + betaln(alpha, beta) - betaln(alpha + unit.numerator, beta + unit.denominator - unit.numerator),
		0
	);
}

describe('the rats of Bayesian Data Analysis', () => {
	const { mom, mle_71, first70_mean } = golden.beta_binomial_rats;

	it('have the published prior by moments', () => {
		const prior = spread(momentsPrior(rats.slice(0, 70)));
		expect(prior.alpha).toBeCloseTo(mom[0] ?? NaN, 6);
		expect(prior.beta).toBeCloseTo(mom[1] ?? NaN, 6);
		expect(prior.mean).toBeCloseTo(first70_mean, 6);
		const { mean } = shrink({ numerator: 4, denominator: 14 }, prior);
		expect(mean).toBeCloseTo(golden.beta_binomial_rats.post_mean_unrounded, 4);
	});
	it('have the published posterior of 4 of 14', () => {
		const published = golden.beta_binomial_rats['post_4_of_14_with_1.4_8.6'];
		const { mean, variance, low, high } = shrink({ numerator: 4, denominator: 14 }, betaPrior(1.4, 8.6));
		expect(mean).toBeCloseTo(published.mean, 3);
		expect(Math.sqrt(variance)).toBeCloseTo(published.sd, 5);
		expect(low).toBeCloseTo(0.08539618, 8);
		expect(high).toBeCloseTo(0.40778987, 8);
	});
	it('have the published prior by maximum likelihood', () => {
		const prior = spread(fitBetaBinomial(rats));
		// The published digits stop one unit of the last short of the peak, which lies in 40-digit
		// arithmetic at 2.3416144033…, 14.1148042984….
		const printed = golden.beta_binomial_rats.mle_71_negloglik_without_binom_coef;
		expect(Math.abs(prior.alpha - (mle_71[0] ?? NaN))).toBeLessThan(1e-6);
		expect(Math.abs(prior.beta - (mle_71[1] ?? NaN))).toBeLessThan(1e-6);
		expect(Math.abs(cost(rats, prior.alpha, prior.beta) - printed)).toBeLessThan(1e-6);
		expect(prior.alpha).toBeCloseTo(2.341614403333, 10);
		expect(prior.beta).toBeCloseTo(14.114804298441, 10);
	});
	it('are explained worse by any other prior nearby', () => {
		const { alpha, beta } = spread(fitBetaBinomial(rats));
		const best = cost(rats, alpha, beta);
		for (const factor of [0.98, 1.02]) {
			expect(cost(rats, alpha * factor, beta)).toBeGreaterThan(best);
			expect(cost(rats, alpha, beta * factor)).toBeGreaterThan(best);
			expect(cost(rats, alpha * factor, beta * factor)).toBeGreaterThan(best);
		}
	});
	it('split the variance of a rate into spread and chance', () => {
		const prior = betaPrior(3, 9);
		expect(priorVariance(prior)).toBeCloseTo((3 * 9) / (12 * 12 * 13), 14);
		expect(samplingVariance(20, prior)).toBeCloseTo((3 * 9) / (12 * 13) / 20, 14);
	});
});

describe('a prior without spread', () => {
	const together = { numerator: 240, denominator: 280 };

	it('gives all the rate of all, where they differ by less than chance', () => {
		const units = [33, 34, 35, 34, 36, 34, 34].map((numerator) => ({ numerator, denominator: 40 }));
		const prior = fitBetaBinomial(units);
		expect(prior).toEqual({
			degenerate: true,
			mean: 240 / 280,
			dispersion: 0,
			interval: wilsonInterval(together.numerator, together.denominator)
		});
		if (prior === null) throw new Error('expected a prior');
		expect(priorVariance(prior)).toBe(0);
		expect(samplingVariance(40, prior)).toBeCloseTo(((240 / 280) * (40 / 280)) / 40, 14);
		const best = shrink({ numerator: 36, denominator: 40 }, prior);
		expect(best).toEqual({ mean: 240 / 280, ...wilsonInterval(240, 280), variance: 0 });
	});
	it.each([
		['one unit', [{ numerator: 7, denominator: 20 }], 7 / 20],
		['one ticket each', [0, 1, 1, 0, 1].map((numerator) => ({ numerator, denominator: 1 })), 0.6],
		['none succeeded', [8, 20, 35].map((denominator) => ({ numerator: 0, denominator })), 0],
		['all succeeded', [8, 20, 35].map((denominator) => ({ numerator: denominator, denominator })), 1],
		['all equal', [1, 2, 3].map((times) => ({ numerator: times * 3, denominator: times * 4 })), 0.75]
	])('stands for %s', (_, units, mean) => {
		expect(fitBetaBinomial(units)).toMatchObject({ degenerate: true, mean });
	});
	it('is none without tickets', () => {
		expect(fitBetaBinomial([])).toBeNull();
		expect(fitBetaBinomial([{ numerator: 0, denominator: 0 }])).toBeNull();
	});
});

describe('fitBetaBinomial', () => {
	it('copes with units at 0 and at 100 %', () => {
		const units = [0, 20, 0, 20, 20].map((numerator) => ({ numerator, denominator: 20 }));
		const prior = spread(fitBetaBinomial(units));
		expect(prior.dispersion).toBeLessThanOrEqual(100);
		const { mean, low, high } = shrink({ numerator: 20, denominator: 20 }, prior);
		expect(mean).toBeGreaterThan(0.99);
		expect(low).toBeGreaterThan(0.98);
		expect(high).toBeLessThanOrEqual(1);
	});
	it('takes no heed of a unit without tickets', () => {
		expect(fitBetaBinomial([...rats, { numerator: 0, denominator: 0 }])).toEqual(fitBetaBinomial(rats));
	});
	it('finds the spread of large units', () => {
		const units = [8100, 8300, 8500, 8700, 7900, 8450].map((numerator) => ({
			numerator,
			denominator: 10_000
		}));
		const prior = spread(fitBetaBinomial(units));
		expect(Math.sqrt(priorVariance(prior))).toBeGreaterThan(0.02);
		expect(Math.sqrt(priorVariance(prior))).toBeLessThan(0.03);
	});
	it('refuses what is no proportion', () => {
		expect(() => fitBetaBinomial([{ numerator: 3, denominator: 2 }])).toThrow(/3 of 2/);
		expect(() => fitBetaBinomial([{ numerator: 0.5, denominator: 2 }])).toThrow(/whole/);
		expect(() => shrink({ numerator: 3, denominator: 2 }, betaPrior(1, 1))).toThrow(/3 of 2/);
		expect(() => betaPrior(0, 1)).toThrow(RangeError);
	});
	it('leaves the prior to a unit without tickets', () => {
		const { mean, low, high } = shrink({ numerator: 0, denominator: 0 }, betaPrior(1, 1));
		expect([mean, low, high].map((value) => value.toFixed(3))).toEqual(['0.500', '0.025', '0.975']);
	});
});
