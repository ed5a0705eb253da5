/** `npm start`: installs what is missing, builds what is stale, serves the site. Needs Node and npm only. */
import { ensureBuilt, isBuilt, siteFromEnvironment } from './build.js';
import { ensureInstalled, requireNode } from './project.js';
import { serveUntilStopped } from './serve.js';

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

requireNode();
try {
	const site = siteFromEnvironment();
	await ensureInstalled(say);
	// A site with its PDFs (npm run pdf) is as good.
	if (!isBuilt({ ...site, drawings: true })) {
		await ensureBuilt(site, say);
		say('Its reports have no PDFs yet: npm run pdf draws them.');
	}
	await serveUntilStopped({ folder: site.folder, basePath: site.basePath ?? '' });
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}
