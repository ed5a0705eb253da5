import { defaultFilters, isPathPeriod, parseFilters } from '#lib/domain/filters.ts';
import { PERIOD_KINDS, periodsBetween, type Period } from '#lib/domain/periods.ts';
import type { Site } from '#lib/domain/site.ts';
import { rankableMetrics } from '#lib/metrics/registry.ts';
import { reportContext, type ReportContext } from '#lib/reports/context.ts';
import { buildSite } from '#lib/server/site.ts';

const PREFIXES = [undefined, 'en'] as const;

/** What a prerendered page is computed from: the native engine, the path's period, no filter. */
export async function staticContext(pathPeriod?: string): Promise<ReportContext> {
	const { engine, site } = await buildSite();
	const { filters } = parseFilters(
		site,
		pathPeriod,
		new URLSearchParams(),
		rankableMetrics().map(({ id }) => id)
	);
	return reportContext(engine, site, pathPeriod === undefined ? defaultFilters(site) : filters);
}

/** Quarters, half-years and years with tickets, oldest first within their kind. */
export function pathPeriods(site: Site): Period[] {
	if (site.firstDay === '') return [];
	return PERIOD_KINDS.flatMap((kind) => periodsBetween(kind, site.firstDay, site.lastDay)).filter(
		isPathPeriod
	);
}

type Entry = Record<string, string>;

function withPrefix(prefix: 'en' | undefined, entry: Entry): Entry {
	return prefix === undefined ? entry : { lang: prefix, ...entry };
}

/** Every prerendered address of a page with a period: both languages, the default and each period. */
export async function periodEntries(): Promise<Entry[]> {
	const { site } = await buildSite();
	return PREFIXES.flatMap((prefix) => [
		withPrefix(prefix, {}),
		...pathPeriods(site).map(({ id }) => withPrefix(prefix, { period: id }))
	]);
}

/** Both languages of a page without a period. */
export function languageEntries(): Entry[] {
	return PREFIXES.map((prefix) => withPrefix(prefix, {}));
}

/** Every bureau in both languages. */
export async function bureauEntries(): Promise<Entry[]> {
	const { site } = await buildSite();
	return PREFIXES.flatMap((prefix) => site.bureaus.map(({ code }) => withPrefix(prefix, { code })));
}
