import type { ParquetFile } from 'parquet-wasm';
import type { ArrowChunk } from '#lib/engine/wasm/arrow-chunk.ts';
import { LoadError } from '#lib/engine/wasm/load-failure.ts';

/** What a file's footer says about the wanted part of it. */
export interface ParquetLayout {
	readonly rows: number;
	/** Compressed size of the wanted columns, in bytes. */
	readonly bytes: number;
	/** Wanted columns that the file has; null means all. */
	readonly columns: readonly string[] | null;
	readonly rowGroups: readonly { readonly rows: number; readonly bytes: number }[];
}

/** Rows in a record batch: DuckDB's own row group size, so that batches become row groups as they are. */
export const BATCH_ROWS = 122_880;

function presentColumns(file: ParquetFile, columns: readonly string[]): string[] {
	const schema = file.schema();
	const present = columns.filter((name) => {
		try {
			return schema.indexOf(name) >= 0;
		} catch {
			return false;
		}
	});
	schema.free();
	if (present.length === 0) {
		throw new LoadError('no-columns', `the file has none of the columns ${columns.join(', ')}`);
	}
	return present;
}

/**
 * Reads the layout off an opened file.
 * @param columns the columns wanted, of which those that the file lacks are left out; null wants all
 * @throws LoadError `no-columns` where the file has none of them
 */
export function parquetLayout(file: ParquetFile, columns: readonly string[] | null): ParquetLayout {
	const present = columns === null ? null : presentColumns(file, columns);
	const wanted = present === null ? null : new Set(present);
	const rowGroups = file
		.metadata()
		.rowGroups()
		.map((rowGroup) => ({
			rows: rowGroup.numRows(),
			bytes: rowGroup
				.columns()
				.filter((column) => wanted === null || wanted.has(column.columnPath()[0] ?? ''))
				.reduce((sum, column) => sum + column.compressedSize(), 0)
		}));
	return {
		rows: rowGroups.reduce((sum, rowGroup) => sum + rowGroup.rows, 0),
		bytes: rowGroups.reduce((sum, rowGroup) => sum + rowGroup.bytes, 0),
		columns: present,
		rowGroups
	};
}

/**
 * Decodes the wanted columns, one row group at a time, the next being read while one is consumed.
 * A file without rows yields one chunk without rows, so that its table exists.
 */
export async function* decodeRowGroups(file: ParquetFile, layout: ParquetLayout): AsyncGenerator<ArrowChunk> {
	const read = async (index: number): Promise<ArrowChunk> => {
		const table = await file.read({
			...(layout.columns === null ? {} : { columns: [...layout.columns] }),
			...(layout.rowGroups.length === 0 ? {} : { rowGroups: [index] }),
			batchSize: BATCH_ROWS
		});
		const { rows, bytes } = layout.rowGroups[index] ?? { rows: 0, bytes: 0 };
		return { stream: table.intoIPCStream(), rows, bytes };
	};
	const count = Math.max(1, layout.rowGroups.length);
	let next = read(0);
	for (let index = 0; index < count; index += 1) {
		const chunk = await next;
		if (index + 1 < count) {
			next = read(index + 1);
			// The consumer may stop early: a failure nobody waits for must not become an unhandled one.
			next.catch(() => undefined);
		}
		yield chunk;
	}
}
