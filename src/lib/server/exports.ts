import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { messageOf } from '#lib/domain/errors.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import type { ExportFile } from '#lib/domain/site.ts';
import type { RawTable } from '#lib/engine/engine.ts';
import { exportRefusal } from '#lib/intake/export-refusal.ts';
import { buildColumns } from '#lib/server/data-quality.ts';
import { listExports } from '#lib/server/data-folder.ts';
import type { NativeEngine } from '#lib/server/native-engine.ts';
import { headersFor } from '#lib/sql/ingest/canonical-columns.ts';

export interface LoadedExports {
	readonly tables: readonly RawTable[];
	readonly files: readonly ExportFile[];
	readonly problems: readonly Problem[];
}

/**
 * Loads every export of a data folder into the native engine. A file that cannot be read, is
 * empty or lacks a required column is left out and named in `problems`; the others stay.
 * @param headers columns to read, by default what the build needs; null reads all
 */
export async function loadNativeExports(
	engine: NativeEngine,
	folder: string,
	tables: SideTables,
	headers: readonly string[] | null = headersFor(buildColumns(), tables.columnMap)
): Promise<LoadedExports> {
	const paths = await listExports(folder);
	const loaded = await loadExportFiles(
		engine,
		paths.map((path) => join(folder, path)),
		tables,
		headers
	);
	return paths.length > 0 ? loaded : { ...loaded, problems: [noExports(folder)] };
}

/** The same for the files at these paths, in this order. */
export async function loadExportFiles(
	engine: NativeEngine,
	paths: readonly string[],
	tables: SideTables,
	headers: readonly string[] | null = headersFor(buildColumns(), tables.columnMap)
): Promise<LoadedExports> {
	const loaded: RawTable[] = [];
	const files: ExportFile[] = [];
	const problems: Problem[] = [];
	for (const [index, path] of paths.entries()) {
		const name = basename(path);
		try {
			const described = await engine.describeParquet(path);
			const columns = described.columns.map((column) => column.name);
			const refusal = exportRefusal(name, columns, described.rows, tables);
			if (refusal !== null) problems.push(refusal);
			if (refusal?.level === 'error') continue;
			loaded.push(await engine.loadParquet(path, `export_${index}`, headers));
			files.push({
				name,
				bytes: described.bytes,
				rows: described.rows,
				sha256: await hashOf(path),
				columns
			});
		} catch (error) {
			problems.push(unreadable(name, error, dirname(path)));
		}
	}
	return { tables: loaded, files, problems };
}

function unreadable(file: string, error: unknown, folder: string): Problem {
	return {
		level: 'error',
		file,
		row: null,
		field: null,
		found: reasonOf(error, folder),
		expected: { zh: '可读的 Parquet 文件', en: 'a readable Parquet file' },
		remedy: {
			zh: '该文件未被载入，其余文件照常。请重新导出该文件。',
			en: 'The file was not loaded, the others were. Export it again.'
		}
	};
}

/** The engine's words in one line, without the place of the folder on the builder's machine. */
function reasonOf(error: unknown, folder: string): string {
	return messageOf(error).replaceAll(`${folder}/`, '').split('\n')[0]?.slice(0, 160) ?? '';
}

function noExports(folder: string): Problem {
	return {
		level: 'error',
		file: basename(folder),
		row: null,
		field: null,
		found: '0',
		expected: { zh: 'exports/ 下的 *.parquet 文件', en: '*.parquet files under exports/' },
		remedy: {
			zh: '请把工单导出文件放入该文件夹后重新生成。',
			en: 'Put the ticket exports into the folder and build again.'
		}
	};
}

async function hashOf(path: string): Promise<string> {
	return createHash('sha256')
		.update(await readFile(path))
		.digest('hex');
}
