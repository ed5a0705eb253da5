import { error } from '@sveltejs/kit';
import { findEdition } from '#lib/server/editions.ts';
import { reportFileResponse, unitFileEntries } from '#lib/server/report-files.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = unitFileEntries;

export const GET: RequestHandler = async ({ params }) => {
	const edition = await findEdition(params.quarter, params.edition);
	if (edition === undefined || edition.pages.every(({ id }) => id !== params.page)) error(404);
	return reportFileResponse(edition, params.page, params.file, params.lang === 'en' ? 'en' : 'zh-CN');
};
