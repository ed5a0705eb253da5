import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url&no-inline';
import { WasmEngine, type WasmParts } from '#lib/engine/wasm/wasm-engine.ts';

/** Starts DuckDB-Wasm out of the site's own files. Only in a browser. */
export function createBrowserEngine(onModuleProgress?: WasmParts['onModuleProgress']): Promise<WasmEngine> {
	const module = new URL(moduleUrl, location.href).href;
	return WasmEngine.create({
		createWorker: () => new Worker(new URL('./duckdb-worker.ts', import.meta.url), { type: 'module' }),
		moduleUrl: module,
		extensionRepository: new URL('extensions', module).href,
		...(onModuleProgress === undefined ? {} : { onModuleProgress })
	});
}
