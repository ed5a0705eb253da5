import { error } from '@sveltejs/kit';
import { newestEdition, quarterEntries } from '#lib/server/editions.ts';
import { reportPage } from '#lib/server/report-page.ts';
import type { PageServerLoad } from './$types';

export const entries = quarterEntries;

/** The newest edition of the quarter. */
export const load: PageServerLoad = async ({ params }) => {
	const edition = await newestEdition(params.quarter);
	return (edition === undefined ? null : await reportPage(edition, 'quarter', params.lang)) ?? error(404);
};
