import type { CustomSeriesOption } from 'echarts';
import type { Tone } from '#lib/charts/chart.ts';
import { ink, stillCustom } from '#lib/charts/style.ts';

/** One unit: a value with its 95 % interval, in display units; `n` is printed beside it ('412/601'). */
export interface IntervalRow {
	name: string;
	value: number | null;
	low: number | null;
	high: number | null;
	text: string;
	n: string;
	ranked: boolean;
	tone: Tone;
}

/** The sign beside each tone's figure: colour alone says nothing on paper. */
export const toneSigns: Record<Tone, string> = { better: '▲', worse: '▼', neutral: '＝' };
/** Colour of each tone's marks. */
export const toneColors: Record<Tone, string> = {
	better: ink.better,
	worse: ink.worse,
	neutral: ink.neutral
};

/** The plot's extent, out of ECharts' loosely typed parameters. */
function plotOf(coordinates: object): { x: number; width: number } {
	const { x = 0, width = 0 } = coordinates as { x?: number; width?: number };
	return { x, width };
}

/** Dot and interval of every row, hollow where it is not ranked. */
export function marks(slots: readonly (IntervalRow | null)[], name: string): CustomSeriesOption {
	return {
		...stillCustom,
		type: 'custom',
		name,
		clip: false,
		z: 4,
		encode: { x: [0, 1, 2], y: 3 },
		data: slots.map((row, index) => ({
			name: row?.name ?? '',
			value: [row?.value ?? Number.NaN, row?.low ?? Number.NaN, row?.high ?? Number.NaN, index]
		})),
		renderItem: (parameters, api) => {
			const row = slots[parameters.dataIndex];
			if (!row || row.value === null) return null;
			const color = row.ranked ? toneColors[row.tone] : ink.muted;
			const [x = 0, y = 0] = api.coord([row.value, parameters.dataIndex]);
			const dot = {
				type: 'circle' as const,
				shape: { cx: x, cy: y, r: 5 },
				style: { fill: row.ranked ? color : ink.paper, stroke: color, lineWidth: 1.75 }
			};
			if (row.low === null || row.high === null)
				return { type: 'group' as const, emphasisDisabled: true, children: [dot] };
			const [low = x] = api.coord([row.low, parameters.dataIndex]);
			const [high = x] = api.coord([row.high, parameters.dataIndex]);
			const { x: left, width } = plotOf(parameters.coordSys);
			const stroke = { stroke: color, lineWidth: 2, fill: 'none' };
			return {
				type: 'group' as const,
				emphasisDisabled: true,
				children: [
					// The whole row takes the pointer: a dot is too small a target.
					{
						type: 'rect' as const,
						shape: { x: left, y: y - 14, width, height: 28 },
						style: { fill: 'transparent' }
					},
					{ type: 'line' as const, shape: { x1: low, y1: y, x2: high, y2: y }, style: stroke },
					{ type: 'line' as const, shape: { x1: low, y1: y - 4, x2: low, y2: y + 4 }, style: stroke },
					{ type: 'line' as const, shape: { x1: high, y1: y - 4, x2: high, y2: y + 4 }, style: stroke },
					dot
				]
			};
		}
	};
}
