import type { ExportFile, Site } from '#lib/domain/site.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { ingest } from '#lib/engine/ingest.ts';
import { assembleSite } from '#lib/intake/assemble-site.ts';
import { INTENT_COLUMNS } from '#lib/intake/contradictory-natures.ts';
import { exportRefusal } from '#lib/intake/export-refusal.ts';
import { assembleLocalSite } from '#lib/intake/local-site.ts';
import { columnsForReports } from '#lib/reports/columns.ts';
import { identifier, sql } from '#lib/sql/sql.ts';
import { NoTickets, type AdoptedSource } from '#lib/state/data-source.ts';
import { dataFingerprint, fingerprint } from '#lib/state/fingerprint.ts';

/** Columns of schema v1 that adopted files are read for: what reports need, and what the data page counts. */
export const ADOPTED_COLUMNS = [...new Set([...columnsForReports(), ...INTENT_COLUMNS])];

/**
 * Makes tickets of the raw tables of an adopted source, and the site that goes with them. A file that
 * lacks a required column is left out and named among the site's problems, as at build time.
 * @param tables one for each file of the source, in its order
 * @param built the site as it was built
 * @throws NoTickets where a reader's files hold none
 */
export async function fillAdopted(
	engine: Engine,
	tables: readonly RawTable[],
	source: AdoptedSource,
	built: Site
): Promise<Site> {
	const { sideTables } = source;
	const files = await exportFiles(tables, source);
	const refusals = files.map(({ name, columns, rows }) => exportRefusal(name, columns, rows, sideTables));
	const isRefused = (_: unknown, index: number) => refusals[index]?.level === 'error';
	const isKept = (_: unknown, index: number) => refusals[index]?.level !== 'error';
	await engine.run(tables.filter(isRefused).map(({ table }) => sql`DROP TABLE ${identifier(table)}`));
	const load = await ingest(engine, tables.filter(isKept), sideTables, ADOPTED_COLUMNS);
	const problems = refusals.filter((refusal) => refusal !== null);
	if (source.kind === 'local' && load.tickets === 0) throw new NoTickets(problems);
	const kept = files.filter(isKept);
	const dataHash = await dataFingerprint(kept, sideTables);
	const loaded = { sideTables, files: kept, load, dataHash, problems };
	if (source.kind === 'local') return assembleLocalSite(engine, loaded);
	const { firstDay, lastDay, bureaus } = built;
	return {
		...(await assembleSite(engine, loaded)),
		built: { firstDay, lastDay, bureaus: bureaus.map(({ code }) => code) }
	};
}

/** The files of a source as pages show them: those of a reader are counted and fingerprinted here. */
async function exportFiles(tables: readonly RawTable[], source: AdoptedSource): Promise<ExportFile[]> {
	if (source.kind === 'updated') return [...source.files];
	const files: ExportFile[] = [];
	// One after the other: each is read whole for its fingerprint.
	for (const [index, { name, file, headers }] of source.files.entries()) {
		const table = tables[index];
		files.push({
			name,
			bytes: file.size,
			rows: table?.rows ?? 0,
			sha256: await fingerprint(file),
			columns: headers ?? table?.columns.map((column) => column.name) ?? []
		});
	}
	return files;
}
