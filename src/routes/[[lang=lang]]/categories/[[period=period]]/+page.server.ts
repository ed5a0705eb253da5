import { categoriesReport } from '#lib/reports/categories.ts';
import { periodEntries, staticContext } from '#lib/server/static-report.ts';
import type { PageServerLoad } from './$types';

export const entries = periodEntries;

export const load: PageServerLoad = async ({ params }) => ({
	report: await categoriesReport(await staticContext(params.period))
});
