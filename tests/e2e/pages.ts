import { readFileSync } from 'node:fs';
import { projectPath } from '#lib/cli/project.js';

export interface SitePage {
	/** Path in the root of a server, as in Chinese; English stands under /en. */
	readonly path: string;
	/** Whether its figures are a report that the engine computes again. */
	readonly report: boolean;
	/** Whether it draws figures as charts. */
	readonly charts: boolean;
	/** Whether it shows a table with numbers. */
	readonly tables: boolean;
	/** Texts that must be on it whatever runs: published or fixed figures. */
	readonly figures: readonly string[];
}

/** Code of the first bureau in the sample's side table. */
export function firstBureau(): string {
	const [, line = ''] = readFileSync(projectPath('data/bureaus.csv'), 'utf8').split(/\r?\n/);
	return line.split(',')[0] ?? '';
}

const drawn = (path: string, figures: readonly string[] = []): SitePage => ({
	path,
	report: true,
	charts: true,
	tables: true,
	figures
});

/** A page of a published edition, which nothing computes again. */
const frozen = (path: string): SitePage => ({ path, report: false, charts: true, tables: true, figures: [] });

/** One page of every kind, and periods other than the newest quarter. */
export const PAGES: readonly SitePage[] = [
	drawn('/'),
	drawn('/categories/'),
	drawn('/categories/2014-H1/', ['568', '262', '173', '85', '48', '46.13', '30.46', '14.96', '8.45']),
	drawn('/bureaus/'),
	drawn('/bureaus/2014-Q2/'),
	drawn(`/bureau/${firstBureau()}/`),
	{ path: '/bureau/', report: false, charts: false, tables: false, figures: [] },
	drawn('/rankings/'),
	drawn('/rankings/2014-Q1/'),
	drawn('/trends/'),
	drawn('/surges/'),
	drawn('/surges/2014-Q3/', ['234', '164', '159']),
	drawn('/departments/'),
	drawn('/departments/2014-H1/', ['262', '46.13', '30.46', '14.96', '8.45']),
	drawn('/composite/'),
	{ path: '/reports/', report: false, charts: false, tables: false, figures: [] },
	frozen('/reports/2014-Q2/'),
	frozen(`/reports/2014-Q2/1/bureau-${firstBureau()}/`),
	frozen('/reports/2014-Q2/1/department-marketing/'),
	// The table of a chart alone waits behind a summary.
	{ ...frozen('/reports/2014-Q2/1/quarter/charts/bureaus-interval/'), tables: false },
	{ path: '/reports/compare/', report: false, charts: false, tables: true, figures: [] },
	{ path: '/definitions/', report: false, charts: false, tables: false, figures: [] },
	{ path: '/data/', report: false, charts: false, tables: true, figures: [] },
	{ path: '/data/quality/', report: false, charts: true, tables: true, figures: ['41,960', '1,055'] }
];

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The path of a page in a language. */
export function inLanguage(path: string, language: Language): string {
	return language === 'en' ? `/en${path}` : path;
}

/** Every page in every language. */
export const ALL_PAGES: readonly (SitePage & { readonly language: Language })[] = LANGUAGES.flatMap(
	(language) => PAGES.map((page) => ({ ...page, path: inLanguage(page.path, language), language }))
);
