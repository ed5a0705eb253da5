import type { Data } from 'apache-arrow';
import type { RowGroup } from 'hyparquet';
import type { ArrowChunk } from '#lib/engine/wasm/arrow-chunk.ts';
import { LoadError } from '#lib/engine/wasm/load-failure.ts';
import type { SkippedColumn } from '#lib/engine/wasm/loaded-table.ts';
import { checkMemory, columnMemory, LARGEST_PIECE_BYTES } from '#lib/engine/wasm/local/memory.ts';
import { isMisread } from '#lib/engine/wasm/local/misread-columns.ts';
import type { OpenedFile, Wanted } from '#lib/engine/wasm/local/opened-file.ts';
import {
	type ParquetColumn,
	type ParquetFooter,
	readParquetFooter
} from '#lib/engine/wasm/local/parquet-footer.ts';
import { BATCH_ROWS } from '#lib/engine/wasm/parquet-decoder.ts';

/** What is read of one row group, in the words of parquet-wasm. */
export interface ParquetRead {
	readonly columns: string[];
	readonly rowGroups: number[];
	readonly limit: number;
	readonly batchSize: number;
}

/** A reader of Parquet files that gives Arrow IPC streams. */
export type ParquetOpener = (file: Blob) => Promise<{ read(options: ParquetRead): Promise<Uint8Array> }>;

/** The first rows of a row group. */
export interface ParquetPart {
	readonly group: number;
	/** Place of its first row in the file. */
	readonly firstRow: number;
	readonly rows: number;
	/** Packed size of the wanted columns, in bytes. */
	readonly bytes: number;
}

/** What is read of a file: columns, and rows of its first row groups. */
export interface ParquetSelection {
	readonly file: Blob;
	readonly footer: ParquetFooter;
	readonly columns: readonly ParquetColumn[];
	readonly parts: readonly ParquetPart[];
}

/**
 * Opens a file that begins with PAR1.
 * @throws LoadError
 */
export async function openParquet(file: Blob, wanted: Wanted, opener: ParquetOpener): Promise<OpenedFile> {
	const footer = await readParquetFooter(file);
	const { columns, skipped } = selectColumns(footer, wanted.columns);
	const selection: ParquetSelection = {
		file,
		footer,
		columns,
		parts: partsOf(footer, columns, wanted.rowLimit)
	};
	return {
		format: 'parquet',
		bytes: selection.parts.reduce((sum, { bytes }) => sum + bytes, 0),
		rows: selection.parts.reduce((sum, { rows }) => sum + rows, 0),
		memory: expectedMemory(selection),
		skipped,
		chunks: () => decode(selection, opener),
		rowsInAll: () => footer.rows
	};
}

/** Nested columns are left out, unless there is nothing else: then they are read, as text. */
function selectColumns(
	{ columns }: ParquetFooter,
	wanted: readonly string[] | null
): { columns: readonly ParquetColumn[]; skipped: readonly SkippedColumn[] } {
	if (columns.length === 0) throw new LoadError('no-columns', 'the file has no columns');
	if (wanted !== null) {
		const present = columns.filter(({ name }) => wanted.includes(name));
		if (present.length > 0) return { columns: present, skipped: [] };
		throw new LoadError('no-columns', `the file has none of the columns ${wanted.join(', ')}`);
	}
	const flat = columns.filter(({ kind }) => kind !== 'nested');
	const reason = flat.length > 0 ? 'nested' : 'read-as-text';
	const skipped = columns
		.filter(({ kind }) => kind === 'nested')
		.map(({ name, type }) => ({ name, type, reason }) as const);
	return { columns: flat.length > 0 ? flat : columns, skipped };
}

function chunksOf(
	group: RowGroup,
	columns: readonly ParquetColumn[]
): { text: boolean; size: number; packed: number }[] {
	return columns.flatMap(({ kind, leaves }) =>
		leaves.map((leaf) => {
			const chunk = group.columns[leaf]?.meta_data;
			return {
				text: kind !== 'plain',
				size: Number(chunk?.total_uncompressed_size ?? 0),
				packed: Number(chunk?.total_compressed_size ?? 0)
			};
		})
	);
}

