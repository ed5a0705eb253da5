import { publishedEditions } from '#lib/server/editions.ts';
import { reportHost, routeLanguage } from '#lib/server/report-page.ts';
import { languageEntries } from '#lib/server/static-report.ts';
import type { PageServerLoad } from './$types';

export const entries = languageEntries;

/** Every quarter with an edition, newest first. */
export const load: PageServerLoad = async ({ params }) => {
	const editions = [...(await publishedEditions())].reverse();
	return {
		...(await reportHost(routeLanguage(params.lang))),
		quarters: [...new Set(editions.map(({ quarter }) => quarter))].map((quarter) => ({
			quarter,
			editions: editions.filter((edition) => edition.quarter === quarter)
		}))
	};
};
