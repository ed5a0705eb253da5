import { describe, expect, it } from 'vitest';
import golden from '../../fixtures/golden/statistics.json' with { type: 'json' };
import { laneyP, laneyU } from '#lib/statistics/laney.ts';

describe('laneyU', () => {
	const { c, n, ubar, sigma_z, u_outside, uprime_outside, pt1_uprime, pt20_uprime } = golden.laney_u;
	const chart = laneyU(c.map((count, index) => ({ count, exposure: n[index] ?? 0 })));

	it('gives the published mean and σ_z', () => {
		expect(chart?.mean).toBeCloseTo(ubar, 12);
		expect(chart?.sigmaZ).toBeCloseTo(sigma_z, 8);
		expect(chart?.trial).toBe(false);
	});
	it('gives the limits of the first and last point', () => {
		const limits = (index: number) => [chart?.points[index]?.low, chart?.points[index]?.high];
		const rounded = (values: readonly (number | undefined)[]) => values.map((value) => value?.toFixed(11));
		expect(rounded(limits(0))).toEqual(rounded(pt1_uprime));
		expect(rounded(limits(19))).toEqual(rounded(pt20_uprime));
	});
	it('finds the points outside the plain limits, and none outside its own', () => {
		const outside = (limits: 'plain' | 'own') =>
			chart?.points.flatMap((point, index) => {
				if (point === null) return [];
				const { low, high } = limits === 'plain' ? point.plain : point;
				return point.value < low || point.value > high ? [index + 1] : [];
			});
		expect(outside('plain')).toEqual(u_outside);
		expect(outside('own')).toEqual(uprime_outside);
		const rules = chart?.points.flatMap((point) => point?.signals.map(({ rule }) => rule) ?? []);
		expect(rules).not.toContain('outside');
	});
	it('is a gap where nothing could be counted', () => {
		const gap = laneyU([
			{ count: 4, exposure: 2 },
			{ count: 6, exposure: 2 },
			{ count: 0, exposure: 0 },
			{ count: 5, exposure: 2 }
		]);
		expect(gap?.points[2]).toBeNull();
		expect(gap?.mean).toBe(2.5);
		// One neighbouring pair: z of ∓0.5 / √1.25.
		expect(gap?.sigmaZ).toBeCloseTo(1 / Math.sqrt(1.25) / 1.128, 12);
	});
	it('refuses what is no rate and has no limits for one point', () => {
		expect(() => laneyU([{ count: -1, exposure: 3 }])).toThrow(/-1 per 3/);
		expect(() => laneyU([{ count: 1, exposure: NaN }])).toThrow(RangeError);
		expect(laneyU([])).toBeNull();
		expect(laneyU([{ count: 1, exposure: 3 }])).toBeNull();
		expect(laneyU([{ count: 0, exposure: 0 }])).toBeNull();
	});
	it('has no limits where only a gap parts two levels', () => {
		const level = (count: number) => ({ count, exposure: 2 });
		expect(laneyU([level(4), level(4), { count: 0, exposure: 0 }, level(6), level(6)])).toBeNull();
	});
	it('stands flat at 0', () => {
		const nothing = laneyU([
			{ count: 0, exposure: 3 },
			{ count: 0, exposure: 5 }
		]);
		expect(nothing?.sigmaZ).toBe(0);
		expect(nothing?.points[0]).toEqual({
			value: 0,
			low: 0,
			high: 0,
			plain: { low: 0, high: 0 },
			signals: []
		});
	});
});

describe('laneyP', () => {
	it('works as worked by hand', () => {
		// p̄ = 1/2; σ = 0.5/√25 = 0.1, 0.05, 0.1; z = 1, −1, 1; mean |Δz| = 2; σ_z = 2/1.128.
		const chart = laneyP([
			{ numerator: 15, denominator: 25 },
			{ numerator: 45, denominator: 100 },
			{ numerator: 15, denominator: 25 }
		]);
		expect(chart?.mean).toBe(0.5);
		expect(chart?.sigmaZ).toBeCloseTo(2 / 1.128, 12);
		expect(chart?.points[1]?.high).toBeCloseTo(0.5 + (3 * 0.05 * 2) / 1.128, 12);
		expect(chart?.points[1]?.plain.low).toBeCloseTo(0.35, 12);
		expect(chart?.points[0]?.high).toBe(1);
		expect(chart?.points[0]?.low).toBe(0);
	});
	it('lets σ_z fall below 1, as published', () => {
		const chart = laneyP([
			{ numerator: 50, denominator: 100 },
			{ numerator: 51, denominator: 100 },
			{ numerator: 50, denominator: 100 }
		]);
		expect(chart?.sigmaZ).toBeGreaterThan(0);
		expect(chart?.sigmaZ).toBeLessThan(1);
	});
	it('stands flat where everything succeeds', () => {
		const chart = laneyP([
			{ numerator: 4, denominator: 4 },
			{ numerator: 9, denominator: 9 }
		]);
		expect(chart?.points.map((point) => [point?.low, point?.high, point?.signals])).toEqual([
			[1, 1, []],
			[1, 1, []]
		]);
	});
	it('refuses what is no proportion', () => {
		expect(() => laneyP([{ numerator: 3, denominator: 2 }])).toThrow(/3 of 2/);
	});
});
