import type { Language } from '#lib/domain/text.ts';
import { bureau as english } from '#lib/i18n/en/bureau.ts';
import { bureau as chinese, type BureauMessages } from '#lib/i18n/zh-CN/bureau.ts';

export function bureauMessages(language: Language): BureauMessages {
	return language === 'en' ? english : chinese;
}
