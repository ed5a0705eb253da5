import type { EChartsOption, LineSeriesOption } from 'echarts';
import { measureAxis, periodAxis } from '#lib/charts/axes.ts';
import { chartWidth, fontSize, type Chart, type ChartSize, type ReferenceLine } from '#lib/charts/chart.ts';
import { keyHeight, keyRow, type KeyEntry } from '#lib/charts/key.ts';
import { scaleFromZero, tickText } from '#lib/charts/scale.ts';
import { baseOption, ink, seriesColor, still, textStyle } from '#lib/charts/style.ts';
import { levelLine, rightRoom, targetKey } from '#lib/charts/target.ts';
import { widestText } from '#lib/charts/text-width.ts';
import { axisTooltip } from '#lib/charts/tooltip.ts';

/** One point of a control chart, in display units. */
export interface ControlPoint {
	tick: string;
	label: string;
	value: number | null;
	text: string;
	low: number | null;
	high: number | null;
	/** The limits as printed: '120–180'. */
	limitsText: string;
	/** Outside the limits, on this side. */
	signal: 'high' | 'low' | null;
}

export interface ControlData {
	points: ControlPoint[];
	mean: ReferenceLine;
	words: { value: string; limits: string; high: string; low: string };
}

const color = seriesColor(0);

function keyOf({ points, words, mean }: ControlData, size: ChartSize): KeyEntry[] {
	const has = (side: 'high' | 'low') => points.some(({ signal }) => signal === side);
	return [
		{ name: words.value, mark: 'line', color },
		{ name: words.limits, mark: 'dash', color: ink.neutral },
		...(has('high') ? [{ name: words.high, mark: 'dot' as const, color: ink.worse }] : []),
		...(has('low') ? [{ name: words.low, mark: 'ring' as const, color: ink.worse }] : []),
		...targetKey(mean, size)
	];
}

function limit(name: string, values: readonly (number | null)[]): LineSeriesOption {
	return {
		...still,
		type: 'line',
		name,
		silent: true,
		symbol: 'none',
		step: 'middle',
		connectNulls: false,
		itemStyle: { color: ink.neutral },
		lineStyle: { color: ink.neutral, width: 1.5, type: [4, 3] },
		data: values.map((value) => value ?? '-'),
		z: 2
	};
}

/** Values over time between control limits; a point outside has a filled (above) or hollow (below) mark and its number. */
export function controlChart(data: ControlData, size: ChartSize): EChartsOption {
	const { points, mean, words } = data;
	const scale = scaleFromZero(points.flatMap(({ value, high }) => [value, high]));
	const left = widestText([tickText(scale.max, ''), tickText(scale.interval, '')], fontSize[size]) + 12;
	return {
		...baseOption(size),
		...keyRow(keyOf(data, size), size),
		grid: {
			left,
			right: rightRoom(mean, size),
			top: keyHeight(keyOf(data, size), size) + 20,
			bottom: 44
		},
		xAxis: periodAxis(
			points.map(({ tick }) => tick),
			size,
			size === 'wide' ? 8 : 4,
			true
		),
		yAxis: measureAxis(scale, '', size),
		tooltip: axisTooltip(size, 'line', (index) => {
			const point = points[index];
			if (!point) return [];
			const side = point.signal === null ? '' : `（${words[point.signal]}）`;
			return [
				`${point.label}${side}`,
				`${words.value}　${point.text}`,
				`${words.limits}　${point.limitsText}`
			];
		}),
		series: [
			limit(
				words.limits,
				points.map(({ high }) => high)
			),
			limit(
				words.limits,
				points.map(({ low }) => low)
			),
			{
				...still,
				type: 'line',
				name: words.value,
				clip: false,
				symbol: 'circle',
				showAllSymbol: true,
				connectNulls: false,
				itemStyle: { color },
				lineStyle: { color, width: 2, type: 'solid' },
				data: points.map(({ label, value, text, signal }) => ({
					name: label,
					value: value ?? '-',
					symbolSize: signal === null ? 4 : 10,
					itemStyle:
						signal === null
							? { color, borderColor: color, borderWidth: 0 }
							: { color: signal === 'high' ? ink.worse : ink.paper, borderColor: ink.worse, borderWidth: 2 },
					label: {
						show: signal !== null,
						position: signal === 'low' ? ('bottom' as const) : ('top' as const),
						distance: 6,
						formatter: () => text,
						...textStyle(size, ink.text, 600)
					}
				})),
				markLine: levelLine(mean, size),
				z: 4
			}
		]
	};
}

/** The chart for ChartFrame. */
export const control: Chart<ControlData> = {
	name: 'control',
	option: controlChart,
	height: (data, size) =>
		keyHeight(keyOf(data, size), size) + Math.round(chartWidth[size] * (size === 'wide' ? 0.36 : 0.7))
};
