import type { Language } from '#lib/domain/text.ts';
import { methods as english } from '#lib/i18n/en/methods.ts';
import { methods as chinese, type MethodsMessages } from '#lib/i18n/zh-CN/methods.ts';

export { METHOD_IDS, type MethodFacts, type MethodId } from '#lib/i18n/zh-CN/methods.ts';

export function methodsMessages(language: Language): MethodsMessages {
	return language === 'en' ? english : chinese;
}
