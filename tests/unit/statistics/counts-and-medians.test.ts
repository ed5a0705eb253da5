import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	logMedianError,
	medianBoundRank,
	medianDifferenceZ,
	medianRatioInterval,
	type Median
} from '#lib/statistics/median.ts';
import { poissonInterval, rateDifferenceZ } from '#lib/statistics/poisson.ts';
import { wilsonInterval } from '#lib/statistics/wilson.ts';

describe('Poisson score interval', () => {
	it('solves |count − λ| = z √λ', () => {
		// Worked by hand for 10 events, z = 2: λ = 10 + 2 ± 2 √(10 + 1).
		const found = poissonInterval(10, 1, 2);
		expect(found?.low).toBeCloseTo(12 - 2 * Math.sqrt(11), 12);
		expect(found?.high).toBeCloseTo(12 + 2 * Math.sqrt(11), 12);
	});
	it('starts at 0 for no events and scales with the exposure', () => {
		expect(poissonInterval(0, 1, 2)).toEqual({ low: 0, high: 4 });
		expect(poissonInterval(0, 4, 2)).toEqual({ low: 0, high: 1 });
	});
	it('has no answer without exposure and refuses negative counts', () => {
		expect(poissonInterval(3, 0)).toBeNull();
		expect(() => poissonInterval(-1, 1)).toThrow(RangeError);
		expect(() => poissonInterval(Number.NaN, 1)).toThrow(RangeError);
	});
	it('is what Wilson’s becomes where events are rare', () => {
		const wilson = wilsonInterval(40, 10_000_000);
		const poisson = poissonInterval(40, 10_000_000);
		expect((poisson?.low ?? 0) / (wilson?.low ?? 1)).toBeCloseTo(1, 5);
		expect((poisson?.high ?? 0) / (wilson?.high ?? 1)).toBeCloseTo(1, 5);
	});
});

describe('difference of two rates', () => {
	it('is the score test of the share given the sum', () => {
		// 30 against 10 over equal exposures: (30 − 20) / √(40 · ½ · ½).
		expect(rateDifferenceZ({ numerator: 30, denominator: 5 }, { numerator: 10, denominator: 5 })).toBeCloseTo(
			10 / Math.sqrt(10),
			12
		);
	});
	it('is 0 for equal rates and for no events at all', () => {
		expect(
			rateDifferenceZ({ numerator: 20, denominator: 200 }, { numerator: 10, denominator: 100 })
		).toBeCloseTo(0, 12);
		expect(rateDifferenceZ({ numerator: 0, denominator: 9 }, { numerator: 0, denominator: 1 })).toBe(0);
	});
	it('changes its sign with the order', () => {
		const rate = fc.record({ numerator: fc.nat(5000), denominator: fc.integer({ min: 1, max: 1_000_000 }) });
		fc.assert(
			fc.property(rate, rate, (first, second) => {
				expect(rateDifferenceZ(first, second)).toBeCloseTo(-rateDifferenceZ(second, first), 6);
			}),
			{ seed: 1 }
		);
	});
});

describe('interval of a median', () => {
	it('takes the order statistics that cover at least 95 %', () => {
		// Exact coverage is 1 − 2 P(Binomial(n, ½) < rank).
		for (const n of [10, 16, 25, 40, 99, 100, 1000]) {
			const rank = medianBoundRank(n);
			let term = 0.5 ** n;
			let below = term;
			for (let i = 1; i < rank; i += 1) {
				term *= (n - i + 1) / i;
				below += term;
			}
			expect(1 - 2 * below).toBeGreaterThanOrEqual(0.95);
			expect(1 - 2 * below).toBeLessThan(0.99);
		}
		expect([1, 2, 3, 10, 25, 40].map(medianBoundRank)).toEqual([1, 1, 1, 2, 8, 14]);
	});
	const sample = (median: number, low: number, high: number, n: number): Median => ({ median, low, high, n });
	it('gives an error of the logarithm out of its width', () => {
		// n = 40: rank 14, P(Binomial(40, ½) ≤ 13) = 0.0192387, normal quantile 2.06983.
		expect(logMedianError(sample(10, 8, 12.5, 40))).toBeCloseTo(Math.log(12.5 / 8) / (2 * 2.06983), 4);
		expect(logMedianError(sample(10, 8, 12.5, 5000))).toBeGreaterThan(0);
	});
	it('claims nothing of samples that cannot tell', () => {
		expect(logMedianError(sample(10, 8, 12, 5))).toBeNull();
		expect(logMedianError(sample(10, 0, 12, 50))).toBeNull();
		expect(medianDifferenceZ(sample(10, 0, 12, 50), sample(9, 8, 10, 50))).toBe(0);
		expect(medianRatioInterval(sample(10, 10, 10, 50), sample(10, 10, 10, 50), 2)).toBeNull();
	});
	it('holds a ratio that differs and one that does not', () => {
		const slow = sample(30, 28, 32, 100);
		const fast = sample(20, 19, 21, 100);
		const near = sample(29, 26, 33, 100);
		expect(medianRatioInterval(slow, fast, 1.96)?.low).toBeGreaterThan(0.3);
		expect(medianRatioInterval(slow, near, 1.96)?.low).toBeLessThan(0);
		expect(medianRatioInterval(slow, near, 1.96)?.high).toBeGreaterThan(0);
		expect(medianDifferenceZ(slow, fast)).toBeCloseTo(-medianDifferenceZ(fast, slow), 12);
	});
});
