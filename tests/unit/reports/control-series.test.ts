import { describe, expect, it } from 'vitest';
import { periodAt } from '#lib/domain/periods.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { trendMonths } from '#lib/reports/control-months.ts';
import { controlSeries, denominatorSpread, type MonthFigure } from '#lib/reports/control-series.ts';

const settings = { targets: { first_resolution: 0.85, repeat: 0.06 } };
const ratio = metricById('first_resolution');
const volume = metricById('volume');

const month = (index: number) => periodAt('month', 2013, index + 1).id;

function ratioMonths(pairs: readonly (readonly [number, number])[]): MonthFigure[] {
	return pairs.map(([numerator, denominator], index) => ({
		month: month(index),
		figure: {
			metric: 'first_resolution',
			numerator,
			denominator,
			value: denominator === 0 ? null : numerator / denominator,
			ninetieth: null
		},
		hidden: false,
		provisional: false
	}));
}

function countMonths(counts: readonly number[]): MonthFigure[] {
	return counts.map((value, index) => ({
		month: month(index),
		figure: { metric: 'volume', numerator: value, denominator: null, value, ninetieth: null },
		hidden: false,
		provisional: false
	}));
}

/** Twelve months of 100 tickets around 85 of 100. */
const steady = [85, 87, 84, 86, 83, 85, 87, 86, 84, 85, 86, 84].map((value) => [value, 100] as const);

describe('the kind of chart', () => {
	it('is XmR while denominators stay within a quarter of their mean', () => {
		const series = controlSeries(ratio, ratioMonths(steady), settings);
		expect(series).toMatchObject({ chart: 'xmr', trial: false, variation: 'common', target: 0.85 });
		expect(new Set(series.points.map(({ low }) => low)).size).toBe(1);
		expect(series.assurance).toBe('hit-or-miss');
	});

	it('is p′ as soon as one month strays further, and its limits follow the denominators', () => {
		const months = ratioMonths([...steady.slice(0, 11), [126, 150]]);
		expect(denominatorSpread(months.map(({ figure }) => figure))).toBeCloseTo(0.44, 2);
		const series = controlSeries(ratio, months, settings);
		expect(series.chart).toBe('p-prime');
		const width = (index: number) => (series.points[index]?.high ?? 0) - (series.points[index]?.low ?? 0);
		expect(width(11)).toBeLessThan(width(0));
	});

	it('is XmR for counts, which have no denominator', () => {
		expect(controlSeries(volume, countMonths([10, 90, 20, 80, 30, 70]), settings).chart).toBe('xmr');
	});

	it('is none from fewer than six months', () => {
		const series = controlSeries(ratio, ratioMonths(steady.slice(0, 5)), settings);
		expect(series).toMatchObject({ chart: null, variation: null, assurance: null });
		expect(series.latest?.month).toBe('2013-05');
		expect(series.points.every(({ mean, signals }) => mean === null && signals.length === 0)).toBe(true);
		expect(controlSeries(ratio, ratioMonths(steady.slice(0, 6)), settings)).toMatchObject({
			chart: 'xmr',
			trial: true
		});
	});
});

describe('what enters', () => {
	const outlier = ratioMonths([...steady, [40, 100]]);

	it('a month outside the limits is a signal, judged by the good direction', () => {
		const series = controlSeries(ratio, outlier, settings);
		expect(series.variation).toBe('worsening');
		expect(series.latest?.signals[0]).toEqual({ rule: 'outside', direction: 'low' });
	});

	it.each(['provisional', 'hidden'] as const)('a %s month moves no limit and gives no signal', (state) => {
		const marked = outlier.map((one, index) => (index === 12 ? { ...one, [state]: true } : one));
		const series = controlSeries(ratio, marked, settings);
		const without = controlSeries(ratio, ratioMonths(steady), settings);
		expect(series.latest?.month).toBe('2013-12');
		expect(series.variation).toBe('common');
		expect([series.points[0]?.mean, series.points[0]?.low]).toEqual([
			without.points[0]?.mean,
			without.points[0]?.low
		]);
		expect(series.points[12]?.signals).toEqual([]);
	});

	it('limits begin anew with a phase', () => {
		const levels = [10, 12, 11, 10, 12, 11, 10, 50, 52, 51, 50, 52, 51, 50];
		const one = controlSeries(volume, countMonths(levels), settings);
		const two = controlSeries(volume, countMonths(levels), settings, ['2013-08']);
		expect(one.variation).toBe('changed-high');
		expect(two.variation).toBe('common');
		expect(two).toMatchObject({ phases: ['2013-08'], trial: true });
		expect([two.points[0]?.mean, two.points[7]?.mean]).toEqual([76 / 7, 356 / 7]);
	});
});

describe('months of the charts', () => {
	const site = { firstDay: '2013-01-01', lastDay: '2014-12-31', dataAsOf: '2015-01-11 23:29:00' };
	const ids = (part: Partial<typeof site>, period = periodAt('quarter', 2014, 4)) =>
		trendMonths({ ...site, ...part }, period).map(({ id }) => id);

	it('run to the end of the period', () => {
		expect(ids({})).toHaveLength(24);
		expect(ids({}, periodAt('quarter', 2014, 2)).at(-1)).toBe('2014-06');
	});

	it('leave out months that the data do not cover', () => {
		expect(ids({ firstDay: '2013-01-03' })[0]).toBe('2013-01');
		expect(ids({ firstDay: '2013-01-04' })[0]).toBe('2013-02');
		expect(ids({ lastDay: '2014-12-29' }).at(-1)).toBe('2014-12');
		expect(ids({ lastDay: '2014-12-28' }).at(-1)).toBe('2014-11');
		expect(ids({ dataAsOf: '2014-12-31 23:59:59' }).at(-1)).toBe('2014-11');
		expect(ids({ firstDay: '', lastDay: '' })).toEqual([]);
	});

	it('are the newest 36', () => {
		expect(ids({ firstDay: '2008-01-01' })).toHaveLength(36);
		expect(ids({ firstDay: '2008-01-01' })[0]).toBe('2012-01');
	});
});
