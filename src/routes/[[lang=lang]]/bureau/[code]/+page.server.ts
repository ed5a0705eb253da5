import { error } from '@sveltejs/kit';
import { bureauReport } from '#lib/reports/bureau.ts';
import { bureauEntries, staticContext } from '#lib/server/static-report.ts';
import type { PageServerLoad } from './$types';

export const entries = bureauEntries;

export const load: PageServerLoad = async ({ params }) => {
	const context = await staticContext();
	if (!context.site.bureaus.some(({ code }) => code === params.code)) error(404);
	return { report: await bureauReport(context, params.code) };
};
