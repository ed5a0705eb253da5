import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	COMPOSITE_TEST,
	composite,
	compositeDifference,
	weightShares,
	type ComparedUnit,
	type WeightedPart
} from '#lib/statistics/composite.ts';
import { compareExact, fromDecimal, toNumber, ZERO } from '#lib/statistics/fraction.ts';
import { newcombeDifference } from '#lib/statistics/newcombe.ts';
import { rankRanges, rankRangesBy } from '#lib/statistics/ranking.ts';
import { wilsonInterval } from '#lib/statistics/wilson.ts';

const part = (
	numerator: number,
	denominator: number,
	weight: number,
	better: 'higher' | 'lower' = 'higher'
): WeightedPart => ({ numerator, denominator, weight, better });

const anyPart = fc
	.record({
		denominator: fc.integer({ min: 1, max: 400 }),
		share: fc.double({ min: 0, max: 1, noNaN: true }),
		weight: fc.integer({ min: 1, max: 100 }),
		better: fc.constantFrom('higher' as const, 'lower' as const)
	})
	.map(({ denominator, share, weight, better }) =>
		part(Math.round(share * denominator), denominator, weight, better)
	);
const anyParts = fc.array(anyPart, { minLength: 1, maxLength: 6 });

describe('the composite', () => {
	it('is the weighted mean with lower-is-better parts inverted', () => {
		// 40·0.85 + 25·0.96 + 25·0.88 + 10·(1 − 0.05) = 34 + 24 + 22 + 9.5
		const found = composite([part(34, 40, 40), part(48, 50, 25), part(22, 25, 25), part(2, 40, 10, 'lower')]);
		expect(found?.exact).toEqual({ numerator: 179n, denominator: 200n });
		expect(found?.value).toBe(0.895);
		expect(found?.contributions.map(toNumber)).toEqual([0.34, 0.24, 0.22, 0.095]);
	});

	it('takes weights as the decimals they are written as, and only their shares', () => {
		const parts = (weights: readonly number[]) => weights.map((weight, index) => part(index + 1, 7, weight));
		expect(composite(parts([0.1, 0.2]))?.exact).toEqual(composite(parts([10, 20]))?.exact);
		expect(composite(parts([1e-7, 2e-7]))?.exact).toEqual(composite(parts([1, 2]))?.exact);
		expect(fromDecimal(12.5)).toEqual({ numerator: 25n, denominator: 2n });
		expect(fromDecimal(2.5e21)).toEqual({ numerator: 2_500_000_000_000_000_000_000n, denominator: 1n });
	});

	it('ties where the sums are equal, whatever the doubles say', () => {
		const first = composite([part(1, 3, 30), part(2, 3, 30), part(1, 10, 40)]);
		const second = composite([part(2, 3, 30), part(1, 3, 30), part(10, 100, 40)]);
		expect(first === null || second === null ? null : compareExact(first.exact, second.exact)).toBe(0);
	});

	it('is nothing where a part has no denominator, or no weight counts', () => {
		expect(composite([part(3, 4, 50), part(0, 0, 50)])).toBeNull();
		expect(composite([part(3, 4, 0)])).toBeNull();
		expect(composite([])).toBeNull();
		expect(weightShares([0, 0])).toBeNull();
	});

	it('refuses weights and parts that are none', () => {
		expect(() => composite([part(3, 4, -1)])).toThrow(/-1/);
		expect(() => composite([part(3, 4, Number.NaN)])).toThrow(/NaN/);
		expect(() => composite([part(5, 4, 1)])).toThrow(/5 of 4/);
	});

	it('has the interval worked out by hand', () => {
		// Wilson of 34/40: 0.70930 … 0.92939; of 18/20: 0.69897 … 0.97213; halves of each distance.
		const found = composite([part(34, 40, 1), part(18, 20, 1)]);
		expect(found?.value).toBe(0.875);
		expect(found?.low).toBeCloseTo(0.875 - Math.sqrt(0.0703521 ** 2 + 0.1005135 ** 2), 4);
		expect(found?.high).toBeCloseTo(0.875 + Math.sqrt(0.0396931 ** 2 + 0.0360673 ** 2), 4);
	});

	it('with one part is that proportion: Wilson, inverted Wilson, Newcombe and its rank ranges', () => {
		fc.assert(
			fc.property(anyPart, anyPart, ({ numerator, denominator, weight }, other) => {
				const wilson = wilsonInterval(numerator, denominator);
				const high = composite([part(numerator, denominator, weight)]);
				const low = composite([part(numerator, denominator, weight, 'lower')]);
				expect(high?.low).toBeCloseTo(wilson?.low ?? Number.NaN, 12);
				expect(high?.high).toBeCloseTo(wilson?.high ?? Number.NaN, 12);
				expect(low?.low).toBeCloseTo(1 - (wilson?.high ?? Number.NaN), 12);
				const difference = compositeDifference(
					[part(numerator, denominator, weight)],
					[part(other.numerator, other.denominator, 1)]
				);
				const newcombe = newcombeDifference(numerator, denominator, other.numerator, other.denominator);
				expect(difference?.low).toBeCloseTo(newcombe?.low ?? Number.NaN, 12);
				expect(difference?.high).toBeCloseTo(newcombe?.high ?? Number.NaN, 12);
			})
		);
		const units = [
			[30, 40],
			[90, 100],
			[20, 60],
			[55, 100]
		].map(([numerator = 0, denominator = 0]) => part(numerator, denominator, 5));
		expect(
			rankRangesBy(
				units.map((one) => compared([one])),
				COMPOSITE_TEST,
				'higher'
			)
		).toEqual(rankRanges(units, 'higher'));
	});

	it('lies in its interval, and both in 0 to 1', () => {
		fc.assert(
			fc.property(anyParts, (parts) => {
				const found = composite(parts);
				if (found === null) throw new Error('no composite');
				expect(found.low).toBeGreaterThanOrEqual(0);
				expect(found.low).toBeLessThanOrEqual(found.value);
				expect(found.high).toBeGreaterThanOrEqual(found.value);
				expect(found.high).toBeLessThanOrEqual(1);
			})
		);
	});

	it('does not depend on the order of its parts nor on the scale of the weights', () => {
		fc.assert(
			fc.property(anyParts, fc.integer({ min: 2, max: 9 }), (parts, factor) => {
				const exact = composite(parts)?.exact;
				expect(composite(parts.toReversed())?.exact).toEqual(exact);
				expect(composite(parts.map((one) => ({ ...one, weight: one.weight * factor })))?.exact).toEqual(
					exact
				);
			})
		);
	});

	it('rises with every part that gets better', () => {
		fc.assert(
			fc.property(anyParts, fc.nat(), (parts, at) => {
				const index = at % parts.length;
				const one = parts[index];
				if (one === undefined) return;
				const step = one.better === 'higher' ? 1 : -1;
				fc.pre(one.numerator + step >= 0 && one.numerator + step <= one.denominator);
				const better = parts.with(index, { ...one, numerator: one.numerator + step });
				expect(compareExact(composite(better)?.exact ?? ZERO, composite(parts)?.exact ?? ZERO)).toBe(1);
			})
		);
	});

	it('differs from another by the same amount the other way round', () => {
		fc.assert(
			fc.property(anyParts, anyParts, (first, second) => {
				const forward = compositeDifference(first, second);
				const backward = compositeDifference(second, first);
				expect(forward?.low).toBeCloseTo(-(backward?.high ?? Number.NaN), 12);
			})
		);
	});
});

function compared(parts: readonly WeightedPart[]): ComparedUnit {
	return { parts, exact: composite(parts)?.exact ?? ZERO };
}

describe('rank ranges of composites', () => {
	const unit = (shares: readonly number[], n: number): ComparedUnit =>
		compared(shares.map((share, index) => part(Math.round(share * n), n, 40 - 10 * index)));

	it('give every place to units that cannot be told apart', () => {
		const units = [0.8, 0.81, 0.82, 0.8].map((share) => unit([share, 0.9, share], 40));
		for (const range of rankRangesBy(units, COMPOSITE_TEST, 'higher'))
			expect(range).toEqual({ best: 1, worst: 4 });
	});

	it('tell a true difference', () => {
		const units = [unit([0.9, 0.95, 0.9], 400), unit([0.7, 0.8, 0.7], 400), unit([0.7, 0.8, 0.71], 400)];
		expect(rankRangesBy(units, COMPOSITE_TEST, 'higher')).toEqual([
			{ best: 1, worst: 1 },
			{ best: 2, worst: 3 },
			{ best: 2, worst: 3 }
		]);
	});
});
