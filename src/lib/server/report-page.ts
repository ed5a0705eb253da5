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
