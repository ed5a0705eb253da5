import type { EChartsOption } from 'echarts';

/** Two drawings of each chart, because text scales with an SVG: one for pages and paper, one for phones. */
export type ChartSize = 'wide' | 'narrow';

/** Better and worse are decided by the metric's direction before a chart is drawn. */
export type Tone = 'better' | 'worse' | 'neutral';

/** A level to compare with, in the chart's display unit, with its words as they are printed. */
export interface ReferenceLine {
	value: number;
	text: string;
}

/** A chart as the frame needs it: how to draw the data, and how tall the drawing is in viewBox units. */
export interface Chart<Data> {
	name: string;
	option: (data: Data, size: ChartSize) => EChartsOption;
	height: (data: Data, size: ChartSize) => number;
}

/** Width of the viewBox. */
export const chartWidth: Record<ChartSize, number> = { wide: 720, narrow: 360 };

/** Font size in viewBox units; never under 12 at the drawing's own size. */
export const fontSize: Record<ChartSize, number> = { wide: 13, narrow: 12 };
