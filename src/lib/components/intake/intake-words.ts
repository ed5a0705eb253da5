import { findColumn, type ColumnName } from '#lib/domain/columns.ts';
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
