import { availableParallelism } from 'node:os';
import { KINDS, type Outcome, type Verdict } from './case.ts';
import { runNativeCases } from './pool.ts';

const USAGE = `Usage: npm run fuzz -- native [count] [seed] [first] [kind]
  native    loads broken and hostile data folders as the build does
  count     cases, 10000 by default
  seed      any text; the same seed makes the same cases ("firstfix" by default)
  first     number of the first case, to run one again: npm run fuzz -- native 1 firstfix 4711
  kind      ${KINDS.join(', ')}: only cases of this kind
`;

const WRONG: readonly Outcome[] = ['failed', 'crashed', 'hung'];

/** Runs fuzz cases and prints what became of them. Returns 1 where one is not as it must be. */
export async function main(args: readonly string[]): Promise<number> {
	const [where, count = '10000', seed = 'firstfix', first = '0', kind] = args;
	const kinds = KINDS.filter((one) => kind === undefined || one === kind);
	if (where !== 'native' || !/^[1-9]\d*$/.test(count) || !/^\d+$/.test(first) || kinds.length === 0) {
		process.stderr.write(USAGE);
		return 2;
	}
	const started = performance.now();
	let done = 0;
	const verdicts = await runNativeCases({
		seed,
		first: Number(first),
		count: Number(count),
		kinds,
		processes: Math.min(availableParallelism(), Number(count)),
		onVerdict: (verdict) => {
			done += 1;
			if (WRONG.includes(verdict.outcome) || count === '1') say(describe(verdict));
			if (done % 500 === 0) say(`${done} of ${count} …`);
		}
	});
	say(summary(verdicts));
	say(`${verdicts.length} cases of seed ${seed} in ${Math.round((performance.now() - started) / 1000)} s`);
	return verdicts.some(({ outcome }) => WRONG.includes(outcome)) ? 1 : 0;
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
