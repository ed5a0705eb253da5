import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, setPlatformAPI, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { textWidth } from '#lib/charts/text-width.ts';

let registered = false;

/** Registers the parts in use, once; a function, because a side effect at import would drag ECharts into every page. */
function register(): void {
	if (registered) return;
	registered = true;
	use([
		BarChart,
		CustomChart,
		LineChart,
		ScatterChart,
		GraphicComponent,
		GridComponent,
		MarkLineComponent,
		TooltipComponent,
		SVGRenderer
	]);
	setPlatformAPI({
		measureText: (text, font) => {
			const size = Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12);
			return { width: textWidth(text, size) };
		}
	});
}

/** A drawing surface of a fixed size in viewBox units; without an element it draws to a string. */
export function createChart(
	element: HTMLElement | null,
	size: { width: number; height: number }
): EChartsType {
	register();
	return init(element, null, { renderer: 'svg', ssr: element === null, ...size });
}
