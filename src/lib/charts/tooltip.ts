import type { TooltipComponentOption } from 'echarts';
import type { ChartSize } from '#lib/charts/chart.ts';
import { baseOption, ink } from '#lib/charts/style.ts';
import { plain } from '#lib/charts/text-width.ts';

/** Index of the hovered period, whatever shape ECharts hands to the formatter. */
function indexOf(parameters: unknown): number {
	const first: unknown = Array.isArray(parameters) ? parameters[0] : parameters;
	if (typeof first !== 'object' || first === null || !('dataIndex' in first)) return -1;
	return typeof first.dataIndex === 'number' ? first.dataIndex : -1;
}

function tooltip(
	trigger: 'axis' | 'item',
	size: ChartSize,
	pointer: 'line' | 'shadow',
	lines: (index: number, parameters: unknown) => string[]
): TooltipComponentOption {
	const shared = baseOption(size).tooltip;
	return {
		...(Array.isArray(shared) ? shared[0] : shared),
		trigger,
		axisPointer: {
			type: pointer,
			z: 0,
			animation: false,
			label: { show: false },
			lineStyle: { color: ink.rule, width: 1, type: 'solid' },
			shadowStyle: { color: ink.band, opacity: 0.45 }
		},
		formatter: (parameters: unknown) => lines(indexOf(parameters), parameters).map(plain).join('\n')
	};
}

/** A tooltip for the whole period (`line`) or row or column (`shadow`) at the pointer: plain text, never HTML. */
export const axisTooltip = (
	size: ChartSize,
	pointer: 'line' | 'shadow',
	lines: (index: number) => string[]
): TooltipComponentOption => tooltip('axis', size, pointer, lines);

/** A tooltip for the one mark under the pointer. */
export const itemTooltip = (
	size: ChartSize,
	lines: (index: number, seriesName: string) => string[]
): TooltipComponentOption =>
	tooltip('item', size, 'line', (index, parameters) => {
		const named = typeof parameters === 'object' && parameters !== null && 'seriesName' in parameters;
		return lines(index, named ? String(parameters.seriesName) : '');
	});
