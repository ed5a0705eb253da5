import { compositeReport } from '#lib/reports/composite.ts';
import { periodEntries, staticContext } from '#lib/server/static-report.ts';
import type { PageServerLoad } from './$types';

export const entries = periodEntries;

export const load: PageServerLoad = async ({ params }) => ({
	report: await compositeReport(await staticContext(params.period))
});
