import { reportJsonSchema } from '#lib/editions/files/json-schema.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What a program may expect of every report.json. */
export const GET: RequestHandler = () =>
	new Response(reportJsonSchema(), { headers: { 'content-type': 'application/json; charset=utf-8' } });
