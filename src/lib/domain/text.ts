/** The languages of the site. Chinese is the first; English stands under the path prefix `/en/`. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A label or sentence in both languages of the site. */
export interface Text {
	readonly zh: string;
	readonly en: string;
}

/** The wording of a text in one language. */
export function inLanguage(text: Text, language: Language): string {
	return language === 'en' ? text.en : text.zh;
}
