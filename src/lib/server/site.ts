import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { describeProblem, type Problem } from '#lib/domain/problem.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import type { ExportFile, Site } from '#lib/domain/site.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { ingest } from '#lib/engine/ingest.ts';
import { assembleSite } from '#lib/intake/assemble-site.ts';
import { noteExportTickets } from '#lib/intake/export-facts.ts';
import { findMetric, METRICS } from '#lib/metrics/registry.ts';
import { annotationProblems } from '#lib/server/annotation-problems.ts';
import { readDataFolder } from '#lib/server/data-folder.ts';
import { loadNativeExports } from '#lib/server/exports.ts';
import { createNativeEngine } from '#lib/server/native-engine.ts';
import { buildColumns } from '#lib/server/data-quality.ts';

/** A data folder, loaded: what pages are prerendered from. */
export interface BuildSite {
	readonly folder: string;
	readonly site: Site;
	readonly sideTables: SideTables;
	readonly engine: Engine;
}

let current: Promise<BuildSite> | null = null;

/** The site of this build: `DATA_DIR`, or the project's own data/. Loaded once a process. */
export function buildSite(): Promise<BuildSite> {
	current ??= loadSite(resolve(process.env['DATA_DIR'] ?? 'data')).then((built) => {
		// Whoever builds should not have to open the site to learn what was refused.
		for (const problem of built.site.problems) process.stderr.write(`${describeProblem(problem, 'zh-CN')}\n`);
		return built;
	});
	return current;
}

/** Reads a data folder into a native engine. Problems are gathered in `site.problems`, never thrown. */
export async function loadSite(folder: string): Promise<BuildSite> {
	const { sideTables, problems } = await readDataFolder(folder);
	const engine = await createNativeEngine();
	const exports = await loadNativeExports(engine, folder, sideTables);
	await noteExportTickets(engine, exports.tables, sideTables.columnMap);
	const load = await ingest(engine, exports.tables, sideTables, buildColumns());
	const assembled = await assembleSite(engine, {
		sideTables,
		files: exports.files,
		load,
		dataHash: dataHash(exports.files, sideTables),
		problems: []
	});
	const site: Site = {
		...assembled,
		problems: [
			...problems,
			...unknownMetrics(sideTables),
			...annotationProblems(sideTables.annotations, assembled),
			...exports.problems,
			...assembled.problems
		]
	};
	return { folder, site, sideTables, engine };
}

function dataHash(files: readonly ExportFile[], tables: SideTables): string {
	const hash = createHash('sha256');
	for (const file of files) hash.update(`${file.name}\n${file.sha256}\n`);
	return hash.update(JSON.stringify(tables)).digest('hex');
}

/** Weights and targets of the score settings that name no metric of the catalogue. */
function unknownMetrics({ settings }: SideTables): Problem[] {
	return settings.flatMap((version, index) =>
		(['compositeWeights', 'targets'] as const).flatMap((field) =>
			Object.keys(version[field])
				.filter((id) => findMetric(id) === undefined)
				.map((id): Problem => ({
					level: 'error',
					file: 'settings.json',
					row: null,
					field: `versions[${index}].${field}`,
					found: id,
					expected: {
						zh: `指标标识之一：${METRICS.map((metric) => metric.id).join('、')}`,
						en: `the id of a metric: ${METRICS.map((metric) => metric.id).join(', ')}`
					},
					remedy: { zh: '该项未被采用；请改正标识。', en: 'The entry is not used; correct the id.' }
				}))
		)
	);
}
