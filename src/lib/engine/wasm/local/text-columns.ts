import type { ArrowChunk } from '#lib/engine/wasm/arrow-chunk.ts';
import { arrowStream } from '#lib/engine/wasm/local/arrow-table.ts';
import { textData } from '#lib/engine/wasm/local/arrow-values.ts';

/**
 * Rows of texts as one piece of a table. Empty cells become NULL.
 * @param places which cell of a row belongs to each name; cells that a short row lacks are empty
 * @param bytes what the rows took in the file
 */
export function textChunk(
	names: readonly string[],
	places: readonly number[],
	rows: readonly (readonly string[])[],
	bytes: number
): ArrowChunk {
	const columns = places.map((place) => textData(rows.map((row) => row[place] || null)));
	return { stream: arrowStream(names, [columns]), rows: rows.length, bytes };
}
