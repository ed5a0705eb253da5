/**
 * `npm run pdf`: builds the site with its reports as PDF and pictures for link previews, drawn by
 * Chromium. DATA_DIR, BUILD_DIR and BASE_PATH as for `npm run build`.
 */
import { resolve } from 'node:path';
import { ensureBuilt, siteFromEnvironment } from './build.js';
import { ensureChromium } from './chromium.js';
import { PROJECT, ensureInstalled, requireNode } from './project.js';
import { drawReports } from './report-drawings.js';

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

requireNode();
try {
	await ensureInstalled(say);
	const executablePath = await ensureChromium(say);
	const site = { ...siteFromEnvironment(), drawings: true };
	await ensureBuilt(site, say);
	const folder = resolve(PROJECT, site.folder);
	say(`Drawing the reports in ${site.folder} …`);
	const count = await drawReports({ folder, executablePath, say });
	say(count === 0 ? 'There is no edition yet: npm run publish -- 2014-Q2' : `${count} pages drawn.`);
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}
