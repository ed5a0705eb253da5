import { error } from '@sveltejs/kit';
import { editionEntries, findEdition } from '#lib/server/editions.ts';
import { routeLanguage } from '#lib/server/report-page.ts';
import type { PageServerLoad } from './$types';

export const entries = editionEntries;

export const load: PageServerLoad = async ({ params }) => ({
	edition: (await findEdition(params.quarter, params.edition)) ?? error(404),
	language: routeLanguage(params.lang)
});
