import type { Language } from '#lib/domain/text.ts';
import { bureaus as english } from '#lib/i18n/en/bureaus.ts';
import { bureaus as chinese, type BureausMessages } from '#lib/i18n/zh-CN/bureaus.ts';

export function bureausMessages(language: Language): BureausMessages {
	return language === 'en' ? english : chinese;
}
