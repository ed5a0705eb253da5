import { error } from '@sveltejs/kit';
import { classicScript } from '#lib/server/classic-script.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Scripts that pages without SvelteKit's own load: one a folder of src/lib/enhancements. */
const SCRIPTS = ['present', 'share'];

export const entries: EntryGenerator = () => SCRIPTS.map((script) => ({ script }));

export const GET: RequestHandler = async ({ params }) => {
	if (!SCRIPTS.includes(params.script)) error(404);
	return new Response(await classicScript(params.script), {
		headers: { 'content-type': 'text/javascript; charset=utf-8' }
	});
};
