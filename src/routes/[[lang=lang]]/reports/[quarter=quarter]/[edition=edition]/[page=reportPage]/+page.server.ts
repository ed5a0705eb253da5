import { error } from '@sveltejs/kit';
import { findEdition, unitPageEntries } from '#lib/server/editions.ts';
import { reportPage } from '#lib/server/report-page.ts';
import type { PageServerLoad } from './$types';

export const entries = unitPageEntries;

export const load: PageServerLoad = async ({ params }) => {
	const edition = await findEdition(params.quarter, params.edition);
	return (edition === undefined ? null : await reportPage(edition, params.page, params.lang)) ?? error(404);
};
