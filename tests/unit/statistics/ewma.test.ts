import { describe, expect, it } from 'vitest';
import golden from '../../fixtures/golden/statistics.json' with { type: 'json' };
import { ewmaChart } from '#lib/statistics/ewma.ts';

describe('ewmaChart', () => {
	const { x, lambda, z0, s, z, ucl, lcl } = golden.ewma;

	it('gives the published averages and limits', () => {
		const chart = ewmaChart(x, { lambda, start: z0, sigma: s });
		expect(chart?.start).toBe(z[0]);
		chart?.points.forEach((point, index) => {
			// Printed to two digits.
			expect(Math.abs((point.smoothed ?? NaN) - (z[index + 1] ?? NaN))).toBeLessThanOrEqual(0.0051);
		});
		expect(Math.abs((chart?.high ?? NaN) - ucl)).toBeLessThan(1e-3);
		expect(Math.abs((chart?.low ?? NaN) - lcl)).toBeLessThan(1e-3);
		expect(chart?.points.every(({ outside }) => outside === null)).toBe(true);
	});
	it('takes start and σ from the values', () => {
		const chart = ewmaChart(golden.xmr.x);
		expect(chart?.start).toBeCloseTo(golden.xmr.mean, 10);
		expect(chart?.sigma).toBeCloseTo(golden.xmr.mrbar / golden.xmr.divisor, 4);
	});
	it('shows a small lasting shift that no single value shows', () => {
		const values = [...x.slice(0, 10), ...x.slice(0, 10).map((value) => value + 3)];
		const chart = ewmaChart(values, { start: 50, sigma: 2.0539 });
		expect(values.every((value) => Math.abs(value - 50) < 3 * 2.0539)).toBe(true);
		expect(chart?.points.at(-1)?.outside).toBe('high');
	});
	it('keeps the average over a gap', () => {
		const chart = ewmaChart([10, null, 10], { lambda: 0.5, start: 0, sigma: 1 });
		expect(chart?.points.map(({ smoothed }) => smoothed)).toEqual([5, null, 7.5]);
		expect(chart?.points[1]?.outside).toBeNull();
	});
	it('cuts limits off, and has none where nothing tells the spread', () => {
		expect(ewmaChart([1, 2, 1], { minimum: 1, maximum: 2 })).toMatchObject({ low: 1, high: 2 });
		expect(ewmaChart([])).toBeNull();
		expect(ewmaChart([3])).toBeNull();
		expect(ewmaChart([1, 1, null, 2, 2])).toBeNull();
		expect(ewmaChart([2, 2, null, 2])).toMatchObject({ low: 2, high: 2, sigma: 0 });
	});
	it('refuses a weight outside (0, 1] and a negative σ', () => {
		expect(() => ewmaChart([1, 2], { lambda: 0 })).toThrow(/found 0/);
		expect(() => ewmaChart([1, 2], { lambda: 1.1 })).toThrow(RangeError);
		expect(() => ewmaChart([1, 2], { sigma: -1 })).toThrow(RangeError);
	});
});
