import type { Language } from '#lib/domain/text.ts';
import { quality as english } from '#lib/i18n/en/quality.ts';
import { quality as chinese, type QualityMessages } from '#lib/i18n/zh-CN/quality.ts';

export function qualityMessages(language: Language): QualityMessages {
	return language === 'en' ? english : chinese;
}
