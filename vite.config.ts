import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/**
 * @stdlib asks by eval whether there are generators, which the strict policy refuses: the browser would
 * report a violation and take another variant of its series than Node. An eval that does nothing lets
 * the answer be yes everywhere.
 */
const withoutEval: Plugin = {
	name: 'firstfix:without-eval',
	enforce: 'pre',
	load: (id) => (/@stdlib\/utils-eval\/lib\/index\.js$/.test(id) ? 'module.exports = function () {};' : null)
};

export default defineConfig({
	plugins: [withoutEval, sveltekit()],
	worker: { format: 'es' },
	build: { target: 'es2022', chunkSizeWarningLimit: 1200 },
	ssr: { external: ['@duckdb/node-api', '@duckdb/node-bindings'] },
	optimizeDeps: { exclude: ['@duckdb/duckdb-wasm', 'parquet-wasm'] },
	server: { port: 5173 },
	preview: { port: 4173 }
});
