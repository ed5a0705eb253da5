import { bureausReport } from '#lib/reports/bureaus.ts';
import { periodEntries, staticContext } from '#lib/server/static-report.ts';
import type { PageServerLoad } from './$types';

export const entries = periodEntries;

export const load: PageServerLoad = async ({ params }) => ({
	report: await bureausReport(await staticContext(params.period))
});
