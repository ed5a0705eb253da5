import { describe, expect, it } from 'vitest';
import golden from '../../fixtures/golden/statistics.json' with { type: 'json' };
import { decimalToFixed, fractionToFixed, sharesToFixed } from '#lib/domain/rounding.ts';

describe('fractionToFixed', () => {
	it('rounds half up on the exact fraction', () => {
		expect(fractionToFixed(34, 40, 100, 1)).toBe('85.0');
		expect(fractionToFixed(1, 8, 100, 0)).toBe('13');
		expect(fractionToFixed(1, 800, 100, 2)).toBe('0.13');
		expect(fractionToFixed(-1, 8, 100, 0)).toBe('-13');
		expect(fractionToFixed(0, 7, 100, 1)).toBe('0.0');
		expect(fractionToFixed(1, 0, 100, 1)).toBeNull();
	});
	it('prints the published shares of the first half of 2014', () => {
		const { groups, total } = golden.seed_2014H1;
		for (const [count, percent] of Object.values(groups) as [number, number][]) {
			expect(fractionToFixed(count, total, 100, 2)).toBe(percent.toFixed(2));
		}
	});
});

describe('decimalToFixed', () => {
	it('rounds what the reader sees', () => {
		expect(decimalToFixed(2.675, 2)).toBe('2.68');
		expect(decimalToFixed(1.005, 2)).toBe('1.01');
		expect(decimalToFixed(-0.04, 1)).toBe('0.0');
		expect(decimalToFixed(12, 1)).toBe('12.0');
		expect(decimalToFixed(9.96, 1)).toBe('10.0');
		expect(decimalToFixed(1e-9, 1)).toBe('0.0');
	});
});

describe('sharesToFixed', () => {
	it('forces the regulator’s shares to 100, the largest item takes the remainder', () => {
		const counts = [87, 1, 18, 194];
		expect(sharesToFixed(counts, 1, 'plain')).toEqual(['29.0', '0.3', '6.0', '64.7']);
		expect(sharesToFixed(counts, 1, 'sum100')).toEqual(['29.0', '0.3', '6.0', '64.7']);
		expect(sharesToFixed([1, 1, 1], 1, 'sum100')).toEqual(['33.4', '33.3', '33.3']);
	});
});
