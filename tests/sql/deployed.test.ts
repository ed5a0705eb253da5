import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAsBuilt, parseManifest, type Manifest } from '#lib/domain/manifest.ts';
import { describeProblem } from '#lib/domain/problem.ts';
import { updateDeployed, type UpdateResult } from '#lib/server/deployed.ts';
import { builtManifest, manifestText } from '#lib/server/manifest.ts';
import { createNativeEngine } from '#lib/server/native-engine.ts';
import { loadSite } from '#lib/server/site.ts';
import { script } from '#lib/sql/sql.ts';

const EXPORTS = join(import.meta.dirname, '../../data/exports');

let folder = '';
let dataHash = '';

/** What a build leaves under exports/: the sample's first three quarters. */
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'firstfix-deployed-'));
	const data = join(folder, 'data');
	const exports = join(folder, 'site', 'exports');
	for (const name of ['2013-Q1', '2013-Q2', '2013-Q3']) {
		await cp(join(EXPORTS, `${name}.parquet`), join(data, 'exports', `${name}.parquet`));
		await cp(join(EXPORTS, `${name}.parquet`), join(exports, `${name}.parquet`));
	}
	const built = await loadSite(data);
	({ dataHash } = built.site);
	await writeFile(join(exports, 'side-tables.json'), JSON.stringify(built.sideTables));
	await writeFile(join(exports, 'manifest.json'), manifestText(await builtManifest(built)));
	await built.engine.close();
});
afterAll(() => rm(folder, { recursive: true }));

const site = () => join(folder, 'site');
const inExports = (name: string) => join(site(), 'exports', name);

async function stored(): Promise<Manifest> {
	const { value, problems } = parseManifest(await readFile(inExports('manifest.json'), 'utf8'));
	if (value === null) throw new Error(problems.map((problem) => describeProblem(problem, 'en')).join('\n'));
	return value;
}

/** Every file under exports/ with its bytes. */
async function everything(): Promise<Record<string, string>> {
	const names = (await readdir(join(site(), 'exports'))).sort();
	const entries = names.map(async (name) => [name, (await readFile(inExports(name))).toString('base64')]);
	return Object.fromEntries((await Promise.all(entries)) as [string, string][]);
}

function changesOf(result: UpdateResult): string[] {
	return result.outcome === 'refused'
		? result.problems.map((problem) => describeProblem(problem, 'en'))
		: result.changes.map(({ file, change }) => `${change} ${file}`);
}

// One after the other: each begins with what the one before left.
describe('a deployed site', () => {
	it('as it was built needs nothing', async () => {
		const before = await everything();
		const result = await updateDeployed(site(), []);
		expect([result.outcome, changesOf(result)]).toEqual(['unchanged', []]);
		expect(await everything()).toEqual(before);
		expect(isAsBuilt(await stored(), dataHash)).toBe(true);
	});

	it('takes a quarter, names its neighbours, and takes it only once', async () => {
		const file = join(EXPORTS, '2013-Q4.parquet');
		const result = await updateDeployed(site(), [file]);
		expect([result.outcome, changesOf(result)]).toEqual(['written', ['added 2013-Q4.parquet']]);
		expect(await readFile(inExports('2013-Q4.parquet'))).toEqual(await readFile(file));
		const manifest = await stored();
		expect(manifest.files.map(({ name }) => name)).toContain('2013-Q4.parquet');
		expect(manifest.files[2]?.repeats).toEqual(['2013-Q2.parquet', '2013-Q4.parquet']);
		expect(isAsBuilt(manifest, dataHash)).toBe(false);
		const before = await everything();
		for (const again of [[file], []]) {
			expect((await updateDeployed(site(), again)).outcome).toBe('unchanged');
		}
		expect(await everything()).toEqual(before);
	});

	it('leaves columns out that are not of the schema, also of a file that was put there by hand', async () => {
		const engine = await createNativeEngine();
		await engine.run([
			script(`COPY (SELECT *, '13800138000' AS phone FROM read_parquet('${EXPORTS}/2014-Q1.parquet'))
				TO '${inExports('2014-Q1.parquet')}' (FORMAT parquet, COMPRESSION uncompressed)`)
		]);
		const result = await updateDeployed(site(), []);
		expect(changesOf(result)).toEqual(['added 2014-Q1.parquet']);
		expect(result.outcome === 'written' && result.changes[0]?.leftOut).toEqual(['phone']);
		const { columns } = await engine.describeParquet(inExports('2014-Q1.parquet'));
		await engine.close();
		expect(columns.some(({ name }) => name === 'phone')).toBe(false);
		expect((await readFile(inExports('2014-Q1.parquet'))).includes('13800138000')).toBe(false);
		expect((await updateDeployed(site(), [])).outcome).toBe('unchanged');
	});

	it('refuses what cannot be read or lacks a column, and stays as it was', async () => {
		const before = await everything();
		const broken = join(folder, '2015-Q1.parquet');
		await writeFile(broken, (await readFile(join(EXPORTS, '2014-Q2.parquet'))).subarray(0, 50_000));
		const narrow = join(folder, '2015-Q2.parquet');
		const engine = await createNativeEngine();
		await engine.run([script(`COPY (SELECT 1 AS ticket_id) TO '${narrow}' (FORMAT parquet)`)]);
		await engine.close();
		for (const [files, reason] of [
			[[broken], /2015-Q1\.parquet.*cannot be read/],
			[[join(EXPORTS, '2014-Q2.parquet'), narrow], /2015-Q2\.parquet.*accepted_at/],
			[[join(folder, 'absent.parquet')], /absent\.parquet.*was not found/]
		] as const) {
			const result = await updateDeployed(site(), files);
			expect(result.outcome).toBe('refused');
			expect(changesOf(result).join('\n')).toMatch(reason);
		}
		const elsewhere = await updateDeployed(folder, []);
		expect(changesOf(elsewhere).join('\n')).toContain('manifest.json');
		expect(await everything()).toEqual(before);
	});

	it('is as it was built once the added files are gone', async () => {
		await rm(inExports('2013-Q4.parquet'));
		await rm(inExports('2014-Q1.parquet'));
		const result = await updateDeployed(site(), []);
		expect(changesOf(result)).toEqual(['removed 2013-Q4.parquet', 'removed 2014-Q1.parquet']);
		expect(isAsBuilt(await stored(), dataHash)).toBe(true);
	});
});
