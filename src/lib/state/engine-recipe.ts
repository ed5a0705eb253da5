import type { SideTables } from '#lib/domain/side-tables.ts';
import type { Site } from '#lib/domain/site.ts';
import { ingest } from '#lib/engine/ingest.ts';
import { createBrowserEngine } from '#lib/engine/wasm/browser-assets.ts';
import { loadExports } from '#lib/engine/wasm/export-loader.ts';
import type { LoadFailure } from '#lib/engine/wasm/load-failure.ts';
import type { ExportFile } from '#lib/engine/wasm/load-messages.ts';
import type { LoadProgress } from '#lib/engine/wasm/load-progress.ts';
import { SupervisedEngine, type EngineState } from '#lib/engine/wasm/supervised-engine.ts';
import { columnsForReports } from '#lib/reports/columns.ts';
import { headersFor } from '#lib/sql/ingest/canonical-columns.ts';
import { ADOPTED_COLUMNS, fillAdopted } from '#lib/state/adopted-site.ts';
import type { AdoptedSource } from '#lib/state/data-source.ts';
import type { SiteExports } from '#lib/state/site-exports.ts';

export interface EngineRecipe {
	/** The site as it was built. */
	readonly site: Site;
	/** What is loaded in place of the exports that the site was built from; null: those. */
	readonly source: AdoptedSource | null;
	readonly exportUrl: (file: string) => string;
	/** The site's own, where there is no source. */
	readonly sideTables: () => Promise<SideTables>;
	/** The site's own exports, of which only those are loaded that pages ask for. */
	readonly exports: SiteExports;
	/** The signal of the load that is about to begin. */
	readonly signal: () => AbortSignal;
	readonly onState: (state: EngineState) => void;
	readonly onProgress: (progress: LoadProgress) => void;
	readonly onFailures: (failures: readonly LoadFailure[]) => void;
	/** Told of the site that a source makes, before the engine is ready; again after every rebuild. */
	readonly onSite: (site: Site) => void;
}

/** Some of the exports could not be loaded, so that no figure is computed from the others. */
class IncompleteLoad extends Error {
	override readonly name = 'IncompleteLoad';
	constructor(failures: readonly LoadFailure[]) {
		super(failures.map(({ file }) => file).join(', '));
	}
}

/** An engine that fills itself with the exports of the site or of the source, and again after every loss. */
export function createSupervisedEngine(recipe: EngineRecipe): SupervisedEngine {
	const { site, source } = recipe;
	const names = source === null ? columnsForReports() : ADOPTED_COLUMNS;
	return new SupervisedEngine({
		create: () => createBrowserEngine(),
		load: async (engine) => {
			const signal = recipe.signal();
			const sideTables = source?.sideTables ?? (await recipe.sideTables());
			const { tables, failures } = await loadExports(
				engine,
				filesOf(recipe),
				headersFor(names, sideTables.columnMap),
				{ signal, onProgress: recipe.onProgress }
			);
			recipe.onFailures(failures);
			// Figures without one of the files would look right and be wrong: then none are computed.
			if (failures.length > 0) throw new IncompleteLoad(failures);
			if (source === null) {
				recipe.exports.note(tables);
				await ingest(await engine, tables, sideTables, names);
			} else recipe.onSite(await fillAdopted(await engine, tables, source, site));
			signal.throwIfAborted();
		},
		onState: recipe.onState
	});
}

function filesOf({ site, source, exports, exportUrl }: EngineRecipe): ExportFile[] {
	if (source?.kind === 'local') return source.files.map(({ name, file }) => ({ name, file }));
	const names = source?.files.map(({ name }) => name) ?? exports.wanted(site);
	return names.map((name) => ({ name, url: exportUrl(name) }));
}
