import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBetaBinomial, shrink, type BetaPrior } from '#lib/statistics/empirical-bayes.ts';
import { expectedRanks } from '#lib/statistics/expected-rank.ts';
import { overdispersion } from '#lib/statistics/funnel.ts';
import { rankabilityOf } from '#lib/statistics/rankability.ts';
import type { Proportion } from '#lib/statistics/ranking.ts';
import { wilsonInterval } from '#lib/statistics/wilson.ts';
import { FIXED, pick, proportion, rate, shuffled, units } from './arbitraries.ts';

const ROUNDING = 1e-12;

function priorOf(list: readonly Proportion[]): BetaPrior {
	const prior = fitBetaBinomial(list);
	if (prior === null) throw new Error('expected a prior');
	return prior;
}

describe('shrinkage', () => {
	it('lies between the own rate and the mean of the prior, inside [0, 1]', () => {
		fc.assert(
			fc.property(units, (list) => {
				const prior = priorOf(list);
				for (const unit of list) {
					const own = unit.numerator / unit.denominator;
					const { mean, low, high, variance } = shrink(unit, prior);
					expect(mean).toBeGreaterThanOrEqual(Math.min(own, prior.mean) - ROUNDING);
					expect(mean).toBeLessThanOrEqual(Math.max(own, prior.mean) + ROUNDING);
					expect(low).toBeGreaterThanOrEqual(0);
					expect(high).toBeLessThanOrEqual(1);
					expect(low).toBeLessThanOrEqual(high);
					expect(variance).toBeGreaterThanOrEqual(0);
				}
			}),
			FIXED
		);
	});
	it('keeps the order of units with equal n', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 12 }),
				(numerators) => {
					const list = numerators.map((numerator) => ({ numerator, denominator: 40 }));
					const prior = priorOf(list);
					const means = list
						.toSorted((a, b) => a.numerator - b.numerator)
						.map((unit) => shrink(unit, prior).mean);
					expect(means).toEqual(means.toSorted((a, b) => a - b));
				}
			),
			FIXED
		);
	});
	it('mirrors itself for successes and failures', () => {
		fc.assert(
			fc.property(units, (list) => {
				const mirrored = priorOf(
					list.map(({ numerator, denominator }) => ({ numerator: denominator - numerator, denominator }))
				);
				const prior = priorOf(list);
				expect(mirrored.mean).toBeCloseTo(1 - prior.mean, 6);
				expect(mirrored.dispersion).toBeCloseTo(prior.dispersion, 6);
			}),
			FIXED
		);
	});
});

describe('expected ranks', () => {
	const estimates = fc.array(
		fc.record({ mean: rate, variance: fc.double({ min: 0, max: 0.1, noNaN: true }) }),
		{ minLength: 1, maxLength: 12 }
	);

	it('sum to I(I + 1)/2 and lie between 1 and I', () => {
		fc.assert(
			fc.property(estimates, (list) => {
				const ranks = expectedRanks(list, 'higher');
				expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(
					(list.length * (list.length + 1)) / 2,
					9
				);
				for (const rank of ranks) {
					expect(rank).toBeGreaterThanOrEqual(1);
					expect(rank).toBeLessThanOrEqual(list.length + ROUNDING);
				}
			}),
			FIXED
		);
	});
	it('are equal for equal estimates', () => {
		fc.assert(
			fc.property(estimates, rate, (list, mean) => {
				const ranks = expectedRanks([...list, { mean, variance: 0.01 }, { mean, variance: 0.01 }], 'lower');
				expect(ranks.at(-1)).toBe(ranks.at(-2));
			}),
			FIXED
		);
	});
});

describe('the order of the units', () => {
	it('changes no figure, to the last bit', () => {
		fc.assert(
			fc.property(shuffled, ({ list, order, moved }) => {
				const prior = priorOf(list);
				expect(fitBetaBinomial(moved)).toEqual(prior);
				expect(rankabilityOf(moved)).toEqual(rankabilityOf(list));
				expect(overdispersion(moved, 0.7)).toEqual(overdispersion(list, 0.7));
				const shrunk = (units: readonly Proportion[]) => units.map((unit) => shrink(unit, prior));
				expect(expectedRanks(shrunk(moved), 'higher')).toEqual(
					pick(expectedRanks(shrunk(list), 'higher'), order)
				);
			}),
			FIXED
		);
	});
});

describe('a ticket more for one unit', () => {
	it("never moves an unrelated unit's own score", () => {
		fc.assert(
			fc.property(units, proportion, fc.nat(), fc.boolean(), (others, watched, at, resolved) => {
				const score = (list: readonly Proportion[]) =>
					list.map(({ numerator, denominator }) => ({
						value: numerator / denominator,
						interval: wilsonInterval(numerator, denominator)
					}));
				const position = at % others.length;
				const after = others.map((unit, index) =>
					index === position
						? { numerator: unit.numerator + Number(resolved), denominator: unit.denominator + 1 }
						: unit
				);
				const before = score([...others, watched]);
				const now = score([...after, watched]);
				now.forEach((unit, index) => {
					if (index === position) expect(unit).not.toEqual(before[index]);
					else expect(unit).toEqual(before[index]);
				});
			}),
			FIXED
		);
	});
});
