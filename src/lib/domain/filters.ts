import { parsePeriod, type Period } from '#lib/domain/periods.ts';
import { defaultPeriod, findScheme, type Site } from '#lib/domain/site.ts';
import { UNMAPPED, UNSPECIFIED } from '#lib/domain/schemes.ts';

export const COMPARISONS = ['previous', 'year'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Nature filter beside single natures: the union of complaint natures, or everything. */
export const NATURE_COMPLAINTS = 'complaints';
export const NATURE_ALL = 'all';

/** What a reader asked to see. `null` = no restriction, or the page's own default. */
export interface Filters {
	readonly period: Period;
	/** Which comparison marks the tables: previous period (环比) or same period last year (同比). */
	readonly comparison: Comparison;
	readonly scheme: string;
	readonly category: string | null;
	readonly subcategory: string | null;
	readonly bureau: string | null;
	/** A nature, NATURE_COMPLAINTS, NATURE_ALL, or null for the page's own. */
	readonly nature: string | null;
	/** A channel, or one of the groups '95598' and 'other'. */
	readonly channel: string | null;
	readonly segment: string | null;
	/** Metric of the ranking. */
	readonly metric: string;
	/** What is ranked. */
	readonly unit: 'bureau' | 'department';
	/** Whether places are among all units or within the peer group. */
	readonly among: 'all' | 'peers';
	/** How the ranking is looked at; the figures are the same. */
	readonly view: RankingView;
	/** How funnel limits are drawn: by chance alone, or widened by the spread between units. */
	readonly limits: 'chance' | 'wide';
}

/** Ways to look at a ranking: the table, the funnel, adjusted for case mix, shrunk to the common level. */
export const RANKING_VIEWS = ['table', 'funnel', 'adjusted', 'shrunk'] as const;
export type RankingView = (typeof RANKING_VIEWS)[number];

/** A value in the URL that was dropped, for the notice on the page. */
export interface DroppedFilter {
	readonly parameter: string;
	readonly value: string;
	readonly allowed: readonly string[];
}

export const DEFAULT_METRIC = 'first_resolution';

/** Periods that stand in the path and are prerendered: quarters, half-years, years. */
export function isPathPeriod(period: Period): boolean {
	return period.kind !== 'month';
}

/** Whether a period stands in the path: the built site has a page for it. */
export function hasPeriodPage({ built }: Pick<Site, 'built'>, period: Period): boolean {
	if (!isPathPeriod(period)) return false;
	return built === undefined || (built.firstDay !== '' && overlaps(built, period));
}

export function defaultFilters(site: Site, period: Period = defaultPeriod(site)): Filters {
	return {
		period,
		comparison: 'previous',
		scheme: site.settings.defaultScheme,
		category: null,
		subcategory: null,
		bureau: null,
		nature: null,
		channel: null,
		segment: null,
		metric: DEFAULT_METRIC,
		unit: 'bureau',
		among: 'all',
		view: 'table',
		limits: 'chance'
	};
}

/** The years and months that data exist for, as a check on asked periods. */
export function periodHasData(site: Site, period: Period): boolean {
	return overlaps(site, period);
}

function overlaps({ firstDay, lastDay }: Pick<Site, 'firstDay' | 'lastDay'>, period: Period): boolean {
	return period.end > firstDay && period.start <= lastDay;
}

/**
 * Reads the filters of a URL. Parameters hold only what the reader chose; a value in the query
 * beats the path, the path beats the default. A wrong value is dropped and reported, never guessed.
 * @param rankable ids of the metrics that can be ranked
 */
export function parseFilters(
	site: Site,
	pathPeriod: string | undefined,
	query: URLSearchParams,
	rankable: readonly string[]
): { filters: Filters; dropped: DroppedFilter[] } {
	const dropped: DroppedFilter[] = [];
	const base = parsePathPeriod(site, pathPeriod, dropped);
	const choose = (parameter: string, allowed: readonly string[]): string | null => {
		const value = query.get(parameter);
		if (value === null || value === '') return null;
		if (allowed.includes(value)) return value;
		dropped.push({ parameter, value, allowed: allowed.slice(0, 12) });
		return null;
	};
	const scheme =
		choose(
			'scheme',
			site.schemes.map(({ id }) => id)
		) ?? base.scheme;
	const groups = findScheme(site, scheme).groups;
	const category = choose('category', [...groups.map(({ code }) => code), UNMAPPED, UNSPECIFIED]);
	const chosenView = choose('view', RANKING_VIEWS);
	const view = RANKING_VIEWS.find((one) => one === chosenView);
	const filters: Filters = {
		period: queryPeriod(site, query.get('period'), dropped) ?? base.period,
		comparison: choose('comparison', COMPARISONS) === 'year' ? 'year' : 'previous',
		scheme,
		category,
		subcategory: category === null ? null : choose('subcategory', leavesOf(site, scheme, category)),
		bureau: choose('bureau', [...site.bureaus.map(({ code }) => code), UNSPECIFIED]),
		nature: choose('nature', [NATURE_COMPLAINTS, NATURE_ALL, ...site.values.natures]),
		channel: choose('channel', ['95598', 'other', ...site.values.channels]),
		segment: choose('segment', [...site.values.segments, UNSPECIFIED]),
		metric: choose('metric', rankable) ?? DEFAULT_METRIC,
		unit: choose('unit', ['bureau', 'department']) === 'department' ? 'department' : 'bureau',
		among: choose('among', ['all', 'peers']) === 'peers' ? 'peers' : 'all',
		view: view ?? 'table',
		limits: choose('limits', ['chance', 'wide']) === 'wide' ? 'wide' : 'chance'
	};
	return { filters, dropped };
}

function parsePathPeriod(site: Site, id: string | undefined, dropped: DroppedFilter[]): Filters {
	if (id === undefined) return defaultFilters(site);
	const period = queryPeriod(site, id, dropped);
	return defaultFilters(site, period ?? undefined);
}

function queryPeriod(site: Site, id: string | null, dropped: DroppedFilter[]): Period | null {
	if (id === null || id === '') return null;
	const period = parsePeriod(id);
	if (period !== null && periodHasData(site, period)) return period;
	dropped.push({ parameter: 'period', value: id, allowed: [`${site.firstDay} … ${site.lastDay}`] });
	return null;
}

/** Second-level codes that can stand under a category of a scheme. */
export function leavesOf(site: Site, scheme: string, category: string): string[] {
	const group = findScheme(site, scheme).groups.find(({ code }) => code === category);
	const own = group?.leaves.map(({ code }) => code) ?? [];
	const native = site.values.categories.flatMap(({ subcategories }) => subcategories);
	return [...new Set(own.length > 0 ? own : native), UNMAPPED, UNSPECIFIED];
}

/**
 * The query of a URL that shows these filters: only what differs from the default, in a fixed
 * order. The period is left out where it stands in the path.
 */
export function filterQuery(site: Site, filters: Filters): URLSearchParams {
	const plain = defaultFilters(site);
	const query = new URLSearchParams();
	const put = (parameter: string, value: string | null, usual: string | null) => {
		if (value !== null && value !== usual) query.set(parameter, value);
	};
	if (!hasPeriodPage(site, filters.period)) query.set('period', filters.period.id);
	put('comparison', filters.comparison, plain.comparison);
	put('scheme', filters.scheme, plain.scheme);
	put('category', filters.category, null);
	put('subcategory', filters.subcategory, null);
	put('bureau', filters.bureau, null);
	put('nature', filters.nature, null);
	put('channel', filters.channel, null);
	put('segment', filters.segment, null);
	put('metric', filters.metric, plain.metric);
	put('unit', filters.unit, plain.unit);
	put('among', filters.among, plain.among);
	put('view', filters.view, plain.view);
	put('limits', filters.limits, plain.limits);
	return query;
}

/** The filters without what only changes how the same figures are looked at. */
export function figureFilters(filters: Filters): Filters {
	return { ...filters, view: 'table', limits: 'chance' };
}

/** True where the filters are what the prerendered page of their period already shows. */
export function isPrerendered(site: Site, filters: Filters): boolean {
	return isPathPeriod(filters.period) && filterQuery(site, figureFilters(filters)).size === 0;
}
