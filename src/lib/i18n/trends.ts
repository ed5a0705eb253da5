import type { Language } from '#lib/domain/text.ts';
import { trends as english } from '#lib/i18n/en/trends.ts';
import { trends as chinese, type TrendsMessages } from '#lib/i18n/zh-CN/trends.ts';

export function trendsMessages(language: Language): TrendsMessages {
	return language === 'en' ? english : chinese;
}
