import type { EChartsOption } from 'echarts';
import { measureAxis, nameAxis } from '#lib/charts/axes.ts';
import { chartWidth, fontSize, type Chart, type ChartSize } from '#lib/charts/chart.ts';
import { figureColumn } from '#lib/charts/figure-column.ts';
import { keyHeight, keyRow } from '#lib/charts/key.ts';
import { baseOption, ink, seriesColor, still, textStyle } from '#lib/charts/style.ts';
import { fitText, textWidth, widestText } from '#lib/charts/text-width.ts';
import { axisTooltip } from '#lib/charts/tooltip.ts';

/** One bar and what it is made of, in the order of the parts; `total` is printed at its right. */
export interface StackedBarsRow {
	name: string;
	values: number[];
	texts: string[];
	total: string;
}

/** At most seven parts. */
export interface StackedBarsData {
	parts: string[];
	rows: StackedBarsRow[];
	/** End of the axis: the largest sum that is possible. */
	max: number;
}

const rowHeight = { wide: 32, narrow: 34 };

const keyOf = ({ parts }: StackedBarsData) =>
	parts.map((name, index) => ({ name, mark: 'block' as const, color: seriesColor(index) }));

/** Horizontal bars from zero, each part with its amount printed inside where it has room. */
export function stackedBarsChart(data: StackedBarsData, size: ChartSize): EChartsOption {
	const font = fontSize[size];
	const names = data.rows.map(({ name }) => fitText(name, font, chartWidth[size] * 0.3));
	const left = widestText(names, font) + 14;
	const figures = figureColumn(
		data.rows.map(({ total }) => [{ text: total }]),
		size
	);
	const right = figures.width + 22;
	const room = (chartWidth[size] - left - right) / data.max;
	return {
		...baseOption(size),
		...keyRow(keyOf(data), size),
		grid: { left, right, top: keyHeight(keyOf(data), size) + 4, bottom: 26 },
		xAxis: measureAxis({ min: 0, max: data.max, interval: data.max / (size === 'wide' ? 5 : 2) }, '', size),
		yAxis: [nameAxis(names, size), figures.axis],
		tooltip: axisTooltip(size, 'shadow', (index) => {
			const row = data.rows[index];
			if (row === undefined) return [];
			return [
				`${row.name}　${row.total}`,
				...data.parts.map((part, position) => `${part}　${row.texts[position] ?? ''}`)
			];
		}),
		series: data.parts.map((part, position) => ({
			...still,
			type: 'bar' as const,
			name: part,
			stack: 'all',
			clip: false,
			barCategoryGap: '34%',
			itemStyle: { color: seriesColor(position), borderColor: ink.paper, borderWidth: 1 },
			data: data.rows.map(({ name, values, texts }) => {
				const value = values[position] ?? 0;
				const text = texts[position] ?? '';
				return {
					name,
					value,
					label: {
						show: textWidth(text, font) + 4 <= value * room,
						position: 'inside' as const,
						formatter: () => text,
						...textStyle(size, ink.paper)
					}
				};
			})
		}))
	};
}

/** The chart for ChartFrame. */
export const stackedBars: Chart<StackedBarsData> = {
	name: 'stacked-bars',
	option: stackedBarsChart,
	height: (data, size) => keyHeight(keyOf(data), size) + data.rows.length * rowHeight[size] + 30
};
