import { inLanguage } from '#lib/domain/text.ts';
import { publishedEditions } from '#lib/server/editions.ts';
import { routeLanguage } from '#lib/server/report-page.ts';
import { buildSite } from '#lib/server/site.ts';
import { languageEntries } from '#lib/server/static-report.ts';
import { commonMessages } from '#lib/i18n/messages.ts';
import type { PageServerLoad } from './$types';

export const entries = languageEntries;

/** Every quarter with an edition, newest first. */
export const load: PageServerLoad = async ({ params }) => {
	const language = routeLanguage(params.lang);
	const { settings } = (await buildSite()).site;
	const editions = [...(await publishedEditions())].reverse();
	return {
		language,
		organisation: inLanguage(settings.organisation, language),
		sample: settings.sample ? commonMessages(language).sampleNote : null,
		quarters: [...new Set(editions.map(({ quarter }) => quarter))].map((quarter) => ({
			quarter,
			editions: editions.filter((edition) => edition.quarter === quarter)
		}))
	};
};
