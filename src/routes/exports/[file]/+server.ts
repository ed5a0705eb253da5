import { basename, join } from 'node:path';
import { error } from '@sveltejs/kit';
import { listExports } from '#lib/server/data-folder.ts';
import { publishedExport } from '#lib/server/published-export.ts';
import { buildSite } from '#lib/server/site.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	(await buildSite()).site.exports.map(({ name }) => ({ file: name }));

/** The exports without columns that are not of the schema: the browser reads what it needs out of them. */
export const GET: RequestHandler = async ({ params }) => {
	const { folder, site, sideTables } = await buildSite();
	const path = (await listExports(folder)).find((one) => basename(one) === params.file);
	const file = site.exports.find(({ name }) => name === params.file);
	if (path === undefined || file === undefined) error(404);
	const bytes = await publishedExport(join(folder, path), file.columns, sideTables);
	return new Response(new Uint8Array(bytes), {
		headers: { 'content-type': 'application/vnd.apache.parquet' }
	});
};
