import type { ColumnName } from '#lib/domain/columns.ts';

/** Columns whose values belong to a vocabulary or name a unit: listed by count, for the reader to place. */
export const VALUE_COLUMNS = [
	'nature',
	'channel',
	'status',
	'resolution_code',
	'first_handling_result',
	'callback_status',
	'handling_level',
	'bureau',
	'category'
] as const satisfies readonly ColumnName[];
export type ValueColumn = (typeof VALUE_COLUMNS)[number];
