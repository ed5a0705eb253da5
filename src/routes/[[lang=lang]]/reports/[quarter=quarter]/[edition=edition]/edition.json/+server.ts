import { error, json } from '@sveltejs/kit';
import { editionEntries, findEdition } from '#lib/server/editions.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = editionEntries;

/** The whole frozen document, as it was published. */
export const GET: RequestHandler = async ({ params }) => {
	const edition = await findEdition(params.quarter, params.edition);
	if (edition === undefined) error(404);
	return json(edition);
};
