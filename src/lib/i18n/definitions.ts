import type { Language } from '#lib/domain/text.ts';
import { definitions as english } from '#lib/i18n/en/definitions.ts';
import { definitions as chinese, type DefinitionsMessages } from '#lib/i18n/zh-CN/definitions.ts';

export function definitionsMessages(language: Language): DefinitionsMessages {
	return language === 'en' ? english : chinese;
}
