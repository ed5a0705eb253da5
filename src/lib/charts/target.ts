import type { LineSeriesOption } from 'echarts';
import { fontSize, type ChartSize, type ReferenceLine } from '#lib/charts/chart.ts';
import type { KeyEntry } from '#lib/charts/key.ts';
import { ink, textStyle } from '#lib/charts/style.ts';
import { textWidth } from '#lib/charts/text-width.ts';

/** Room right of the plot: on wide drawings the level's words stand there, clear of the data. */
export function rightRoom(target: ReferenceLine | null, size: ChartSize): number {
	if (size === 'narrow') return 12;
	return target ? textWidth(target.text, fontSize[size]) + 14 : 20;
}

/** On narrow drawings there is no room beside the plot, so the level is named in the key. */
export function targetKey(target: ReferenceLine | null, size: ChartSize): KeyEntry[] {
	return target && size === 'narrow' ? [{ name: target.text, mark: 'dots', color: ink.soft }] : [];
}

/** A horizontal dotted line at a level. */
export function levelLine(target: ReferenceLine, size: ChartSize): NonNullable<LineSeriesOption['markLine']> {
	return {
		silent: true,
		animation: false,
		symbol: 'none',
		lineStyle: { color: ink.soft, width: 1.25, type: [2, 3] },
		label: {
			show: size === 'wide',
			position: 'end',
			distance: 6,
			formatter: () => target.text,
			...textStyle(size)
		},
		emphasis: { disabled: true },
		data: [{ yAxis: target.value }]
	};
}
