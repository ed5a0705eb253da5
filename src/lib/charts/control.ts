import type { EChartsOption, LineSeriesOption } from 'echarts';
import { annotationRoom, annotationSeries, type AnnotationMark } from '#lib/charts/annotations.ts';
import { measureAxis, periodAxis } from '#lib/charts/axes.ts';
import { chartWidth, fontSize, type Chart, type ChartSize, type Tone } from '#lib/charts/chart.ts';
import { keyHeight, keyRow, type KeyEntry } from '#lib/charts/key.ts';
import { levelLabels, type LevelLabel } from '#lib/charts/level-labels.ts';
import { limitsOf, scaleAround, tickText, type Scale } from '#lib/charts/scale.ts';
import { baseOption, ink, seriesColor, still, textStyle } from '#lib/charts/style.ts';
import { widestText } from '#lib/charts/text-width.ts';
import { axisTooltip } from '#lib/charts/tooltip.ts';

/** One month on a control chart, in display units; `null` where missing. */
export interface ControlChartPoint {
	tick: string;
	label: string;
	value: number | null;
	/** Printed value. */
	short: string;
	/** Printed value with its basis. */
	text: string;
	mean: number | null;
	low: number | null;
	high: number | null;
	/** Side of its signals; null within chance. */
	side: 'high' | 'low' | null;
	/** Beyond the limits, drawn larger. */
	outside: boolean;
	tone: Tone;
	/** Lines of the tooltip below the value: limits and signals in words. */
	notes: string[];
	provisional: boolean;
}

export interface ControlChartData {
	points: ControlChartPoint[];
	/** Mean, limits and target of the newest month, named at the right edge. */
	levels: { mean: LevelLabel; low: LevelLabel; high: LevelLabel } | null;
	target: LevelLabel | null;
	annotations: AnnotationMark[];
	suffix: string;
	words: {
		value: string;
		mean: string;
		limits: string;
		target: string;
		provisional: string;
		/** What a signal on either side means for this metric. */
		high: { text: string; tone: Tone };
		low: { text: string; tone: Tone };
	};
}

const color = seriesColor(0);
const plotBottom = 44;
const toneColor: Readonly<Record<Tone, string>> = {
	better: ink.better,
	worse: ink.worse,
	neutral: ink.neutral
};

/** On narrow drawings there is no room beside the plot: the key prints the levels. */
function keyOf({ points, words, target, levels }: ControlChartData, size: ChartSize): KeyEntry[] {
	const named = (name: string, level: LevelLabel) => (size === 'narrow' ? level.text : name);
	const has = (side: 'high' | 'low') => points.some((point) => point.side === side);
	return [
		{ name: words.value, mark: 'line', color },
		...(levels === null
			? []
			: [
					{ name: named(words.mean, levels.mean), mark: 'line' as const, color: ink.neutral },
					{ name: words.limits, mark: 'dash' as const, color: ink.neutral }
				]),
		...(target === null
			? []
			: [{ name: named(words.target, target), mark: 'dots' as const, color: ink.soft }]),
		...(has('high')
			? [{ name: words.high.text, mark: 'up' as const, color: toneColor[words.high.tone] }]
			: []),
		...(has('low')
			? [{ name: words.low.text, mark: 'down' as const, color: toneColor[words.low.tone] }]
			: []),
		...(points.some(({ provisional }) => provisional)
			? [{ name: words.provisional, mark: 'ring' as const, color }]
			: [])
	];
}

function labelsOf({ levels, target }: ControlChartData): LevelLabel[] {
	return [...(levels === null ? [] : [levels.high, levels.mean, levels.low]), ...(target ? [target] : [])];
}

function scaleOf(data: ControlChartData): Scale {
	const levels = data.points.flatMap(({ value, mean, low, high }) => [value, mean, low, high]);
	const scale = scaleAround([...levels, data.target?.value ?? null], limitsOf(data.suffix));
	// Room below a limit of 0 would promise values that cannot be.
	return levels.some((value) => value !== null && value < 0)
		? scale
		: { ...scale, min: Math.max(0, scale.min) };
}

