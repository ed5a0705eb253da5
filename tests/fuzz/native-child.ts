import { kindOf, type Verdict } from './case.ts';
import { makeCase, readMaterials } from './generate.ts';
import { runNatively } from './native-case.ts';
import { Workshop } from './workshop.ts';

/** A case that the parent asks for. */
export interface Order {
	readonly seed: string;
	readonly number: number;
}

/** Runs the cases that the parent process sends, one at a time, until it lets go. */
export async function main(): Promise<void> {
	const materials = await readMaterials(await Workshop.open());
	const send = (verdict: Verdict | 'ready'): void => void process.send?.(verdict);
	await new Promise<void>((done) => {
		process.on('disconnect', done);
		process.on('message', (order: Order) => {
			makeCase(materials, order.seed, order.number)
				.then(runNatively)
				.catch((error: unknown): Verdict => ({
					number: order.number,
					kind: kindOf(order.number),
					outcome: 'failed',
					detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
					milliseconds: 0
				}))
				.then(send, () => process.exit(1));
		});
		send('ready');
	});
	await materials.workshop.close();
}
