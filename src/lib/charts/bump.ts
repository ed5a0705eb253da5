import type { EChartsOption, LineSeriesOption, ScatterSeriesOption, XAXisComponentOption } from 'echarts';
import {
	annotationRoom,
	annotationSeries,
	type AnnotatedPlot,
	type AnnotationMark
} from '#lib/charts/annotations.ts';
import { periodAxis } from '#lib/charts/axes.ts';
import { fontSize, type Chart, type ChartSize } from '#lib/charts/chart.ts';
import { baseOption, fontFamily, ink, seriesColor, still, textStyle } from '#lib/charts/style.ts';
import { fitText, plain, widestText } from '#lib/charts/text-width.ts';
import { itemTooltip } from '#lib/charts/tooltip.ts';

/** One unit's places, `null` where it was not ranked; `texts` are the values that the places rest on. */
export interface BumpSeries {
	name: string;
	ranks: (number | null)[];
	texts: string[];
	highlighted: boolean;
}

export interface BumpData {
	/** Up to eight periods. */
	ticks: string[];
	series: BumpSeries[];
	/** With `{rank}` in it: '第 {rank} 名'. */
	words: { rank: string };
	/** Place at the top of the drawing; 1 where it is not given. */
	first?: number;
	/** Events of these periods. */
	annotations?: AnnotationMark[];
}

const rowHeight = { wide: 38, narrow: 34 };
const highlightSteps = [0, 2, 4, 3];

const lowestPlace = ({ series }: BumpData): number =>
	Math.max(1, ...series.flatMap(({ ranks }) => ranks.filter((rank): rank is number => rank !== null)));

interface EndLabel {
	rank: number;
	lines: { text: string; strong: boolean }[];
}

/** Names and values at one end of the chart; those who share a place stand under each other beside it. */
function endLabels(data: BumpData, period: number): EndLabel[] {
	const places = new Map<number, BumpSeries[]>();
	for (const series of data.series) {
		const rank = series.ranks[period] ?? null;
		if (rank !== null) places.set(rank, [...(places.get(rank) ?? []), series]);
	}
	return [...places].map(([rank, shared]) => ({
		rank,
		lines: shared.map(({ name, texts, highlighted }) => ({
			text: plain(texts[period] ? `${name}　${texts[period]}` : name),
			strong: highlighted
		}))
	}));
}

function endSeries(
	labels: readonly EndLabel[],
	period: number,
	side: 'left' | 'right',
	size: ChartSize,
	room: number
): ScatterSeriesOption {
	const line = { lineHeight: 16, align: side === 'left' ? ('right' as const) : ('left' as const) };
	return {
		...still,
		type: 'scatter',
		silent: true,
		clip: false,
		symbolSize: 22,
		itemStyle: { color: 'transparent' },
		z: 6,
		data: labels.map(({ rank, lines }) => ({
			value: [period, rank],
			label: {
				show: true,
				position: side,
				distance: 5,
				formatter: () =>
					lines
						.map(
							({ text, strong }) => `{${strong ? 'strong' : 'soft'}|${fitText(text, fontSize[size], room)}}`
						)
						.join('\n'),
				...textStyle(size),
				rich: {
					strong: { ...textStyle(size, ink.text, 600), ...line },
					soft: { ...textStyle(size), ...line }
				}
			}
		}))
	};
}

/** Places are read off the marks, so the axis needs no line, and its names stand clear of the lowest place. */
function withoutLine(axis: XAXisComponentOption): XAXisComponentOption {
	return Object.assign(axis, { axisLine: { show: false }, axisLabel: { ...axis.axisLabel, margin: 22 } });
}

/** Room for the names and values at the ends. */
function endRooms(data: BumpData, size: ChartSize): { room: number; left: number; right: number } {
	const room = size === 'wide' ? 180 : 128;
	const widthOf = (labels: readonly EndLabel[]): number => {
		const texts = labels.flatMap(({ lines }) => lines.map(({ text }) => text));
		return Math.min(room, widestText(texts, fontSize[size]) * 1.04) + 22;
	};
	return {
		room,
		left: size === 'wide' ? widthOf(endLabels(data, 0)) : 16,
		right: widthOf(endLabels(data, data.ticks.length - 1))
	};
}

