import { resolve } from '$app/paths';
import type { Language } from '#lib/domain/text.ts';
import type { Section } from '#lib/editions/document.ts';

/** Which edition a link leads to. */
export interface EditionPlace {
	readonly quarter: string;
	readonly number: number;
}

/** Page id of the quarter's own page. */
export const QUARTER_PAGE = 'quarter';

/** Files beside each page of an edition. */
export const FILES = ['pdf', 'xlsx', 'csv', 'json'] as const;
export type FileKind = (typeof FILES)[number];

/** The site's first page in a language, with its trailing slash: relative while pages are prerendered. */
export function siteRoot(language: Language): string {
	const path = resolve('/[[lang=lang]]/[[period=period]]', language === 'en' ? { lang: 'en' } : {});
	return path.endsWith('/') ? path : `${path}/`;
}

/** The list of quarters and editions. */
export function reportsHref(language: Language): string {
	return `${siteRoot(language)}reports/`;
}

/** The newest edition of a quarter. */
export function quarterHref(language: Language, quarter: string): string {
	return `${reportsHref(language)}${quarter}/`;
}

/** A page of an edition for ever; the quarter's own by default. */
export function editionHref(
	language: Language,
	{ quarter, number }: EditionPlace,
	page: string = QUARTER_PAGE
): string {
	const edition = `${quarterHref(language, quarter)}${number}/`;
	return page === QUARTER_PAGE ? edition : `${edition}${page}/`;
}

/** A file beside a page: `report.pdf`. */
export function fileHref(language: Language, place: EditionPlace, page: string, kind: FileKind): string {
	return `${editionHref(language, place, page)}report.${kind}`;
}

/** The whole frozen document. */
export function documentHref(language: Language, place: EditionPlace): string {
	return `${editionHref(language, place)}edition.json`;
}

/** One chart alone, for frames in other pages. */
export function chartHref(language: Language, place: EditionPlace, page: string, chart: string): string {
	return `${editionHref(language, place)}${page}/charts/${chart}/`;
}

/** Meeting mode of an edition. */
export function presentHref(language: Language, { quarter, number }: EditionPlace): string {
	return `${siteRoot(language)}present/${quarter}/${number}/`;
}

/** Two editions side by side; without them, the two newest. */
export function compareHref(language: Language, sides?: { left: EditionPlace; right: EditionPlace }): string {
	const path = `${reportsHref(language)}compare/`;
	if (sides === undefined) return path;
	return `${path}?left=${placeName(sides.left)}&right=${placeName(sides.right)}`;
}

/** An edition as the query of the comparison names it: `2014-Q2/1`. */
export function placeName({ quarter, number }: EditionPlace): string {
	return `${quarter}/${number}`;
}

/** The live page with the figures of a section; trends keep their period in the query. */
export function liveHref(
	language: Language,
	quarter: string,
	{ page, query }: NonNullable<Section['live']>
): string {
	const parameters = new URLSearchParams(query);
	const period = parameters.get('period') ?? quarter;
	parameters.delete('period');
	if (page === 'trends') parameters.set('period', period);
	const folder = `${siteRoot(language)}${page === 'overview' ? '' : `${page}/`}`;
	const path = page === 'trends' ? folder : `${folder}${period}/`;
	const text = parameters.toString();
	return text === '' ? path : `${path}?${text}`;
}

/** A file of one chart: its drawing or its figures. */
export function chartFileHref(
	language: Language,
	place: EditionPlace,
	page: string,
	chart: string,
	kind: 'svg' | 'csv'
): string {
	return `${chartHref(language, place, page, chart)}chart.${kind}`;
}

/** Addresses, codes and files to hand an edition on. */
export function shareHref(language: Language, place: EditionPlace): string {
	return `${editionHref(language, place)}share/`;
}
