import {
	type Compressors,
	type FileMetaData,
	type ParquetParsers,
	parquetScan,
	type RowGroup
} from 'hyparquet';
import {
	decompressBrotli,
	decompressGzip,
	decompressLz4,
	decompressLz4Raw,
	decompressZstd
} from 'hyparquet-compressors';
import type { Data } from 'apache-arrow';
import type { ArrowChunk } from '#lib/engine/wasm/arrow-chunk.ts';
import { LoadError } from '#lib/engine/wasm/load-failure.ts';
import { arrowStream } from '#lib/engine/wasm/local/arrow-table.ts';
import {
	booleanData,
	bytesData,
	dayData,
	doubleData,
	integerData,
	textData,
	textListData,
	timestampData
} from '#lib/engine/wasm/local/arrow-values.ts';
import { checkMemory } from '#lib/engine/wasm/local/memory.ts';
import type { ParquetPart, ParquetSelection } from '#lib/engine/wasm/local/parquet-file.ts';
import type { ParquetColumn } from '#lib/engine/wasm/local/parquet-footer.ts';

/** Values become JavaScript's own on the way: only for row groups of moderate size. */
const LARGEST_BYTES = 200 * 2 ** 20;
/** Snappy is hyparquet's own. All in plain JavaScript, which nothing in a file can trap. */
const COMPRESSORS: Compressors = {
	GZIP: decompressGzip,
	BROTLI: decompressBrotli,
	ZSTD: (packed) => decompressZstd(packed),
	LZ4: decompressLz4,
	LZ4_RAW: decompressLz4Raw
};

/** Times as microseconds since 1970, which hold all years that a calendar has; days as they are. */
const PARSERS: Partial<ParquetParsers> = {
	timestampFromMilliseconds: (value) => value * 1000n,
	timestampFromMicroseconds: (value) => value,
	timestampFromNanoseconds: (value) => value / 1000n,
	dateFromDays: (value) => value
};

/** The values of a column in one part of a file. */
export type ColumnReader = (column: ParquetColumn, part: ParquetPart) => Promise<Data>;

/**
 * A slow reader in plain JavaScript, which forgives wrong sizes and broken page indexes and knows all
 * years of the old time type INT96.
 */
export async function lenientReader({ file, footer }: ParquetSelection): Promise<ColumnReader> {
	const scan = await parquetScan({
		file: { byteLength: file.size, slice: (start, end) => file.slice(start, end).arrayBuffer() },
		metadata: withWholeChunks(footer.metadata, footer.end),
		parsers: PARSERS,
		compressors: COMPRESSORS,
		geoparquet: false,
		utf8: false,
		useOffsetIndex: false
	});
	return async (column, { firstRow, rows }) => {
		const values = await scan.readColumn({
			column: column.header,
			rowStart: firstRow,
			rowEnd: firstRow + rows
		});
		if (values.length !== rows) {
			throw new LoadError('unreadable', `${String(values.length)} of ${String(rows)} rows came`, {
				column: column.header
			});
		}
		return dataOf(Array.from<unknown>(values), kindOf(column, footer.metadata));
	};
}

/** A selection as a table, by the slow reader alone. A file without rows gives one chunk without rows. */
export async function* lenientChunks(selection: ParquetSelection): AsyncGenerator<ArrowChunk> {
	const { footer, columns, parts } = selection;
	const names = columns.map(({ name }) => name);
	const read = await lenientReader(selection);
	if (parts.length === 0) {
		const nothing = columns.map((column) => dataOf([], kindOf(column, footer.metadata)));
		yield { stream: arrowStream(names, [nothing]), rows: 0, bytes: 0 };
	}
	for (const part of parts) {
		checkMemory(Number(footer.rowGroups[part.group]?.group.total_byte_size ?? 0), LARGEST_BYTES);
		const batch: Data[] = [];
		for (const column of columns) batch.push(await read(column, part));
		yield { stream: arrowStream(names, [batch]), rows: part.rows, bytes: part.bytes };
	}
}

/** Sizes as the next column's place tells them, whatever the footer says of them. */
function withWholeChunks(metadata: FileMetaData, end: number): FileMetaData {
	const starts = metadata.row_groups.flatMap((group) => group.columns.map(startOf)).sort((a, b) => a - b);
	const next = new Map(starts.map((start, index) => [start, starts[index + 1] ?? end]));
	const whole = (group: RowGroup): RowGroup => ({
		...group,
		columns: group.columns.map((chunk) => {
			const size = (next.get(startOf(chunk)) ?? end) - startOf(chunk);
			if (chunk.meta_data === undefined) return chunk;
			return { ...chunk, meta_data: { ...chunk.meta_data, total_compressed_size: BigInt(size) } };
		})
	});
	return { ...metadata, row_groups: metadata.row_groups.map(whole) };
}

function startOf({ meta_data: meta }: RowGroup['columns'][number]): number {
	if (meta === undefined) return 0;
	const dictionary = Number(meta.dictionary_page_offset ?? 0);
	return dictionary > 0 ? dictionary : Number(meta.data_page_offset);
}

/** What a column's values are made into. */
type Kind = 'bytes' | 'text' | 'texts' | 'boolean' | 'time' | 'day' | 'integer' | 'number';

function kindOf({ kind, leaves, type }: ParquetColumn, metadata: FileMetaData): Kind {
	if (kind === 'text-list') return 'texts';
	const element = metadata.schema.filter((candidate) => candidate.type !== undefined)[leaves[0] ?? 0];
	const logical = element?.logical_type?.type ?? element?.converted_type ?? '';
	// Old writers mark no text as such: whether it is text is asked of every value, as of the fast reader's.
	if (kind === 'text' && logical === '') return 'bytes';
	if (kind !== 'plain') return 'text';
	if (type === 'BOOLEAN') return 'boolean';
	if (logical === 'DATE') return 'day';
	if (type === 'INT96' || logical.startsWith('TIMESTAMP')) return 'time';
	return logical.startsWith('DECIMAL') || type === 'FLOAT' || type === 'DOUBLE' ? 'number' : 'integer';
}

function dataOf(values: readonly unknown[], kind: Kind): Data {
	switch (kind) {
		case 'bytes':
			return bytesData(values.map((value) => (value instanceof Uint8Array ? value : null)));
		case 'text':
			return textData(values.map(textOf));
		case 'texts':
			return textListData(values.map((value) => (Array.isArray(value) ? value.map(textOf) : null)));
		case 'boolean':
			return booleanData(values.map((value) => (typeof value === 'boolean' ? value : null)));
		case 'time':
			return timestampData(values.map((value) => (typeof value === 'bigint' ? value : null)));
		case 'day':
			return dayData(values.map((value) => (typeof value === 'number' ? value : null)));
		case 'integer':
			return integerData(values.map(integerOf));
		case 'number':
			return doubleData(values.map((value) => (isGiven(value) ? Number(value) : null)));
	}
}

function isGiven(value: unknown): boolean {
	return value !== null && value !== undefined;
}

function integerOf(value: unknown): bigint | null {
	if (typeof value === 'bigint') return value;
	return isGiven(value) ? BigInt(Number(value)) : null;
}

function textOf(value: unknown): string | null {
	if (!isGiven(value)) return null;
	if (value instanceof Uint8Array) return new TextDecoder().decode(value);
	return typeof value === 'string' ? value : JSON.stringify(value, withoutBigints);
}

function withoutBigints(_: string, value: unknown): unknown {
	return typeof value === 'bigint' ? value.toString() : value;
}
