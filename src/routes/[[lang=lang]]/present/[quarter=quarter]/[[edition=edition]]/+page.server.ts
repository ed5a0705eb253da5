import { error } from '@sveltejs/kit';
import { editionEntries, quarterEntries } from '#lib/server/editions.ts';
import { meeting } from '#lib/server/meeting.ts';
import type { PageServerLoad } from './$types';

export const entries = async () => [...(await quarterEntries()), ...(await editionEntries())];

export const load: PageServerLoad = async ({ params }) => {
	const found = await meeting(params.quarter, params.edition ?? null, params.lang === 'en' ? 'en' : 'zh-CN');
	return found ?? error(404);
};
