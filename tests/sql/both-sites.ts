import { join } from 'node:path';
import { headersFor } from '#lib/sql/ingest/canonical-columns.ts';
import { columnsForReports } from '#lib/reports/columns.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { ingest } from '#lib/engine/ingest.ts';
import { listExports } from '#lib/server/data-folder.ts';
import { loadSite, type BuildSite } from '#lib/server/site.ts';
import { loadParquetInto, openWasm } from './harness.ts';

export interface BothEngines {
	readonly built: BuildSite;
	/** Loaded as the browser loads it: only the columns that reports need. */
	readonly wasm: Engine;
	close(): Promise<void>;
}

/** A data folder in both engines: natively as the build loads it, in wasm as the browser does. */
export async function openBoth(folder: string): Promise<BothEngines> {
	const built = await loadSite(folder);
	const wasm = await openWasm();
	const headers = headersFor(columnsForReports(), built.sideTables.columnMap);
	const tables = [];
	for (const [index, path] of (await listExports(folder)).entries()) {
		tables.push(await loadParquetInto(wasm, join(folder, path), `export_${index}`, headers));
	}
	await ingest(wasm, tables, built.sideTables, columnsForReports());
	return {
		built,
		wasm,
		close: async () => {
			await Promise.all([built.engine.close(), wasm.close()]);
		}
	};
}
