import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { error } from '@sveltejs/kit';
import { listExports } from '#lib/server/data-folder.ts';
import { buildSite } from '#lib/server/site.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => (await buildSite()).site.exports.map(({ name }) => ({ file: name }));

/** The exports as they are: the browser reads the columns that it needs out of them. */
export const GET: RequestHandler = async ({ params }) => {
	const { folder } = await buildSite();
	const path = (await listExports(folder)).find((one) => basename(one) === params.file);
	if (path === undefined) error(404);
	return new Response(new Uint8Array(await readFile(join(folder, path))), {
		headers: { 'content-type': 'application/vnd.apache.parquet' }
	});
};
