import { describe, expect, it } from 'vitest';
import {
	formatBasis,
	formatBytes,
	formatChangeBound,
	formatCount,
	formatDay,
	formatFigure,
	formatInterval,
	formatPeriod,
	formatPoints,
	formatRelative,
	formatTick
} from '#lib/i18n/format.ts';
import { metricById } from '#lib/metrics/registry.ts';

const figure = (
	metric: string,
	numerator: number | null,
	denominator: number | null,
	value: number | null
) => ({
	metric,
	numerator,
	denominator,
	value,
	ninetieth: null
});

describe('figures as printed', () => {
	it('print scores with one decimal, shares with two, half-up on the exact fraction', () => {
		expect(formatFigure(figure('first_resolution', 34, 40, 0.85), 'zh-CN')).toBe('85.0\u00a0%');
		expect(formatFigure(figure('share', 262, 568, 262 / 568), 'en')).toBe('46.13\u00a0%');
		expect(formatFigure(figure('first_resolution', 1, 8, 0.125), 'en')).toBe('12.5\u00a0%');
		expect(formatFigure(figure('first_resolution', 2001, 20000, 0.10005), 'en')).toBe('10.0\u00a0%');
	});
	it('print counts, rates and hours in their own units', () => {
		expect(formatFigure(figure('volume', 12345, null, 12345), 'en')).toBe('12,345');
		expect(formatFigure(figure('rate_per_10k', 275, 1_826_200, 1.505859), 'zh-CN')).toBe('1.51');
		expect(formatFigure(figure('time_to_close', 10, 12, 16.45), 'zh-CN')).toBe('16.5\u00a0小时');
	});
	it('print a dash for no denominator, never 0 % nor NaN', () => {
		expect(formatFigure(figure('first_resolution', 0, 0, null), 'zh-CN')).toBe('—');
		expect(formatBasis(figure('first_resolution', 0, 0, null))).toBe('0 / 0');
		expect(formatBasis(figure('first_resolution', null, 7, null))).toBe('— / 7');
		expect(formatCount(null)).toBe('—');
		expect(formatRelative(null)).toBe('—');
	});
	it('print differences with their sign', () => {
		expect(formatPoints(0.0214)).toBe('+2.1');
		expect(formatPoints(-0.0214)).toBe('−2.1');
		expect(formatPoints(-0.0001)).toBe('0.0');
		expect(formatCount(-1234)).toBe('−1,234');
	});
});

describe('intervals as printed', () => {
	const interval = (metric: string, low: number | null, high: number | null) =>
		formatInterval({ figure: figure(metric, 1, 2, 0.5), low, high, status: 'ranked' });
	it('stand in the unit of their metric', () => {
		expect(interval('first_resolution', 0.709, 0.929)).toBe('70.9–92.9');
		expect(interval('share', 0.41234, 0.5)).toBe('41.23–50.00');
		expect(interval('rate_per_10k', 1.234, 2.345)).toBe('1.23–2.35');
		expect(interval('time_to_close', 12.04, 1000.05)).toBe('12.0–1000.1');
		expect(interval('complaints', 523.1, 1616.6)).toBe('523–1,617');
		expect(interval('backlog', null, null)).toBe('—');
	});
	it('print changes in points for proportions, else relative', () => {
		expect(formatChangeBound(metricById('repeat'), -0.0214)).toBe('−2.1');
		expect(formatChangeBound(metricById('time_to_close'), 0.125)).toBe('+12.5\u00a0%');
	});
});

describe('times and sizes', () => {
	it('name periods in both languages', () => {
		expect(['2014-06', '2014-Q2', '2014-H1', '2014'].map((id) => formatPeriod(id, 'zh-CN'))).toEqual([
			'2014年6月',
			'2014年第二季度',
			'2014年上半年',
			'2014年'
		]);
		expect(['2014-06', '2014-Q2', '2014-H1', '2014'].map((id) => formatPeriod(id, 'en'))).toEqual([
			'Jun 2014',
			'Q2 2014',
			'First half of 2014',
			'2014'
		]);
	});
	it('print days without the machine’s locale', () => {
		expect(formatDay('2015-01-11 23:29:00', 'zh-CN')).toBe('2015年1月11日');
		expect(formatDay('2015-01-11', 'en')).toBe('11 Jan 2015');
		expect(formatTick('2014-01', 5, 'zh-CN')).toBe('1月\n2014');
		expect(formatTick('2014-Q3', 0, 'en')).toBe('14Q3');
		expect(formatBytes(67_080_000)).toBe('67.1 MB');
		expect(formatBytes(1_499)).toBe('1 kB');
	});
});
