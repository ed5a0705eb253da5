import { neutralised } from '#lib/editions/files/columns.ts';

/** A printed number may begin with its sign; no spreadsheet takes it for a formula. */
const NUMBER = /^[+-]?[\d,]*\.?\d+\s?%?$/;

/** A cell of a table of characters: quoted where it must be, and never a formula. */
function field(text: string): string {
	const safe = NUMBER.test(text) ? text : neutralised(text);
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table of the page as CSV with a byte order mark, so that Excel reads its Chinese. Cells as they are printed. */
export function csvText(rows: readonly (readonly string[])[]): string {
	return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

/** The printed cells of a table, row by row. */
export function tableRows(table: HTMLTableElement): string[][] {
	return [...table.rows].map((row) =>
		[...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').replaceAll('−', '-').trim())
	);
}
