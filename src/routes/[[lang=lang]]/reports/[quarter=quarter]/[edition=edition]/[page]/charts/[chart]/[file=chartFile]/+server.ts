import { error } from '@sveltejs/kit';
import { chartSvg } from '#lib/components/report/chart-svg.ts';
import { tableCsv } from '#lib/editions/files/csv.ts';
import { findEdition } from '#lib/server/editions.ts';
import { chartFileEntries } from '#lib/server/report-files.ts';
import { chartPage } from '#lib/server/report-page.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = chartFileEntries;

/** The drawing of a chart, or the table that it draws. */
export const GET: RequestHandler = async ({ params }) => {
	const edition = await findEdition(params.quarter, params.edition);
	const found = edition && chartPage(edition, params.page, params.chart, params.lang);
	if (!found) error(404);
	const { chart, table, language, section } = found;
	if (params.file === 'chart.csv') {
		const csv = tableCsv(found.edition, { page: params.page, section, table }, language);
		return new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
	}
	const svg = chartSvg(found.edition, chart, table, language);
	if (svg === null) error(404);
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
