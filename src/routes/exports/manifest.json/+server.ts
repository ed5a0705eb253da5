import { builtManifest, manifestText } from '#lib/server/manifest.ts';
import { buildSite } from '#lib/server/site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The exports as they are served, so that the browser loads only those that a page needs. */
export const GET: RequestHandler = async () =>
	new Response(manifestText(await builtManifest(await buildSite())), {
		headers: { 'content-type': 'application/json' }
	});
