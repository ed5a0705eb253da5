import { describe, expect, it } from 'vitest';
import { normalDistribution, normalQuantile } from '#lib/statistics/normal.ts';
import { Z_998 } from '#lib/statistics/funnel.ts';
import { Z_95 } from '#lib/statistics/wilson.ts';

describe('the normal distribution', () => {
	it('has the quantiles that metrics.md prints', () => {
		expect(normalQuantile(0.975)).toBeCloseTo(Z_95, 14);
		expect(normalQuantile(0.999)).toBeCloseTo(Z_998, 14);
		expect(normalQuantile(0.01)).toBeCloseTo(-2.3263478740408408, 14);
		expect(normalQuantile(0.5)).toBe(0);
	});
	it('is the inverse of its quantile, to the ends', () => {
		for (const probability of [1e-6, 1e-4, 0.025, 0.3, 0.5, 0.9, 0.9999]) {
			expect(normalDistribution(normalQuantile(probability)) / probability).toBeCloseTo(1, 9);
		}
		expect(normalDistribution(-Infinity)).toBe(0);
		expect(normalDistribution(Infinity)).toBe(1);
	});
	it('refuses what is no probability and no number', () => {
		for (const probability of [0, 1, -1, 2, NaN]) {
			expect(() => normalQuantile(probability)).toThrow(RangeError);
		}
		expect(() => normalDistribution(NaN)).toThrow(RangeError);
	});
});
