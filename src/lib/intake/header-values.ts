import type { RawTable } from '#lib/engine/engine.ts';
import { rawText } from '#lib/sql/ingest/raw-text.ts';
import { identifier, join, sql, type Sql } from '#lib/sql/sql.ts';

/** Texts that stand for "no value" in real exports, in lower case. */
export const MISSING_MARKS: readonly string[] = [
	...['?', '-', '--', '—', '/', '\\', '.', '*'],
	...['null', '(null)', '<null>', 'none', 'nil', 'nan', 'n/a', '#n/a', 'na', 'undefined', 'unspecified'],
	...['无', '空', '未填写', '未填', '暂无', '(空)', '（空）', '(空白)', '（空白）']
];

/**
 * Columns whose values are not looked at and never guessed into anything: lists, structs and maps,
 * and headers that SQL cannot name (empty, or with a NUL). Bytes may be text that is not marked as such.
 */
export function isOpaque(header: string, rawType: string): boolean {
	if (header === '' || header.includes('\0')) return true;
	if (/^(?:DECIMAL|ENUM)\(/.test(rawType)) return rawType.endsWith(']');
	return /[[(]/.test(rawType) || ['BIT', 'VARIANT', 'GEOMETRY'].includes(rawType);
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
			sql`SELECT ${isOpaque(header, type) ? sql`CAST(NULL AS VARCHAR)` : rawText(identifier(header), type)} AS value FROM ${identifier(table)}`
	);
	return selects.length === 0
		? sql`(SELECT CAST(NULL AS VARCHAR) AS value WHERE FALSE)`
		: sql`(${join(selects, ' UNION ALL ')})`;
}
