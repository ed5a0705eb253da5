import { error } from '@sveltejs/kit';
import { chartEntries, findEdition } from '#lib/server/editions.ts';
import { chartPage } from '#lib/server/report-page.ts';
import type { PageServerLoad } from './$types';

export const entries = chartEntries;

export const load: PageServerLoad = async ({ params }) => {
	const edition = await findEdition(params.quarter, params.edition);
	return (
		(edition === undefined ? null : chartPage(edition, params.page, params.chart, params.lang)) ?? error(404)
	);
};
