import type { Site } from '#lib/domain/site.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import { ingest } from '#lib/engine/ingest.ts';
import { createBrowserEngine } from '#lib/engine/wasm/browser-assets.ts';
import { loadExports } from '#lib/engine/wasm/export-loader.ts';
import type { LoadFailure } from '#lib/engine/wasm/load-failure.ts';
import type { LoadProgress } from '#lib/engine/wasm/load-progress.ts';
import { SupervisedEngine, type EngineState } from '#lib/engine/wasm/supervised-engine.ts';
import { columnsForReports } from '#lib/reports/columns.ts';
import { headersFor } from '#lib/sql/ingest/canonical-columns.ts';

export interface EngineRecipe {
	readonly site: Site;
	readonly exportUrl: (file: string) => string;
	readonly sideTables: () => Promise<SideTables>;
	/** The signal of the load that is about to begin. */
	readonly signal: () => AbortSignal;
	readonly onState: (state: EngineState) => void;
	readonly onProgress: (progress: LoadProgress) => void;
	readonly onFailures: (failures: readonly LoadFailure[]) => void;
}

/** Some of the exports could not be loaded, so that no figure is computed from the others. */
class IncompleteLoad extends Error {
	override readonly name = 'IncompleteLoad';
	constructor(failures: readonly LoadFailure[]) {
		super(failures.map(({ file }) => file).join(', '));
	}
}

/** An engine that fills itself with the site's exports, and again after every loss. */
export function createSupervisedEngine(recipe: EngineRecipe): SupervisedEngine {
	return new SupervisedEngine({
		create: () => createBrowserEngine(),
		load: async (engine) => {
			const signal = recipe.signal();
			const sideTables = await recipe.sideTables();
			const files = recipe.site.exports.map(({ name }) => ({ name, url: recipe.exportUrl(name) }));
			const columns = headersFor(columnsForReports(), sideTables.columnMap);
			const { tables, failures } = await loadExports(engine, files, columns, {
				signal,
				onProgress: recipe.onProgress
			});
			recipe.onFailures(failures);
			// Figures without one of the files would look right and be wrong: then none are computed.
			if (failures.length > 0) throw new IncompleteLoad(failures);
			await ingest(await engine, tables, sideTables, columnsForReports());
		},
		onState: recipe.onState
	});
}
