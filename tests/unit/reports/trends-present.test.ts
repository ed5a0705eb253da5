import { expect, it } from 'vitest';
import { printLevel, signalStretches, toneOfSide } from '#lib/components/trends-present.ts';
import { periodAt } from '#lib/domain/periods.ts';
import { trendsMessages } from '#lib/i18n/trends.ts';
import type { ControlPoint } from '#lib/reports/control-series.ts';
import type { Signal } from '#lib/statistics/control-signals.ts';

const run: Signal = { rule: 'run', direction: 'low' };
const outside: Signal = { rule: 'outside', direction: 'high' };

function points(signals: readonly (readonly Signal[])[]): ControlPoint[] {
	return signals.map((own, index) => ({
		month: periodAt('month', 2014, index + 1).id,
		figure: { metric: 'volume', numerator: 1, denominator: null, value: 1, ninetieth: null },
		hidden: false,
		provisional: false,
		mean: 1,
		low: 0,
		high: 2,
		signals: own
	}));
}

it('neighbouring months with the same signals are one stretch', () => {
	const words = trendsMessages('en');
	expect(signalStretches(points([[run], [run], [], [run], [outside], []]), words)).toEqual([
		{ first: '2014-01', last: '2014-02', text: '7 or more months below the mean' },
		{ first: '2014-04', last: '2014-04', text: '7 or more months below the mean' },
		{ first: '2014-05', last: '2014-05', text: 'above the upper limit' }
	]);
	expect(signalStretches([], words)).toEqual([]);
});

it('levels print in the unit of their metric, counts with a decimal', () => {
	expect(printLevel('volume', 1748.25, 'en')).toBe('1,748.3');
	expect(printLevel('volume', 12_345_678, 'en')).toBe('12,345,678.0');
	expect(printLevel('first_resolution', 0.85, 'en')).toBe('85.0\u00a0%');
	expect(printLevel('time_to_close', 72, 'zh-CN')).toBe('72.0\u00a0小时');
	expect(printLevel('rate_per_10k', 0.5283, 'en')).toBe('0.53');
	expect(printLevel('volume', null, 'en')).toBe('—');
});

it('a side is good or bad by the direction of the metric', () => {
	expect(toneOfSide('first_resolution', 'high')).toBe('better');
	expect(toneOfSide('repeat', 'high')).toBe('worse');
	expect(toneOfSide('volume', 'high')).toBe('neutral');
	expect(toneOfSide('repeat', null)).toBe('neutral');
});
