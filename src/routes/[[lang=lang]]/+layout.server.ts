import { publishedEditions } from '#lib/server/editions.ts';
import { buildSite } from '#lib/server/site.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params }) => {
	const { site } = await buildSite();
	const editions = await publishedEditions();
	return {
		site,
		language: params.lang === 'en' ? ('en' as const) : ('zh-CN' as const),
		reports: [...new Set(editions.map(({ quarter }) => quarter))]
	};
};
