import type { Language } from '#lib/domain/text.ts';
import { overview as english } from '#lib/i18n/en/overview.ts';
import { overview as chinese, type OverviewMessages } from '#lib/i18n/zh-CN/overview.ts';

export function overviewMessages(language: Language): OverviewMessages {
	return language === 'en' ? english : chinese;
}
