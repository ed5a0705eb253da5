import type { EChartsOption } from 'echarts';
import { createChart } from '#lib/charts/echarts.ts';

/**
 * Draws a chart to SVG markup without a browser.
 * The same option, size and prefix give the same string, whatever was drawn before: the generator's running numbers are
 * replaced by `prefix`, which also keeps the ids of several drawings in one page apart.
 * Texts are escaped by the renderer. The markup is decoration to assistive technology (`aria-hidden`): ChartFrame names it.
 * @param prefix letters, digits and hyphens; unique within the page
 * @throws RangeError where the prefix would not be a safe id
 */
export function renderChartSvg(
	option: EChartsOption,
	size: { width: number; height: number },
	prefix: string
): string {
	if (!/^[A-Za-z][\w-]*$/.test(prefix)) {
		throw new RangeError(`chart prefix “${prefix}”: expected a letter, then letters, digits, hyphens`);
	}
	const chart = createChart(null, size);
	try {
		chart.setOption(option);
		return normalise(chart.renderToSVGString({ useViewBox: true }), prefix);
	} finally {
		chart.dispose();
	}
}

/**
 * Takes away what the renderer adds for a script that is not there (hover rules, data marks) and renames its ids.
 * Only real attributes can match: in text every quotation mark is escaped.
 */
function normalise(markup: string, prefix: string): string {
	return markup
		.replace(/<style\s*>[\s\S]*?<\/style>\n?/g, '')
		.replace(/ (?:class="zr\d+-cls-\d+"|ecmeta_\w+="[^"]*"|pointer-events="visible")/g, '')
		.replace(/ (?:xmlns:xlink|version|baseProfile)="[^"]*"/g, '')
		.replace(/(\bid="|\bclip-path="url\(#)zr\d+-/g, `$1${prefix}-`)
		.replace(/^<svg width="[^"]*" height="[^"]*"/, '<svg aria-hidden="true" focusable="false"');
}
