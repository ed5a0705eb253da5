/**
 * Runs a TypeScript command of this project: `node src/lib/cli/run.js sample …` imports
 * src/lib/cli/sample.ts through Vite (which knows `#lib/`, `.ts` and `?raw`) and calls its
 * `main(arguments)`. A path that ends in .ts is taken as it is.
 */
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROJECT, ensureInstalled, projectPath, requireNode } from './project.js';

/** @typedef {{ main?: (args: readonly string[]) => Promise<number | void> | number | void }} Command */

/** @param {string} name */
function commandFile(name) {
	if (name.endsWith('.ts')) return resolve(PROJECT, name);
	return projectPath('src', 'lib', 'cli', `${name}.ts`);
}

function usage() {
	const names = readdirSync(projectPath('src', 'lib', 'cli'))
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
		.map((file) => file.slice(0, -3));
	return `Usage: node src/lib/cli/run.js <command> [arguments]\nCommands: ${names.join(', ')}\n`;
}

/** @param {readonly string[]} argv @returns {Promise<number>} exit code */
async function run([name, ...args]) {
	if (name === undefined || !existsSync(commandFile(name))) {
		process.stderr.write(usage());
		return 2;
	}
	await ensureInstalled((line) => process.stderr.write(`${line}\n`));
	const { runnerImport } = await import('vite');
	const { module } = await runnerImport(commandFile(name), {
		root: PROJECT,
		configFile: false,
		logLevel: 'warn',
		// Its own cache, so that a running dev server keeps its own.
		cacheDir: projectPath('.cache', 'vite-cli')
	});
	const command = /** @type {Command} */ (module);
	if (typeof command.main !== 'function') throw new Error(`${commandFile(name)} exports no main()`);
	return (await command.main(args)) ?? 0;
}

requireNode();
try {
	process.exitCode = await run(process.argv.slice(2));
} catch (error) {
	const inDetail = process.env['DEBUG'] !== undefined;
	const text = error instanceof Error ? (inDetail ? error.stack : error.message) : String(error);
	process.stderr.write(`${text}\n${inDetail ? '' : '(DEBUG=1 shows where.)\n'}`);
	process.exitCode = 1;
}
