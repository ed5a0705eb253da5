import { departmentsReport } from '#lib/reports/departments.ts';
import { periodEntries, staticContext } from '#lib/server/static-report.ts';
import type { PageServerLoad } from './$types';

export const entries = periodEntries;

export const load: PageServerLoad = async ({ params }) => ({
	report: await departmentsReport(await staticContext(params.period))
});
