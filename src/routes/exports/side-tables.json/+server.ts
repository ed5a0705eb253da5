import { json } from '@sveltejs/kit';
import { buildSite } from '#lib/server/site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The parsed side tables, for the browser's own ingest. */
export const GET: RequestHandler = async () => json((await buildSite()).sideTables);
