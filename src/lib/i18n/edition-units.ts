import type { Language } from '#lib/domain/text.ts';
import { editionUnits as english } from '#lib/i18n/en/edition-units.ts';
import { editionUnits as chinese, type EditionUnitsMessages } from '#lib/i18n/zh-CN/edition-units.ts';

export function editionUnitsMessages(language: Language): EditionUnitsMessages {
	return language === 'en' ? english : chinese;
}
