import type { CustomSeriesOption, EChartsOption } from 'echarts';
import {
	annotationRoom,
	annotationSeries,
	type AnnotatedPlot,
	type AnnotationMark
} from '#lib/charts/annotations.ts';
import { measureAxis, periodAxis } from '#lib/charts/axes.ts';
import { chartWidth, fontSize, type Chart, type ChartSize, type ReferenceLine } from '#lib/charts/chart.ts';
import { keyHeight, keyRow, type KeyEntry } from '#lib/charts/key.ts';
import { limitsOf, scaleAround, tickText, type Scale } from '#lib/charts/scale.ts';
import { baseOption, ink, seriesColor, still, stillCustom, textStyle } from '#lib/charts/style.ts';
import { levelLine, rightRoom, targetKey } from '#lib/charts/target.ts';
import { widestText } from '#lib/charts/text-width.ts';
import { axisTooltip } from '#lib/charts/tooltip.ts';

/** One quarter of one bureau: rate, 95 % interval and its peers' mean, in display units, `null` where missing. */
export interface BureauTrendPoint {
	tick: string;
	label: string;
	value: number | null;
	low: number | null;
	high: number | null;
	text: string;
	peers: number | null;
	peersText: string;
	provisional: boolean;
}

export interface BureauTrendData {
	points: BureauTrendPoint[];
	target: ReferenceLine | null;
	suffix: string;
	words: { value: string; interval: string; peers: string; provisional: string };
	annotations?: AnnotationMark[];
}

const color = seriesColor(0);

function keyOf({ points, words, target }: BureauTrendData, size: ChartSize): KeyEntry[] {
	return [
		{ name: words.value, mark: 'line', color },
		{ name: words.interval, mark: 'band', color: ink.band },
		{ name: words.peers, mark: 'dash', color: ink.neutral },
		...(points.some(({ provisional }) => provisional)
			? [{ name: words.provisional, mark: 'ring' as const, color }]
			: []),
		...targetKey(target, size)
	];
}

type Bounds = { index: number; low: number; high: number };

/** Runs of quarters without a gap: each is drawn as one band. */
function runsOf(points: readonly BureauTrendPoint[]): Bounds[][] {
	const runs: Bounds[][] = [];
	let open: Bounds[] | null = null;
	for (const [index, { low, high }] of points.entries()) {
		if (low === null || high === null) {
			open = null;
		} else if (open) {
			open.push({ index, low, high });
		} else {
			open = [{ index, low, high }];
			runs.push(open);
		}
	}
	return runs;
}

/** The interval as a band; a lone quarter gets a narrow block. */
function band(data: BureauTrendData): CustomSeriesOption {
	const runs = runsOf(data.points);
	const halfBlock = 5;
	return {
		...stillCustom,
		type: 'custom',
		name: data.words.interval,
		silent: true,
		clip: false,
		z: 1,
		data: runs.flatMap(([first]) => (first ? [[first.index, first.low]] : [])),
		renderItem: ({ dataIndex }, api) => {
			const run = runs[dataIndex] ?? [];
			const at = (index: number, value: number, shift = 0): [number, number] => {
				const [x = 0, y = 0] = api.coord([index, value]);
				return [x + shift, y];
			};
			const lone = run.length === 1;
			const upper = run.flatMap(({ index, high }) =>
				lone ? [at(index, high, -halfBlock), at(index, high, halfBlock)] : [at(index, high)]
			);
			const lower = run.flatMap(({ index, low }) =>
				lone ? [at(index, low, -halfBlock), at(index, low, halfBlock)] : [at(index, low)]
			);
			return {
				type: 'polygon',
				emphasisDisabled: true,
				shape: { points: [...upper, ...lower.reverse()] },
				style: { fill: ink.band, stroke: 'none' }
			};
		}
	};
}

function scaleOf({ points, target, suffix }: BureauTrendData): Scale {
	const levels = points.flatMap(({ value, low, high, peers }) => [value, low, high, peers]);
	return scaleAround([...levels, target?.value ?? null], limitsOf(suffix));
}

function plotOf(data: BureauTrendData, size: ChartSize): AnnotatedPlot {
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

/** One bureau's rate by quarter with its interval as a band, against the mean of its peers. */
export function bureauTrendChart(data: BureauTrendData, size: ChartSize): EChartsOption {
	const { points, suffix, words } = data;
	const lastShown = points.findLastIndex(({ value }) => value !== null);
	const scale = scaleOf(data);
	const plot = plotOf(data, size);
	return {
		...baseOption(size),
		...keyRow(keyOf(data, size), size),
		grid: {
			left: plot.left,
			right: plot.right,
			top: plot.top + annotationRoom(data.annotations ?? [], size, plot) + 12,
			bottom: plot.bottom
		},
		xAxis: periodAxis(
			points.map(({ tick }) => tick),
			size,
			size === 'wide' ? 12 : 6,
			true
		),
		yAxis: measureAxis(scale, suffix, size),
		tooltip: axisTooltip(size, 'line', (index) => {
			const point = points[index];
			if (!point) return [];
			return [
				point.provisional ? `${point.label}（${words.provisional}）` : point.label,
				`${words.value}　${point.text}`,
				`${words.peers}　${point.peersText}`
			];
		}),
		series: [
			...annotationSeries(data.annotations ?? [], size, plot),
			band(data),
			{
				...still,
				type: 'line',
				name: words.peers,
				silent: true,
				clip: false,
				symbol: 'none',
				connectNulls: false,
				itemStyle: { color: ink.neutral },
				lineStyle: { color: ink.neutral, width: 1.5, type: [4, 3] },
				data: points.map(({ peers }) => peers ?? '-'),
				z: 3
			},
			{
				...still,
				type: 'line',
				name: words.value,
				clip: false,
				symbol: 'circle',
				symbolSize: 7,
				showAllSymbol: true,
				connectNulls: false,
				itemStyle: { color },
				lineStyle: { color, width: 2.25, type: 'solid' },
				data: points.map(({ label, value, text, provisional }, index) => ({
					name: label,
					value: value ?? '-',
					itemStyle: { color: provisional ? ink.paper : color, borderColor: color, borderWidth: 1.75 },
					label: {
						show: index === lastShown,
						position: 'top' as const,
						distance: 6,
						formatter: () => text,
						...textStyle(size, ink.text, 600)
					}
				})),
				z: 4,
				...(data.target ? { markLine: levelLine(data.target, size) } : {})
			}
		]
	};
}

/** The chart for ChartFrame. */
export const bureauTrend: Chart<BureauTrendData> = {
	name: 'bureau-trend',
	option: bureauTrendChart,
	height: (data, size) =>
		keyHeight(keyOf(data, size), size) +
		annotationRoom(data.annotations ?? [], size, plotOf(data, size)) +
		Math.round(chartWidth[size] * (size === 'wide' ? 0.4 : 0.72))
};
