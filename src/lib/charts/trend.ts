import type { EChartsOption } from 'echarts';
import {
	annotationRoom,
	annotationSeries,
	type AnnotatedPlot,
	type AnnotationMark
} from '#lib/charts/annotations.ts';
import { periodAxis, measureAxis } from '#lib/charts/axes.ts';
import { chartWidth, fontSize, type Chart, type ChartSize, type ReferenceLine } from '#lib/charts/chart.ts';
import { keyHeight, keyRow, type KeyEntry } from '#lib/charts/key.ts';
import { limitsOf, scaleAround, scaleFromZero, tickText, type Scale } from '#lib/charts/scale.ts';
import { baseOption, ink, seriesColor, still, textStyle } from '#lib/charts/style.ts';
import { levelLine, rightRoom, targetKey } from '#lib/charts/target.ts';
import { widestText } from '#lib/charts/text-width.ts';
import { axisTooltip } from '#lib/charts/tooltip.ts';

/** One period of a trend: `value` and `previous` (same period last year) in display units, `null` where missing. */
export interface TrendPoint {
	/** Axis text; may hold a line break, '1月\n2014'. */
	tick: string;
	/** Full name for the tooltip. */
	label: string;
	value: number | null;
	text: string;
	previous: number | null;
	previousText: string;
	provisional: boolean;
}

export interface TrendData {
	form: 'bars' | 'line';
	points: TrendPoint[];
	target: ReferenceLine | null;
	suffix: string;
	words: { value: string; previous: string; provisional: string };
	annotations?: AnnotationMark[];
}

function scaleOf({ form, points, target, suffix }: TrendData): Scale {
	const all = [...points.flatMap(({ value, previous }) => [value, previous]), target?.value ?? null];
	return form === 'bars' ? scaleFromZero(all, 4, suffix === '') : scaleAround(all, limitsOf(suffix));
}

function keyOf({ form, points, target, words }: TrendData, size: ChartSize): KeyEntry[] {
	const bars = form === 'bars';
	const color = seriesColor(bars ? 4 : 0);
	return [
		{ name: words.value, mark: bars ? 'block' : 'line', color },
		...(points.some(({ previous }) => previous !== null)
			? [{ name: words.previous, mark: 'dash' as const, color: bars ? ink.text : ink.muted }]
			: []),
		...(points.some(({ provisional }) => provisional)
			? [{ name: words.provisional, mark: bars ? ('hollow' as const) : ('ring' as const), color }]
			: []),
		...targetKey(target, size)
	];
}

function plotOf(data: TrendData, size: ChartSize): AnnotatedPlot {
	const scale = scaleOf(data);
	return {
		periods: data.points.length,
		left:
			widestText([tickText(scale.max, data.suffix), tickText(scale.min, data.suffix)], fontSize[size]) + 12,
		right: rightRoom(data.target, size),
		top: keyHeight(keyOf(data, size), size),
		bottom: 44
	};
}

/**
 * A value over time, as bars (counts) or a line (rates), with last year's as a thin dashed line.
 * A provisional period is drawn hollow. Bars start at zero; a line's axis is fitted to the data.
 */
export function trendChart(data: TrendData, size: ChartSize): EChartsOption {
	const bars = data.form === 'bars';
	const values = data.points.map((point) => point.value);
	const previous = data.points.map((point) => point.previous);
	const hasPrevious = previous.some((value) => value !== null);
	const scale = scaleOf(data);
	const plot = plotOf(data, size);
	const entries = keyOf(data, size);
	const color = seriesColor(bars ? 4 : 0);
	const previousColor = bars ? ink.text : ink.muted;
	const lastShown = values.findLastIndex((value) => value !== null);

	return {
		...baseOption(size),
		...keyRow(entries, size),
		grid: {
			left: plot.left,
			right: plot.right,
			top: plot.top + annotationRoom(data.annotations ?? [], size, plot) + 20,
			bottom: plot.bottom
		},
		xAxis: periodAxis(
			data.points.map((point) => point.tick),
			size,
			size === 'wide' ? 14 : 7,
			true
		),
		yAxis: measureAxis(scale, data.suffix, size),
		tooltip: axisTooltip(size, bars ? 'shadow' : 'line', (index) => {
			const point = data.points[index];
			if (!point) return [];
			return [
				point.provisional ? `${point.label}（${data.words.provisional}）` : point.label,
				`${data.words.value}　${point.text}`,
				...(hasPrevious ? [`${data.words.previous}　${point.previousText}`] : [])
			];
		}),
		series: [
			...annotationSeries(data.annotations ?? [], size, plot),
			{
				...still,
				name: data.words.value,
				clip: false,
				data: data.points.map((point, index) => ({
					name: point.label,
					value: point.value ?? '-',
					itemStyle: point.provisional
						? { color: ink.paper, borderColor: color, borderWidth: 1.5, borderType: 'solid' as const }
						: { color, borderColor: color, borderWidth: bars ? 0 : 1.5 },
					symbol: 'circle',
					symbolSize: !bars && (point.provisional || index === lastShown || isolated(values, index)) ? 7 : 0,
					label: {
						show: index === lastShown,
						position: 'top' as const,
						distance: 5,
						formatter: () => point.text,
						...textStyle(size, ink.text, 600)
					}
				})),
				z: 3,
				...(bars
					? { type: 'bar' as const, barCategoryGap: size === 'wide' ? '34%' : '28%' }
					: {
							type: 'line' as const,
							connectNulls: false,
							showAllSymbol: true,
							lineStyle: { color, width: 2.25, type: 'solid' as const }
						}),
				...(data.target ? { markLine: levelLine(data.target, size) } : {})
			},
			{
				...still,
				name: data.words.previous,
				type: 'line',
				clip: false,
				silent: true,
				data: previous.map((value, index) => ({
					value: value ?? '-',
					symbolSize: isolated(previous, index) ? 4 : 0
				})),
				symbol: 'circle',
				showAllSymbol: true,
				connectNulls: false,
				itemStyle: { color: previousColor },
				lineStyle: { color: previousColor, width: 1.5, type: [4, 3] },
				z: 4
			}
		]
	};
}

/** A lone point between two gaps has no line to be seen by, so it needs a dot. */
function isolated(values: readonly (number | null)[], index: number): boolean {
	return (
		values[index] !== null && (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null
	);
}

/** The chart for ChartFrame. */
export const trend: Chart<TrendData> = {
	name: 'trend',
	option: trendChart,
	height: (data, size) =>
		annotationRoom(data.annotations ?? [], size, plotOf(data, size)) +
		Math.round(chartWidth[size] * (size === 'wide' ? 0.44 : 0.78))
};
