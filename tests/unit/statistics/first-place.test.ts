import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPlaces } from '#lib/statistics/first-place.ts';
import { add, compareExact, fraction, multiply, ZERO, type Fraction } from '#lib/statistics/fraction.ts';
import { allWeights, restrict, shareOfAll } from '#lib/statistics/weight-cone.ts';

/** Fractions in hundredths. */
const percent = (...values: readonly number[]): Fraction[] =>
	values.map((value) => fraction(BigInt(value), 100n));

describe('for which of two weights a unit is first', () => {
	// w is the weight of the first part. A: 0.9w + 0.5(1 − w), B: 0.6 throughout, C: 0.5w + 0.8(1 − w).
	// A ≥ C from 0.4w ≥ 0.3(1 − w), w ≥ 3/7; A ≥ B from 0.4w ≥ 0.1, w ≥ 1/4.
	const found = firstPlaces([percent(90, 50), percent(60, 60), percent(50, 80)], percent(60, 40));

	it('bounds the weights', () => {
		expect(found.map(({ possible }) => possible)).toEqual(['yes', 'no', 'yes']);
		expect(found[0]?.ranges?.[0]?.low).toBeCloseTo(3 / 7, 15);
		expect(found[0]?.ranges?.[0]?.high).toBe(1);
		expect(found[2]?.ranges?.[0]).toEqual({ low: 0, high: found[0]?.ranges?.[0]?.low });
	});

	it('shares out all weightings', () => {
		expect(found[0]?.share).toBeCloseTo(4 / 7, 15);
		expect(found[2]?.share).toBeCloseTo(3 / 7, 15);
	});

	it('names the smallest move of weight', () => {
		expect(found[0]?.nearest).toEqual({ weights: [0.6, 0.4], moved: 0 });
		expect(found[1]).toEqual({ possible: 'no', share: 0, ranges: null, nearest: null });
		expect(found[2]?.nearest?.moved).toBeCloseTo(0.6 - 3 / 7, 15);
		expect(found[2]?.nearest?.weights[0]).toBeCloseTo(3 / 7, 15);
	});
});

describe('for which of three weights a unit is first', () => {
	it('gives each specialist the weightings nearest to its part', () => {
		const third = [0, 1, 2].map(() => fraction(1n, 3n));
		const found = firstPlaces([percent(100, 0, 0), percent(0, 100, 0), percent(0, 0, 100)], third);
		for (const [index, { share, ranges, nearest }] of found.entries()) {
			expect(share).toBeCloseTo(1 / 3, 15);
			// First from a third up; the others' parts at most an equal half.
			expect(ranges?.[index]?.low).toBeCloseTo(1 / 3, 15);
			expect(ranges?.[index]?.high).toBe(1);
			expect(ranges?.[(index + 1) % 3]).toEqual({ low: 0, high: 0.5 });
			expect(nearest?.moved).toBe(0);
		}
	});

	it('moves the least weight, and of equal moves the fewest parts', () => {
		// B leads where w1 ≤ w2: from 60, 20, 20 it takes 20 points from the first to the second.
		const found = firstPlaces([percent(90, 50, 70), percent(50, 90, 70)], percent(60, 20, 20));
		expect(found[1]?.nearest).toEqual({ weights: [0.4, 0.4, 0.2], moved: 0.2 });
		expect(found[1]?.share).toBeCloseTo(0.5, 15);
	});

	it('says tied where only weightings without volume make a unit first', () => {
		// Equal in the third part, worse in the others.
		const found = firstPlaces([percent(90, 90, 70), percent(80, 80, 70)], percent(40, 30, 30));
		expect(found[1]).toEqual({
			possible: 'tied',
			share: 0,
			ranges: [
				{ low: 0, high: 0 },
				{ low: 0, high: 0 },
				{ low: 1, high: 1 }
			],
			nearest: { weights: [0, 0, 1], moved: 0.7 }
		});
	});

	it('lets equals be first together', () => {
		const found = firstPlaces([percent(80, 70, 60), percent(80, 70, 60)], percent(40, 30, 30));
		expect(found.map(({ share }) => share)).toEqual([1, 1]);
	});
});

