import type { Language } from '#lib/domain/text.ts';
import { surges as english } from '#lib/i18n/en/surges.ts';
import { surges as chinese, type SurgesMessages } from '#lib/i18n/zh-CN/surges.ts';

export function surgesMessages(language: Language): SurgesMessages {
	return language === 'en' ? english : chinese;
}
