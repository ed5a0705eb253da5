import type { XAXisComponentOption, YAXisComponentOption } from 'echarts';
import type { ChartSize } from '#lib/charts/chart.ts';
import { tickText, type Scale } from '#lib/charts/scale.ts';
import { ink, textStyle } from '#lib/charts/style.ts';

/** Periods along the bottom, in order; where room is short every second or third is named, counted from where a year begins. */
export function periodAxis(
	ticks: readonly string[],
	size: ChartSize,
	room: number,
	boundaryGap: boolean
): XAXisComponentOption {
	const every = Math.max(1, Math.ceil(ticks.length / Math.max(1, room)));
	const lastYear = ticks.findLastIndex((tick) => tick.includes('\n'));
	const anchor = lastYear === -1 ? ticks.length - 1 : lastYear;
	return {
		type: 'category',
		data: [...ticks],
		boundaryGap,
		axisLine: { show: true, onZero: false, lineStyle: { color: ink.rule, width: 1 } },
		axisTick: { show: false },
		splitLine: { show: false },
		axisLabel: {
			...textStyle(size),
			interval: (index: number) => (anchor - index) % every === 0,
			hideOverlap: false,
			lineHeight: 16,
			margin: 8
		}
	};
}

/** A measured axis: hairlines across, no line of its own, round steps. */
export function measureAxis(
	scale: Scale,
	suffix: string,
	size: ChartSize
): XAXisComponentOption & YAXisComponentOption & { type: 'value' } {
	return {
		type: 'value',
		min: scale.min,
		max: scale.max,
		interval: scale.interval,
		axisLine: { show: false },
		axisTick: { show: false },
		splitLine: { show: true, lineStyle: { color: ink.grid, width: 1 } },
		minorSplitLine: { show: false },
		axisLabel: { ...textStyle(size, ink.faint), formatter: (value: number) => tickText(value, suffix) }
	};
}

/** Names down the side, the first at the top. */
export function nameAxis(
	names: readonly string[],
	size: ChartSize
): YAXisComponentOption & { type: 'category' } {
	return {
		type: 'category',
		data: [...names],
		inverse: true,
		axisLine: { show: false },
		axisTick: { show: false },
		splitLine: { show: false },
		axisLabel: { ...textStyle(size, ink.text), interval: 0, margin: 10 }
	};
}
