import Papa from 'papaparse';
import type { ArrowChunk } from '#lib/engine/wasm/arrow-chunk.ts';
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
import { decodedPieces, findEncoding, PIECE_BYTES } from '#lib/engine/wasm/local/text-encoding.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** Characters that the delimiter is guessed from. */
const SAMPLE_LENGTH = 64 * 2 ** 10;
/** A longer record is a quote that was never closed. */
const LONGEST_RECORD = 4 * 2 ** 20;
/** Memory for each byte of the file: texts in DuckDB, and the heads of short ones. */
const MEMORY_FACTOR = 4;
/** Bytes of a row, where only some rows are read; rows of tickets have some hundreds. */
const USUAL_ROW_BYTES = 2 ** 10;

/**
 * Opens a text file of delimited values whose header is its first line, or stands below titles.
 * @param pieceBytes how much is parsed at a time
 * @throws LoadError
 */
export async function openCsv(file: Blob, wanted: Wanted, pieceBytes = PIECE_BYTES): Promise<OpenedFile> {
	const share = wanted.rowLimit === null ? file.size : Math.min(file.size, wanted.rowLimit * USUAL_ROW_BYTES);
	const memory = share * MEMORY_FACTOR;
	checkMemory(memory, wanted.memoryLimit);
	const pieces = decodedPieces(file, await findEncoding(file), { pieceBytes });
	const reading = new CsvReading(wanted);
	return {
		format: 'csv',
		bytes: file.size,
		rows: null,
		memory,
		skipped: [],
		chunks: () => reading.chunks(pieces),
		rowsInAll: () => reading.rowsInAll
	};
}

/** One pass through a file. */
class CsvReading {
	/** Rows of the file, once it was read to its end. */
	rowsInAll: number | null = null;
	readonly #wanted: Wanted;
	#header: TextHeader | null = null;
	/** Records parsed so far, the header and blank ones included. */
	#records = 0;
	#rows = 0;
	#parser: Papa.Parser | null = null;
	/** Text whose last record is not whole yet. */
	#rest = '';

	constructor(wanted: Wanted) {
		this.#wanted = wanted;
	}

	async *chunks(pieces: ReturnType<typeof decodedPieces>): AsyncGenerator<ArrowChunk> {
		const limit = this.#wanted.rowLimit ?? Infinity;
		for await (const { text, bytes, last } of pieces) {
			const rows = this.#rowsOf(this.#parse(text, last));
			const kept = rows.slice(0, Math.max(0, limit - this.#rows));
			this.#rows += kept.length;
			if (last && kept.length === rows.length) this.rowsInAll = this.#rows;
			if (this.#header !== null) {
				yield textChunk(this.#header.names, this.#header.places, kept, bytes);
			}
			if (this.#rows >= limit) return;
		}
		if (this.#header === null) throw new LoadError('no-rows', 'the file holds nothing but blank lines');
	}

	/** The whole records of the text so far. */
	#parse(text: string, last: boolean): string[][] {
		const cut = !last && text.endsWith('\r') ? text.length - 1 : text.length;
		this.#rest = (this.#rest + text.slice(0, cut)).replace(/\r\n?/g, '\n');
		this.#parser ??= new Papa.Parser({ delimiter: this.#delimiter(), newline: '\n' });
		const { data, errors, meta } = this.#parser.parse(this.#rest, 0, !last) as Papa.ParseResult<string[]>;
		const [error] = errors;
		if (error !== undefined) {
			throw this.#ragged(`${error.message} (${error.code})`, this.#records + (error.row ?? 0) + 1);
		}
		this.#rest = last ? '' : this.#rest.slice(meta.cursor) + text.slice(cut);
		if (this.#rest.length > LONGEST_RECORD) {
			throw this.#ragged('a quote is opened and not closed', this.#records + data.length + 1);
		}
		return data;
	}

	/** Takes titles and the header off, drops blank records, refuses those that do not fit the header. */
	#rowsOf(records: readonly string[][]): string[][] {
		const rows: string[][] = [];
		const first = this.#header === null ? headerRow(records.map(withoutDeclaration)) : -1;
		for (const [index, record] of records.entries()) {
			this.#records += 1;
			if (this.#header === null) {
				if (index === first) this.#header = headerOf(record, this.#wanted.columns);
				continue;
			}
			if (record.every((cell) => cell.trim() === '')) continue;
			const { width } = this.#header;
			if (record.slice(width).some((cell) => cell.trim() !== '')) {
				throw this.#ragged(`${String(record.length)} cells, the header has ${String(width)}`, this.#records);
			}
			rows.push(record);
		}
		return rows;
	}

	#delimiter(): string {
		const declared = /^sep=(.)\n/i.exec(this.#rest)?.[1];
		if (declared !== undefined) return declared;
		const sample = this.#rest.slice(0, SAMPLE_LENGTH).trimStart();
		return Papa.parse(sample, { preview: 100, delimitersToGuess: DELIMITERS, skipEmptyLines: 'greedy' }).meta
			.delimiter;
	}

	#ragged(detail: string, row: number): LoadError {
		return new LoadError('ragged', `row ${String(row)}: ${detail}`, { row });
	}
}

/** Excel's own first line, which names the delimiter, is no header. */
function withoutDeclaration(record: readonly string[]): readonly string[] {
	return /^sep=/i.test(record[0] ?? '') ? [] : record;
}

/** Names of columns; blank cells at the end of the header are no columns. */
function headerOf(cells: readonly string[], wanted: readonly string[] | null): TextHeader {
	const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
	return wantedHeader(uniqueNames(cells.slice(0, width).map((cell) => cell.trim())), wanted);
}
