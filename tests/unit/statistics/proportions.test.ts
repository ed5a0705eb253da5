import { describe, expect, it } from 'vitest';
import golden from '../../fixtures/golden/statistics.json' with { type: 'json' };
import { wilsonInterval } from '#lib/statistics/wilson.ts';
import { isRealDifference, newcombeDifference } from '#lib/statistics/newcombe.ts';
import { competitionRanks, compareFractions, rankRanges } from '#lib/statistics/ranking.ts';

describe('wilsonInterval', () => {
	it.each(golden.wilson95.cases)('gives the published interval of $x of $n', ({ x, n, lo, hi }) => {
		const interval = wilsonInterval(x, n);
		expect(interval?.low).toBeCloseTo(lo, 4);
		expect(interval?.high).toBeCloseTo(hi, 4);
	});
	it('gives 70.9–92.9 % for 34 of 40, as tickets.md §4 says', () => {
		const interval = wilsonInterval(34, 40);
		expect(interval?.low.toFixed(3)).toBe('0.709');
		expect(interval?.high.toFixed(3)).toBe('0.929');
	});
	it('touches the ends exactly and refuses what is no proportion', () => {
		expect(wilsonInterval(0, 20)?.low).toBe(0);
		expect(wilsonInterval(20, 20)?.high).toBe(1);
		expect(wilsonInterval(0, 0)).toBeNull();
		expect(() => wilsonInterval(3, 2)).toThrow(/3 of 2/);
	});
});

describe('newcombeDifference', () => {
	it('gives the published interval', () => {
		const { x1, n1, x2, n2, d, lo, hi } = golden.newcombe_difference;
		const result = newcombeDifference(x1, n1, x2, n2);
		expect(result?.difference).toBeCloseTo(d, 4);
		expect(result?.low).toBeCloseTo(lo, 4);
		expect(result?.high).toBeCloseTo(hi, 4);
		expect(result !== null && isRealDifference(result)).toBe(true);
	});
	it('is antisymmetric', () => {
		const forward = newcombeDifference(30, 40, 20, 35);
		const backward = newcombeDifference(20, 35, 30, 40);
		expect(forward?.low).toBeCloseTo(-(backward?.high ?? NaN), 12);
	});
});

describe('ranking', () => {
	it('ranks on the exact fraction, ties share a place', () => {
		const units = [
			{ numerator: 1, denominator: 3 },
			{ numerator: 17, denominator: 51 },
			{ numerator: 2, denominator: 3 }
		];
		expect(competitionRanks(units, (a, b) => compareFractions(b, a))).toEqual([2, 2, 1]);
	});
	it('gives every place to bureaus that cannot be told apart', () => {
		const equal = [33, 34, 35, 34, 36, 34, 33].map((numerator) => ({ numerator, denominator: 40 }));
		for (const range of rankRanges(equal, 'higher')) expect(range).toEqual({ best: 1, worst: 7 });
	});
	it('tells a true difference', () => {
		const units = [
			{ numerator: 95, denominator: 100 },
			{ numerator: 50, denominator: 100 },
			{ numerator: 52, denominator: 100 }
		];
		expect(rankRanges(units, 'higher')).toEqual([
			{ best: 1, worst: 1 },
			{ best: 2, worst: 3 },
			{ best: 2, worst: 3 }
		]);
		expect(rankRanges(units, 'lower')[0]).toEqual({ best: 3, worst: 3 });
	});
	it('has one place for one unit', () => {
		expect(rankRanges([{ numerator: 1, denominator: 2 }], 'higher')).toEqual([{ best: 1, worst: 1 }]);
	});
});
