import { definitionsReport } from '#lib/reports/definitions.ts';
import { buildSite } from '#lib/server/site.ts';
import { languageEntries, staticContext } from '#lib/server/static-report.ts';
import type { PageServerLoad } from './$types';

export const entries = languageEntries;

export const load: PageServerLoad = async () => ({
	report: definitionsReport(await staticContext(), (await buildSite()).sideTables.categoryMap)
});
