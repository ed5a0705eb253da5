import type { EChartsOption } from 'echarts';
import { fontSize, type ChartSize } from '#lib/charts/chart.ts';

/** Colours stay variables all the way into the SVG: one drawing follows light, dark and paper. */
export const ink = {
	text: 'var(--ink)',
	soft: 'var(--ink-2)',
	faint: 'var(--ink-3)',
	paper: 'var(--paper)',
	rule: 'var(--rule)',
	hairline: 'var(--hairline)',
	grid: 'var(--grid)',
	band: 'var(--band)',
	muted: 'var(--muted)',
	neutral: 'var(--neutral)',
	better: 'var(--better)',
	worse: 'var(--worse)'
} as const;

/** Font of every text in a chart. */
export const fontFamily = 'var(--font-sans)';

/** Colour of the n-th series, from 0; after the seventh they repeat, so fold the rest into one before. */
export const seriesColor = (index: number): string => `var(--series-${(index % 7) + 1})`;

/** Text style with everything explicit, so that ECharts never picks a colour by itself. */
export function textStyle(size: ChartSize, color: string = ink.soft, fontWeight: 400 | 600 = 400) {
	return { color, fontFamily, fontSize: fontSize[size], fontWeight, textBorderWidth: 0 };
}

/** What every option shares: no animation, no automatic palette, no hidden title, text tooltips only. */
export function baseOption(size: ChartSize): EChartsOption {
	return {
		animation: false,
		color: [1, 2, 3, 4, 5, 6, 7].map((step) => `var(--series-${step})`),
		backgroundColor: 'transparent',
		darkMode: false,
		textStyle: textStyle(size),
		tooltip: {
			show: true,
			renderMode: 'richText',
			confine: true,
			transitionDuration: 0,
			backgroundColor: ink.paper,
			borderColor: ink.rule,
			borderWidth: 1,
			borderRadius: 2,
			padding: [8, 10],
			shadowBlur: 0,
			shadowColor: 'transparent',
			shadowOffsetX: 0,
			shadowOffsetY: 0,
			textStyle: { ...textStyle(size, ink.text), lineHeight: Math.round(fontSize[size] * 1.5) }
		}
	};
}

/** Shared by every series: nothing lights up, fades or grows under the pointer. */
export const still = {
	animation: false,
	emphasis: { disabled: true },
	blur: {},
	select: { disabled: true }
} as const;

/** The same for custom series, whose marks have no state of their own unless one is given. */
export const stillCustom = { animation: false, select: { disabled: true } } as const;
