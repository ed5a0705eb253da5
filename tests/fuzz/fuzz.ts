import { availableParallelism } from 'node:os';
import { projectPath } from '#lib/cli/project.js';
import { KINDS, type Outcome, type Verdict } from './case.ts';
import { runInChromium } from './chromium.ts';
import { runNativeCases } from './pool.ts';

const USAGE = `Usage: npm run fuzz -- native [count] [seed] [first] [kind]
       npm run fuzz -- chromium [count] [seed] [first] [folder]
  native    loads broken and hostile data folders as the build does
  chromium  gives their exports to the data page of a built site (build/ by default)
  count     cases, 10000 and 300 by default
  seed      any text; the same seed makes the same cases ("firstfix" by default)
  first     number of the first case, to run one again: npm run fuzz -- native 1 firstfix 4711
  kind      ${KINDS.join(', ')}: only cases of this kind
`;

const WRONG: readonly Outcome[] = ['failed', 'crashed', 'hung'];

/** Runs fuzz cases and prints what became of them. Returns 1 where one is not as it must be. */
export async function main(args: readonly string[]): Promise<number> {
	const [where, count = where === 'native' ? '10000' : '300', seed = 'firstfix', first = '0', last] = args;
	if (!/^[1-9]\d*$/.test(count) || !/^\d+$/.test(first)) return refuse();
	const started = performance.now();
	let done = 0;
	const run = {
		seed,
		first: Number(first),
		count: Number(count),
		onVerdict: (verdict: Verdict): void => {
			done += 1;
			if (WRONG.includes(verdict.outcome) || count === '1') say(describe(verdict));
			if (done % 500 === 0) say(`${done} of ${count} …`);
		}
	};
	let verdicts: Verdict[];
	if (where === 'native') {
		const kinds = KINDS.filter((one) => last === undefined || one === last);
		if (kinds.length === 0) return refuse();
		verdicts = await runNativeCases({
			...run,
			kinds,
			processes: Math.min(availableParallelism(), run.count)
		});
	} else if (where === 'chromium') {
		verdicts = await runInChromium({ ...run, folder: last ?? projectPath('build'), say });
	} else return refuse();
	say(summary(verdicts));
	say(`${verdicts.length} cases of seed ${seed} in ${Math.round((performance.now() - started) / 1000)} s`);
	return verdicts.some(({ outcome }) => WRONG.includes(outcome)) ? 1 : 0;
}

function refuse(): number {
	process.stderr.write(USAGE);
	return 2;
}

function say(text: string): void {
	process.stdout.write(`${text}\n`);
}

function describe({ number, kind, outcome, detail }: Verdict): string {
	return `${outcome}: case ${number} (${kind}): ${detail}`;
}

function summary(verdicts: readonly Verdict[]): string {
	const outcomes: readonly Outcome[] = ['read', 'partly read', 'refused', ...WRONG];
	const line = (name: string, chosen: readonly Verdict[]): string =>
		[
			name.padEnd(12),
			...outcomes.map((outcome) =>
				String(chosen.filter((one) => one.outcome === outcome).length).padStart(12)
			)
		].join('');
	const slowest = verdicts.reduce((longest, { milliseconds }) => Math.max(longest, milliseconds), 0);
	return [
		''.padEnd(12) + outcomes.map((outcome) => outcome.padStart(12)).join(''),
		...KINDS.map((kind) =>
			line(
				kind,
				verdicts.filter((one) => one.kind === kind)
			)
		),
		line('all', verdicts),
		`slowest case: ${(slowest / 1000).toFixed(1)} s`
	].join('\n');
}
