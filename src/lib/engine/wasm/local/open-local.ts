import { checkMemory } from '#lib/engine/wasm/local/memory.ts';
import type { OpenedFile, Wanted } from '#lib/engine/wasm/local/opened-file.ts';
import { openParquet, type ParquetOpener } from '#lib/engine/wasm/local/parquet-file.ts';
import { sniffFormat } from '#lib/engine/wasm/local/sniff.ts';

/**
 * Opens a reader's own file, whatever it is. Readers of text and Excel files come only when one is dropped.
 * @throws LoadError
 */
export async function openLocal(file: Blob, wanted: Wanted, opener: ParquetOpener): Promise<OpenedFile> {
	const opened = await openAs(await sniffFormat(file), file, wanted, opener);
	checkMemory(opened.memory, wanted.memoryLimit);
	return opened;
}

async function openAs(
	format: OpenedFile['format'],
	file: Blob,
	wanted: Wanted,
	opener: ParquetOpener
): Promise<OpenedFile> {
	if (format === 'csv') return (await import('#lib/engine/wasm/local/csv.ts')).openCsv(file, wanted);
	if (format === 'xlsx') return (await import('#lib/engine/wasm/local/xlsx.ts')).openXlsx(file, wanted);
	return openParquet(file, wanted, opener);
}
