import { buildQuality } from '#lib/server/quality.ts';
import { languageEntries } from '#lib/server/static-report.ts';
import type { PageServerLoad } from './$types';

export const entries = languageEntries;

export const load: PageServerLoad = async () => ({ report: await buildQuality() });
