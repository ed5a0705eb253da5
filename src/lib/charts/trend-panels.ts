import type { EChartsOption } from 'echarts';
import { measureAxis, periodAxis } from '#lib/charts/axes.ts';
import { chartWidth, fontSize, type Chart, type ChartSize } from '#lib/charts/chart.ts';
import { keyHeight, keyRow, type KeyEntry } from '#lib/charts/key.ts';
import { limitsOf, scaleAround, tickText, type Scale } from '#lib/charts/scale.ts';
import { baseOption, fontFamily, ink } from '#lib/charts/style.ts';
import { fitText, widestText } from '#lib/charts/text-width.ts';
import { itemTooltip } from '#lib/charts/tooltip.ts';
import { panelColor, panelSeries, type TrendPanelsData } from '#lib/charts/trend-panel.ts';

const columns: Record<ChartSize, number> = { wide: 2, narrow: 1 };
const panelHeight: Record<ChartSize, number> = { wide: 196, narrow: 178 };
const headRoom = 38;
const footRoom = 36;
const gutter = 18;

function keyOf({ panels, words, target, annotations = [] }: TrendPanelsData): KeyEntry[] {
	const provisional = panels.some(({ points }) => points.some((point) => point.provisional));
	return [
		{ name: words.value, mark: 'line', color: panelColor },
		{ name: words.interval, mark: 'band', color: ink.band },
		{ name: words.reference, mark: 'dash', color: ink.neutral },
		...(provisional ? [{ name: words.provisional, mark: 'ring' as const, color: panelColor }] : []),
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
			...periodAxis(data.ticks, size, 6, true),
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
		series: data.panels.flatMap((panel, index) => panelSeries(panel, data, index, size))
	};
}

/** The chart for ChartFrame. */
export const trendPanels: Chart<TrendPanelsData> = {
	name: 'trend-panels',
	option: trendPanelsChart,
	height: (data, size) =>
		keyHeight(keyOf(data), size) + Math.ceil(data.panels.length / columns[size]) * panelHeight[size]
};
