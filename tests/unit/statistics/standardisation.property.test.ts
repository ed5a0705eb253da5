import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceRates, standardise } from '#lib/statistics/standardisation.ts';
import { wilsonInterval } from '#lib/statistics/wilson.ts';
import { FIXED, proportion, units } from './arbitraries.ts';

describe('standardisation', () => {
	const cells = fc
		.tuple(proportion, proportion, proportion)
		.map((counts) => counts.map((count, index) => ({ ...count, category: `c${index}` })));
	const bureaus = fc.array(cells, { minLength: 1, maxLength: 8 });

	it('leaves a rate as it is where there is one category', () => {
		fc.assert(
			fc.property(units, (list) => {
				const one = list.map((unit) => [{ ...unit, category: 'all' }]);
				const reference = referenceRates(one);
				list.forEach((unit, index) => {
					const result = standardise(one[index] ?? [], reference);
					if (result === null) {
						expect(reference.numerator).toBe(0);
						return;
					}
					const plain = wilsonInterval(unit.numerator, unit.denominator);
					expect(result.adjusted).toBeCloseTo(unit.numerator / unit.denominator, 12);
					expect(result.interval.low).toBeCloseTo(plain?.low ?? NaN, 12);
					expect(result.interval.high).toBeCloseTo(plain?.high ?? NaN, 12);
				});
			}),
			FIXED
		);
	});
	it('expects of all units together what they did', () => {
		fc.assert(
			fc.property(bureaus, (list) => {
				const reference = referenceRates(list);
				const expected = list.reduce((sum, unit) => sum + (standardise(unit, reference)?.expected ?? 0), 0);
				expect(expected).toBeCloseTo(reference.numerator, 6);
			}),
			FIXED
		);
	});
	it('splits the gap to the rate of all into mix and own doing', () => {
		fc.assert(
			fc.property(bureaus, (list) => {
				const reference = referenceRates(list);
				for (const unit of list) {
					const result = standardise(unit, reference);
					if (result === null) continue;
					const explained = result.contributions.reduce(
						(sum, { ownEffect, mixEffect }) => sum + ownEffect + mixEffect,
						0
					);
					const gap = result.observed / result.denominator - reference.numerator / reference.denominator;
					expect(explained).toBeCloseTo(gap, 10);
				}
			}),
			FIXED
		);
	});
});
