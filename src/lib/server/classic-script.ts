import { resolve } from 'node:path';
import { build } from 'vite';

/**
 * Bundles `src/lib/enhancements/<name>/index.ts` into one classic script: it runs from file:// and under
 * `script-src 'self'`, which module scripts and inline ones do not. The same sources give the same bytes.
 * @param name of the folder: `present`
 * @throws Error where the bundle holds anything but one script
 */
export async function classicScript(name: string): Promise<string> {
	const bundles = await build({
		configFile: false,
		envFile: false,
		logLevel: 'error',
		build: {
			write: false,
			emptyOutDir: false,
			copyPublicDir: false,
			target: 'es2022',
			minify: true,
			lib: {
				entry: resolve('src/lib/enhancements', name, 'index.ts'),
				formats: ['iife'],
				name: 'firstfix',
				fileName: name
			}
		}
	});
	const outputs = [bundles].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
	const [script] = outputs;
	if (outputs.length !== 1 || script?.type !== 'chunk') {
		throw new Error(`classic script “${name}”: expected one script, got ${outputs.length} files`);
	}
	return script.code;
}
