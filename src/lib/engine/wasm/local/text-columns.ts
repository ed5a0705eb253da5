import { type Data, makeData, Utf8 } from 'apache-arrow';
import type { ArrowChunk } from '#lib/engine/wasm/arrow-chunk.ts';
import { arrowStream } from '#lib/engine/wasm/local/arrow-table.ts';

/** UTF-8 never needs more bytes for a UTF-16 unit. */
const MOST_BYTES = 3;

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
	const columns = places.map((place) => textColumn(rows, place));
	return { stream: arrowStream(names, [columns]), rows: rows.length, bytes };
}

function textColumn(rows: readonly (readonly string[])[], place: number): Data<Utf8> {
	const encoder = new TextEncoder();
	const units = rows.reduce((sum, row) => sum + (row[place]?.length ?? 0), 0);
	const bytes = new Uint8Array(units * MOST_BYTES);
	const valueOffsets = new Int32Array(rows.length + 1);
	const nullBitmap = new Uint8Array((rows.length + 7) >> 3);
	let offset = 0;
	let nullCount = 0;
	for (const [index, row] of rows.entries()) {
		const text = row[place] ?? '';
		if (text === '') nullCount += 1;
		else {
			offset += encoder.encodeInto(text, bytes.subarray(offset)).written;
			nullBitmap[index >> 3] = (nullBitmap[index >> 3] ?? 0) | (1 << (index & 7));
		}
		valueOffsets[index + 1] = offset;
	}
	const type = new Utf8();
	return makeData({
		type,
		length: rows.length,
		nullCount,
		nullBitmap,
		valueOffsets,
		data: bytes.slice(0, offset)
	});
}
