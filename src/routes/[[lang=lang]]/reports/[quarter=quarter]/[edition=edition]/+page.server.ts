import { error } from '@sveltejs/kit';
import { editionEntries, findEdition } from '#lib/server/editions.ts';
import { reportPage } from '#lib/server/report-page.ts';
import type { PageServerLoad } from './$types';

export const entries = editionEntries;

export const load: PageServerLoad = async ({ params }) => {
	const edition = await findEdition(params.quarter, params.edition);
	return (edition === undefined ? null : await reportPage(edition, 'quarter', params.lang)) ?? error(404);
};
