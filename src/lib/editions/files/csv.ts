import Papa from 'papaparse';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import type { Cell, Column, Edition, Table } from '#lib/editions/document.ts';
import { CELL_PARTS, neutralised, partsOf, tablesOf, type PartValue } from '#lib/editions/files/columns.ts';
import { pageOf } from '#lib/editions/files/report-file.ts';
import { printCell } from '#lib/editions/print.ts';

/** Excel takes a file for UTF-8 by this mark alone. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Columns of report.csv: one line for each cell of each table. */
export const CSV_COLUMNS = [
	'quarter',
	'edition',
	'data_as_of',
	'page',
	'section',
	'table',
	'row',
	'row_label',
	'row_role',
	'column',
	'column_label',
	'metric',
	'unit',
	'status',
	'printed',
	...CELL_PARTS
] as const;

/**
 * report.csv of a page: a line for each cell, so that any tool can filter and pivot it. Fractions are not
 * multiplied by 100; `printed` is what the page shows. Hidden cells have the status `hidden` and nothing else.
 */
export function reportCsv(edition: Edition, pageId: string, language: Language): string {
	const page = pageOf(edition, pageId);
	const tables = [{ section: 'key', table: page.key }].concat(
		tablesOf(page.sections).map(({ section, table }) => ({ section: section.id, table }))
	);
	const start = [edition.quarter, edition.number, edition.data.asOf, page.id] as const;
	const lines = tables.flatMap(({ section, table }) =>
		cellsOf(table, language).map((cells) => [...start, section, table.id, ...cells])
	);
	const safe = (value: PartValue) => (typeof value === 'string' ? neutralised(value) : value);
	const text = Papa.unparse([[...CSV_COLUMNS], ...lines.map((line) => line.map(safe))], { newline: '\r\n' });
	return `${BYTE_ORDER_MARK}${text}\r\n`;
}

function cellsOf({ columns, rows }: Table, language: Language): PartValue[][] {
	return rows.flatMap((row) => {
		const [naming] = row.cells;
		const name = naming?.kind === 'text' ? inLanguage(naming.text, language) : row.key;
		return columns.flatMap((column, index) => {
			const cell = row.cells[index];
			if (cell === undefined || (index === 0 && cell.kind === 'text')) return [];
			return [[row.key, name, row.role, ...cellLine(column, cell, language)]];
		});
	});
}

function cellLine(column: Column, cell: Cell, language: Language): PartValue[] {
	const { main, word } = printCell(column, cell, language);
	const parts = partsOf(cell, language);
	const printed = main === '' ? word : main;
	return [
		column.id,
		inLanguage(column.label, language),
		column.metric,
		column.unit,
		cell.kind === 'hidden' ? 'hidden' : 'shown',
		printed,
		...CELL_PARTS.map((part) => parts[part] ?? null)
	];
}
