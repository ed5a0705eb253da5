import type { SideTables } from '#lib/domain/side-tables.ts';
import type { Text } from '#lib/domain/text.ts';
import { vocabularyText } from '#lib/domain/vocabulary.ts';
import type { ValueColumn } from '#lib/intake/value-columns.ts';

/** A value that a value of an export can be read as. */
export interface KnownOption {
	readonly value: string;
	readonly text: Text;
}

/** Fixed vocabularies of schema v1 (tickets.md §2–3), in their order there. */
const VOCABULARIES: Readonly<Record<Exclude<ValueColumn, 'bureau' | 'category'>, readonly string[]>> = {
	nature: ['投诉', '意见', '建议', '举报', '咨询', '报修', '服务申请', '表扬', '其他'],
	channel: [
		...['95598热线', '95598网站', '手机APP', '微信公众号', '营业厅', '意见簿', '来函', '邮件', '走访'],
		...['12398', '12345', '行风热线', '其他']
	],
	status: ['open', 'pending', 'resolved', 'closed', 'cancelled'],
	resolution_code: ['resolved', 'explained', 'deferred', 'out_of_scope', 'withdrawn', 'unresolved'],
	first_handling_result: ['resolved', 'explained', 'unresolved'],
	callback_status: ['not_required', 'reached', 'unreached', 'refused', 'pending'],
	handling_level: ['供电所', '县区局', '市局', '省公司']
};

/** Columns that take any value as it is: a place or a class that the site does not know is one more. */
const OPEN: readonly ValueColumn[] = ['bureau', 'category', 'channel'];

/** True where a value without a match still is a value of its own; false where nothing counts it. */
export function isOpen(column: ValueColumn): boolean {
	return OPEN.includes(column);
}

/** What the values of a column can be read as: its vocabulary, or what the side tables name. */
export function knownOptions(
	column: ValueColumn,
	{ bureaus, categoryMap }: Pick<SideTables, 'bureaus' | 'categoryMap'>
): KnownOption[] {
	switch (column) {
		case 'bureau':
			return bureaus.map(({ code, name }) => ({ value: code, text: name }));
		case 'category':
			return [...new Set(categoryMap.map(({ category }) => category))].map(option);
		default:
			return VOCABULARIES[column].map(option);
	}
}

function option(value: string): KnownOption {
	return { value, text: vocabularyText(value) };
}

/** Spellings that are read as a known value without a map: a bureau's names and aliases. */
export function knownSpellings(
	column: ValueColumn,
	tables: Pick<SideTables, 'bureaus' | 'categoryMap'>
): string[] {
	if (column !== 'bureau') return knownOptions(column, tables).map(({ value }) => value);
	return tables.bureaus.flatMap(({ code, name, shortName, aliases }) => [
		...[code, name.zh, name.en, shortName.zh, shortName.en],
		...aliases
	]);
}
