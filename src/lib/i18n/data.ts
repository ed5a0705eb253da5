import type { Language } from '#lib/domain/text.ts';
import { data as english } from '#lib/i18n/en/data.ts';
import { data as chinese, type DataMessages } from '#lib/i18n/zh-CN/data.ts';

export function dataMessages(language: Language): DataMessages {
	return language === 'en' ? english : chinese;
}
