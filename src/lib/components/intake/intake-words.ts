import { findColumn, type ColumnName } from '#lib/domain/columns.ts';
import type { Site } from '#lib/domain/site.ts';
import { vocabularyText } from '#lib/domain/vocabulary.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { usesOf } from '#lib/reports/data.ts';
import type { IntakeMessages } from '#lib/i18n/zh-CN/intake.ts';

/** The label of a column of schema v1. */
export function columnLabel(column: ColumnName, language: Language): string {
	const found = findColumn(column);
	return found === undefined ? column : inLanguage(found.label, language);
}

/** What the pages lose without a column, by the names of the metrics. */
export function lossOf(
	column: ColumnName,
	words: IntakeMessages['map'],
	language: Language,
	comma: string
): string {
	if (findColumn(column)?.required === true) return words.requiredLoss;
	const { neededBy, sharpens } = usesOf(column);
	const names = (ids: readonly string[]) =>
		ids.map((id) => inLanguage(metricById(id).name, language)).join(comma);
	if (neededBy.length > 0) return words.loss(names(neededBy));
	return sharpens.length > 0 ? words.lossClause(names(sharpens)) : words.noLoss;
}

/** Columns that take any value as it is: a place or a class that this site does not know is one more. */
const OPEN: readonly ColumnName[] = ['bureau', 'category', 'channel', 'owner_department'];

/** True where a value without a match is still a value of its own; false where nothing counts it. */
export function isOpenVocabulary(column: ColumnName): boolean {
	return OPEN.includes(column);
}

/** A standard value in words: units by their names, the rest by the vocabulary. */
export function standardLabel(
	column: ColumnName,
	value: string,
	{ bureaus, departments }: Pick<Site, 'bureaus' | 'departments'>,
	language: Language
): string {
	const units = column === 'bureau' ? bureaus : column === 'owner_department' ? departments : [];
	const unit = units.find(({ code }) => code === value);
	return inLanguage(unit?.name ?? vocabularyText(value), language);
}
