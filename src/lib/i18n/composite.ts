import type { Language } from '#lib/domain/text.ts';
import { composite as english } from '#lib/i18n/en/composite.ts';
import { composite as chinese, type CompositeMessages } from '#lib/i18n/zh-CN/composite.ts';

export function compositeMessages(language: Language): CompositeMessages {
	return language === 'en' ? english : chinese;
}
