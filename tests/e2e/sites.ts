import { resolve } from 'node:path';
import { ensureBuilt } from '#lib/cli/build.js';
import { PROJECT } from '#lib/cli/project.js';
import { TEST_SITES } from '#lib/cli/test-sites.js';

export type SiteName = 'sample' | 'servicenow' | 'damaged' | 'again';

const folders = new Map<SiteName, Promise<string>>();

/** The folder of a test site, built first where its sources have changed since; `npm test` has done it already. */
export function builtSite(name: SiteName): Promise<string> {
	const known = folders.get(name) ?? build(name);
	folders.set(name, known);
	return known;
}

async function build(name: SiteName): Promise<string> {
	const site = TEST_SITES[name];
	if (site === undefined) throw new Error(`There is no test site “${name}”: its data folder is missing.`);
	await ensureBuilt(site, (line) => process.stdout.write(`${line}\n`));
	return resolve(PROJECT, site.folder);
}