/** Row groups from the first one on, until there are rows enough. A file without any gives one part without rows. */
function partsOf(
	{ rowGroups }: ParquetFooter,
	columns: readonly ParquetColumn[],
	rowLimit: number | null
): ParquetPart[] {
	const parts: ParquetPart[] = [];
	let firstRow = 0;
	let left = rowLimit ?? Infinity;
	for (const [index, { rows, group }] of rowGroups.entries()) {
		if (left <= 0) break;
		const chunks = chunksOf(group, columns);
		const bytes = chunks.reduce((sum, { packed }) => sum + packed, 0);
		checkMemory(
			chunks.reduce((sum, { size }) => sum + size, 0),
			LARGEST_PIECE_BYTES
		);
		if (rows > 0) parts.push({ group: index, firstRow, rows: Math.min(rows, left), bytes });
		left -= rows;
		firstRow += rows;
	}
	return parts;
}

function expectedMemory({ footer, columns, parts }: ParquetSelection): number {
	return parts.reduce((sum, { group, rows }) => {
		const place = footer.rowGroups[group];
		if (place === undefined || place.rows === 0) return sum;
		return chunksOf(place.group, columns).reduce(
			(total, { text, size }) =>
				total + columnMemory(text ? 'text' : 'plain', rows, (size * rows) / place.rows),
			sum
		);
	}, 0);
}

type Source = Awaited<ReturnType<ParquetOpener>>;

/** The slow reader, which only few files need. */
function lenient(): Promise<typeof import('#lib/engine/wasm/local/lenient-parquet.ts')> {
	return import('#lib/engine/wasm/local/lenient-parquet.ts');
}

/**
 * The reader, or null where it refuses the file: broken page indexes are the usual reason, and nobody
 * needs those here. A trap is the caller's: its reader is lost.
 */
async function opened(file: Blob, opener: ParquetOpener): Promise<Source | null> {
	try {
		return await opener(file);
	} catch (error) {
		if (error instanceof WebAssembly.RuntimeError) throw error;
		return null;
	}
}

async function* decode(selection: ParquetSelection, opener: ParquetOpener): AsyncGenerator<ArrowChunk> {
	const { footer, columns, parts } = selection;
	const slow = columns.filter((column) => isMisread(column, footer));
	const fast = columns.filter((column) => !slow.includes(column));
	const source =
		fast.length === 0 || needsLenientReader(selection) ? null : await opened(selection.file, opener);
	if (source === null) {
		yield* (await lenient()).lenientChunks(selection);
		return;
	}
	const headers = fast.map(({ header }) => header);
	// The reader also gives what stands inside a column, by names with a point.
	const given = footer.columns.filter(({ header }) =>
		headers.some((wanted) => header === wanted || header.startsWith(`${wanted}.`))
	);
	const asGiven =
		given.length === columns.length &&
		columns.every(({ name, header, cast }) => cast === null && name === header);
	const recast = asGiven ? null : (await import('#lib/engine/wasm/local/recast.ts')).recast;
	const readSlowly = slow.length === 0 ? null : await (await lenient()).lenientReader(selection);
	for (const part of parts) {
		const { group, rows, bytes } = part;
		const stream = await source.read({
			columns: fast.map((column) => readerPath(column, footer.rowGroups[group]?.group)),
			rowGroups: [group],
			limit: rows,
			batchSize: BATCH_ROWS
		});
		const others = new Map<ParquetColumn, Data>();
		for (const column of slow) if (readSlowly !== null) others.set(column, await readSlowly(column, part));
		yield { stream: recast === null ? stream : recast(stream, { given, others }, columns), rows, bytes };
	}
}

/**
 * What the reader is asked for. By the header alone it does not find a list whose header is not
 * ASCII (流转路径): the list's only leaf is named in full.
 */
function readerPath({ header, kind, leaves }: ParquetColumn, group: RowGroup | undefined): string {
	const [leaf] = leaves;
	const path = leaf === undefined ? undefined : group?.columns[leaf]?.meta_data?.path_in_schema;
	return kind === 'text-list' && path !== undefined ? path.join('.') : header;
}

/** Files that the fast reader refuses or misreads though they are whole. */
function needsLenientReader({ footer, parts }: ParquetSelection): boolean {
	const { metadata, rows } = footer;
	return (
		parts.length === 0 || Number(metadata.num_rows) !== rows || hasShortChunks(metadata.created_by ?? '')
	);
}

/** parquet-mr before 1.2.9 left the header of the dictionary out of a column's size (PARQUET-816). */
function hasShortChunks(createdBy: string): boolean {
	if (!createdBy.startsWith('parquet-mr')) return false;
	const version = /^parquet-mr version (\d+)\.(\d+)\.(\d+)/.exec(createdBy);
	if (version === null) return createdBy === 'parquet-mr';
	const [major, minor, patch] = version.slice(1).map(Number);
	return Number(major) * 1e6 + Number(minor) * 1e3 + Number(patch) < 1_002_009;
}
