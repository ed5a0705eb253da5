import type { Language } from '#lib/domain/text.ts';
import { categories as english } from '#lib/i18n/en/categories.ts';
import { categories as chinese, type CategoriesMessages } from '#lib/i18n/zh-CN/categories.ts';

export function categoriesMessages(language: Language): CategoriesMessages {
	return language === 'en' ? english : chinese;
}
