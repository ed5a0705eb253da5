/**
 * `npm test`: installs what is missing, runs every check, prints one summary. Steps can be
 * chosen: `npm test -- unit sql`. A failed step does not stop the others, so that one run shows
 * everything that is wrong.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBuilt } from './build.js';
import { ensureChromium } from './chromium.js';
import { ensureInstalled, projectPath, requireNode, runPackage } from './project.js';
import { TEST_SITES } from './test-sites.js';

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, run: (held: boolean) => Promise<boolean>, needs?: string, beside?: boolean }} Step those
 *   beside run one after the other while the rest does, as they meet none of its files; what they print is held
 *   back until the rest is done
 * @typedef {{ numPassedTests: number, numFailedTests: number, success: boolean,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} VitestReport
 */

/** @type {Count} */
const total = { passed: 0, failed: 0 };

/** @param {string} script @param {readonly string[]} args */
const succeeds = async (script, args) => (await runPackage(script, args)).code === 0;

const prettier = () =>
	succeeds('prettier/bin/prettier.cjs', [
		'--check',
		'--log-level',
		'warn',
		'--cache',
		'--cache-location',
		'.cache/prettier',
		'.'
	]);

const eslint = () =>
	succeeds('eslint/bin/eslint.js', ['-c', 'tests/eslint.config.js', '--max-warnings', '0', '.']);

async function svelteCheck() {
	if (!(await succeeds('@sveltejs/kit/svelte-kit.js', ['sync']))) return false;
	return succeeds('svelte-check/bin/svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']);
}

/**
 * Adds up a run of vitest. A file that could not be loaded holds no tests and counts as one
 * failure, as does a run that left no report or failed outside of any test.
 *
 * @param {string} reportFile @param {number} exitCode @returns {Count}
 */
function countTests(reportFile, exitCode) {
	if (!existsSync(reportFile)) return { passed: 0, failed: 1 };
	/** @type {VitestReport} */
	const report = JSON.parse(readFileSync(reportFile, 'utf8'));
	const broken = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	).length;
	const failed = report.numFailedTests + broken;
	return { passed: report.numPassedTests, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
}

/** What steps printed while others were at it. @type {Map<string, string>} */
const heldOutput = new Map();

/** @param {string} project @param {boolean} held */
async function vitest(project, held) {
	const report = projectPath('.cache', 'test', `${project}.json`);
	mkdirSync(projectPath('.cache', 'test'), { recursive: true });
	rmSync(report, { force: true });
	const { code, output } = await runPackage(
		'vitest/vitest.mjs',
		[
			'run',
			'--config=tests/vitest.config.ts',
			`--project=${project}`,
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${report}`
		],
		{ quiet: held }
	);
	if (held) heldOutput.set(project, output);
	const { passed, failed } = countTests(report, code);
	total.passed += passed;
	total.failed += failed;
	return code === 0;
}

async function buildSites() {
	for (const site of Object.values(TEST_SITES)) await ensureBuilt(site, say);
	process.env['SITES_ARE_BUILT'] = '1';
	return true;
}

/** @type {readonly Step[]} */
const STEPS = [
	{ name: 'format', run: prettier },
	{ name: 'lint', run: eslint },
	{ name: 'check', run: svelteCheck },
	{ name: 'unit', run: (held) => vitest('unit', held) },
	{ name: 'sql', run: (held) => vitest('sql', held) },
	{ name: 'build', run: buildSites, beside: true },
	{ name: 'e2e', run: (held) => vitest('e2e', held), needs: 'build', beside: true }
];

/** @typedef {{ outcome: 'passed' | 'failed' | 'not run', seconds: number }} Result */

/** @param {Step} step @param {boolean} held @returns {Promise<Result>} */
async function runStep(step, held) {
	const started = Date.now();
	const good = await step.run(held).catch((/** @type {unknown} */ error) => {
		say(error instanceof Error ? error.message : String(error));
		return false;
	});
	return { outcome: good ? 'passed' : 'failed', seconds: (Date.now() - started) / 1000 };
}

/** Runs steps beside others, in order; each result can be waited for. @param {readonly Step[]} steps @param {boolean} held */
function startBeside(steps, held) {
	/** @type {Map<string, Promise<Result>>} */
	const results = new Map();
	/** @type {Promise<unknown>} */
	let before = Promise.resolve();
	for (const step of steps) {
		const result = before.then(async () => {
			const needed = step.needs === undefined ? undefined : await results.get(step.needs);
			if (needed !== undefined && needed.outcome !== 'passed')
				return /** @type {Result} */ ({ outcome: 'not run', seconds: 0 });
			return runStep(step, held);
		});
		results.set(step.name, result);
		before = result;
	}
	return results;
}

/** @param {readonly Step[]} steps @returns {Promise<boolean>} whether all succeeded */
async function runSteps(steps) {
	const rest = steps.filter(({ beside }) => beside !== true);
	const beside = startBeside(
		steps.filter((step) => step.beside === true),
		rest.length > 0
	);
	/** @type {(Result & { name: string })[]} */
	const results = [];
	for (const step of steps) {
		const { name } = step;
		say(`\n── ${name} ──`);
		const result = await (beside.get(name) ?? runStep(step, false));
		process.stdout.write(heldOutput.get(name) ?? '');
		results.push({ name, ...result });
	}
	const lines = results.map(
		({ name, outcome, seconds }) => `${name.padEnd(8)}${outcome.padEnd(8)}${seconds.toFixed(0).padStart(4)} s`
	);
	say(`\n── summary ──\n${lines.join('\n')}\n`);
	return results.every(({ outcome }) => outcome === 'passed');
}

/** @param {readonly string[]} names @returns {Promise<number>} exit code */
async function main(names) {
	const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
	if (unknown.length > 0) {
		say(`There is no step ${unknown.join(', ')}. The steps: ${STEPS.map((step) => step.name).join(', ')}.`);
		return 2;
	}
	const steps = STEPS.filter((step) => names.length === 0 || names.includes(step.name));
	await ensureInstalled(say);
	if (steps.some((step) => step.name === 'e2e')) process.env['CHROMIUM_PATH'] = await ensureChromium(say);
	const good = await runSteps(steps);
	say(`${total.passed} passed, ${total.failed} failed`);
	return good ? 0 : 1;
}

requireNode();
try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}
