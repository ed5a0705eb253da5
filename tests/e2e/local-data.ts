import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectPath } from '#lib/cli/project.js';
import { readDataFolder } from '#lib/server/data-folder.ts';
import { createNativeEngine, type NativeEngine } from '#lib/server/native-engine.ts';
import type { Site } from '#lib/domain/site.ts';
import { script, sql } from '#lib/sql/sql.ts';
import { fillAdopted } from '#lib/state/adopted-site.ts';

/** An export that no site was built from, and the native engine's own idea of it. */
export interface LocalExport {
	readonly path: string;
	readonly engine: NativeEngine;
	readonly site: Site;
	/** Tickets by plain SQL over the file: all of them, and those accepted in its last quarter by local time. */
	readonly tickets: number;
	readonly lastQuarter: number;
	close(): Promise<void>;
}

/** Times of schema v1, which move by whole years. */
const TIMES = ['accepted_at', 'first_contact_at', 'replied_at', 'callback_at', 'closed_at', 'updated_at'];

/** A third of the sample's tickets of 2014, five years on; one bureau is nobody's that the site knows. */
export async function localExport(): Promise<LocalExport> {
	const folder = await mkdtemp(join(tmpdir(), 'firstfix-local-'));
	const path = join(folder, '江北局.parquet');
	const engine = await createNativeEngine();
	const shifted = TIMES.map((time) => `${time} + INTERVAL 5 YEAR AS ${time}`).join(', ');
	await engine.run([
		// COPY and file names take no bound values; these are ours.
		script(`COPY (SELECT * REPLACE (${shifted}, CASE bureau WHEN 'NS' THEN 'Harbour' ELSE bureau END AS bureau)
			FROM read_parquet('${projectPath('data/exports').replaceAll("'", "''")}/2014-*.parquet')
			WHERE ticket_id[-1] IN ('1', '4', '7') ORDER BY ticket_id)
			TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`)
	]);
	const [counted] = await engine.query(
		sql`SELECT count(DISTINCT ticket_id) AS tickets, count(DISTINCT ticket_id) FILTER (
			epoch_ms(accepted_at) >= epoch_ms(TIMESTAMP '2019-09-30 16:00:00')) AS last_quarter
			FROM read_parquet(${path})`
	);
	const { sideTables } = await readDataFolder(projectPath('data'));
	const source = {
		kind: 'local' as const,
		name: '',
		files: [{ name: '', file: new Blob() }],
		sideTables: { ...sideTables, annotations: [], columnMap: null }
	};
	const site = await fillAdopted(
		engine,
		[await engine.loadParquet(path, 'export_0', null)],
		source,
		{} as Site
	);
	return {
		path,
		engine,
		site,
		tickets: Number(counted?.['tickets']),
		lastQuarter: Number(counted?.['last_quarter']),
		close: async () => {
			await engine.close();
			await rm(folder, { recursive: true });
		}
	};
}

/** Opens files on the data page, with the map that is guessed for them. */
export async function openFiles(page: Page, paths: readonly string[]): Promise<void> {
	await page.setInputFiles('input[type=file][name=exports]', [...paths]);
	await page.locator('button.use:enabled').click({ timeout: 90_000 });
	await page.waitForSelector('[data-data-source="local"]', { timeout: 90_000 });
}
