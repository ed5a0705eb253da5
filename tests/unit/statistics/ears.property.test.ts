import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earsC1, earsC2, earsEither, surges } from '#lib/statistics/ears.ts';

const SEED = { seed: 20140101, numRuns: 300 };

const counts = fc.array(fc.option(fc.nat({ max: 30 }), { freq: 12 }), { maxLength: 60 });

describe('EARS', () => {
	it('does not know the future', () => {
		fc.assert(
			fc.property(counts, fc.nat({ max: 60 }), (given, length) => {
				for (const ears of [earsC1, earsC2]) {
					expect(ears(given.slice(0, length))).toEqual(ears(given).slice(0, length));
				}
			}),
			SEED
		);
	});
	it('alarms with its statistic, and never at or below the expectation', () => {
		fc.assert(
			fc.property(counts, (given) => {
				for (const day of [...earsC1(given), ...earsC2(given)]) {
					if (day === null) continue;
					expect(day.exceeds).toBe(day.statistic > 2.99997699253);
					if (day.exceeds) expect(day.count).toBeGreaterThan(day.expected);
				}
			}),
			SEED
		);
	});
	it('puts every alarm day of five tickets into exactly one surge', () => {
		fc.assert(
			fc.property(counts, (given) => {
				const c1 = earsC1(given);
				const c2 = earsC2(given);
				const days = earsEither(c1, c2);
				days.forEach((day, index) => {
					expect(day?.exceeds ?? false).toBe((c1[index]?.exceeds ?? false) || (c2[index]?.exceeds ?? false));
				});
				const alarms = days.flatMap((day, index) => (day?.exceeds === true && day.count >= 5 ? [index] : []));
				const found = surges(days);
				const inside = found.flatMap(({ start, end }) =>
					Array.from({ length: end - start + 1 }, (_, offset) => start + offset)
				);
				expect(inside).toEqual(alarms);
				for (const { start, end, total, expected, peak, peakDay } of found) {
					expect(given.slice(start, end + 1)).toContain(peak);
					expect(given[peakDay]).toBe(peak);
					expect(total).toBeGreaterThan(expected);
				}
				found.slice(1).forEach(({ start }, index) => {
					expect(start).toBeGreaterThan((found[index]?.end ?? Infinity) + 1);
				});
			}),
			SEED
		);
	});
});
