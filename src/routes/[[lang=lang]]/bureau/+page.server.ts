import { languageEntries } from '#lib/server/static-report.ts';

export const entries = languageEntries;
