import { ParquetFile } from 'parquet-wasm/esm';
import type { ArrowChunk } from '#lib/engine/wasm/arrow-chunk.ts';
import type { OpenedFile } from '#lib/engine/wasm/local/opened-file.ts';
import { decodeRowGroups, parquetLayout } from '#lib/engine/wasm/parquet-decoder.ts';
import { downloadParquet, type RemoteParquet } from '#lib/engine/wasm/remote-parquet.ts';

/** What is told of a file that must be downloaded as a whole before its footer can be read. */
export interface DownloadProgress {
	readonly onReceived: (bytes: number) => void;
	readonly onFooter: (bytes: number, rows: number) => void;
}

export function isTrap(error: unknown): boolean {
	return error instanceof WebAssembly.RuntimeError;
}

/**
 * Opens a site's own export.
 * @param columns the columns wanted, of which those that the file lacks are left out; null wants all
 * @throws LoadError, or a trap
 */
export async function openRemote(
	remote: RemoteParquet,
	columns: readonly string[] | null,
	progress: DownloadProgress
): Promise<OpenedFile> {
	const file = remote.ranges ? await fileOverRanges(remote.url) : null;
	const layout = file === null ? null : parquetLayout(file, columns);
	let rowsInAll = layout?.rows ?? null;
	const chunks =
		file === null
			? downloaded(remote.url, columns, {
					...progress,
					onFooter: (bytes, rows) => {
						rowsInAll = rows;
						progress.onFooter(bytes, rows);
					}
				})
			: decoded(file, columns);
	return {
		format: 'parquet',
		bytes: layout?.bytes ?? remote.size,
		rows: layout?.rows ?? null,
		memory: 0,
		skipped: [],
		chunks: () => chunks,
		rowsInAll: () => rowsInAll
	};
}

/** Some servers answer a range but not the request for the size: the whole file then. */
async function fileOverRanges(url: string): Promise<ParquetFile | null> {
	try {
		return await ParquetFile.fromUrl(url);
	} catch (error) {
		if (isTrap(error)) throw error;
		return null;
	}
}

async function* decoded(file: ParquetFile, columns: readonly string[] | null): AsyncGenerator<ArrowChunk> {
	yield* decodeRowGroups(file, parquetLayout(file, columns));
	file.free();
}

/** Chunks without a size, as their bytes were told of while they came. */
async function* downloaded(
	url: string,
	columns: readonly string[] | null,
	progress: DownloadProgress
): AsyncGenerator<ArrowChunk> {
	const blob = await downloadParquet(url, progress.onReceived);
	const file = await ParquetFile.fromFile(blob);
	progress.onFooter(blob.size, parquetLayout(file, columns).rows);
	for await (const chunk of decoded(file, columns)) yield { ...chunk, bytes: 0 };
}
