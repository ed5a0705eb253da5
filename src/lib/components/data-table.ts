import type { Snippet } from 'svelte';
import { inLanguage, type Language, type Text } from '#lib/domain/text.ts';

/** What a cell is sorted by; `null` stands last in either direction. */
export type SortValue = number | string | null;

export interface TableSort {
	key: string;
	direction: 'ascending' | 'descending';
}

/** One column: its words, how a row prints in it, and how the column sorts. */
export interface TableColumn<Row> {
	key: string;
	label: string;
	text: (row: Row) => string;
	align?: 'start' | 'end' | undefined;
	/** The column that names the row. */
	rowHeader?: boolean | undefined;
	/** Present where the column can be sorted by. */
	sort?: ((row: Row) => SortValue) | undefined;
	/** Drawn instead of the text; told the column's key, so that columns can share one. */
	cell?: Snippet<[row: Row, key?: string]> | undefined;
	/** What the column means, under its label. */
	description?: string | undefined;
	/** Link to the definition of the metric in the column. */
	definition?: { href: string; label: string; text: string } | undefined;
}

/** The column that names the row, sorted by name. */
export function nameColumn<Row extends { readonly name: Text }>(
	label: string,
	language: Language,
	cell?: TableColumn<Row>['cell']
): TableColumn<Row> {
	const name = (row: Row): string => inLanguage(row.name, language);
	return { key: 'name', label, rowHeader: true, text: name, sort: name, cell };
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function compare(a: number | string, b: number | string): number {
	return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/** Rows in the order of a sort; equal rows keep the order they came in, missing values stand last. */
export function sortRows<Row>(
	rows: readonly Row[],
	columns: readonly TableColumn<Row>[],
	sort: TableSort | null
): Row[] {
	const valueOf = columns.find((column) => column.key === sort?.key)?.sort;
	if (!sort || !valueOf) return [...rows];
	const factor = sort.direction === 'ascending' ? 1 : -1;
	return [...rows].sort((first, second) => {
		const a = valueOf(first);
		const b = valueOf(second);
		if (a === null || b === null) return Number(a === null) - Number(b === null);
		return factor * compare(a, b);
	});
}

/** The sort after a press on a column: figures largest first, names in order, then the other way round. */
export function nextSort<Row>(column: TableColumn<Row>, current: TableSort | null): TableSort {
	const first = column.align === 'end' ? 'descending' : 'ascending';
	if (current?.key !== column.key) return { key: column.key, direction: first };
	return { key: column.key, direction: current.direction === 'ascending' ? 'descending' : 'ascending' };
}