/** The first and the last period stand on the edges, so that there is one span less than periods. */
function marksOf({ annotations = [] }: BumpData): AnnotationMark[] {
	return annotations.map(({ label, from, to }) => ({
		label,
		from: from - 0.5,
		to: to === null ? null : to - 0.5
	}));
}

function plotOf(data: BumpData, size: ChartSize): AnnotatedPlot {
	const { left, right } = endRooms(data, size);
	return { periods: Math.max(1, data.ticks.length - 1), left, right, top: 0, bottom: 58 };
}

/** Ranks over time: highlighted units in colour, the rest grey; every place is printed, ties share one, gaps stay gaps. */
export function bumpChart(data: BumpData, size: ChartSize): EChartsOption {
	const last = data.ticks.length - 1;
	const leftLabels = size === 'wide' ? endLabels(data, 0) : [];
	const rightLabels = endLabels(data, last);
	const { room, left, right } = endRooms(data, size);
	const [marks, plot] = [marksOf(data), plotOf(data, size)];
	let highlights = 0;
	const lines = data.series.map((series): LineSeriesOption => {
		const step = series.highlighted ? (highlightSteps[highlights++ % highlightSteps.length] ?? 0) : 0;
		const color = series.highlighted ? seriesColor(step) : ink.muted;
		return {
			...still,
			type: 'line',
			name: series.name,
			clip: false,
			connectNulls: false,
			showAllSymbol: true,
			symbol: 'circle',
			symbolSize: size === 'wide' ? 21 : 18,
			itemStyle: { color: series.highlighted ? color : ink.paper, borderColor: color, borderWidth: 1.25 },
			lineStyle: { color, width: series.highlighted ? 3 : 1.25, type: 'solid' },
			label: {
				show: true,
				position: 'inside',
				formatter: ({ dataIndex }) => String(series.ranks[dataIndex] ?? ''),
				color: series.highlighted ? ink.paper : ink.soft,
				fontFamily,
				fontSize: 12,
				fontWeight: series.highlighted ? 600 : 400,
				textBorderWidth: 0
			},
			data: series.ranks.map((rank) => ({ name: series.name, value: rank ?? '-' })),
			z: series.highlighted ? 5 : 3
		};
	});
	return {
		...baseOption(size),
		grid: {
			left,
			right,
			top: 18 + annotationRoom(marks, size, plot),
			bottom: 58
		},
		xAxis: withoutLine(periodAxis(data.ticks, size, 8, false)),
		yAxis: {
			type: 'value',
			inverse: true,
			min: data.first ?? 1,
			max: Math.max((data.first ?? 1) + 1, lowestPlace(data)),
			interval: 1,
			axisLine: { show: false },
			axisTick: { show: false },
			splitLine: { show: false },
			axisLabel: { show: false }
		},
		tooltip: itemTooltip(size, (index, name) => {
			const series = data.series.find((candidate) => candidate.name === name);
			const rank = series?.ranks[index] ?? null;
			if (!series || rank === null) return [];
			return [
				series.name,
				(data.ticks[index] ?? '').replace('\n', ' '),
				`${data.words.rank.replace('{rank}', String(rank))}　${series.texts[index] ?? ''}`
			];
		}),
		series: [
			...annotationSeries(marks, size, plot),
			...lines,
			endSeries(leftLabels, 0, 'left', size, room),
			endSeries(rightLabels, last, 'right', size, room)
		].flat()
	};
}

/** The chart for ChartFrame. */
export const bump: Chart<BumpData> = {
	name: 'bump',
	option: bumpChart,
	height: (data, size) =>
		76 +
		annotationRoom(marksOf(data), size, plotOf(data, size)) +
		Math.max(1, lowestPlace(data) - (data.first ?? 1)) * rowHeight[size]
};
