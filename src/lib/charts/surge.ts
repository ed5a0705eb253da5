import type { EChartsOption } from 'echarts';
import { annotationRoom, annotationSeries, type AnnotationMark } from '#lib/charts/annotations.ts';
import { measureAxis, periodAxis } from '#lib/charts/axes.ts';
import { chartWidth, fontSize, type Chart, type ChartSize, type ReferenceLine } from '#lib/charts/chart.ts';
import { keyHeight, keyRow, type KeyEntry } from '#lib/charts/key.ts';
import { scaleFromZero, tickText } from '#lib/charts/scale.ts';
import { baseOption, ink, seriesColor, still, textStyle } from '#lib/charts/style.ts';
import { levelLine, rightRoom, targetKey } from '#lib/charts/target.ts';
import { widestText } from '#lib/charts/text-width.ts';
import { axisTooltip } from '#lib/charts/tooltip.ts';

/** One day of the series that surged. */
export interface SurgePoint {
	/** Axis text; the day from which the axis is named holds a line break. */
	tick: string;
	label: string;
	value: number;
	text: string;
	/** Fewest tickets that raise an alarm; null where there is no baseline or it no longer tells. */
	threshold: number | null;
	thresholdText: string;
	surge: boolean;
}

export interface SurgeData {
	points: SurgePoint[];
	/** Tickets a day to be expected. */
	expected: ReferenceLine;
	annotations: AnnotationMark[];
	words: { usual: string; surge: string; threshold: string };
}

/** Lighter than the surge, also in grey. */
const usualColor = seriesColor(6);

function keyOf({ words, expected }: SurgeData, size: ChartSize): KeyEntry[] {
	return [
		{ name: words.usual, mark: 'block', color: usualColor },
		{ name: words.surge, mark: 'block', color: ink.worse },
		{ name: words.threshold, mark: 'dash', color: ink.text },
		...targetKey(expected, size)
	];
}

const plotBottom = 44;

function scaleOf({ points }: SurgeData) {
	return scaleFromZero(
		points.flatMap(({ value, threshold }) => [value, threshold]),
		4,
		true
	);
}

function plotOf(data: SurgeData, size: ChartSize) {
	return {
		periods: data.points.length,
		left: widestText([tickText(scaleOf(data).max, '')], fontSize[size]) + 12,
		right: rightRoom(data.expected, size),
		top: keyHeight(keyOf(data, size), size),
		bottom: plotBottom
	};
}

/** Tickets a day around a surge, as bars; the surge in its own colour, its peak with its number. */
export function surgeChart(data: SurgeData, size: ChartSize): EChartsOption {
	const { points, words, expected } = data;
	const scale = scaleOf(data);
	const plot = plotOf(data, size);
	const peak = Math.max(0, ...points.filter(({ surge }) => surge).map(({ value }) => value));
	const peakIndex = points.findIndex(({ surge, value }) => surge && value === peak);
	return {
		...baseOption(size),
		...keyRow(keyOf(data, size), size),
		grid: {
			left: plot.left,
			right: plot.right,
			top: plot.top + annotationRoom(data.annotations, size, plot) + 20,
			bottom: plot.bottom
		},
		xAxis: periodAxis(
			points.map(({ tick }) => tick),
			size,
			size === 'wide' ? 8 : 4,
			true
		),
		yAxis: measureAxis(scale, '', size),
		tooltip: axisTooltip(size, 'shadow', (index) => {
			const point = points[index];
			if (!point) return [];
			return [
				point.label,
				`${point.surge ? words.surge : words.usual}　${point.text}`,
				...(point.threshold === null ? [] : [`${words.threshold}　${point.thresholdText}`])
			];
		}),
		series: [
			...annotationSeries(data.annotations, size, plot),
			{
				...still,
				type: 'bar',
				name: words.usual,
				barCategoryGap: '22%',
				data: points.map(({ label, value, text, surge }, index) => ({
					name: label,
					value,
					itemStyle: { color: surge ? ink.worse : usualColor },
					label: {
						show: index === peakIndex,
						position: 'top' as const,
						distance: 5,
						formatter: () => text,
						...textStyle(size, ink.text, 600)
					}
				})),
				markLine: levelLine(expected, size),
				z: 3
			},
			{
				...still,
				type: 'line',
				name: words.threshold,
				silent: true,
				step: 'middle',
				symbol: 'none',
				connectNulls: false,
				itemStyle: { color: ink.text },
				lineStyle: { color: ink.text, width: 1.5, type: [4, 3] },
				data: points.map(({ threshold }) => threshold ?? '-'),
				z: 4
			}
		]
	};
}

/** The chart for ChartFrame. */
export const surge: Chart<SurgeData> = {
	name: 'surge',
	option: surgeChart,
	height: (data, size) =>
		keyHeight(keyOf(data, size), size) +
		annotationRoom(data.annotations, size, plotOf(data, size)) +
		Math.round(chartWidth[size] * (size === 'wide' ? 0.38 : 0.7))
};
