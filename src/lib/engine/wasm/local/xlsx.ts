import { unzipSync, zipSync } from 'fflate';
import { readSheet, SheetNotFoundError } from 'read-excel-file/universal';
import type { ArrowChunk } from '#lib/engine/wasm/arrow-chunk.ts';
import { messageOf } from '#lib/domain/errors.ts';
import { LoadError } from '#lib/engine/wasm/load-failure.ts';
import { uniqueNames } from '#lib/engine/wasm/local/column-names.ts';
import { headerRow } from '#lib/engine/wasm/local/header-row.ts';
import { checkMemory } from '#lib/engine/wasm/local/memory.ts';
import {
	type OpenedFile,
	type TextHeader,
	type Wanted,
	wantedHeader
} from '#lib/engine/wasm/local/opened-file.ts';
import { textChunk } from '#lib/engine/wasm/local/text-columns.ts';

/** Memory for each byte of a workbook's XML: its text, its cells, and the rows made of them. */
const MEMORY_FACTOR = 5;
/** The library makes a cell of every blank one within the sheet's bounds. */
const CELL_BYTES = 8;
const ROWS_OF_CHUNK = 20_000;

/**
 * Reads an Excel workbook: its first sheet with a header and rows below it, dates as ISO text. The
 * library takes a sheet as a whole, so that all rows are here before the first chunk is asked for.
 * @throws LoadError
 */
export async function openXlsx(file: Blob, wanted: Wanted): Promise<OpenedFile> {
	const { archive, memory } = await unpacked(file, wanted.memoryLimit);
	const table = await firstTable(archive);
	const header = wantedHeader(table.names, wanted.columns);
	const rows = table.rows.slice(0, wanted.rowLimit ?? table.rows.length);
	return {
		format: 'xlsx',
		bytes: file.size,
		rows: rows.length,
		memory,
		skipped: [],
		chunks: () => chunksOf(header, rows, file.size),
		rowsInAll: () => table.rows.length
	};
}

/** The workbook's XML, packed again without compression: the library would unpack in workers of its own, which the page's policy refuses. */
async function unpacked(file: Blob, limit: number): Promise<{ archive: ArrayBuffer; memory: number }> {
	checkMemory(file.size * MEMORY_FACTOR, limit);
	const packed = new Uint8Array(await file.arrayBuffer());
	try {
		let size = 0;
		unzipSync(packed, {
			filter: ({ name, originalSize }) => {
				if (isRead(name)) size += originalSize;
				return false;
			}
		});
		const memory = size * MEMORY_FACTOR;
		checkMemory(memory, limit);
		const entries = unzipSync(packed, { filter: ({ name }) => isRead(name) });
		checkMemory(Math.max(0, ...Object.entries(entries).map(cellsOfEntry)) * CELL_BYTES, limit);
		const archive = zipSync(entries, { level: 0 });
		return { archive: archive.slice().buffer, memory };
	} catch (error) {
		if (error instanceof LoadError) throw error;
		throw new LoadError('unreadable', `the workbook cannot be unpacked: ${messageOf(error)}`);
	}
}

/** Cells between the first and the last one of a sheet, blank ones included; 0 for other parts of a workbook. */
function cellsOfEntry([name, xml]: [string, Uint8Array]): number {
	if (!name.startsWith('xl/worksheets/')) return 0;
	let [rows, columns] = [0, 0];
	for (const [, letters = '', row] of new TextDecoder('latin1')
		.decode(xml)
		.matchAll(/ r="([A-Z]{0,4})(\d+)"/g)) {
		rows = Math.max(rows, Number(row));
		columns = Math.max(columns, columnNumber(letters));
	}
	return rows * Math.max(1, columns);
}

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
	return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function isRead(name: string): boolean {
	return /\.(xml|xml\.rels)$/.test(name);
}

interface SheetTable {
	readonly names: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

async function firstTable(archive: ArrayBuffer): Promise<SheetTable> {
	for (let sheet = 1; ; sheet += 1) {
		const table = tableOf(await sheetCells(archive, sheet));
		if (table !== null) return table;
	}
}

async function sheetCells(archive: ArrayBuffer, sheet: number): Promise<string[][]> {
	try {
		const cells: readonly (readonly unknown[])[] = await readSheet(archive, sheet, { trim: false });
		return cells.map((row) => row.map(cellText)).filter((row) => row.some((cell) => cell.trim() !== ''));
	} catch (error) {
		if (error instanceof SheetNotFoundError) {
			throw new LoadError('no-rows', 'no sheet has a header with rows below it');
		}
		throw new LoadError('unreadable', `sheet ${String(sheet)}: ${messageOf(error)}`);
	}
}

/** Every column with a value is one, also where its header is blank. Null where there is no header with rows. */
function tableOf(cells: readonly string[][]): SheetTable | null {
	const first = headerRow(cells);
	const header = cells[first];
	if (header === undefined || cells.length <= first + 1) return null;
	const rows = cells.slice(first + 1);
	const width = rows.reduce((most, row) => Math.max(most, row.length), header.length);
	return {
		names: uniqueNames(Array.from({ length: width }, (_, place) => header[place]?.trim() ?? '')),
		rows
	};
}

function cellText(cell: unknown): string {
	if (cell instanceof Date) return dateText(cell);
	return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
		? String(cell)
		: '';
}

/** Excel keeps a time as a fraction of a day, which is a second only after rounding. */
function dateText(date: Date): string {
	const seconds = new Date(Math.round(date.getTime() / 1000) * 1000);
	return seconds.toISOString().slice(0, 19).replace('T', ' ');
}

function* chunksOfRows(rows: readonly (readonly string[])[]): Generator<readonly (readonly string[])[]> {
	for (let start = 0; start === 0 || start < rows.length; start += ROWS_OF_CHUNK) {
		yield rows.slice(start, start + ROWS_OF_CHUNK);
	}
}

async function* chunksOf(
	{ names, places }: TextHeader,
	rows: readonly (readonly string[])[],
	bytes: number
): AsyncGenerator<ArrowChunk> {
	for (const part of chunksOfRows(rows)) {
		yield await Promise.resolve(
			textChunk(names, places, part, bytes * (part.length / Math.max(1, rows.length)))
		);
	}
}
