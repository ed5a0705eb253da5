import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Signal } from '#lib/statistics/control-signals.ts';
import { ewmaChart } from '#lib/statistics/ewma.ts';
import { laneyP, laneyU } from '#lib/statistics/laney.ts';
import { xmrChart, xmrPhases } from '#lib/statistics/xmr.ts';

const SEED = { seed: 20140101, numRuns: 300 };

// Eighths add, subtract and double without rounding.
const value = fc.integer({ min: 0, max: 400 }).map((eighths) => eighths / 8);
const series = fc.array(fc.option(value, { freq: 8 }), { maxLength: 40 });
const units = fc.array(
	fc
		.nat({ max: 60 })
		.chain((denominator) => fc.nat({ max: denominator }).map((numerator) => ({ numerator, denominator }))),
	{ maxLength: 30 }
);

const turned = (signals: readonly Signal[]) =>
	signals.map(({ rule, direction }) => ({ rule, direction: direction === 'high' ? 'low' : 'high' }));

describe('xmrChart', () => {
	it('keeps every value and gap in its place, and gaps without signals', () => {
		fc.assert(
			fc.property(series, (values) => {
				const chart = xmrChart(values);
				if (chart === null) return;
				expect(chart.points.map((point) => point.value)).toEqual(values);
				for (const point of chart.points) if (point.value === null) expect(point.signals).toEqual([]);
				expect(chart.low).toBeLessThanOrEqual(chart.mean);
				expect(chart.high).toBeGreaterThanOrEqual(chart.mean);
			}),
			SEED
		);
	});
	it('turns upside down with the values', () => {
		fc.assert(
			fc.property(series, (values) => {
				const chart = xmrChart(values);
				const mirror = xmrChart(values.map((value) => (value === null ? null : -value)));
				expect(mirror?.movingRange).toBe(chart?.movingRange);
				expect(mirror?.points.map((point) => turned(point.signals))).toEqual(
					chart?.points.map((point) => point.signals)
				);
			}),
			SEED
		);
	});
	it('doubles with the values, and its bounds only ever narrow the limits', () => {
		fc.assert(
			fc.property(series, (values) => {
				const chart = xmrChart(values);
				const double = xmrChart(values.map((value) => (value === null ? null : 2 * value)));
				expect(double?.high).toBe(chart === null ? undefined : 2 * chart.high);
				expect(double?.points.map(({ signals }) => signals)).toEqual(
					chart?.points.map(({ signals }) => signals)
				);
				const bounded = xmrChart(values, { minimum: 0, maximum: 50 });
				expect(bounded === null).toBe(chart === null);
				if (bounded === null || chart === null) return;
				expect(bounded.low).toBe(Math.max(0, chart.low));
				expect(bounded.high).toBe(Math.min(50, chart.high));
				expect(bounded.points).toEqual(chart.points);
			}),
			SEED
		);
	});
	it('gives each phase what the phase alone would have', () => {
		const cut = fc.array(fc.nat({ max: 45 }), { maxLength: 3 }).map((starts) => starts.sort((a, b) => a - b));
		fc.assert(
			fc.property(series, cut, (values, starts) => {
				const phases = xmrPhases(values, starts);
				expect(phases.flatMap(({ start, end }) => values.slice(start, end))).toEqual(values);
				for (const { start, end, chart } of phases) expect(chart).toEqual(xmrChart(values.slice(start, end)));
			}),
			SEED
		);
	});
});

describe('laney charts', () => {
	it('have a gap exactly where nothing could be counted, and limits around the mean inside the bounds', () => {
		fc.assert(
			fc.property(units, (given) => {
				const p = laneyP(given);
				const u = laneyU(
					given.map(({ numerator, denominator }) => ({ count: numerator, exposure: denominator }))
				);
				for (const [chart, maximum] of [
					[p, 1],
					[u, Infinity]
				] as const) {
					if (chart === null) continue;
					expect(chart.points.map((point) => point === null)).toEqual(
						given.map(({ denominator }) => denominator === 0)
					);
					for (const point of chart.points) {
						if (point === null) continue;
						for (const { low, high } of [point, point.plain]) {
							expect(low).toBeGreaterThanOrEqual(0);
							expect(low).toBeLessThanOrEqual(chart.mean);
							expect(high).toBeGreaterThanOrEqual(chart.mean);
							expect(high).toBeLessThanOrEqual(maximum);
						}
					}
				}
			}),
			SEED
		);
	});
	it('have narrower limits where more was counted', () => {
		fc.assert(
			fc.property(units, (given) => {
				const points = laneyU(
					given.map(({ numerator, denominator }) => ({ count: numerator, exposure: denominator }))
				)?.points;
				const byExposure = given
					.map(({ denominator }, index) => ({ denominator, high: points?.[index]?.high ?? Infinity }))
					.filter(({ high }) => high < Infinity)
					.sort((a, b) => a.denominator - b.denominator);
				byExposure.slice(1).forEach(({ high }, index) => {
					expect(high).toBeLessThanOrEqual(byExposure[index]?.high ?? -Infinity);
				});
			}),
			SEED
		);
	});
});

describe('ewmaChart', () => {
	it('stays within start and values, and is the values themselves at a weight of 1', () => {
		fc.assert(
			fc.property(series, fc.integer({ min: 1, max: 8 }), (values, eighths) => {
				const chart = ewmaChart(values, { lambda: eighths / 8, start: 20, sigma: 4 });
				const present = [20, ...values.filter((value) => value !== null)];
				chart?.points.forEach(({ value, smoothed }) => {
					expect(smoothed === null).toBe(value === null);
					if (smoothed === null) return;
					if (eighths === 8) expect(smoothed).toBe(value);
					expect(smoothed).toBeGreaterThanOrEqual(Math.min(...present));
					expect(smoothed).toBeLessThanOrEqual(Math.max(...present));
				});
			}),
			SEED
		);
	});
});
