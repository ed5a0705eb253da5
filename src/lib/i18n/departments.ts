import type { Language } from '#lib/domain/text.ts';
import { departments as english } from '#lib/i18n/en/departments.ts';
import { departments as chinese, type DepartmentsMessages } from '#lib/i18n/zh-CN/departments.ts';

export function departmentsMessages(language: Language): DepartmentsMessages {
	return language === 'en' ? english : chinese;
}
