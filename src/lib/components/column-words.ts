import { findColumn } from '#lib/domain/columns.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import type { CommonMessages } from '#lib/i18n/zh-CN/common.ts';

/** A column of schema v1 by its label and its name. */
export function columnInWords(name: string, language: Language): string {
	const label = findColumn(name)?.label;
	return label === undefined ? name : `${inLanguage(label, language)} (${name})`;
}

/** Groups of alternative columns: one of each group is needed. */
export function columnGroupsInWords(
	groups: readonly (readonly string[])[],
	language: Language,
	words: Pick<CommonMessages, 'or' | 'and'>
): string {
	return groups
		.map((group) => group.map((name) => columnInWords(name, language)).join(words.or))
		.join(words.and);
}
