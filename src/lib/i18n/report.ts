import type { Language } from '#lib/domain/text.ts';
import { report as english } from '#lib/i18n/en/report.ts';
import { report as chinese, type ReportMessages } from '#lib/i18n/zh-CN/report.ts';

export function reportMessages(language: Language): ReportMessages {
	return language === 'en' ? english : chinese;
}
