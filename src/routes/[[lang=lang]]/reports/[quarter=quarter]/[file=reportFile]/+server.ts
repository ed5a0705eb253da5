import { error } from '@sveltejs/kit';
import { newestEdition } from '#lib/server/editions.ts';
import { quarterFileEntries, reportFileResponse } from '#lib/server/report-files.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = quarterFileEntries;

/** Files of the newest edition: an address that stays while editions follow one another. */
export const GET: RequestHandler = async ({ params }) => {
	const edition = await newestEdition(params.quarter);
	if (edition === undefined) error(404);
	return reportFileResponse(edition, 'quarter', params.file, params.lang === 'en' ? 'en' : 'zh-CN');
};
