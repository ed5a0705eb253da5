import { error } from '@sveltejs/kit';
import { findEdition } from '#lib/server/editions.ts';
import { editionFileEntries, reportFileResponse } from '#lib/server/report-files.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = editionFileEntries;

export const GET: RequestHandler = async ({ params }) => {
	const edition = await findEdition(params.quarter, params.edition);
	if (edition === undefined) error(404);
	return reportFileResponse(edition, 'quarter', params.file, params.lang === 'en' ? 'en' : 'zh-CN');
};
