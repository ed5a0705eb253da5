import type { CustomSeriesOption, EChartsOption, LineSeriesOption } from 'echarts';
import type { AnnotationMark } from '#lib/charts/annotations.ts';
import { measureAxis, periodAxis } from '#lib/charts/axes.ts';
import { chartWidth, fontSize, type Chart, type ChartSize, type ReferenceLine } from '#lib/charts/chart.ts';
import { keyHeight, keyRow, type KeyEntry } from '#lib/charts/key.ts';
import { limitsOf, scaleAround, tickText, type Scale } from '#lib/charts/scale.ts';
import {
	baseOption,
	fontFamily,
	ink,
	seriesColor,
	still,
	stillCustom,
	textStyle
} from '#lib/charts/style.ts';
import { fitText, widestText } from '#lib/charts/text-width.ts';
import { itemTooltip } from '#lib/charts/tooltip.ts';

/** One period of one unit: rate, 95 % interval and the level of all, in display units, `null` where missing. */
export interface PanelPoint {
	value: number | null;
	low: number | null;
	high: number | null;
	text: string;
	provisional: boolean;
}

export interface TrendPanel {
	name: string;
	points: PanelPoint[];
}

export interface TrendPanelsData {
	ticks: string[];
	labels: string[];
	panels: TrendPanel[];
	/** The same dashed line in every panel. */
	reference: (number | null)[];
	referenceTexts: string[];
	target: ReferenceLine | null;
	suffix: string;
	/** Events of these periods, upright in every panel and named in the key. */
	annotations?: AnnotationMark[];
	words: { value: string; interval: string; reference: string; provisional: string };
}

const color = seriesColor(0);
const columns: Record<ChartSize, number> = { wide: 2, narrow: 1 };
const panelHeight: Record<ChartSize, number> = { wide: 196, narrow: 178 };
const headRoom = 38;
const footRoom = 36;
const gutter = 18;

function keyOf({ panels, words, target, annotations = [] }: TrendPanelsData): KeyEntry[] {
	const provisional = panels.some(({ points }) => points.some((point) => point.provisional));
	return [
		{ name: words.value, mark: 'line', color },
		{ name: words.interval, mark: 'band', color: ink.band },
		{ name: words.reference, mark: 'dash', color: ink.neutral },
		...(provisional ? [{ name: words.provisional, mark: 'ring' as const, color }] : []),
		...(target ? [{ name: target.text, mark: 'dots' as const, color: ink.soft }] : []),
		...annotations.map(({ label }): KeyEntry => ({ name: label, mark: 'tick', color: ink.faint }))
	];
}

/** One scale for all panels: levels can be compared across them. */
function scaleOf({ panels, reference, target, suffix }: TrendPanelsData): Scale {
	const levels = panels.flatMap(({ points }) => points.flatMap(({ value, low, high }) => [value, low, high]));
	return scaleAround([...levels, ...reference, target?.value ?? null], limitsOf(suffix), 3);
}

interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

function boxOf(index: number, data: TrendPanelsData, size: ChartSize, axisRoom: number): Box {
	const width = chartWidth[size] / columns[size];
	const column = index % columns[size];
	const row = Math.floor(index / columns[size]);
	return {
		left: column * width + axisRoom + (column === 0 ? 0 : gutter / 2),
		top: keyHeight(keyOf(data), size) + row * panelHeight[size] + headRoom,
		width: width - axisRoom - gutter,
		height: panelHeight[size] - headRoom - footRoom
	};
}

type Run = { index: number; low: number; high: number }[];

/** Stretches of periods without a gap: each is one band. */
function runsOf(points: readonly PanelPoint[]): Run[] {
	const runs: Run[] = [];
	let open: Run | null = null;
	for (const [index, { low, high }] of points.entries()) {
		if (low === null || high === null) {
			open = null;
			continue;
		}
		if (open === null) runs.push((open = []));
		open.push({ index, low, high });
	}
	return runs;
}

function band({ name, points }: TrendPanel, panel: number): CustomSeriesOption {
	const runs = runsOf(points);
	const halfBlock = 4;
	return {
		...stillCustom,
		type: 'custom',
		name,
		silent: true,
		clip: false,
		z: 1,
		xAxisIndex: panel,
		yAxisIndex: panel,
		data: runs.flatMap(([first]) => (first ? [[first.index, first.low]] : [])),
		renderItem: ({ dataIndex }, api) => {
			const run = runs[dataIndex] ?? [];
			const shifts = run.length === 1 ? [-halfBlock, halfBlock] : [0];
			const edge = (side: 'low' | 'high') =>
				run.flatMap((bounds) =>
					shifts.map((shift): [number, number] => {
						const [x = 0, y = 0] = api.coord([bounds.index, bounds[side]]);
						return [x + shift, y];
					})
				);
			return {
				type: 'polygon',
				emphasisDisabled: true,
				shape: { points: [...edge('high'), ...edge('low').reverse()] },
				style: { fill: ink.band, stroke: 'none' }
			};
		}
	};
}

