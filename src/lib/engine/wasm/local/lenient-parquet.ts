import { type FileMetaData, parquetReadObjects, type RowGroup } from 'hyparquet';
import {
	Bool,
	type DataType,
	Field,
	Float64,
	Int64,
	List,
	makeData,
	Null,
	TimestampMillisecond,
	Utf8,
	vectorFromArray
} from 'apache-arrow';
import type { ArrowChunk } from '#lib/engine/wasm/arrow-chunk.ts';
import { LoadError } from '#lib/engine/wasm/load-failure.ts';
import { arrowStream } from '#lib/engine/wasm/local/arrow-table.ts';
import { checkMemory } from '#lib/engine/wasm/local/memory.ts';
import type { ParquetSelection } from '#lib/engine/wasm/local/parquet-file.ts';
import type { ParquetColumn } from '#lib/engine/wasm/local/parquet-footer.ts';

/** Values become JavaScript objects on the way: only for files of moderate size. */
const LARGEST_BYTES = 200 * 2 ** 20;

/**
 * Reads a selection with the slow reader in plain JavaScript, which forgives wrong sizes and broken
 * page indexes. It unpacks Snappy only.
 * @throws LoadError, also where fewer rows come than the footer tells
 */
export async function lenientChunks(selection: ParquetSelection): Promise<ArrowChunk[]> {
	const { file, footer, columns, parts } = selection;
	const rows = parts.reduce((sum, part) => sum + part.rows, 0);
	const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
	checkMemory(
		footer.rowGroups.reduce((sum, { group }) => sum + Number(group.total_byte_size), 0),
		LARGEST_BYTES
	);
	const values =
		rows === 0
			? []
			: await parquetReadObjects({
					file: {
						byteLength: file.size,
						slice: (start, end) => file.slice(start, end).arrayBuffer()
					},
					metadata: withWholeChunks(footer.metadata, footer.end),
					columns: columns.map(({ header }) => header),
					rowEnd: rows,
					geoparquet: false
				});
	if (values.length !== rows) {
		throw new LoadError('unreadable', `${String(values.length)} of ${String(rows)} rows could be read`);
	}
	const batch = columns.map((column) => {
		const type = typeOf(column, footer.metadata);
		const vector = vectorFromArray(
			values.map((row) => plain(row[column.header], type)),
			type
		);
		return vector.data[0] ?? makeData({ type: new Null(), length: 0 });
	});
	const names = columns.map(({ name }) => name);
	return [{ stream: arrowStream(names, [batch]), rows, bytes }];
}

/** Sizes as the next column's place tells them, whatever the footer says of them. */
function withWholeChunks(metadata: FileMetaData, end: number): FileMetaData {
	const starts = metadata.row_groups.flatMap((group) => group.columns.map(startOf)).sort((a, b) => a - b);
	const whole = (group: RowGroup): RowGroup => ({
		...group,
		columns: group.columns.map((chunk) => {
			const start = startOf(chunk);
			const next = starts.find((other) => other > start) ?? end;
			if (chunk.meta_data === undefined) return chunk;
			return { ...chunk, meta_data: { ...chunk.meta_data, total_compressed_size: BigInt(next - start) } };
		})
	});
	return { ...metadata, row_groups: metadata.row_groups.map(whole) };
}

function startOf({ meta_data: meta }: RowGroup['columns'][number]): number {
	if (meta === undefined) return 0;
	const dictionary = Number(meta.dictionary_page_offset ?? 0);
	return dictionary > 0 ? dictionary : Number(meta.data_page_offset);
}

function typeOf({ kind, leaves, type }: ParquetColumn, metadata: FileMetaData): DataType {
	if (kind === 'text-list') return new List(new Field('item', new Utf8(), true));
	if (kind !== 'plain') return new Utf8();
	if (type === 'BOOLEAN') return new Bool();
	if (type === 'INT96') return new TimestampMillisecond();
	const element = metadata.schema.filter((candidate) => candidate.type !== undefined)[leaves[0] ?? 0];
	const logical = element?.logical_type?.type ?? element?.converted_type ?? '';
	if (/^(DATE|TIMESTAMP)/.test(logical)) return new TimestampMillisecond();
	return logical.startsWith('DECIMAL') || type === 'FLOAT' || type === 'DOUBLE' ? new Float64() : new Int64();
}

/** A reader's value as Arrow's builders take it. */
function plain(value: unknown, type: DataType): unknown {
	if (value === null || value === undefined) return null;
	if (type instanceof Utf8) {
		if (value instanceof Uint8Array) return new TextDecoder().decode(value);
		return typeof value === 'string' ? value : JSON.stringify(value, withoutBigints);
	}
	if (type instanceof Int64) return typeof value === 'bigint' ? value : BigInt(Number(value));
	if (type instanceof Float64) return Number(value);
	return value;
}

function withoutBigints(_: string, value: unknown): unknown {
	return typeof value === 'bigint' ? value.toString() : value;
}
