import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project: the folder with package.json. */
export const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** A file inside the project, by its path from the top. @param {string[]} parts */
export function projectPath(...parts) {
	return join(PROJECT, ...parts);
}

/**
 * Runs a program in the project folder and waits for it.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, shell?: boolean }} [options] quiet: nothing is printed; the output is returned
 * @returns {Promise<{ code: number, output: string }>} output is empty unless quiet; code 127 where the program cannot be started
 */
export function runProgram(program, args, { env = process.env, quiet = false, shell = false } = {}) {
	return new Promise((done) => {
		const child = spawn(program, args, {
			cwd: PROJECT,
			env,
			shell,
			stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit'
		});
		/** @type {Buffer[]} */
		const chunks = [];
		child.stdout?.on('data', (chunk) => chunks.push(chunk));
		child.stderr?.on('data', (chunk) => chunks.push(chunk));
		child.on('error', (error) => done({ code: 127, output: error.message }));
		child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
	});
}

/**
 * Runs a package's command with this Node, so that neither PATH nor a shell is needed.
 *
 * @param {string} script path below node_modules
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 */
export function runPackage(script, args, options) {
	return runProgram(process.execPath, [projectPath('node_modules', script), ...args], options);
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/** @param {string} file @returns {Record<string, LockedPackage>} */
function lockedPackages(file) {
	/** @type {Lockfile} */
	const lockfile = JSON.parse(readFileSync(file, 'utf8'));
	return lockfile.packages ?? {};
}

/**
 * Whether node_modules holds what the lockfile asks for. npm leaves its own record of what it
 * installed there, written last, so an interrupted installation counts as none. Optional packages
 * may be missing: they are built for other platforms.
 */
export function isInstalled() {
	const installedFile = projectPath('node_modules', '.package-lock.json');
	if (!existsSync(installedFile)) return false;
	const installed = lockedPackages(installedFile);
	return Object.entries(lockedPackages(projectPath('package-lock.json'))).every(([path, wanted]) => {
		if (path === '' || wanted.link === true) return true;
		const found = installed[path];
		if (found === undefined) return wanted.optional === true;
		return found.version === wanted.version && found.integrity === wanted.integrity;
	});
}

/**
 * Installs the packages of the lockfile where they are missing or out of date, and writes
 * SvelteKit's generated types, without which tsconfig.json cannot be read.
 *
 * @param {(line: string) => void} say
 * @throws {Error} with npm's own words where the installation fails
 */
export async function ensureInstalled(say) {
	if (!isInstalled()) {
		say('Installing packages (npm ci) …');
		const npm = process.env['npm_execpath'];
		const args = ['ci', '--include=dev', '--no-fund', '--no-audit'];
		const { code, output } =
			npm !== undefined && /\.c?js$/.test(npm)
				? await runProgram(process.execPath, [npm, ...args], { quiet: true })
				: await runProgram('npm', args, { quiet: true, shell: process.platform === 'win32' });
		if (code !== 0) throw new Error(`npm ci failed:\n${output}`);
	}
	if (!existsSync(projectPath('.svelte-kit', 'tsconfig.json'))) {
		const { code, output } = await runPackage('@sveltejs/kit/svelte-kit.js', ['sync'], { quiet: true });
		if (code !== 0) throw new Error(`svelte-kit sync failed:\n${output}`);
	}
}

/** Refuses a Node that is too old, before a stranger error does. */
export function requireNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	process.stderr.write(`FirstFix needs Node 20.19 or newer; this is Node ${process.versions.node}.\n`);
	process.exit(1);
}

/** Whether the module with this URL is the program that was started. @param {string} moduleUrl */
export function isProgram(moduleUrl) {
	return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(moduleUrl);
}