function plotOf(data: ControlChartData, size: ChartSize) {
	const scale = scaleOf(data);
	const texts = [tickText(scale.max, data.suffix), tickText(scale.min, data.suffix)];
	return {
		periods: data.points.length,
		left: widestText(texts, fontSize[size]) + 12,
		right:
			size === 'wide'
				? widestText(
						labelsOf(data).map(({ text }) => text),
						fontSize[size]
					) + 16
				: 28,
		top: keyHeight(keyOf(data, size), size),
		bottom: plotBottom
	};
}

/** Mean or limit: level from month to month, stepping where the limits follow the denominator. */
function level(
	data: ControlChartData,
	name: string,
	valueOf: (point: ControlChartPoint) => number | null,
	style: NonNullable<LineSeriesOption['lineStyle']>
): LineSeriesOption {
	return {
		...still,
		type: 'line',
		name,
		silent: true,
		clip: false,
		symbol: 'none',
		step: 'middle',
		connectNulls: false,
		itemStyle: { color: ink.neutral },
		lineStyle: { color: ink.neutral, width: 1.25, ...style },
		data: data.points.map((point) => valueOf(point) ?? '-'),
		z: 2
	};
}

function markOf({ side, outside, tone, provisional }: ControlChartPoint) {
	if (side !== null) {
		return {
			symbol: 'triangle',
			symbolRotate: side === 'high' ? 0 : 180,
			symbolSize: outside ? 13 : 9,
			itemStyle: { color: toneColor[tone], borderColor: ink.paper, borderWidth: 1 }
		};
	}
	return {
		symbol: 'circle',
		symbolSize: provisional ? 7 : 5,
		itemStyle: { color: provisional ? ink.paper : color, borderColor: color, borderWidth: 1.5 }
	};
}

/**
 * A process behaviour chart: values, mean and limits, points with signals as triangles that point to
 * their side, the target, and what happened.
 */
export function controlChart(data: ControlChartData, size: ChartSize): EChartsOption {
	const { points, suffix, words, target } = data;
	const scale = scaleOf(data);
	const plot = plotOf(data, size);
	const top = plot.top + annotationRoom(data.annotations, size, plot) + 14;
	const lastShown = points.findLastIndex(({ value }) => value !== null);
	return {
		...baseOption(size),
		...keyRow(keyOf(data, size), size),
		grid: { left: plot.left, right: plot.right, top, bottom: plot.bottom },
		xAxis: periodAxis(
			points.map(({ tick }) => tick),
			size,
			size === 'wide' ? 14 : 7,
			true
		),
		yAxis: measureAxis(scale, suffix, size),
		tooltip: axisTooltip(size, 'line', (index) => {
			const point = points[index];
			if (!point) return [];
			return [
				point.provisional ? `${point.label}（${words.provisional}）` : point.label,
				`${words.value}　${point.text}`,
				...point.notes
			];
		}),
		series: [
			...annotationSeries(data.annotations, size, plot),
			level(data, words.mean, ({ mean }) => mean, { type: 'solid' }),
			level(data, words.limits, ({ low }) => low, { type: [5, 4] }),
			level(data, words.limits, ({ high }) => high, { type: [5, 4] }),
			...(target === null
				? []
				: [level(data, words.target, () => target.value, { type: [2, 3], color: ink.soft })]),
			...(size === 'wide' ? levelLabels(labelsOf(data), size, plot) : []),
			{
				...still,
				type: 'line',
				name: words.value,
				clip: false,
				showAllSymbol: true,
				connectNulls: false,
				itemStyle: { color },
				lineStyle: { color, width: 1.75, type: 'solid' },
				data: points.map((point, index) => ({
					name: point.label,
					value: point.value ?? '-',
					...markOf(point),
					label: {
						show: index === lastShown && size === 'narrow',
						position: 'top' as const,
						distance: 7,
						formatter: () => point.short,
						...textStyle(size, ink.text, 600)
					}
				})),
				z: 4
			}
		]
	};
}

/** The chart for ChartFrame. */
export const control: Chart<ControlChartData> = {
	name: 'control',
	option: controlChart,
	height: (data, size) =>
		keyHeight(keyOf(data, size), size) +
		annotationRoom(data.annotations, size, plotOf(data, size)) +
		Math.round(chartWidth[size] * (size === 'wide' ? 0.42 : 0.78))
};
