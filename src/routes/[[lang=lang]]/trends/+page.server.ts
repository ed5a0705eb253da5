import { trendsReport } from '#lib/reports/trends.ts';
import { languageEntries, staticContext } from '#lib/server/static-report.ts';
import type { PageServerLoad } from './$types';

export const entries = languageEntries;

export const load: PageServerLoad = async () => ({ report: await trendsReport(await staticContext()) });
