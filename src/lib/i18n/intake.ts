import type { Language } from '#lib/domain/text.ts';
import { intake as english } from '#lib/i18n/en/intake.ts';
import { intake as chinese, type IntakeMessages } from '#lib/i18n/zh-CN/intake.ts';

export function intakeMessages(language: Language): IntakeMessages {
	return language === 'en' ? english : chinese;
}
