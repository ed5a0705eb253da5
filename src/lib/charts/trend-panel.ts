import type { CustomSeriesOption, LineSeriesOption } from 'echarts';
import type { AnnotationMark } from '#lib/charts/annotations.ts';
import type { ChartSize, ReferenceLine } from '#lib/charts/chart.ts';
import { ink, seriesColor, still, stillCustom, textStyle } from '#lib/charts/style.ts';

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

/** Colour of the unit's own line, in every panel. */
export const panelColor = seriesColor(0);

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
		itemStyle: { color: panelColor },
		lineStyle: { color: panelColor, width: 2.25, type: 'solid' },
		data: points.map(({ value, text, provisional }, index) => ({
			name: data.labels[index] ?? '',
			value: value ?? '-',
			itemStyle: { color: provisional ? ink.paper : panelColor, borderColor: panelColor, borderWidth: 1.75 },
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

/** What stands in one panel, from back to front: events, interval, level of all, the unit's own line. */
export function panelSeries(
	panel: TrendPanel,
	data: TrendPanelsData,
	index: number,
	size: ChartSize
): (CustomSeriesOption | LineSeriesOption)[] {
	return [...events(data, index), band(panel, index), level(data, index), line(panel, data, index, size)];
}
