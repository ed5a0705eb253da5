import { surgesReport } from '#lib/reports/surges.ts';
import { periodEntries, staticContext } from '#lib/server/static-report.ts';
import type { PageServerLoad } from './$types';

export const entries = periodEntries;

export const load: PageServerLoad = async ({ params }) => ({
	report: await surgesReport(await staticContext(params.period))
});
