import type { Language } from '#lib/domain/text.ts';
import { settings as english } from '#lib/i18n/en/settings.ts';
import { settings as chinese, type SettingsMessages } from '#lib/i18n/zh-CN/settings.ts';

export function settingsMessages(language: Language): SettingsMessages {
	return language === 'en' ? english : chinese;
}
