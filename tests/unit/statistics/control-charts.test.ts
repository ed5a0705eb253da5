import { describe, expect, it } from 'vitest';
import golden from '../../fixtures/golden/statistics.json' with { type: 'json' };
import { ewmaChart } from '#lib/statistics/ewma.ts';
import { laneyP, laneyU } from '#lib/statistics/laney.ts';
import { assurance, variation, xmrChart, xmrPhases } from '#lib/statistics/xmr.ts';

const rules = (chart: { points: readonly ({ signals: readonly { rule: string }[] } | null)[] } | null) =>
	chart?.points.map((point) => point?.signals.map(({ rule }) => rule).join(' ') ?? 'gap');

describe('xmrChart', () => {
	it('gives the published limits', () => {
		const { x, mean, mrbar, ucl, lcl } = golden.xmr;
		const chart = xmrChart(x);
		expect(chart?.mean).toBeCloseTo(mean, 10);
		expect(chart?.movingRange).toBeCloseTo(mrbar, 4);
		expect(chart?.high).toBeCloseTo(ucl, 4);
		expect(chart?.low).toBeCloseTo(lcl, 4);
		expect(chart?.trial).toBe(true);
		expect(rules(chart)).toEqual(x.map(() => ''));
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
		const chart = xmrChart([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]);
		expect(chart?.movingRange).toBe(0);
		expect(rules(chart)).toEqual(['', '', '', '', '', '', '']);
	});
	it('has no moving range over a gap', () => {
		const chart = xmrChart([1, 2, null, 102, 103]);
		expect(chart?.movingRange).toBe(1);
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
		expect(rules(chart)).toEqual(rules(xmrChart(values)));
		expect(rules(chart)).toEqual(values.map(() => ''));
	});
	it('counts values, not gaps, for trial limits', () => {
		const twelve = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2];
		expect(xmrChart(twelve)?.trial).toBe(false);
		expect(xmrChart([...twelve.slice(1), null])?.trial).toBe(true);
	});
});

describe('signals', () => {
	const alternating = (length: number, low: number, high: number) =>
		Array.from({ length }, (_, index) => (index % 2 === 0 ? low : high));

	it('marks seven on one side and not six', () => {
		const seven = xmrChart([...alternating(7, 10, 12), ...alternating(7, 20, 22)]);
		expect(rules(seven)?.every((rule) => rule.includes('run'))).toBe(true);
		expect(seven?.points[0]?.signals).toContainEqual({ rule: 'run', direction: 'low' });
		expect(seven?.points[13]?.signals).toContainEqual({ rule: 'run', direction: 'high' });
		const six = xmrChart([...alternating(6, 10, 12), ...alternating(6, 20, 22)]);
		expect(rules(six)?.some((rule) => rule.includes('run'))).toBe(false);
	});
	it('ends a run at the mean and at a gap', () => {
		const onMean = xmrChart([4, 6, 4, 5, 4, 6, 4, 6, 6, 4, 6, 5, 6, 4, 6, 4]);
		expect(onMean?.mean).toBe(5);
		const four = [1, 3, 1, 3];
		expect(rules(xmrChart([...four, null, ...four, 20, 22, 20, 22, 20, 22]))?.join(' ')).not.toContain('run');
		expect(rules(xmrChart([...four, ...four, 20, 22, 20, 22, 20, 22]))?.join(' ')).toContain('run');
	});
	it('marks seven rising or falling points and not six', () => {
		// The slope is steep against nothing: rising by 1 a step, around 50.
		const rising = [50, 52, 47, 48, 49, 50, 51, 52, 53, 48, 50];
		expect(rules(xmrChart(rising))?.map((rule) => rule.includes('trend'))).toEqual(
			rising.map((_, index) => index >= 2 && index <= 8)
		);
		expect(xmrChart(rising)?.points[8]?.signals).toContainEqual({ rule: 'trend', direction: 'high' });
		const falling = xmrChart(rising.map((value) => 100 - value));
		expect(falling?.points[2]?.signals).toContainEqual({ rule: 'trend', direction: 'low' });
		const withEqual = [50, 52, 47, 48, 49, 49, 51, 52, 53, 48, 50];
		expect(rules(xmrChart(withEqual))?.join(' ')).not.toContain('trend');
	});
	it('marks two of three beyond two thirds of the limit, on one side', () => {
		const quiet = [10, 11, 10, 9, 10, 11, 10, 9, 10, 11, 10, 9, 10];
		const reach = (values: readonly number[]) => {
			const chart = xmrChart(values);
			return chart === null ? NaN : (chart.high - chart.mean) / 3;
		};
		const high = [...quiet, 13, 10, 13, ...quiet];
		const chart = xmrChart(high);
		expect(13 - (chart?.mean ?? NaN)).toBeGreaterThan(2 * reach(high));
		expect(rules(chart)?.flatMap((rule, index) => (rule === 'two-of-three' ? [index] : []))).toEqual([
			13, 15
		]);
		expect(chart?.points[13]?.signals).toEqual([{ rule: 'two-of-three', direction: 'high' }]);
		const twoSides = [...quiet, 13, 10, 7, ...quiet];
		expect(rules(xmrChart(twoSides))?.join('')).toBe('');
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

describe('laneyU', () => {
	const { c, n, ubar, sigma_z, u_outside, uprime_outside, pt1_uprime, pt20_uprime } = golden.laney_u;
	const chart = laneyU(c.map((count, index) => ({ count, exposure: n[index] ?? 0 })));

	it('gives the published mean and σ_z', () => {
		expect(chart?.mean).toBeCloseTo(ubar, 12);
		expect(chart?.sigmaZ).toBeCloseTo(sigma_z, 8);
		expect(chart?.trial).toBe(false);
	});
	it('gives the limits of the first and last point', () => {
		for (const [index, [low, high]] of [
			[0, pt1_uprime],
			[19, pt20_uprime]
		] as const) {
			expect(chart?.points[index]?.low).toBeCloseTo(low ?? NaN, 11);
			expect(chart?.points[index]?.high).toBeCloseTo(high ?? NaN, 11);
		}
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
		expect(rules(chart)?.join('')).not.toContain('outside');
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
