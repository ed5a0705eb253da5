import { common as commonEn } from '#lib/i18n/en/common.ts';
import { common as commonZh } from '#lib/i18n/zh-CN/common.ts';
import type { CommonMessages } from '#lib/i18n/zh-CN/common.ts';
import type { Language } from '#lib/domain/text.ts';

/** Words that every page needs, in one language. Page words: `#lib/i18n/<page>.ts`. */
export function commonMessages(language: Language): CommonMessages {
	return language === 'en' ? commonEn : commonZh;
}
