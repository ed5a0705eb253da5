import type { Language } from '#lib/domain/text.ts';
import { local as english } from '#lib/i18n/en/local.ts';
import { local as chinese, type LocalMessages } from '#lib/i18n/zh-CN/local.ts';

/** Words for data that are not those which the site was built from. */
export function localMessages(language: Language): LocalMessages {
	return language === 'en' ? english : chinese;
}
