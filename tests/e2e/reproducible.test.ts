import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from './sites.ts';

/** Every file of a built site, by its path from the top. */
async function files(site: 'damaged' | 'again'): Promise<Map<string, Buffer>> {
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
