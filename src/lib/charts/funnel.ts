import type { EChartsOption, LineSeriesOption, ScatterSeriesOption } from 'echarts';
import { measureAxis } from '#lib/charts/axes.ts';
import { chartWidth, fontSize, type Chart, type ChartSize, type Tone } from '#lib/charts/chart.ts';
import { keyHeight, keyRow, type KeyEntry } from '#lib/charts/key.ts';
import { limitsOf, scaleAround, scaleFromZero } from '#lib/charts/scale.ts';
import { baseOption, ink, still, textStyle } from '#lib/charts/style.ts';
import { fitText, plain } from '#lib/charts/text-width.ts';
import { itemTooltip } from '#lib/charts/tooltip.ts';

/** One unit: its value against the number that it rests on, in display units. */
export interface FunnelPoint {
	name: string;
	n: number;
	value: number;
	/** Lines of the tooltip under the name. */
	lines: string[];
	tone: Tone;
	/** Named in the drawing: outliers, and the unit that the reader asked for. */
	labelled: boolean;
}

/** The limits at one n. */
export interface FunnelCurvePoint {
	n: number;
	low95: number;
	high95: number;
	low998: number;
	high998: number;
}

export interface FunnelData {
	points: FunnelPoint[];
	/** From the smallest n drawn to the largest, ascending. */
	curve: FunnelCurvePoint[];
	level: { value: number; text: string };
	suffix: string;
	words: {
		x: string;
		level: string;
		limits95: string;
		limits998: string;
		better: string;
		worse: string;
		neutral: string;
	};
}

/** Shape as well as colour: up and filled for better, down for worse, a ring within the limits. */
const symbols: Record<Tone, Pick<ScatterSeriesOption, 'symbol' | 'symbolRotate'>> = {
	better: { symbol: 'triangle', symbolRotate: 0 },
	worse: { symbol: 'triangle', symbolRotate: 180 },
	neutral: { symbol: 'circle', symbolRotate: 0 }
};
const colors: Record<Tone, string> = { better: ink.better, worse: ink.worse, neutral: ink.neutral };
const TONES = ['better', 'neutral', 'worse'] as const;

function keyOf({ points, words, level }: FunnelData): KeyEntry[] {
	const signs: Record<Tone, string> = { better: '▲', worse: '▼', neutral: '' };
	return [
		...TONES.filter((tone) => points.some((point) => point.tone === tone)).map((tone): KeyEntry => ({
			name: `${signs[tone]} ${words[tone]}`.trim(),
			mark: tone === 'neutral' ? 'ring' : 'dot',
			color: colors[tone]
		})),
		{ name: `${words.level} ${level.text}`, mark: 'line', color: ink.soft },
		{ name: words.limits95, mark: 'dash', color: ink.soft },
		{ name: words.limits998, mark: 'dots', color: ink.soft }
	];
}

function curveSeries(data: FunnelData, bound: 'low95' | 'high95' | 'low998' | 'high998'): LineSeriesOption {
	const isInner = bound.endsWith('95');
	return {
		...still,
		type: 'line',
		silent: true,
		symbol: 'none',
		z: 2,
		lineStyle: { color: ink.soft, width: isInner ? 1.5 : 1.25, type: isInner ? [4, 3] : [2, 3] },
		data: data.curve.map((point) => [point.n, point[bound]])
	};
}

function toneSeries(data: FunnelData, tone: Tone, size: ChartSize): ScatterSeriesOption {
	const shown = data.points.filter((point) => point.tone === tone);
	return {
		...still,
		...symbols[tone],
		type: 'scatter',
		name: tone,
		clip: false,
		symbolSize: tone === 'neutral' ? 10 : 12,
		itemStyle: {
			color: tone === 'neutral' ? ink.paper : colors[tone],
			borderColor: colors[tone],
			borderWidth: 1.75
		},
		z: tone === 'neutral' ? 4 : 5,
		data: shown.map((point) => ({
			name: point.name,
			value: [point.n, point.value],
			label: {
				show: point.labelled,
				position: tone === 'worse' ? ('bottom' as const) : ('top' as const),
				distance: 5,
				formatter: () => plain(fitText(point.name, fontSize[size], 110)),
				...textStyle(size, ink.text, 600)
			}
		}))
	};
}

/** Rate against size with the limits of chance: a unit inside them differs from all by no more than chance. */
export function funnelChart(data: FunnelData, size: ChartSize): EChartsOption {
	const key = keyOf(data);
	const values = data.points.map(({ value }) => value);
	const limits = data.curve.flatMap(({ low998, high998 }) => [low998, high998]);
	const y = scaleAround([...values, ...limits, data.level.value], limitsOf(data.suffix) ?? [0, Infinity], 5);
	const x = scaleFromZero(
		data.points.map(({ n }) => n),
		size === 'wide' ? 6 : 3,
		true
	);
	return {
		...baseOption(size),
		...keyRow(key, size),
		grid: { left: size === 'wide' ? 56 : 48, right: 26, top: keyHeight(key, size) + 14, bottom: 50 },
		xAxis: {
			...measureAxis(x, '', size),
			name: data.words.x,
			nameLocation: 'middle',
			nameGap: 30,
			nameTextStyle: textStyle(size),
			splitLine: { show: false },
			axisLine: { show: true, onZero: false, lineStyle: { color: ink.rule, width: 1 } }
		},
		yAxis: measureAxis(y, data.suffix, size),
		tooltip: itemTooltip(size, (index, series) => {
			const point = data.points.filter(({ tone }) => tone === series)[index];
			return point === undefined ? [] : [point.name, ...point.lines];
		}),
		series: [
			{
				...still,
				type: 'line',
				silent: true,
				symbol: 'none',
				z: 2,
				lineStyle: { color: ink.soft, width: 1.5, type: 'solid' },
				data: [x.min, x.max].map((n) => [n, data.level.value])
			},
			curveSeries(data, 'low95'),
			curveSeries(data, 'high95'),
			curveSeries(data, 'low998'),
			curveSeries(data, 'high998'),
			...TONES.map((tone) => toneSeries(data, tone, size))
		]
	};
}

/** The chart for ChartFrame. */
export const funnel: Chart<FunnelData> = {
	name: 'funnel',
	option: funnelChart,
	height: (data, size) =>
		Math.round(chartWidth[size] * (size === 'wide' ? 0.5 : 0.85)) + keyHeight(keyOf(data), size)
};
