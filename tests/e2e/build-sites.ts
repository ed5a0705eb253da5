import { ensureBuilt } from '#lib/cli/build.js';
import { CHROMIUM_MISSING, findChromium } from '#lib/cli/chromium.js';
import { TEST_SITES } from '#lib/cli/test-sites.js';

/** Builds what the tests open, where the sources have changed since; `npm test` has done it already. */
export default async function setup(): Promise<void> {
	if (findChromium() === null) throw new Error(CHROMIUM_MISSING);
	for (const site of Object.values(TEST_SITES)) {
		await ensureBuilt(site, (line) => process.stdout.write(`${line}\n`));
	}
}
