import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ParquetFile } from 'parquet-wasm';
import NodeWorker from 'web-worker';
import type { RawTable } from '#lib/engine/engine.ts';
import { decodeRowGroups, parquetLayout } from '#lib/engine/wasm/parquet-decoder.ts';
import { WasmEngine } from '#lib/engine/wasm/wasm-engine.ts';
import { createNativeEngine, type NativeEngine } from '#lib/server/native-engine.ts';

const require = createRequire(import.meta.url);

/** The package's Node worker, which as it is would print every failed statement. */
function createWorker(): Worker {
	const url = pathToFileURL(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs')).href;
	const source = `console.log = () => undefined; await import(${JSON.stringify(url)});`;
	return new NodeWorker(`data:text/javascript,${encodeURIComponent(source)}`, { type: 'module' });
}

/** Opens DuckDB-Wasm in Node: the same class, module and statements as in the browser. */
export function openWasm(): Promise<WasmEngine> {
	return WasmEngine.create({
		createWorker,
		moduleUrl: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
		extensionRepository: '/nowhere'
	});
}

/** Both engines, empty. Close them with `closeEngines`. */
export async function openEngines(): Promise<{ native: NativeEngine; wasm: WasmEngine }> {
	const [native, wasm] = await Promise.all([createNativeEngine(), openWasm()]);
	return { native, wasm };
}

export async function closeEngines(engines: { native: NativeEngine; wasm: WasmEngine }): Promise<void> {
	await Promise.all([engines.native.close(), engines.wasm.close()]);
}

/** Loads a Parquet file as the browser's worker does, out of a file instead of a URL. */
export async function loadParquetInto(
	wasm: WasmEngine,
	path: string,
	table: string,
	columns: readonly string[] | null
): Promise<RawTable> {
	const file = await ParquetFile.fromFile(new Blob([await readFile(path)]));
	const layout = parquetLayout(file, columns);
	const inserted = await wasm.insertArrow(table, decodeRowGroups(file, layout));
	return { table, file: basename(path), rowsInAll: layout.rows, ...inserted };
}
