import type { Language } from '#lib/domain/text.ts';
import { present as english } from '#lib/i18n/en/present.ts';
import { present as chinese, type PresentMessages } from '#lib/i18n/zh-CN/present.ts';

export function presentMessages(language: Language): PresentMessages {
	return language === 'en' ? english : chinese;
}
