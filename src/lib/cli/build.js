import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { PROJECT, ensureInstalled, isProgram, projectPath, runPackage } from './project.js';
import { freeStaticPages } from './static-pages.js';

/**
 * One build of the site.
 * @typedef {object} Site
 * @property {string} folder where the site is written, absolute or from the project
 * @property {string} data data folder (exports and side tables), absolute or from the project
 * @property {string} [basePath] '' or '/reports'; the pages are relative all the same, only 404.html is not
 * @property {boolean} [drawings] pages link to PDFs and pictures, which `npm run pdf` draws afterwards
 */

const SOURCES = ['src', 'static', 'package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/** The site that the environment asks for: BUILD_DIR, DATA_DIR, BASE_PATH. @returns {Site} */
export function siteFromEnvironment() {
	return {
		folder: process.env['BUILD_DIR'] ?? 'build',
		data: process.env['DATA_DIR'] ?? 'data',
		basePath: process.env['BASE_PATH'] ?? ''
	};
}

/** @param {string} path @returns {string[]} every file below, or the file itself; sorted */
function filesBelow(path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesBelow(join(path, name)));
}

/** SHA-256 of everything that a build depends on. @param {Site} site */
export function sourceHash({ data, basePath = '', drawings = false }) {
	const hash = createHash('sha256').update(
		`base ${basePath}\0node ${process.versions.node}\0drawings ${drawings}\0`
	);
	const dataFolder = resolve(PROJECT, data);
	const update = (/** @type {string} */ folder, /** @type {string} */ file) =>
		hash
			.update(`${relative(folder, file)}\0`)
			.update(createHash('sha256').update(readFileSync(file)).digest());
	for (const file of SOURCES.flatMap((name) => filesBelow(projectPath(name)))) update(PROJECT, file);
	// The same data in another place are the same data.
	for (const file of filesBelow(dataFolder)) update(dataFolder, file);
	// Drafts are shown only where they are asked for (server/editions.ts).
	const drafts = projectPath('.cache', 'drafts');
	if (process.env['DRAFTS'] === '1') for (const file of filesBelow(drafts)) update(drafts, file);
	return hash.digest('hex');
}

/** @param {Site} site */
function stampFile({ folder }) {
	const name = relative(PROJECT, resolve(PROJECT, folder)).replace(/[^A-Za-z0-9-]+/g, '_');
	return projectPath('.cache', 'builds', `${name}.sha256`);
}

/** Whether the folder holds a build of exactly these sources and data. @param {Site} site */
export function isBuilt(site) {
	const stamp = stampFile(site);
	return (
		existsSync(join(resolve(PROJECT, site.folder), 'index.html')) &&
		existsSync(stamp) &&
		readFileSync(stamp, 'utf8') === sourceHash(site)
	);
}

/**
 * Builds the site, always. The hash is taken before, so that a file edited meanwhile makes the
 * build stale instead of going unnoticed.
 *
 * @param {Site} site
 * @param {{ quiet?: boolean }} [options]
 * @throws {Error} where the build fails; the message ends with its output if quiet
 */
export async function build(site, { quiet = false } = {}) {
	const stamp = stampFile(site);
	const hash = sourceHash(site);
	// A build started by a test must not become a test build.
	const { VITEST: _vitest, VITEST_MODE: _mode, TEST: _test, DEV: _dev, ...inherited } = process.env;
	const folder = resolve(PROJECT, site.folder);
	const { code, output } = await runPackage('vite/bin/vite.js', ['build'], {
		quiet,
		env: {
			...inherited,
			NODE_ENV: 'production',
			DATA_DIR: resolve(PROJECT, site.data),
			BASE_PATH: site.basePath ?? '',
			REPORT_DRAWINGS: site.drawings === true ? '1' : '',
			BUILD_DIR: folder,
			SITE_VERSION: hash.slice(0, 16),
			// A folder of its own, so that builds and a running dev server do not meet.
			KIT_OUT_DIR: join('.cache', 'kit', basename(stamp, '.sha256'))
		}
	});
	if (code !== 0) throw new Error(`Building ${site.folder} failed.${quiet ? `\n${output}` : ''}`);
	freeStaticPages(folder);
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, hash);
}

/**
 * Builds the site where it is missing or older than its sources.
 *
 * @param {Site} site
 * @param {(line: string) => void} say
 */
export async function ensureBuilt(site, say) {
	if (isBuilt(site)) return;
	say(`Building the site over ${site.data} into ${site.folder} …`);
	await build(site, { quiet: true });
}

if (isProgram(import.meta.url)) {
	try {
		await ensureInstalled((line) => process.stdout.write(`${line}\n`));
		await build(siteFromEnvironment());
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 1;
	}
}
