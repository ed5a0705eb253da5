import { createContext } from 'svelte';
import type { Language } from '#lib/domain/text.ts';
import type { Edition } from '#lib/editions/document.ts';
import type { ReportMessages } from '#lib/i18n/zh-CN/report.ts';

/** What every part of a published page can ask for: nothing of the live site is in it. */
export interface ReportContext {
	readonly edition: Edition;
	readonly language: Language;
	readonly words: ReportMessages;
	/** Id of the page of the edition that is being read. */
	readonly page: string;
}

export const [getReportContext, setReportContext] = createContext<ReportContext>();
