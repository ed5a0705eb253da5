import type { EChartsOption } from 'echarts';
import {
	annotationRoom,
	annotationSeries,
	type AnnotatedPlot,
	type AnnotationMark
} from '#lib/charts/annotations.ts';
import { measureAxis, periodAxis } from '#lib/charts/axes.ts';
import { chartWidth, fontSize, type Chart, type ChartSize } from '#lib/charts/chart.ts';
import { keyHeight, keyRow } from '#lib/charts/key.ts';
import { scaleFromZero, tickText, type Scale } from '#lib/charts/scale.ts';
import { baseOption, fontFamily, ink, seriesColor, still } from '#lib/charts/style.ts';
import { fitText, widestText } from '#lib/charts/text-width.ts';
import { axisTooltip } from '#lib/charts/tooltip.ts';

/** One category over all periods; `texts` are its printed values. */
export interface StackedSeries {
	name: string;
	values: (number | null)[];
	texts: string[];
}

/** At most seven series, largest first: fold the rest into one before. */
export interface StackedTrendData {
	ticks: string[];
	labels: string[];
	series: StackedSeries[];
	suffix: string;
	annotations?: AnnotationMark[];
}

const plotBottom = 44;
const lineGap = 19;

/** Middle of each series' part of the last column that has any, in axis units; `null` where it has no part there. */
function middles({ series, ticks }: StackedTrendData): (number | null)[] {
	const last = ticks.findLastIndex((_tick, index) =>
		series.some(({ values }) => (values[index] ?? null) !== null)
	);
	let base = 0;
	return series.map(({ values }) => {
		const value = values[last] ?? null;
		if (value === null) return null;
		base += value;
		return base - value / 2;
	});
}

/** Moves labels apart until each has its line, keeping their order from bottom to top. */
function spread(wanted: readonly number[], lowest: number): number[] {
	const placed: number[] = [];
	for (const y of wanted) placed.push(Math.min(y, (placed.at(-1) ?? lowest + lineGap) - lineGap));
	return placed;
}

const keyEntries = (data: StackedTrendData) =>
	data.series.map(({ name }, index) => ({ name, mark: 'block' as const, color: seriesColor(index) }));

/** Names beside the last column, each joined to its part by a thin line. */
function directLabels(data: StackedTrendData, size: ChartSize, max: number, top: number, right: number) {
	const bottom = height(data, size) - plotBottom;
	const toPixel = (value: number): number => bottom - (value / max) * (bottom - top);
	const shown = middles(data).flatMap((middle, index) =>
		middle === null ? [] : [{ index, name: data.series[index]?.name ?? '', at: toPixel(middle) }]
	);
	const placed = spread(
		shown.map(({ at }) => at),
		bottom - 6
	);
	const edge = chartWidth[size] - right;
	return shown.flatMap(({ index, name, at }, order) => {
		const y = placed[order] ?? at;
		return [
			{
				type: 'polyline' as const,
				silent: true,
				shape: {
					points: [
						[edge - 2, at],
						[edge + 6, at],
						[edge + 14, y],
						[edge + 18, y]
					]
				},
				style: { stroke: seriesColor(index), lineWidth: 1, fill: 'none' }
			},
			{
				type: 'text' as const,
				silent: true,
				x: edge + 23,
				y,
				style: {
					text: fitText(name, fontSize[size], right - 26),
					fill: ink.text,
					font: `${fontSize[size]}px ${fontFamily}`,
					verticalAlign: 'middle' as const
				}
			}
		];
	});
}

function scaleOf({ ticks, series, suffix }: StackedTrendData): Scale {
	const sums = ticks.map((_tick, index) =>
		series.reduce<number | null>((sum, { values }) => {
			const value = values[index] ?? null;
			return value === null ? sum : (sum ?? 0) + value;
		}, null)
	);
	return scaleFromZero(sums, 4, suffix === '');
}

function plotOf(data: StackedTrendData, size: ChartSize): AnnotatedPlot {
	const font = fontSize[size];
	const names = data.series.map(({ name }) => name);
	return {
		periods: data.ticks.length,
		left: widestText([tickText(scaleOf(data).max, data.suffix)], font) + 12,
		right: size === 'wide' ? Math.min(190, widestText(names, font) + 30) : 8,
		top: size === 'wide' ? 0 : keyHeight(keyEntries(data), size),
		bottom: plotBottom
	};
}

/** Columns of categories over time; on wide drawings every category is named beside the last column. */
export function stackedTrendChart(data: StackedTrendData, size: ChartSize): EChartsOption {
	const scale = scaleOf(data);
	const plot = plotOf(data, size);
	const direct = size === 'wide';
	const { left, right } = plot;
	const top = plot.top + annotationRoom(data.annotations ?? [], size, plot) + (direct ? 14 : 8);
	return {
		...baseOption(size),
		...(direct
			? { graphic: { elements: directLabels(data, size, scale.max, top, right) } }
			: keyRow(keyEntries(data), size)),
		grid: { left, right, top, bottom: plotBottom },
		xAxis: periodAxis(data.ticks, size, direct ? 14 : 7, true),
		yAxis: measureAxis(scale, data.suffix, size),
		tooltip: axisTooltip(size, 'shadow', (index) => [
			data.labels[index] ?? '',
			...data.series.map(({ name, texts }) => `${name}　${texts[index] ?? ''}`).reverse()
		]),
		series: [
			...annotationSeries(data.annotations ?? [], size, plot),
			...data.series.map((series, index) => ({
				...still,
				type: 'bar' as const,
				name: series.name,
				stack: 'all',
				clip: false,
				barCategoryGap: '26%',
				itemStyle: { color: seriesColor(index), borderColor: ink.paper, borderWidth: 0.75 },
				data: series.values.map((value, position) => ({
					name: data.labels[position] ?? '',
					value: value ?? '-'
				}))
			}))
		]
	};
}

function height(data: StackedTrendData, size: ChartSize): number {
	const room = annotationRoom(data.annotations ?? [], size, plotOf(data, size));
	return size === 'wide'
		? Math.max(330, data.series.length * lineGap + plotBottom + 40) + room
		: 270 + keyHeight(keyEntries(data), size) + room;
}

/** The chart for ChartFrame. */
export const stackedTrend: Chart<StackedTrendData> = {
	name: 'stacked-trend',
	option: stackedTrendChart,
	height
};
