import type { CustomSeriesOption, EChartsOption } from 'echarts';
import { measureAxis, nameAxis } from '#lib/charts/axes.ts';
import { chartWidth, fontSize, type Chart, type ChartSize } from '#lib/charts/chart.ts';
import { figureColumn } from '#lib/charts/figure-column.ts';
import { keyHeight, keyRow, type KeyEntry } from '#lib/charts/key.ts';
import { scaleFromZero } from '#lib/charts/scale.ts';
import { baseOption, ink, seriesColor, still, stillCustom } from '#lib/charts/style.ts';
import { fitText, widestText } from '#lib/charts/text-width.ts';
import { axisTooltip } from '#lib/charts/tooltip.ts';

/** One horizontal bar; `previous` and `lastYear` are drawn as ticks across it. */
export interface BarsRow {
	name: string;
	value: number | null;
	text: string;
	share: string;
	previous: number | null;
	lastYear: number | null;
	previousText: string;
	lastYearText: string;
	highlighted: boolean;
}

export interface BarsData {
	rows: BarsRow[];
	suffix: string;
	/** An empty word leaves its comparison out of the drawing. */
	words: { value: string; previous: string; lastYear: string };
}

const rowHeight = { wide: 34, narrow: 36 };

function keyOf({ rows, words }: BarsData): KeyEntry[] {
	const has = (key: 'previous' | 'lastYear'): boolean =>
		words[key] !== '' && rows.some((row) => row[key] !== null);
	const entries: KeyEntry[] = [];
	if (has('previous')) entries.push({ name: words.previous, mark: 'tick', color: ink.text });
	if (has('lastYear')) entries.push({ name: words.lastYear, mark: 'ring', color: ink.neutral });
	return entries.length === 0
		? []
		: [{ name: words.value, mark: 'block', color: seriesColor(4) }, ...entries];
}

/** A line across the bar; a wider one in the paper's colour under it keeps it visible on a dark bar. */
const upright = (x: number, y: number, stroke: string, lineWidth: number) => ({
	type: 'line' as const,
	shape: { x1: x, y1: y - 11, x2: x, y2: y + 11 },
	style: { stroke, lineWidth, fill: 'none' }
});

/** Marks of a comparison: an upright tick across the bar for the last period, a small ring for the last year. */
function comparison(data: BarsData, key: 'previous' | 'lastYear'): CustomSeriesOption {
	return {
		...stillCustom,
		type: 'custom',
		name: data.words[key],
		silent: true,
		clip: false,
		z: 5,
		data: data.rows.map((row, index) => [row[key] ?? Number.NaN, index]),
		encode: { x: 0, y: 1 },
		renderItem: (_parameters, api) => {
			const value = api.value(0);
			if (typeof value !== 'number' || Number.isNaN(value)) return null;
			const [x = 0, y = 0] = api.coord([value, api.value(1)]);
			return key === 'previous'
				? {
						type: 'group',
						emphasisDisabled: true,
						children: [upright(x, y, ink.paper, 5), upright(x, y, ink.text, 2)]
					}
				: {
						type: 'circle',
						emphasisDisabled: true,
						shape: { cx: x, cy: y, r: 4 },
						style: { fill: ink.paper, stroke: ink.neutral, lineWidth: 1.5 }
					};
		}
	};
}

/** Horizontal bars from zero, the value and its share printed in a column at the right, up to two comparison marks. */
export function barsChart(data: BarsData, size: ChartSize): EChartsOption {
	const font = fontSize[size];
	const values = data.rows.flatMap((row) => [row.value, row.previous, row.lastYear]);
	const scale = scaleFromZero(values, size === 'wide' ? 5 : 3, data.suffix === '');
	const hasShare = data.rows.some((row) => row.share !== '');
	const figures = figureColumn(
		data.rows.map((row) => [{ text: row.text }, ...(hasShare ? [{ text: row.share, color: ink.soft }] : [])]),
		size
	);
	const nameWidth = chartWidth[size] * (size === 'wide' ? 0.3 : 0.33);
	const names = data.rows.map((row) => fitText(row.name, font, nameWidth));
	return {
		...baseOption(size),
		...keyRow(keyOf(data), size),
		grid: {
			left: widestText(names, font) + 14,
			right: figures.width + 22,
			top: keyHeight(keyOf(data), size) + 4,
			bottom: 26
		},
		xAxis: measureAxis(scale, data.suffix, size),
		yAxis: [nameAxis(names, size), figures.axis],
		tooltip: axisTooltip(size, 'shadow', (index) => {
			const row = data.rows[index];
			if (!row) return [];
			return [
				row.name,
				`${data.words.value}　${row.text}${row.share ? `　${row.share}` : ''}`,
				...(data.words.previous && row.previousText ? [`${data.words.previous}　${row.previousText}`] : []),
				...(data.words.lastYear && row.lastYearText ? [`${data.words.lastYear}　${row.lastYearText}`] : [])
			];
		}),
		series: [
			{
				...still,
				type: 'bar',
				name: data.words.value,
				clip: false,
				barCategoryGap: '46%',
				data: data.rows.map((row) => ({
					name: row.name,
					value: row.value ?? '-',
					itemStyle: { color: row.highlighted ? seriesColor(0) : seriesColor(4) }
				})),
				z: 3
			},
			...(data.words.previous ? [comparison(data, 'previous')] : []),
			...(data.words.lastYear ? [comparison(data, 'lastYear')] : [])
		]
	};
}

/** The chart for ChartFrame. */
export const bars: Chart<BarsData> = {
	name: 'bars',
	option: barsChart,
	height: (data, size) => keyHeight(keyOf(data), size) + data.rows.length * rowHeight[size] + 30
};
