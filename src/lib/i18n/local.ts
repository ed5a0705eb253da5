import type { Language } from '#lib/domain/text.ts';
import { local as english } from '#lib/i18n/en/local.ts';
import { local as chinese, type LocalMessages } from '#lib/i18n/zh-CN/local.ts';

/** How figures of adopted data are spoken of while they are computed, by the kind of their source. */
export function adoptedLive(language: Language, kind: 'local' | 'updated'): LocalMessages['live'] {
	const words = localMessages(language);
	return kind === 'local' ? words.live : words.updated.live;
}

/** Words for data that are not those which the site was built from. */
export function localMessages(language: Language): LocalMessages {
	return language === 'en' ? english : chinese;
}
