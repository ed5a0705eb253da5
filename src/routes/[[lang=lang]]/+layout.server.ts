import { buildSite } from '#lib/server/site.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params }) => {
	const { site } = await buildSite();
	return { site, language: params.lang === 'en' ? ('en' as const) : ('zh-CN' as const) };
};
