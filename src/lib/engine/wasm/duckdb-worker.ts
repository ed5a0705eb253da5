import scriptUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url&no-inline';

/**
 * Runs the package's worker script with a safer way to its module. As it is, the script waits for ever
 * where the module is missing or comes with a type other than application/wasm, which plain file servers
 * send.
 */
const streaming = WebAssembly.instantiateStreaming.bind(WebAssembly);

async function instantiate(
	source: Response | PromiseLike<Response>,
	imports?: WebAssembly.Imports
): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
	try {
		const response = await source;
		if (!response.ok) throw new Error(`the server answered ${response.status} for the engine's module`);
		return response.headers.get('Content-Type') === 'application/wasm'
			? await streaming(response, imports)
			: await WebAssembly.instantiate(await response.arrayBuffer(), imports);
	} catch (error) {
		// The page hears of it as an error of the worker; nobody listens to the rejection.
		reportError(error);
		throw error;
	}
}

WebAssembly.instantiateStreaming = instantiate;

// The script sets its own handler; until it has come, messages are kept.
const early: MessageEvent[] = [];
self.onmessage = (event) => {
	early.push(event);
};

import(/* @vite-ignore */ new URL(scriptUrl, self.location.href).href).then(
	() => {
		for (const event of early) self.onmessage?.(event);
	},
	(error: unknown) => reportError(error)
);
