import { createBrowserEngine } from '#lib/engine/wasm/browser-assets.ts';
import { loadExports } from '#lib/engine/wasm/export-loader.ts';
import type { ExportFile } from '#lib/engine/wasm/load-messages.ts';
import { inspectExports } from '#lib/quality/inspect.ts';
import type { QualityReport } from '#lib/quality/report.ts';
import { exportUrl } from '#lib/state/addresses.ts';
import type { AdoptedData, AdoptedSource } from '#lib/state/data-source.ts';

/**
 * Checks the files that live pages show, in an engine of its own that ends with it: the checks need all
 * columns and the raw rows, which the pages' engine has long let go of.
 * @param signal ends the loading
 * @throws the signal's reason after an abort; the first failure where a file cannot be read
 */
export async function inspectAdopted(
	{ source, site }: AdoptedData,
	signal: AbortSignal
): Promise<QualityReport> {
	const { sideTables } = source;
	const engine = await createBrowserEngine();
	try {
		const { tables, failures } = await loadExports(
			engine,
			filesOf(source, new Set(site.exports.map(({ name }) => name))),
			source.kind === 'local' ? null : [...new Set(source.files.flatMap(({ columns }) => columns))],
			{
				signal,
				onProgress: () => undefined
			}
		);
		const [failure] = failures;
		if (failure !== undefined) throw new Error(`${failure.file}: ${failure.detail}`);
		signal.throwIfAborted();
		return await inspectExports(engine, tables, {
			sideTables,
			editions: [],
			problems: site.problems,
			mapGuessed: false
		});
	} finally {
		await engine.close();
	}
}

/** The files that tickets were made of: what was refused is named among the problems of the site. */
function filesOf(source: AdoptedSource, kept: ReadonlySet<string>): ExportFile[] {
	const files: ExportFile[] =
		source.kind === 'local'
			? source.files.map(({ name, file }) => ({ name, file }))
			: source.files.map(({ name }) => ({ name, url: exportUrl(name) }));
	return files.filter(({ name }) => kept.has(name));
}
