import type { Language } from '#lib/domain/text.ts';
import { reportFiles as english } from '#lib/i18n/en/report-files.ts';
import { reportFiles as chinese, type ReportFilesMessages } from '#lib/i18n/zh-CN/report-files.ts';

export function fileMessages(language: Language): ReportFilesMessages {
	return language === 'en' ? english : chinese;
}
