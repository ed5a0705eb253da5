import type { RawTable } from '#lib/engine/engine.ts';
import { rawText } from '#lib/sql/ingest/raw-text.ts';
import { identifier, join, sql, type Sql } from '#lib/sql/sql.ts';

/** Texts that stand for "no value" in real exports, in lower case. */
export const MISSING_MARKS: readonly string[] = [
	...['?', '-', '--', '—', '/', '\\', '.', '*'],
	...['null', '(null)', '<null>', 'none', 'nil', 'nan', 'n/a', '#n/a', 'na', 'undefined', 'unspecified'],
	...['无', '空', '未填写', '未填', '暂无', '(空)', '（空）', '(空白)', '（空白）']
];

/** Types whose text says nothing to a reader: they are profiled, but never guessed into a column. */
export function isNested(rawType: string): boolean {
	return /[[(]/.test(rawType) && !rawType.startsWith('DECIMAL') && !rawType.startsWith('ENUM');
}

/** The tables that have a header, with its type in each. */
export function tablesWith(
	tables: readonly RawTable[],
	header: string
): { readonly table: string; readonly type: string }[] {
	return tables.flatMap(({ table, columns }) =>
		columns.filter(({ name }) => name === header).map(({ type }) => ({ table, type }))
	);
}

/** A subquery of one column `value`: the texts under a header in all tables, blanks as NULL. */
export function headerTexts(tables: readonly RawTable[], header: string): Sql {
	const selects = tablesWith(tables, header).map(
		({ table, type }) =>
			sql`SELECT ${isNested(type) ? sql`NULL` : rawText(identifier(header), type)} AS value FROM ${identifier(table)}`
	);
	return selects.length === 0
		? sql`(SELECT NULL AS value WHERE FALSE)`
		: sql`(${join(selects, ' UNION ALL ')})`;
}