describe('shares of weightings', () => {
	it('are worked out by hand for a corner that is cut off', () => {
		// w1 ≤ 1/2 leaves three quarters of a triangle and seven eighths of a tetrahedron.
		expect(shareOfAll(restrict(allWeights(3), [-1n, 1n, 1n]))).toBe(0.75);
		expect(shareOfAll(restrict(allWeights(4), [-1n, 1n, 1n, 1n]))).toBe(0.875);
		expect(shareOfAll(restrict(allWeights(3), [0n, 0n, 0n]))).toBe(1);
		expect(shareOfAll(restrict(allWeights(3), [-1n, -1n, -1n]))).toBe(0);
	});
});

const league = fc
	.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 8 }))
	.chain(([parts, units]) =>
		fc.record({
			units: fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: parts, maxLength: parts }), {
				minLength: units,
				maxLength: units
			}),
			weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: parts, maxLength: parts })
		})
	)
	.map(({ units, weights }) => {
		const sum = BigInt(weights.reduce((total, weight) => total + weight, 0));
		return {
			units: units.map((values) => percent(...values)),
			official: weights.map((weight) => fraction(BigInt(weight), sum))
		};
	});

const score = (unit: readonly Fraction[], weights: readonly Fraction[]): Fraction =>
	unit.map((value, index) => multiply(value, weights[index] ?? ZERO)).reduce(add, ZERO);

describe('over any league', () => {
	it('somebody is first everywhere: the shares of units without a double add to 1', () => {
		fc.assert(
			fc.property(league, ({ units, official }) => {
				const isNew = (unit: readonly Fraction[], index: number) =>
					units.findIndex((other) =>
						other.every(
							(value, part) =>
								value.numerator === unit[part]?.numerator && value.denominator === unit[part].denominator
						)
					) === index;
				const distinct = units.filter(isNew);
				const shares = firstPlaces(distinct, official).map(({ share }) => share);
				expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
			})
		);
	});

	it('a unit needs no move exactly where it is first by the official weights', () => {
		fc.assert(
			fc.property(league, ({ units, official }) => {
				const scores = units.map((unit) => score(unit, official));
				const found = firstPlaces(units, official);
				found.forEach(({ nearest }, index) => {
					const own = scores[index] ?? ZERO;
					const isFirst = scores.every((other) => compareExact(own, other) >= 0);
					expect(nearest?.moved === 0).toBe(isFirst);
				});
			})
		);
	});

	it('the nearest weights are weights, make the unit first, and are what was moved', () => {
		fc.assert(
			fc.property(league, ({ units, official }) => {
				const found = firstPlaces(units, official);
				found.forEach(({ nearest, ranges }, index) => {
					if (nearest === null || ranges === null) return;
					const { weights, moved } = nearest;
					expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
					const at = (unit: readonly Fraction[] = []) =>
						unit.reduce(
							(sum, { numerator, denominator }, part) =>
								sum + (weights[part] ?? 0) * (Number(numerator) / Number(denominator)),
							0
						);
					const best = Math.max(...units.map(at));
					expect(at(units[index])).toBeCloseTo(best, 12);
					const away = weights.reduce((sum, weight, part) => {
						const { numerator, denominator } = official[part] ?? ZERO;
						return sum + Math.abs(weight - Number(numerator) / Number(denominator)) / 2;
					}, 0);
					expect(moved).toBeCloseTo(away, 12);
					weights.forEach((weight, part) => {
						expect(weight).toBeGreaterThanOrEqual((ranges[part]?.low ?? 1) - 1e-12);
						expect(weight).toBeLessThanOrEqual((ranges[part]?.high ?? 0) + 1e-12);
					});
				});
			})
		);
	});

	it('no weighting on a grid with less movement makes a unit first', () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }), {
					minLength: 2,
					maxLength: 5
				}),
				(values) => {
					const units = values.map((row) => percent(...row));
					const official = percent(50, 30, 20);
					const found = firstPlaces(units, official);
					for (let first = 0; first <= 20; first += 1) {
						for (let second = 0; first + second <= 20; second += 1) {
							const weights = percent(first * 5, second * 5, 100 - 5 * (first + second));
							const scores = units.map((unit) => score(unit, weights));
							const moved =
								(Math.abs(first * 5 - 50) + Math.abs(second * 5 - 30) + Math.abs(80 - 5 * (first + second))) /
								200;
							scores.forEach((own, index) => {
								if (scores.some((other) => compareExact(other, own) > 0)) return;
								expect(found[index]?.nearest?.moved).toBeLessThanOrEqual(moved + 1e-12);
							});
						}
					}
				}
			),
			{ numRuns: 40 }
		);
	});
});
