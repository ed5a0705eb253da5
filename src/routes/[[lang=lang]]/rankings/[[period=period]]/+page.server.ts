import { rankingsReport } from '#lib/reports/rankings.ts';
import { periodEntries, staticContext } from '#lib/server/static-report.ts';
import type { PageServerLoad } from './$types';

export const entries = periodEntries;

export const load: PageServerLoad = async ({ params }) => ({
	report: await rankingsReport(await staticContext(params.period))
});
