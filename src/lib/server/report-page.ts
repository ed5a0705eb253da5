import { inLanguage, type Language } from '#lib/domain/text.ts';
import type { Chart, Edition, ReportPage, Table } from '#lib/editions/document.ts';
import { commonMessages } from '#lib/i18n/messages.ts';
import { hasDrawings } from '#lib/server/drawn-files.ts';
import { editionsOf } from '#lib/server/editions.ts';
import { buildSite } from '#lib/server/site.ts';

/** What a page of an edition is laid out from. */
export interface ReportPageData {
	readonly edition: Edition;
	readonly page: ReportPage;
	readonly language: Language;
	/** Number of the newest edition of the quarter, where that is not this one. */
	readonly newer: number | null;
	/** PDF and preview picture stand beside the page. */
	readonly drawings: boolean;
}

/** What a page of one chart is laid out from. */
export interface ChartPageData {
	readonly edition: Edition;
	/** Id of the page that the chart stands on. */
	readonly page: string;
	/** Id of its section there. */
	readonly section: string;
	readonly chart: Chart;
	/** The table that it draws. */
	readonly table: Table;
	readonly language: Language;
}

/** Language of a route, by its prefix. */
export function routeLanguage(prefix: string | undefined): Language {
	return prefix === 'en' ? 'en' : 'zh-CN';
}

/** One page of an edition; null where the edition has none of that id. */
export async function reportPage(
	edition: Edition,
	id: string,
	prefix: string | undefined
): Promise<ReportPageData | null> {
	const page = edition.pages.find((one) => one.id === id);
	if (page === undefined) return null;
	// A draft corrects nothing until it is published.
	const published = (await editionsOf(edition.quarter)).filter(({ draft }) => draft !== true);
	const newest = published.at(-1)?.number ?? edition.number;
	return {
		edition,
		page,
		language: routeLanguage(prefix),
		newer: newest > edition.number ? newest : null,
		drawings: hasDrawings()
	};
}

/** One chart of a page with its table; null where there is none. */
export function chartPage(
	edition: Edition,
	pageId: string,
	chartId: string,
	prefix: string | undefined
): ChartPageData | null {
	const sections = edition.pages.find(({ id }) => id === pageId)?.sections ?? [];
	for (const { id: section, charts, tables } of sections) {
		const chart = charts.find(({ id }) => id === chartId);
		const table = tables.find(({ id }) => id === chart?.table);
		if (chart !== undefined && table !== undefined)
			return { edition, page: pageId, section, chart, table, language: routeLanguage(prefix) };
	}
	return null;
}

/** Whose site lists and compares the reports. */
export interface ReportHost {
	readonly language: Language;
	readonly organisation: string;
	readonly sample: string | null;
	readonly drawings: boolean;
}

/** Whose site lists and compares the reports: not frozen, as an edition's own pages are. */
export async function reportHost(language: Language): Promise<ReportHost> {
	const { settings } = (await buildSite()).site;
	return {
		language,
		organisation: inLanguage(settings.organisation, language),
		sample: settings.sample ? commonMessages(language).sampleNote : null,
		drawings: hasDrawings()
	};
}
