import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite, type SiteName } from './sites.ts';

/** Every file of a built site, by its path from the top. */
async function files(site: SiteName): Promise<Map<string, Buffer>> {
	const folder = await builtSite(site);
	const found = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	return new Map(found.sort().map((path) => [path.slice(folder.length), readFileSync(path)]));
}

test('two builds of the same sources and data have the same files, byte for byte', async () => {
	const [first, second] = [await files('damaged'), await files('again')];
	expect([...first.keys()].filter((path) => path.endsWith('.html')).length).toBeGreaterThan(20);
	expect([...first.keys()].some((path) => path.endsWith('__data.json'))).toBe(true);
	expect([...second.keys()]).toEqual([...first.keys()]);
	const differing = [...first].filter(([path, bytes]) => second.get(path)?.equals(bytes) !== true);
	expect(differing.map(([path]) => path)).toEqual([]);
});

/** Everything below the address of one edition, in both languages. */
async function editionFiles(site: SiteName): Promise<Map<string, Buffer>> {
	const all = await files(site);
	return new Map([...all].filter(([path]) => /^\/(?:en\/)?reports\/2014-Q1\//.test(path)));
}

test('a published report keeps its bytes whatever becomes of exports, settings and side tables', async () => {
	// The damaged site has another folder of data in every respect but this edition.
	const [published, later] = [await editionFiles('sample'), await editionFiles('damaged')];
	expect([...published.keys()]).toEqual(
		expect.arrayContaining([
			'/reports/2014-Q1/index.html',
			'/reports/2014-Q1/1/index.html',
			'/reports/2014-Q1/1/report.json',
			'/reports/2014-Q1/1/report.csv',
			'/reports/2014-Q1/1/report.xlsx',
			'/reports/2014-Q1/1/bureau-JC/index.html',
			'/en/reports/2014-Q1/1/index.html'
		])
	);
	expect([...later.keys()]).toEqual([...published.keys()]);
	const differing = [...published].filter(([path, bytes]) => later.get(path)?.equals(bytes) !== true);
	expect(differing.map(([path]) => path)).toEqual([]);
});
