import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelLimits, overdispersedLimits, ratioFunnelLimits, Z_998 } from '#lib/statistics/funnel.ts';
import { Z_95 } from '#lib/statistics/wilson.ts';
import { FIXED, rate } from './arbitraries.ts';

const size = fc.integer({ min: 1, max: 5000 });

describe('funnel limits', () => {
	it('hold the centre, stay inside [0, 1], and 99.8 % holds 95 %', () => {
		fc.assert(
			fc.property(rate, size, (theta, n) => {
				const inner = funnelLimits(theta, n, Z_95);
				const outer = funnelLimits(theta, n, Z_998);
				expect([0, outer.low, inner.low, theta, inner.high, outer.high, 1]).toEqual(
					[0, outer.low, inner.low, theta, inner.high, outer.high, 1].toSorted((a, b) => a - b)
				);
			}),
			FIXED
		);
	});
	it('narrow with more tickets, and widen with spread', () => {
		fc.assert(
			fc.property(
				rate,
				size,
				size,
				fc.double({ min: 0, max: 0.1, noNaN: true }),
				(theta, n, more, tauSquared) => {
					const ratio = { few: ratioFunnelLimits(n, Z_95), many: ratioFunnelLimits(n + more, Z_95) };
					const plain = { few: funnelLimits(theta, n, Z_95), many: funnelLimits(theta, n + more, Z_95) };
					const wide = {
						few: overdispersedLimits(theta, n, Z_95, tauSquared),
						many: overdispersedLimits(theta, n + more, Z_95, tauSquared)
					};
					for (const { few, many } of [ratio, plain, wide]) {
						expect(many.low).toBeGreaterThanOrEqual(few.low);
						expect(many.high).toBeLessThanOrEqual(few.high);
					}
					const without = overdispersedLimits(theta, n, Z_95, 0);
					expect(wide.few.low).toBeLessThanOrEqual(without.low);
					expect(wide.few.high).toBeGreaterThanOrEqual(without.high);
				}
			),
			FIXED
		);
	});
	it('mirror each other for successes and failures', () => {
		fc.assert(
			fc.property(rate, size, (theta, n) => {
				expect(funnelLimits(1 - theta, n, Z_95).low).toBeCloseTo(1 - funnelLimits(theta, n, Z_95).high, 12);
				expect(overdispersedLimits(1 - theta, n, Z_95, 0.01).low).toBeCloseTo(
					1 - overdispersedLimits(theta, n, Z_95, 0.01).high,
					12
				);
			}),
			FIXED
		);
	});
});
