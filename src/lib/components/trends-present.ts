import type { Tone } from '#lib/charts/chart.ts';
import type { ControlChartData } from '#lib/charts/control.ts';
import type { ChartAnnotations } from '#lib/components/annotation-marks.ts';
import { displaySuffix, displayValue } from '#lib/components/present.ts';
import { decimalToFixed } from '#lib/domain/rounding.ts';
import type { Language } from '#lib/domain/text.ts';
import {
	formatBasis,
	formatFigure,
	formatPeriod,
	formatTick,
	NO_VALUE,
	unitSuffix
} from '#lib/i18n/format.ts';
import type { TrendsMessages } from '#lib/i18n/zh-CN/trends.ts';
import { metricById } from '#lib/metrics/registry.ts';
import type { ControlPoint, ControlSeries } from '#lib/reports/control-series.ts';
import type { Direction, Signal } from '#lib/statistics/control-signals.ts';

/** A mean, limit or target in the metric's unit: these are no counts, so counts get a decimal too. */
export function printLevel(metricId: string, level: number | null, language: Language): string {
	if (level === null) return NO_VALUE;
	const metric = metricById(metricId);
	const share = metric.kind === 'ratio' || metric.kind === 'share';
	const text = decimalToFixed(share ? level * 100 : level, metric.kind === 'rate' ? 2 : 1);
	return text.replace(/\B(?=(\d{3})+(?!\d)(?=\.))/g, ',') + unitSuffix(metric, language);
}

/** Whether a signal on a side is good: blue and orange say so, beside a sign and a word. */
export function toneOfSide(metricId: string, side: Direction | null): Tone {
	const { better } = metricById(metricId);
	if (side === null || better === 'none') return 'neutral';
	return (side === 'high') === (better === 'higher') ? 'better' : 'worse';
}

export function signalWords(signals: readonly Signal[], words: TrendsMessages): string[] {
	return signals.map(({ rule, direction }) => words.signals[rule][direction]);
}

/** Neighbouring months with the same signals, as one stretch with its words. */
export function signalStretches(
	points: readonly ControlPoint[],
	words: TrendsMessages
): { first: string; last: string; text: string }[] {
	const stretches: { first: string; last: string; text: string }[] = [];
	for (const [index, { month, signals }] of points.entries()) {
		const text = signalWords(signals, words).join(words.signalJoin);
		const before = stretches.at(-1);
		if (before?.text === text && before.last === points[index - 1]?.month) before.last = month;
		else if (text !== '') stretches.push({ first: month, last: month, text });
	}
	return stretches;
}

/** `88.9 %（474 / 533）`, or that it is not shown. */
export function printPoint(
	{ figure, hidden }: ControlPoint,
	language: Language,
	words: TrendsMessages
): string {
	if (hidden) return words.hiddenMonth;
	const basis = formatBasis(figure);
	const value = formatFigure(figure, language);
	if (basis === '' || figure.value === null) return value;
	return language === 'en' ? `${value} (${basis})` : `${value}（${basis}）`;
}

/** The large control chart of one metric. */
export function controlData(
	series: ControlSeries,
	annotations: ChartAnnotations,
	language: Language,
	words: TrendsMessages
): ControlChartData {
	const id = series.metric;
	const display = (value: number | null) => displayValue(id, value);
	const level = (name: string, value: number | null, strong = false) => ({
		value: display(value) ?? 0,
		text: `${name} ${printLevel(id, value, language)}`,
		strong
	});
	const newest = series.latest;
	const side = (direction: Direction) => {
		const tone = toneOfSide(id, direction);
		const word = tone === 'neutral' ? '' : words.variation[tone === 'better' ? 'improving' : 'worsening'];
		return { text: words.chart[direction === 'high' ? 'highSignal' : 'lowSignal'](word), tone };
	};
	return {
		points: series.points.map((point, index) => {
			const direction = point.signals[0]?.direction ?? null;
			return {
				tick: formatTick(point.month, index, language),
				label: formatPeriod(point.month, language),
				value: display(point.figure.value),
				short: formatFigure(point.figure, language),
				text: printPoint(point, language, words),
				mean: display(point.mean),
				low: display(point.low),
				high: display(point.high),
				side: direction,
				outside: point.signals.some(({ rule }) => rule === 'outside'),
				tone: toneOfSide(id, direction),
				notes: [
					...(point.mean === null
						? []
						: [
								`${words.chart.limits}　${printLevel(id, point.low, language)} – ${printLevel(id, point.high, language)}`
							]),
					...signalWords(point.signals, words)
				],
				provisional: point.provisional
			};
		}),
		levels:
			series.chart === null || newest === null
				? null
				: {
						mean: level(words.chart.mean, newest.mean, true),
						low: level(words.chart.low, newest.low),
						high: level(words.chart.high, newest.high)
					},
		target: series.target === null ? null : level(words.chart.target, series.target),
		annotations: annotations.marks,
		suffix: displaySuffix(id),
		words: {
			value: words.chart.value,
			mean: words.chart.mean,
			limits: words.chart.limits,
			target: words.chart.target,
			provisional: words.chart.provisional,
			high: side('high'),
			low: side('low')
		}
	};
}
