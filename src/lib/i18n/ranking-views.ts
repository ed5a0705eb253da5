import type { Language } from '#lib/domain/text.ts';
import { rankingViews as english } from '#lib/i18n/en/ranking-views.ts';
import { rankingViews as chinese, type RankingViewsMessages } from '#lib/i18n/zh-CN/ranking-views.ts';

export function rankingViewsMessages(language: Language): RankingViewsMessages {
	return language === 'en' ? english : chinese;
}
