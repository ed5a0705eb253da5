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
 * @typedef {{ name: string, run: () => Promise<boolean>, needs?: string, early?: boolean }} Step an early one runs
 *   beside those before it, from the start: it prints little and meets none of their files
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

/** @param {string} project */
async function vitest(project) {
	const report = projectPath('.cache', 'test', `${project}.json`);
	mkdirSync(projectPath('.cache', 'test'), { recursive: true });
	rmSync(report, { force: true });
	const { code } = await runPackage('vitest/vitest.mjs', [
		'run',
		'--config=tests/vitest.config.ts',
		`--project=${project}`,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`
	]);
	const { passed, failed } = countTests(report, code);
	total.passed += passed;
	total.failed += failed;
	return code === 0;
}

async function buildSites() {
	for (const site of Object.values(TEST_SITES)) await ensureBuilt(site, say);
	return true;
}

/** @type {readonly Step[]} */
const STEPS = [
	{ name: 'format', run: prettier },
	{ name: 'lint', run: eslint },
	{ name: 'check', run: svelteCheck },
	{ name: 'unit', run: () => vitest('unit') },
	{ name: 'sql', run: () => vitest('sql') },
	{ name: 'build', run: buildSites, early: true },
	{ name: 'e2e', run: () => vitest('e2e'), needs: 'build' }
];

/** @param {Step} step @returns {Promise<boolean>} */
async function runStep(step) {
	try {
		return await step.run();
	} catch (error) {
		say(error instanceof Error ? error.message : String(error));
		return false;
	}
}

/** @param {readonly Step[]} steps @returns {Promise<boolean>} whether all succeeded */
async function runSteps(steps) {
	/** @type {Map<string, 'passed' | 'failed' | 'not run'>} */
	const outcomes = new Map();
	/** @type {string[]} */
	const lines = [];
	const start = (/** @type {Step} */ step) => {
		const started = Date.now();
		return runStep(step).then((good) => ({ good, seconds: (Date.now() - started) / 1000 }));
	};
	const early = new Map(steps.filter((step) => step.early).map((step) => [step.name, start(step)]));
	for (const step of steps) {
		say(`\n── ${step.name} ──`);
		const blocked = step.needs !== undefined && outcomes.get(step.needs) === 'failed';
		const { good, seconds } = blocked
			? { good: false, seconds: 0 }
			: await (early.get(step.name) ?? start(step));
		const outcome = blocked ? 'not run' : good ? 'passed' : 'failed';
		outcomes.set(step.name, outcome);
		lines.push(`${step.name.padEnd(8)}${outcome.padEnd(8)}${seconds.toFixed(0).padStart(4)} s`);
	}
	say(`\n── summary ──\n${lines.join('\n')}\n`);
	return [...outcomes.values()].every((outcome) => outcome === 'passed');
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
