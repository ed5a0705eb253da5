import type { EChartsOption } from 'echarts';
import { measureAxis, nameAxis } from '#lib/charts/axes.ts';
import { chartWidth, fontSize, type Chart, type ChartSize } from '#lib/charts/chart.ts';
import { figureColumn } from '#lib/charts/figure-column.ts';
import { keyHeight, keyRow, type KeyEntry } from '#lib/charts/key.ts';
import { baseOption, ink, seriesColor, still, textStyle } from '#lib/charts/style.ts';
import { fitText, widestText } from '#lib/charts/text-width.ts';
import { axisTooltip } from '#lib/charts/tooltip.ts';

/** One category, largest first; `share` and `cumulative` in per cent, 0 to 100. */
export interface ParetoRow {
	name: string;
	share: number;
	cumulative: number;
	/** Printed count, then printed share. */
	count: string;
	text: string;
	cumulativeText: string;
}

export interface ParetoData {
	rows: ParetoRow[];
	/** `threshold` names the 80 % line. */
	words: { share: string; cumulative: string; threshold: string };
}

const threshold = 80;

const keyOf = ({ words }: ParetoData): KeyEntry[] => [
	{ name: words.share, mark: 'block', color: seriesColor(0) },
	{ name: words.cumulative, mark: 'interval', color: ink.neutral }
];

/**
 * A Pareto chart lying on its side, so that Chinese names read in one line: bars and running total share one honest
 * axis from 0 to 100 %. Categories that carry the first 80 % are dark, the rest light.
 */
export function paretoChart(data: ParetoData, size: ChartSize): EChartsOption {
	const font = fontSize[size];
	const names = data.rows.map((row) => fitText(row.name, font, chartWidth[size] * 0.3));
	const figures = figureColumn(
		data.rows.map((row) => [{ text: row.count }, { text: row.text, color: ink.soft }]),
		size
	);
	const carries = (index: number): boolean => (data.rows[index - 1]?.cumulative ?? 0) < threshold;
	const crossing = data.rows.findIndex((row) => row.cumulative >= threshold);
	return {
		...baseOption(size),
		...keyRow(keyOf(data), size),
		grid: {
			left: widestText(names, font) + 14,
			right: figures.width + 24,
			top: keyHeight(keyOf(data), size) + 20,
			bottom: 26
		},
		xAxis: measureAxis({ min: 0, max: 100, interval: size === 'wide' ? 20 : 50 }, ' %', size),
		yAxis: [nameAxis(names, size), figures.axis],
		tooltip: axisTooltip(size, 'shadow', (index) => {
			const row = data.rows[index];
			if (!row) return [];
			return [
				row.name,
				`${data.words.share}　${row.count}　${row.text}`,
				`${data.words.cumulative}　${row.cumulativeText}`
			];
		}),
		series: [
			{
				...still,
				type: 'bar',
				name: data.words.share,
				clip: false,
				barCategoryGap: '40%',
				data: data.rows.map((row, index) => ({
					name: row.name,
					value: row.share,
					itemStyle: { color: carries(index) ? seriesColor(0) : seriesColor(6) }
				})),
				z: 3
			},
			{
				...still,
				type: 'line',
				name: data.words.cumulative,
				silent: true,
				clip: false,
				symbol: 'circle',
				symbolSize: 7,
				showAllSymbol: true,
				itemStyle: { color: ink.neutral },
				lineStyle: { color: ink.neutral, width: 1.5, type: 'solid' },
				label: {
					show: true,
					// Off the falling line: above it to the right, or where the figures stand close by, below it to the left.
					position: size === 'wide' ? 'right' : 'left',
					distance: 0,
					offset: size === 'wide' ? [3, -9] : [-3, 9],
					formatter: ({ dataIndex }) => data.rows[dataIndex]?.cumulativeText ?? '',
					...textStyle(size, ink.soft)
				},
				data: data.rows.map((row, index) => ({
					value: [row.cumulative, index],
					label: { show: size === 'wide' ? index > 0 && row.cumulative < 92 : index === crossing }
				})),
				markLine: {
					silent: true,
					animation: false,
					symbol: 'none',
					lineStyle: { color: ink.soft, width: 1, type: [2, 3] },
					label: {
						show: true,
						position: 'start',
						rotate: 0,
						distance: 4,
						formatter: () => data.words.threshold,
						...textStyle(size)
					},
					emphasis: { disabled: true },
					data: [{ xAxis: threshold }]
				},
				z: 4
			}
		]
	};
}

/** The chart for ChartFrame. */
export const pareto: Chart<ParetoData> = {
	name: 'pareto',
	option: paretoChart,
	height: (data, size) => keyHeight(keyOf(data), size) + data.rows.length * (size === 'wide' ? 38 : 42) + 46
};
