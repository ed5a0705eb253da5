import type { Language } from '#lib/domain/text.ts';
import { edition as english } from '#lib/i18n/en/edition.ts';
import { edition as chinese, type EditionMessages } from '#lib/i18n/zh-CN/edition.ts';

export function editionMessages(language: Language): EditionMessages {
	return language === 'en' ? english : chinese;
}
