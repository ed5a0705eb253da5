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

class Child {
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
	run(order: Order): Promise<Verdict | { readonly outcome: 'crashed' | 'hung'; readonly detail: string }> {
		return new Promise((done) => {
			const timer = setTimeout(() => {
				finish({ outcome: 'hung', detail: `no answer for ${LONGEST_MILLISECONDS / 1000} s` });
				this.#process.kill('SIGKILL');
			}, LONGEST_MILLISECONDS);
			const crash = (code: number | null, signal: string | null): void => {
				finish({ outcome: 'crashed', detail: `the process ended with ${signal ?? String(code)}` });
			};
			const finish = (verdict: Verdict | { outcome: 'crashed' | 'hung'; detail: string }): void => {
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
			const lost = { number, kind: kindOf(number), milliseconds: 0 };
			const verdict = 'number' in answer ? answer : { ...lost, ...answer };
			if (!('number' in answer)) child = await Child.start();
			verdicts.push(verdict);
			run.onVerdict?.(verdict);
		}
		child.stop();
	};
	await Promise.all(Array.from({ length: run.processes }, work));
	return verdicts.sort((left, right) => left.number - right.number);
}

function numbersOf({ first, count, kinds }: NativeRun): number[] {
	const numbers: number[] = [];
	for (let number = first; numbers.length < count; number += 1) {
		if (kinds.includes(kindOf(number))) numbers.push(number);
	}
	return numbers;
}
