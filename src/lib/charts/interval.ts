import type { EChartsOption } from 'echarts';
import { measureAxis, nameAxis } from '#lib/charts/axes.ts';
import { chartWidth, fontSize, type Chart, type ChartSize, type ReferenceLine } from '#lib/charts/chart.ts';
import { figureColumn, type FigureCell } from '#lib/charts/figure-column.ts';
import { marks, toneColors, toneSigns, type IntervalRow } from '#lib/charts/interval-marks.ts';
import { keyHeight, keyRow, type KeyEntry } from '#lib/charts/key.ts';
import { limitsOf, scaleAround, type Scale } from '#lib/charts/scale.ts';
import { baseOption, ink, textStyle } from '#lib/charts/style.ts';
import { fitText, widestText } from '#lib/charts/text-width.ts';
import { axisTooltip } from '#lib/charts/tooltip.ts';

export type { IntervalRow };

export interface IntervalData {
	/** In the order to be shown; unranked rows are moved to the end. */
	rows: IntervalRow[];
	reference: ReferenceLine | null;
	target: ReferenceLine | null;
	suffix: string;
	/** Fixed ends of the axis, or `null` to fit the data. */
	domain: [number, number] | null;
	/** What each tone means here ('高于全局'); an empty word leaves it out of the key. */
	words: { interval: string; unranked: string; better: string; worse: string; neutral: string };
}

const rowHeight = { wide: 32, narrow: 48 };

/** Rows as drawn: the ranked, then a line for the heading of the unranked, then these. */
function slotsOf({ rows }: IntervalData): (IntervalRow | null)[] {
	const unranked = rows.filter((row) => !row.ranked);
	return [...rows.filter((row) => row.ranked), ...(unranked.length > 0 ? [null, ...unranked] : [])];
}

function keyOf({ rows, words }: IntervalData): KeyEntry[] {
	const tones = (['better', 'neutral', 'worse'] as const).filter(
		(tone) => words[tone] !== '' && rows.some((row) => row.ranked && row.tone === tone)
	);
	return [
		{ name: words.interval, mark: 'interval', color: ink.soft },
		...tones.map((tone): KeyEntry => ({
			name: `${toneSigns[tone]} ${words[tone]}`,
			mark: 'dot',
			color: toneColors[tone]
		}))
	];
}

function scaleOf(data: IntervalData, size: ChartSize): Scale {
	const values = data.rows.flatMap((row) => [row.value, row.low, row.high]);
	const levels = [data.reference?.value ?? null, data.target?.value ?? null];
	const count = size === 'wide' ? 6 : 3;
	return scaleAround(
		[...values, ...levels, ...(data.domain ?? [])],
		data.domain ?? limitsOf(data.suffix),
		count
	);
}

/** What is printed of a row: sign in its colour, value, n. */
function cellsOf(row: IntervalRow | null, words: IntervalData['words']): FigureCell[] {
	if (!row) return [];
	const sign = row.ranked && words[row.tone] !== '' ? toneSigns[row.tone] : '';
	return [
		{ text: sign, color: toneColors[row.tone], align: 'left' },
		{ text: row.text },
		{ text: row.n, color: ink.soft }
	];
}

/** An upright line at a level, named above the plot; `row` lifts a second name over the first. */
function level({ value, text }: ReferenceLine, size: ChartSize, dashed: boolean, row: number) {
	return {
		xAxis: value,
		lineStyle: { color: ink.soft, width: 1, type: dashed ? [3, 3] : ('solid' as const) },
		label: {
			show: true,
			position: 'start' as const,
			rotate: 0,
			distance: 4 + row * 16,
			formatter: () => text,
			...textStyle(size)
		}
	};
}

/** A caterpillar plot: one row a bureau, dot and 95 % interval, the mean and the target as upright lines. */
export function intervalChart(data: IntervalData, size: ChartSize): EChartsOption {
	const font = fontSize[size];
	const slots = slotsOf(data);
	const names = slots.map((row) =>
		row ? fitText(row.name, font, chartWidth[size] * 0.28) : data.words.unranked
	);
	const figures = figureColumn(
		slots.map((row) => cellsOf(row, data.words)),
		size,
		size === 'narrow' ? 2 : null
	);
	const levels = [
		...(data.reference ? [level(data.reference, size, false, 0)] : []),
		...(data.target ? [level(data.target, size, true, data.reference ? 1 : 0)] : [])
	];
	return {
		...baseOption(size),
		...keyRow(keyOf(data), size),
		grid: {
			left: widestText(names, font) + 14,
			right: figures.width + 24,
			top: keyHeight(keyOf(data), size) + levels.length * 16 + 10,
			bottom: 26
		},
		xAxis: measureAxis(scaleOf(data, size), data.suffix, size),
		yAxis: [
			{
				...nameAxis(names, size),
				splitLine: { show: true, interval: 0, lineStyle: { color: ink.grid, width: 1 } }
			},
			figures.axis
		],
		tooltip: axisTooltip(size, 'shadow', (index) => {
			const row = slots[index];
			return row ? [row.name, row.text, row.n, ...(row.ranked ? [] : [data.words.unranked])] : [];
		}),
		series: [
			{
				...marks(slots, data.words.interval),
				...(levels.length > 0
					? {
							markLine: {
								silent: true,
								animation: false,
								symbol: 'none',
								emphasis: { disabled: true },
								data: levels
							}
						}
					: {})
			}
		]
	};
}

/** The chart for ChartFrame. */
export const interval: Chart<IntervalData> = {
	name: 'interval',
	option: intervalChart,
	height: (data, size) => {
		const levels = (data.reference ? 1 : 0) + (data.target ? 1 : 0);
		return keyHeight(keyOf(data), size) + levels * 16 + slotsOf(data).length * rowHeight[size] + 38;
	}
};
