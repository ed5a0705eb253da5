import { createContext } from 'svelte';
import type { Language } from '#lib/domain/text.ts';
import type { Edition } from '#lib/editions/document.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import type { ReportMessages } from '#lib/i18n/zh-CN/report.ts';

/** What every part of a published page can ask for: nothing of the live site is in it. */
export interface ReportContext {
	readonly edition: Edition;
	readonly language: Language;
	readonly words: ReportMessages;
	/** Id of the page of the edition that is being read; '' on a page that is none of them. */
	readonly page: string;
}

const [getReportContext, setReportContext] = createContext<ReportContext>();

export { getReportContext };

/**
 * Hands an edition to everything below the component that is being set up.
 * @param read called at each use: properties of a component change while it stands
 * @returns the context, for the component itself
 */
export function provideReportContext(read: () => Omit<ReportContext, 'words'>): ReportContext {
	return setReportContext({
		get edition() {
			return read().edition;
		},
		get language() {
			return read().language;
		},
		get words() {
			return reportMessages(read().language);
		},
		get page() {
			return read().page;
		}
	});
}
