import type { ReferenceLine } from '#lib/charts/chart.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import type { Cell, Chart, Column, Table, TableRow, UnitName } from '#lib/editions/document.ts';
import { drawnValue, printCell } from '#lib/editions/print.ts';
import type { ReportMessages } from '#lib/i18n/zh-CN/report.ts';

/** A chart with the table that it draws, in one language. */
export interface Drawable {
	readonly chart: Chart;
	readonly table: Table;
	readonly language: Language;
	readonly words: ReportMessages;
	/** Units of the edition: a drawing has room for their short names. */
	readonly units: readonly UnitName[];
}

/** A column of the table with its place in each row. */
export interface Place {
	readonly column: Column;
	readonly index: number;
}

/** Columns that the chart draws; those that the table lacks are left out. */
export function drawnColumns({ chart, table }: Drawable): Place[] {
	return chart.columns.flatMap((id) => {
		const index = table.columns.findIndex((column) => column.id === id);
		const column = table.columns[index];
		return column === undefined ? [] : [{ column, index }];
	});
}

/** The cell of a row in a column; what is missing is hidden. */
export function cellAt({ cells }: TableRow, { index }: Place): Cell {
	return cells[index] ?? { kind: 'hidden' };
}

/** What the axis prints behind its numbers. */
export function suffixOf({ column: { unit } }: Place): string {
	return unit === 'percent' || unit === 'relative' ? '%' : '';
}

/** A value as it is drawn; null where there is none or it is hidden. */
export function valueOf(row: TableRow, place: Place): number | null {
	const cell = cellAt(row, place);
	if (cell.kind === 'rank') return cell.rank;
	if ((cell.kind !== 'number' && cell.kind !== 'change') || cell.value === null) return null;
	return drawnValue(place.column, cell.value);
}

/** The 95 % interval as it is drawn. */
export function boundsOf(row: TableRow, place: Place): { low: number | null; high: number | null } {
	const cell = cellAt(row, place);
	if ((cell.kind !== 'number' && cell.kind !== 'change') || cell.low === null || cell.high === null)
		return { low: null, high: null };
	return { low: drawnValue(place.column, cell.low), high: drawnValue(place.column, cell.high) };
}

/** A cell as the drawing prints it. */
export function textOf({ language, words }: Drawable, row: TableRow, place: Place): string {
	const cell = cellAt(row, place);
	return cell.kind === 'hidden' ? words.charts.hidden : printCell(place.column, cell, language).main;
}

/** Numerator and denominator, close: `34/40`. */
export function basisOf({ language }: Drawable, row: TableRow, place: Place): string {
	return printCell(place.column, cellAt(row, place), language).basis.replaceAll(' ', '');
}

/** The name of a row, as its first cell prints it; the short one of a unit. */
export function nameOf({ table, language, units }: Drawable, { cells }: TableRow): string {
	const [column] = table.columns;
	const [cell] = cells;
	if (column === undefined || cell === undefined) return '';
	const { main } = printCell(column, cell, language);
	const unit = units.find(({ name }) => inLanguage(name, language) === main);
	return unit === undefined ? main : inLanguage(unit.shortName, language);
}

/** A level to compare with, in the unit of the axis. */
export function levelOf(
	{ language }: Drawable,
	level: Chart['reference'],
	{ column }: Place
): ReferenceLine | null {
	return level === null
		? null
		: { value: drawnValue(column, level.value), text: inLanguage(level.label, language) };
}

/** Heading of a column. */
export function labelOf({ language }: Drawable, { column }: Place): string {
	return inLanguage(column.label, language);
}

/** The total is a level of the drawing, not a bar beside its parts. */
export function unitsOf({ table }: Drawable): TableRow[] {
	return table.rows.filter(({ role }) => role !== 'total');
}
