import type { Language } from '#lib/domain/text.ts';
import { rankings as english } from '#lib/i18n/en/rankings.ts';
import { rankings as chinese, type RankingsMessages } from '#lib/i18n/zh-CN/rankings.ts';

export function rankingsMessages(language: Language): RankingsMessages {
	return language === 'en' ? english : chinese;
}
