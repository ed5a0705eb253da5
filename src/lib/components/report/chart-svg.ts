import { chartWidth } from '#lib/charts/chart.ts';
import { renderChartSvg } from '#lib/charts/svg.ts';
import { drawingOf } from '#lib/components/report/drawings.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import type { Chart, Edition, Table } from '#lib/editions/document.ts';
import { formatMoment, formatPeriod } from '#lib/i18n/format.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { standaloneSvg } from '#lib/sharing/standalone-svg.ts';
import tokens from '#lib/styles/tokens.css?raw';

/** Values of the site's custom properties on light paper: those of the first rule. */
const LIGHT = new Map(
	[...(/:root\s*\{([^}]*)\}/.exec(tokens)?.[1] ?? '').matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
		([, name = '', value = '']) => [name, value.replace(/\s+/g, ' ').trim()]
	)
);

/**
 * chart.svg: the wide drawing of a chart as a file of its own, in the colours of light paper, with its title, and
 * edition and data date below. Null for a heat chart, which is its table.
 */
export function chartSvg(edition: Edition, chart: Chart, table: Table, language: Language): string | null {
	const words = reportMessages(language);
	const drawing = drawingOf({ chart, table, language, words, units: edition.units });
	if (drawing === null) return null;
	const size = { width: chartWidth.wide, height: drawing.height('wide') };
	const source = [
		inLanguage(edition.site.organisation, language),
		formatPeriod(edition.quarter, language),
		words.edition(edition.number),
		words.dataAsOf(formatMoment(edition.data.asOf, language)),
		...(edition.site.sample === null ? [] : [inLanguage(edition.site.sample, language)])
	].join(' · ');
	return standaloneSvg(
		renderChartSvg(drawing.option('wide'), size, 'chart'),
		size,
		{ title: inLanguage(chart.title, language), unit: '', source },
		(name) => LIGHT.get(name) ?? ''
	).markup;
}
