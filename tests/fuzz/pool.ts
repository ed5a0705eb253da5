import { fork, type ChildProcess } from 'node:child_process';
import { projectPath } from '#lib/cli/project.js';
import { kindOf, type Kind, type Verdict } from './case.ts';
import type { Order } from './native-child.ts';

export interface NativeRun {
	readonly seed: string;
	/** Number of the first case. */
	readonly first: number;
	readonly count: number;
	/** Cases of other kinds are passed over. */
	readonly kinds: readonly Kind[];
	readonly processes: number;
	readonly onVerdict?: (verdict: Verdict) => void;
}

/** Beyond this a case counts as hung; a usual one takes a tenth of a second. */
const LONGEST_MILLISECONDS = 30_000;

/** Cases before a crash that are run again with it: state that builds up in a process shows in them or not at all. */
const SEQUENCE = 200;

type Answer = Verdict | { readonly outcome: 'crashed' | 'hung'; readonly detail: string };

class Child {
	/** Numbers of the cases that this process was given. */
	readonly given: number[] = [];
	readonly #process: ChildProcess;

	private constructor(process: ChildProcess) {
		this.#process = process;
	}

	static async start(): Promise<Child> {
		const started = fork(projectPath('src/lib/cli/run.js'), ['tests/fuzz/native-child.ts'], {
			stdio: ['ignore', 'inherit', 'inherit', 'ipc']
		});
		await new Promise<void>((done, fail) => {
			started.once('message', () => done());
			started.once('exit', (code) =>
				fail(new Error(`the fuzz process did not start (code ${String(code)})`))
			);
		});
		started.removeAllListeners('exit');
		return new Child(started);
	}

	/** The verdict of a case; null where the process did not survive it and must be replaced. */
	run(order: Order): Promise<Answer> {
		this.given.push(order.number);
		return new Promise((done) => {
			const timer = setTimeout(() => {
				finish({ outcome: 'hung', detail: `no answer for ${LONGEST_MILLISECONDS / 1000} s` });
				this.#process.kill('SIGKILL');
			}, LONGEST_MILLISECONDS);
			const crash = (code: number | null, signal: string | null): void => {
				finish({ outcome: 'crashed', detail: `the process ended with ${signal ?? String(code)}` });
			};
			const finish = (verdict: Answer): void => {
				clearTimeout(timer);
				this.#process.off('message', finish);
				this.#process.off('exit', crash);
				done(verdict);
			};
			this.#process.on('message', finish);
			this.#process.on('exit', crash);
			this.#process.send(order);
		});
	}

	stop(): void {
		if (this.#process.connected) this.#process.disconnect();
	}
}

/** Runs cases in processes of their own, so that one that crashes or hangs is counted and the others go on. */
export async function runNativeCases(run: NativeRun): Promise<Verdict[]> {
	const verdicts: Verdict[] = [];
	const numbers = numbersOf(run);
	const work = async (): Promise<void> => {
		let child = await Child.start();
		for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
			const answer = await child.run({ seed: run.seed, number });
			let verdict: Verdict;
			if ('number' in answer) verdict = answer;
			else {
				const again = await runAgain(run.seed, child.given);
				const detail = `${answer.detail}; ${again}`;
				verdict = { number, kind: kindOf(number), milliseconds: 0, outcome: answer.outcome, detail };
				child = await Child.start();
			}
			verdicts.push(verdict);
			run.onVerdict?.(verdict);
		}
		child.stop();
	};
	await Promise.all(Array.from({ length: run.processes }, work));
	return verdicts.sort((left, right) => left.number - right.number);
}

/**
 * What becomes of the last of these cases in a new process: alone, and after those that were before it.
 * A case that is at fault by itself does the same again; else the process was.
 */
async function runAgain(seed: string, given: readonly number[]): Promise<string> {
	const number = given.at(-1) ?? 0;
	const alone = await lastOutcome(seed, [number]);
	const sequence = given.slice(-SEQUENCE - 1);
	const inTurn = await lastOutcome(seed, sequence);
	return `again alone: ${alone}; after ${sequence.length - 1} of the ${given.length - 1} cases before it: ${inTurn}`;
}

/** The outcome of the last of these cases, or of the first one that the process does not survive. */
async function lastOutcome(seed: string, numbers: readonly number[]): Promise<string> {
	const child = await Child.start();
	let outcome = '';
	for (const number of numbers) {
		const answer = await child.run({ seed, number });
		outcome = answer.outcome;
		if (!('number' in answer)) return number === numbers.at(-1) ? outcome : `${outcome} at case ${number}`;
	}
	child.stop();
	return outcome;
}

function numbersOf({ first, count, kinds }: NativeRun): number[] {
	const numbers: number[] = [];
	for (let number = first; numbers.length < count; number += 1) {
		if (kinds.includes(kindOf(number))) numbers.push(number);
	}
	return numbers;
}
