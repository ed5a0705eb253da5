import type { ArrowChunk } from '#lib/engine/wasm/arrow-chunk.ts';
import { LoadError } from '#lib/engine/wasm/load-failure.ts';
import type { SkippedColumn, TableFormat } from '#lib/engine/wasm/loaded-table.ts';

/** What is wanted of a file. */
export interface Wanted {
	/** Names of columns; null wants every flat column. */
	readonly columns: readonly string[] | null;
	/** Rows from the beginning; null wants all. */
	readonly rowLimit: number | null;
	/** Memory that the table may take, in bytes. */
	readonly memoryLimit: number;
}

/** A file whose kind and columns are known and whose rows are not yet read. */
export interface OpenedFile {
	readonly format: TableFormat;
	/** Bytes that `chunks` will read; null where unknown. */
	readonly bytes: number | null;
	/** Rows that `chunks` will give; null where nothing tells. */
	readonly rows: number | null;
	/** Memory that the table is expected to take, in bytes; within what was wanted. */
	readonly memory: number;
	readonly skipped: readonly SkippedColumn[];
	/** Fails with a LoadError, or with whatever a reader throws. */
	chunks(): AsyncIterable<ArrowChunk>;
	/** Rows of the file, once `chunks` came to its end; null where nothing tells. */
	rowsInAll(): number | null;
}

/** Columns of a table of texts: their names, and the cell of a row that each takes. */
export interface TextHeader {
	readonly names: readonly string[];
	readonly places: readonly number[];
	/** Cells of a full row. */
	readonly width: number;
}

/**
 * The wanted ones of a header's columns, in the header's order.
 * @throws LoadError `no-columns`
 */
export function wantedHeader(names: readonly string[], wanted: readonly string[] | null): TextHeader {
	const places = [...names.keys()].filter((place) => wanted?.includes(names[place] ?? '') ?? true);
	if (places.length === 0) {
		throw new LoadError('no-columns', `the file has none of the columns ${(wanted ?? []).join(', ')}`);
	}
	return { names: places.map((place) => names[place] ?? ''), places, width: names.length };
}
