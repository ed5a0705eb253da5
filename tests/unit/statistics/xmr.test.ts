import { describe, expect, it } from 'vitest';
import golden from '../../fixtures/golden/statistics.json' with { type: 'json' };
import { assurance, variation, xmrChart, xmrPhases } from '#lib/statistics/xmr.ts';

const noSignals = (values: readonly (number | null)[]) => values.map((value) => ({ value, signals: [] }));

describe('xmrChart', () => {
	it('gives the published limits', () => {
		const { x, mean, mrbar, ucl, lcl } = golden.xmr;
		const chart = xmrChart(x);
		expect(chart?.mean).toBeCloseTo(mean, 10);
		expect(chart?.movingRange).toBeCloseTo(mrbar, 4);
		expect(chart?.high).toBeCloseTo(ucl, 4);
		expect(chart?.low).toBeCloseTo(lcl, 4);
		expect(chart?.trial).toBe(true);
		expect(chart?.points).toEqual(noSignals(x));
	});
	it('drops a range of 3.267 times the mean once', () => {
		// Ranges: nine of 1, one of 30, then nine of 1; mean 48/19; 30 is dropped, mean 1 remains.
		const values = Array.from({ length: 20 }, (_, index) => (index % 2) + (index < 10 ? 0 : 31));
		const chart = xmrChart(values);
		expect(chart?.movingRange).toBe(1);
		expect(chart?.trial).toBe(false);
		expect(chart?.mean).toBe(16);
		expect(chart?.high).toBeCloseTo(16 + 3 / 1.128, 12);
	});
	it('shows the one jump of a flat series', () => {
		const chart = xmrChart([...Array.from({ length: 11 }, () => 0), 6]);
		expect(chart?.movingRange).toBeCloseTo(6 / 11, 12);
		expect(chart?.points[11]?.signals).toEqual([{ rule: 'outside', direction: 'high' }]);
	});
	it('has a flat chart for a constant, also where the mean is rounded', () => {
		const values = Array.from({ length: 10 }, () => 0.1);
		const chart = xmrChart(values);
		expect(chart?.mean).not.toBe(0.1);
		expect(chart?.movingRange).toBe(0);
		expect(chart?.points).toEqual(noSignals(values));
	});
	it('has no moving range over a gap', () => {
		const chart = xmrChart([1, 2, null, 102, 103]);
		expect(chart?.movingRange).toBe(1);
		expect(chart?.mean).toBe(52);
		expect(chart?.points[2]).toEqual({ value: null, signals: [] });
	});
	it('has no limits without two neighbours, nor where only a gap parts two constants', () => {
		expect(xmrChart([])).toBeNull();
		expect(xmrChart([3])).toBeNull();
		expect(xmrChart([3, null, 4])).toBeNull();
		expect(xmrChart([1, 1, null, 2, 2])).toBeNull();
	});
	it('cuts limits off at the bounds, and judges by the ones before', () => {
		const values = [0.9, 1, 0.85, 1, 0.9, 1, 0.8, 1];
		const chart = xmrChart(values, { minimum: 0, maximum: 1 });
		expect(chart?.high).toBe(1);
		expect(chart?.low).toBe(xmrChart(values)?.low);
		expect(chart?.points).toEqual(noSignals(values));
	});
	it('counts values, not gaps, for trial limits', () => {
		const twelve = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2];
		expect(xmrChart(twelve)?.trial).toBe(false);
		expect(xmrChart([...twelve.slice(1), null])?.trial).toBe(true);
	});
});

describe('xmrPhases', () => {
	it('recomputes limits from each start', () => {
		const values = [1, 2, 1, 2, 11, 12, 11, 12];
		const [first, second] = xmrPhases(values, [4]);
		expect(first).toEqual({ start: 0, end: 4, chart: xmrChart([1, 2, 1, 2]) });
		expect(second).toEqual({ start: 4, end: 8, chart: xmrChart([11, 12, 11, 12]) });
		expect(xmrPhases(values, [])).toEqual([{ start: 0, end: 8, chart: xmrChart(values) }]);
		expect(xmrPhases(values, [0, 4, 4, 99])).toHaveLength(2);
		expect(xmrPhases(values, [7])[1]).toEqual({ start: 7, end: 8, chart: null });
	});
	it('refuses starts out of order', () => {
		expect(() => xmrPhases([1, 2], [1, 0])).toThrow(/ascending indices, found 1, 0/);
		expect(() => xmrPhases([1, 2], [-1])).toThrow(RangeError);
		expect(() => xmrPhases([1, 2], [0.5])).toThrow(RangeError);
	});
});

describe('variation and assurance', () => {
	const jump = xmrChart([...Array.from({ length: 11 }, () => 0), 6]);
	it('reads the latest point', () => {
		if (jump === null) throw new Error('a chart was expected');
		expect(variation(jump, 'higher')).toBe('improving');
		expect(variation(jump, 'lower')).toBe('worsening');
		expect(variation(jump, 'none')).toBe('changed-high');
		expect(variation({ points: [{ value: 1, signals: [] }] }, 'higher')).toBe('common');
		expect(variation({ points: [] }, 'higher')).toBe('common');
		expect(variation({ points: [...jump.points, { value: null, signals: [] }, null] }, 'lower')).toBe(
			'worsening'
		);
	});
	it('puts the side of the mean before the slope', () => {
		const point = (direction: 'high' | 'low', other: 'high' | 'low') => ({
			points: [
				{
					value: 1,
					signals: [
						{ rule: 'trend', direction: other },
						{ rule: 'two-of-three', direction }
					] as const
				}
			]
		});
		expect(variation(point('high', 'low'), 'lower')).toBe('worsening');
		expect(variation(point('low', 'high'), 'none')).toBe('changed-low');
		expect(
			variation({ points: [{ value: 1, signals: [{ rule: 'trend', direction: 'low' }] }] }, 'lower')
		).toBe('improving');
	});
	it('reads the target against the limits', () => {
		const limits = { low: 0.8, high: 0.9 };
		expect(assurance(limits, 0.75, 'higher')).toBe('passes');
		expect(assurance(limits, 0.8, 'higher')).toBe('passes');
		expect(assurance(limits, 0.85, 'higher')).toBe('hit-or-miss');
		expect(assurance(limits, 0.9, 'higher')).toBe('hit-or-miss');
		expect(assurance(limits, 0.95, 'higher')).toBe('fails');
		expect(assurance(limits, 0.95, 'lower')).toBe('passes');
		expect(assurance(limits, 0.75, 'lower')).toBe('fails');
		expect(assurance(limits, 0.8, 'lower')).toBe('hit-or-miss');
		expect(assurance(limits, null, 'higher')).toBeNull();
		expect(assurance(limits, 0.5, 'none')).toBeNull();
	});
});
