import { describe, expect, it } from 'vitest';
import { expectedRanks } from '#lib/statistics/expected-rank.ts';
import { normalDistribution } from '#lib/statistics/normal.ts';

describe('expectedRanks', () => {
	it('adds the chances that others are better', () => {
		const ranks = expectedRanks(
			[
				{ mean: 0.9, variance: 0.0009 },
				{ mean: 0.85, variance: 0.0016 },
				{ mean: 0.7, variance: 0.0025 }
			],
			'higher'
		);
		const behind =
			normalDistribution(-0.05 / Math.sqrt(0.0025)) + normalDistribution(-0.2 / Math.sqrt(0.0034));
		expect(ranks[0]).toBeCloseTo(1 + behind, 12);
		expect(ranks[0]).toBeCloseTo(1.15896, 5);
	});
	it('turns round where lower is better', () => {
		const estimates = [0.9, 0.8, 0.4].map((mean) => ({ mean, variance: 0.01 }));
		const higher = expectedRanks(estimates, 'higher');
		expectedRanks(estimates, 'lower').forEach((rank, unit) => {
			expect(rank).toBeCloseTo(4 - (higher[unit] ?? NaN), 12);
		});
	});
	it('is the place itself without variance, ties counting one half', () => {
		const estimates = [0.9, 0.8, 0.8, 0.4].map((mean) => ({ mean, variance: 0 }));
		expect(expectedRanks(estimates, 'higher')).toEqual([1, 2.5, 2.5, 4]);
	});
	it('puts everyone in the middle where all are equal', () => {
		const estimates = [1, 2, 3].map(() => ({ mean: 0.8, variance: 0.001 }));
		expect(expectedRanks(estimates, 'higher')).toEqual([2, 2, 2]);
	});
	it('has place 1 for one unit, and none for none', () => {
		expect(expectedRanks([{ mean: 0.5, variance: 0.1 }], 'higher')).toEqual([1]);
		expect(expectedRanks([], 'higher')).toEqual([]);
	});
	it('refuses a negative variance', () => {
		expect(() => expectedRanks([{ mean: 0.5, variance: -1 }], 'higher')).toThrow(RangeError);
	});
});
