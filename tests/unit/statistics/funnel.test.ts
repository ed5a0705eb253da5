import { describe, expect, it } from 'vitest';
import golden from '../../fixtures/golden/statistics.json' with { type: 'json' };
import {
	funnelLimits,
	funnelTier,
	overdispersedLimits,
	overdispersion,
	rateFunnelLimits,
	ratioFunnelLimits,
	Z_998
} from '#lib/statistics/funnel.ts';
import { Z_95 } from '#lib/statistics/wilson.ts';

describe('funnelLimits', () => {
	it('gives the limits of FunnelPlotR, clipped where they leave the range', () => {
		const { theta, N20 } = golden.funnel_proportion;
		// theta is published to eight digits, which leaves one unit of the eighth open.
		const unit = 1e-8;
		const warning = funnelLimits(theta, 20, Z_95);
		expect(Math.abs(warning.low - N20.lo2)).toBeLessThan(unit);
		expect(Math.abs(warning.high - N20.hi2)).toBeLessThan(unit);
		expect(Math.abs(funnelLimits(theta, 20, Z_998).low - N20.lo3)).toBeLessThan(unit);
		expect(funnelLimits(theta, 20, Z_998).high).toBe(1);
	});
	it('limits nothing without tickets, and all where the rate is certain', () => {
		expect(funnelLimits(0.8, 0, Z_95)).toEqual({ low: 0, high: 1 });
		expect(funnelLimits(0, 20, Z_95)).toEqual({ low: 0, high: 0 });
		expect(funnelLimits(1, 20, Z_95)).toEqual({ low: 1, high: 1 });
	});
	it('refuses what is no proportion and no size', () => {
		expect(() => funnelLimits(1.2, 20, Z_95)).toThrow(/theta/);
		expect(() => funnelLimits(0.5, -1, Z_95)).toThrow(/not negative/);
		expect(() => funnelLimits(0.5, NaN, Z_95)).toThrow(RangeError);
	});
});

describe('ratioFunnelLimits', () => {
	it.each([
		{ share: '95 %', z: Z_95, tail: 0.025, events: 1.01 },
		{ share: '99.8 %', z: Z_998, tail: 0.001, events: 1.6 }
	])('is within $events events of the exact Poisson limits at $share', ({ z, tail, events }) => {
		for (const expected of [5, 7, 13, 40, 67, 150, 415, 481]) {
			const { low, high } = ratioFunnelLimits(expected, z);
			expect(Math.abs(low * expected - poissonQuantile(expected, tail))).toBeLessThan(events);
			expect(Math.abs(high * expected - poissonQuantile(expected, 1 - tail))).toBeLessThan(events);
		}
	});
	it('touches 0 where few are expected, and limits nothing where none are', () => {
		expect(ratioFunnelLimits(0.5, Z_95).low).toBe(0);
		expect(ratioFunnelLimits(0, Z_95)).toEqual({ low: 0, high: Infinity });
		expect(() => ratioFunnelLimits(-1, Z_95)).toThrow(RangeError);
	});
	it('carries over to rates', () => {
		const ratio = ratioFunnelLimits(50, Z_95);
		const rate = rateFunnelLimits(0.005, 10_000, Z_95);
		expect(rate.low).toBeCloseTo(ratio.low * 0.005, 12);
		expect(rate.high).toBeCloseTo(ratio.high * 0.005, 12);
		expect(rateFunnelLimits(0, 100, Z_95)).toEqual({ low: 0, high: 0 });
		expect(rateFunnelLimits(0.1, 0, Z_95)).toEqual({ low: 0, high: Infinity });
	});
});

/** Smallest count whose cumulative Poisson probability reaches `probability`. */
function poissonQuantile(mean: number, probability: number): number {
	let term = Math.exp(-mean);
	let sum = term;
	let count = 0;
	while (sum < probability) {
		count += 1;
		term *= mean / count;
		sum += term;
	}
	return count;
}

describe('overdispersion', () => {
	// Ten units of FunnelPlotR's own trials; φ and τ² worked out apart, in NumPy.
	const spread = [12, 30, 26, 50, 42, 71, 4, 29, 48, 36].map((numerator, index) => ({
		numerator,
		denominator: [82, 98, 100, 125, 162, 151, 12, 100, 82, 99][index] ?? 0
	}));
	const theta = 348 / 1011;

	it('finds the spread of units that differ, and widens the limits by it', () => {
		const result = overdispersion(spread, theta);
		expect(result.units).toBe(10);
		expect(result.applied).toBe(true);
		expect(result.phi).toBeCloseTo(4.009052917020548, 10);
		expect(result.tauSquared).toBeCloseTo(0.008688259710023323, 10);
		const plain = overdispersedLimits(theta, 100, Z_95, 0);
		const wide = overdispersedLimits(theta, 100, Z_95, result.tauSquared);
		expect(wide.low).toBeLessThan(plain.low);
		expect(wide.high).toBeGreaterThan(plain.high);
	});
	it('is not applied to fewer than ten units, nor to units that differ by chance', () => {
		expect(overdispersion(spread.slice(0, 9), theta)).toMatchObject({
			applied: false,
			tauSquared: 0,
			units: 9
		});
		const equal = spread.map(() => ({ numerator: 30, denominator: 100 }));
		expect(overdispersion(equal, 0.3)).toMatchObject({ applied: false, tauSquared: 0 });
		expect(overdispersion(equal, 0.3).phi).toBeCloseTo(0, 12);
	});
	it('leaves out units without tickets, and knows when there are none', () => {
		const empty = { numerator: 0, denominator: 0 };
		expect(overdispersion([...spread, empty], theta)).toEqual(overdispersion(spread, theta));
		expect(overdispersion([empty], theta)).toEqual({ phi: null, tauSquared: 0, applied: false, units: 0 });
		expect(() => overdispersion(spread, -0.1)).toThrow(/theta/);
	});
	it('has limits near the plain ones without spread, inside [0, 1] with any', () => {
		const arcsine = overdispersedLimits(0.8, 400, Z_95, 0);
		const plain = funnelLimits(0.8, 400, Z_95);
		expect(arcsine.low).toBeCloseTo(plain.low, 2);
		expect(arcsine.high).toBeCloseTo(plain.high, 2);
		expect(overdispersedLimits(0.9, 5, Z_998, 0.5)).toEqual({ low: 0, high: 1 });
		expect(overdispersedLimits(0.9, 0, Z_998, 0)).toEqual({ low: 0, high: 1 });
	});
});

describe('funnelTier', () => {
	const limits95 = { low: 0.7, high: 0.9 };
	const limits998 = { low: 0.6, high: 0.95 };
	const tier = (value: number, better: 'higher' | 'lower' = 'higher') =>
		funnelTier(value, limits95, limits998, better);

	it('has two steps either side, and the limits themselves are within', () => {
		expect([0.59, 0.6, 0.69, 0.7, 0.8, 0.9, 0.91, 0.95, 0.96].map((value) => tier(value))).toEqual([
			'far-worse',
			'worse',
			'worse',
			'within',
			'within',
			'within',
			'better',
			'better',
			'far-better'
		]);
	});
	it('turns round where lower is better', () => {
		expect([0.5, 0.65, 0.8, 0.92, 1].map((value) => tier(value, 'lower'))).toEqual([
			'far-better',
			'better',
			'within',
			'worse',
			'far-worse'
		]);
	});
});
