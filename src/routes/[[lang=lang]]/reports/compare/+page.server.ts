import { comparePage } from '#lib/editions/compared-page.ts';
import { reportHost, routeLanguage } from '#lib/server/report-page.ts';
import { publishedEditions } from '#lib/server/editions.ts';
import { languageEntries } from '#lib/server/static-report.ts';
import type { PageServerLoad } from './$types';

export const entries = languageEntries;

/** The two newest editions side by side, and what else can be chosen. */
export const load: PageServerLoad = async ({ params }) => {
	const language = routeLanguage(params.lang);
	const editions = [...(await publishedEditions())].reverse();
	const [right, left] = editions;
	const host = {
		...(await reportHost(language)),
		editions: editions.map(({ quarter, number }) => ({ quarter, number }))
	};
	if (left === undefined || right === undefined) return { ...host, published: null };
	const choice = {
		left: { quarter: left.quarter, number: left.number },
		right: { quarter: right.quarter, number: right.number },
		page: 'quarter',
		everything: false
	};
	return { ...host, published: { choice, compared: comparePage(left, right, choice, language) } };
};
