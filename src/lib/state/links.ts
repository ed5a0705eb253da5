import { resolve } from '$app/paths';
import { filterQuery, hasPeriodPage, type Filters } from '#lib/domain/filters.ts';
import { hasBureauPage, type Site } from '#lib/domain/site.ts';
import type { Language } from '#lib/domain/text.ts';

export type PageId =
	'overview' | 'categories' | 'bureaus' | 'rankings' | 'composite' | 'departments' | 'trends' | 'surges';

interface Place {
	readonly site: Site;
	readonly language: Language;
}

function languageParameter(language: Language): { lang?: 'en' } {
	return language === 'en' ? { lang: 'en' } : {};
}

/** Folder form with one trailing slash: what any static server answers without a redirect. */
function folder(path: string): string {
	return path.endsWith('/') ? path : `${path}/`;
}

function withQuery(path: string, query: URLSearchParams): string {
	const text = query.toString();
	return text === '' ? folder(path) : `${folder(path)}?${text}`;
}

/** Whether a link names the newest quarter too, so that it still leads to the same figures next quarter. */
export interface LinkOptions {
	readonly pinned?: boolean;
}

/** Address of a page under these filters; the default period is left out unless pinned. */
export function pageHref(
	{ site, language }: Place,
	page: PageId,
	filters: Filters,
	{ pinned = false }: LinkOptions = {}
): string {
	const inPath = hasPeriodPage(site, filters.period) && (pinned || filters.period.id !== site.defaultPeriod);
	const parameters = { ...languageParameter(language), ...(inPath ? { period: filters.period.id } : {}) };
	const query = filterQuery(site, filters);
	switch (page) {
		case 'overview':
			return withQuery(resolve('/[[lang=lang]]/[[period=period]]', parameters), query);
		case 'categories':
			return withQuery(resolve('/[[lang=lang]]/categories/[[period=period]]', parameters), query);
		case 'bureaus':
			return withQuery(resolve('/[[lang=lang]]/bureaus/[[period=period]]', parameters), query);
		case 'rankings':
			return withQuery(resolve('/[[lang=lang]]/rankings/[[period=period]]', parameters), query);
		case 'composite':
			return withQuery(resolve('/[[lang=lang]]/composite/[[period=period]]', parameters), query);
		case 'departments':
			return withQuery(resolve('/[[lang=lang]]/departments/[[period=period]]', parameters), query);
		case 'trends':
			if (inPath) query.set('period', filters.period.id);
			return withQuery(resolve('/[[lang=lang]]/trends', languageParameter(language)), query);
		case 'surges':
			return withQuery(resolve('/[[lang=lang]]/surges/[[period=period]]', parameters), query);
	}
}

/** Parameter that names the bureau of a page that was not built for it. */
export const BUREAU_CODE = 'code';

/**
 * Address of one bureau's page; its period stands in the query, as only the newest is prerendered.
 * A bureau that only opened or added files name has no page of its own: it stands in the query too.
 */
export function bureauHref(
	{ site, language }: Place,
	code: string,
	filters: Filters,
	{ pinned = false }: LinkOptions = {}
): string {
	const own = hasBureauPage(site, code);
	const query = filterQuery(site, { ...filters, bureau: null });
	if (!own) query.set(BUREAU_CODE, code);
	if (pinned || filters.period.id !== site.defaultPeriod) query.set('period', filters.period.id);
	const place = languageParameter(language);
	return withQuery(
		own
			? resolve('/[[lang=lang]]/bureau/[code]', { ...place, code })
			: resolve('/[[lang=lang]]/bureau', place),
		query
	);
}

/** Address of the list of bureaus, and of those that have no page of their own. */
export function bureauListHref({ language }: Pick<Place, 'language'>): string {
	return folder(resolve('/[[lang=lang]]/bureau', languageParameter(language)));
}

/** Address of the definitions, at one metric where it is named. */
export function definitionHref({ language }: Pick<Place, 'language'>, metric?: string): string {
	const path = folder(resolve('/[[lang=lang]]/definitions', languageParameter(language)));
	return metric === undefined ? path : `${path}#${metric}`;
}

/** Where a version of the score settings stands among the definitions; its first day names it. */
export function settingsAnchor(validFrom: string): string {
	return `settings-${validFrom}`;
}

export function dataHref({ language }: Pick<Place, 'language'>): string {
	return folder(resolve('/[[lang=lang]]/data', languageParameter(language)));
}

export function qualityHref({ language }: Pick<Place, 'language'>): string {
	return folder(resolve('/[[lang=lang]]/data/quality', languageParameter(language)));
}

/** The same page in the other language, with its filters. */
export function otherLanguageHref(
	{ language }: Pick<Place, 'language'>,
	route: string | null,
	parameters: Readonly<Partial<Record<string, string>>>,
	search: string
): string {
	const other = languageParameter(language === 'en' ? 'zh-CN' : 'en');
	const period = parameters['period'] === undefined ? {} : { period: parameters['period'] };
	switch (route) {
		case '/[[lang=lang]]/categories/[[period=period]]':
		case '/[[lang=lang]]/bureaus/[[period=period]]':
		case '/[[lang=lang]]/rankings/[[period=period]]':
		case '/[[lang=lang]]/composite/[[period=period]]':
		case '/[[lang=lang]]/departments/[[period=period]]':
		case '/[[lang=lang]]/surges/[[period=period]]':
			return folder(resolve(route, { ...other, ...period })) + search;
		case '/[[lang=lang]]/bureau':
		case '/[[lang=lang]]/trends':
			return folder(resolve(route, other)) + search;
		case '/[[lang=lang]]/bureau/[code]':
			return folder(resolve(route, { ...other, code: parameters['code'] ?? '' })) + search;
		case '/[[lang=lang]]/definitions':
		case '/[[lang=lang]]/data':
		case '/[[lang=lang]]/data/quality':
			return folder(resolve(route, other));
		default:
			return folder(resolve('/[[lang=lang]]/[[period=period]]', { ...other, ...period })) + search;
	}
}
