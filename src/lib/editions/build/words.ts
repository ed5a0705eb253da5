import { inLanguage, type Language, type Text } from '#lib/domain/text.ts';
import { bureauMessages } from '#lib/i18n/bureau.ts';
import { bureausMessages } from '#lib/i18n/bureaus.ts';
import { categoriesMessages } from '#lib/i18n/categories.ts';
import { compositeMessages } from '#lib/i18n/composite.ts';
import { departmentsMessages } from '#lib/i18n/departments.ts';
import { editionUnitsMessages } from '#lib/i18n/edition-units.ts';
import { editionMessages } from '#lib/i18n/edition.ts';
import { commonMessages } from '#lib/i18n/messages.ts';
import { overviewMessages } from '#lib/i18n/overview.ts';
import { rankingViewsMessages } from '#lib/i18n/ranking-views.ts';
import { rankingsMessages } from '#lib/i18n/rankings.ts';
import { settingsMessages } from '#lib/i18n/settings.ts';
import { surgesMessages } from '#lib/i18n/surges.ts';
import { trendsMessages } from '#lib/i18n/trends.ts';

/** All words that a report is written with, in one language. */
export type Words = ReturnType<typeof wordsIn>;

function wordsIn(language: Language) {
	return {
		language,
		common: commonMessages(language),
		overview: overviewMessages(language),
		categories: categoriesMessages(language),
		bureaus: bureausMessages(language),
		bureau: bureauMessages(language),
		rankings: rankingsMessages(language),
		views: rankingViewsMessages(language),
		composite: compositeMessages(language),
		departments: departmentsMessages(language),
		trends: trendsMessages(language),
		surges: surgesMessages(language),
		settings: settingsMessages(language),
		edition: editionMessages(language),
		units: editionUnitsMessages(language),
		/** The wording of a text in this language. */
		of: (text: Text) => inLanguage(text, language)
	};
}

const CHINESE = wordsIn('zh-CN');
const ENGLISH = wordsIn('en');

/** One sentence or label, written in both languages. */
export function say(print: (words: Words) => string): Text {
	return { zh: print(CHINESE).trim(), en: print(ENGLISH).trim() };
}

/** The same in both languages: digits, codes. */
export function asIs(text: string): Text {
	return { zh: text, en: text };
}

/** Names one after the other, as sentences list them. */
export function listed(names: readonly Text[], { common, of }: Words): string {
	return names.map(of).join(common.listComma);
}

/** Sentences one after the other: Chinese ones follow without a blank. */
export function joined(sentences: readonly Text[]): Text {
	return {
		zh: sentences.map(({ zh }) => zh).join(''),
		en: sentences.map(({ en }) => en).join(' ')
	};
}

/** The words of a definition with the window of the settings in force in place of W. */
export function withWindow({ zh, en }: Text, days: number): Text {
	return { zh: zh.replaceAll('W 天', `${days} 天`), en: en.replaceAll('W days', `${days} days`) };
}