/** Upright lines where events begin, behind the figures of a panel. */
function events({ annotations = [], ticks }: TrendPanelsData, panel: number): CustomSeriesOption[] {
	if (annotations.length === 0) return [];
	return [
		{
			...stillCustom,
			type: 'custom',
			silent: true,
			z: 1,
			xAxisIndex: panel,
			yAxisIndex: panel,
			tooltip: { show: false },
			data: annotations.map(() => [0, 0]),
			renderItem: ({ dataIndex, coordSys }) => {
				const mark = annotations[dataIndex];
				if (mark === undefined) return null;
				const { x, y, width, height } = plotArea(coordSys);
				const at = x + ((Math.max(-0.5, mark.from) + 0.5) / ticks.length) * width;
				return {
					type: 'line',
					shape: { x1: at, y1: y, x2: at, y2: y + height },
					style: { stroke: ink.faint, lineWidth: 1, fill: 'none' }
				};
			}
		}
	];
}

/** The panel's extent, out of ECharts' loosely typed parameters. */
function plotArea(coordinates: object): { x: number; y: number; width: number; height: number } {
	const { x = 0, y = 0, width = 0, height = 0 } = coordinates as Partial<Record<string, number>>;
	return { x, y, width, height };
}

function level(data: TrendPanelsData, panel: number): LineSeriesOption {
	return {
		...still,
		type: 'line',
		silent: true,
		clip: false,
		symbol: 'none',
		connectNulls: false,
		xAxisIndex: panel,
		yAxisIndex: panel,
		itemStyle: { color: ink.neutral },
		lineStyle: { color: ink.neutral, width: 1.5, type: [4, 3] },
		data: data.reference.map((value) => value ?? '-'),
		z: 3
	};
}

function line(
	{ name, points }: TrendPanel,
	data: TrendPanelsData,
	panel: number,
	size: ChartSize
): LineSeriesOption {
	const lastShown = points.findLastIndex(({ value }) => value !== null);
	return {
		...still,
		type: 'line',
		name,
		clip: false,
		symbol: 'circle',
		symbolSize: 6,
		showAllSymbol: true,
		connectNulls: false,
		xAxisIndex: panel,
		yAxisIndex: panel,
		itemStyle: { color },
		lineStyle: { color, width: 2.25, type: 'solid' },
		data: points.map(({ value, text, provisional }, index) => ({
			name: data.labels[index] ?? '',
			value: value ?? '-',
			itemStyle: { color: provisional ? ink.paper : color, borderColor: color, borderWidth: 1.75 },
			label: {
				show: index === lastShown,
				// On the side away from the level of all, clear of its line.
				position: isBelow(value, data.reference[index]) ? ('bottom' as const) : ('top' as const),
				distance: 5,
				formatter: () => text,
				...textStyle(size, ink.text, 600)
			}
		})),
		z: 4,
		...(data.target
			? {
					markLine: {
						silent: true,
						animation: false,
						symbol: 'none',
						emphasis: { disabled: true },
						lineStyle: { color: ink.soft, width: 1.25, type: [2, 3] },
						label: { show: false },
						data: [{ yAxis: data.target.value }]
					}
				}
			: {})
	};
}

function isBelow(value: number | null, reference: number | null | undefined): boolean {
	return value !== null && reference !== null && reference !== undefined && value < reference;
}

/** Small multiples: a panel a unit, its rate with its interval as a band, against the level of all. */
export function trendPanelsChart(data: TrendPanelsData, size: ChartSize): EChartsOption {
	const scale = scaleOf(data);
	const axisRoom =
		widestText([tickText(scale.max, data.suffix), tickText(scale.min, data.suffix)], fontSize[size]) + 10;
	const boxes = data.panels.map((_, index) => boxOf(index, data, size, axisRoom));
	const key = keyRow(keyOf(data), size).graphic;
	const entries = key !== undefined && 'elements' in key ? (key.elements ?? []) : [];
	const names = data.panels.map(({ name }, index) => {
		const box = boxes[index] ?? { left: 0, top: headRoom, width: 0, height: 0 };
		return {
			type: 'text' as const,
			silent: true,
			x: box.left - axisRoom + 2,
			y: box.top - headRoom + 10,
			style: {
				text: fitText(name, fontSize[size] * 1.05, box.width + axisRoom),
				fill: ink.text,
				font: `600 ${fontSize[size]}px ${fontFamily}`,
				verticalAlign: 'middle' as const
			}
		};
	});
	return {
		...baseOption(size),
		graphic: { elements: [...entries, ...names] },
		grid: boxes,
		xAxis: boxes.map((_, gridIndex) => ({
			...periodAxis(data.ticks, size, size === 'wide' ? 6 : 6, true),
			gridIndex
		})),
		yAxis: boxes.map((_, gridIndex) => ({ ...measureAxis(scale, data.suffix, size), gridIndex })),
		tooltip: itemTooltip(size, (index, name) => {
			const panel = data.panels.find((one) => one.name === name);
			const point = panel?.points[index];
			if (panel === undefined || point === undefined) return [];
			const period = data.labels[index] ?? '';
			return [
				panel.name,
				point.provisional ? `${period}（${data.words.provisional}）` : period,
				`${data.words.value}　${point.text}`,
				`${data.words.reference}　${data.referenceTexts[index] ?? ''}`
			];
		}),
		series: data.panels.flatMap((panel, index) => [
			...events(data, index),
			band(panel, index),
			level(data, index),
			line(panel, data, index, size)
		])
	};
}

/** The chart for ChartFrame. */
export const trendPanels: Chart<TrendPanelsData> = {
	name: 'trend-panels',
	option: trendPanelsChart,
	height: (data, size) =>
		keyHeight(keyOf(data), size) + Math.ceil(data.panels.length / columns[size]) * panelHeight[size]
};
