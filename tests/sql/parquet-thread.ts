import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { ParquetOpener } from '#lib/engine/wasm/local/parquet-file.ts';

const require = createRequire(import.meta.url);

const SOURCE = `
	const { parentPort } = require('node:worker_threads');
	const { ParquetFile } = require(${JSON.stringify(require.resolve('parquet-wasm'))});
	let file = null;
	const answers = {
		open: async (bytes) => { file = await ParquetFile.fromFile(new Blob([bytes])); },
		read: async (options) => (await file.read(options)).intoIPCStream()
	};
	parentPort.on('message', ({ kind, argument }) => {
		answers[kind](argument).then(
			(value) => parentPort.postMessage({ value }),
			(error) => parentPort.postMessage({ error: String(error?.message ?? error) })
		);
	});
`;

interface Answer {
	readonly value?: Uint8Array;
	readonly error?: string;
}

/**
 * parquet-wasm in a thread, one file at a time, as in the browser's worker: a trap inside it ends the
 * thread, which becomes a rejection, and the next file gets a new thread.
 */
export class ParquetThread {
	#thread: Worker | null = null;

	readonly opener: ParquetOpener = async (file) => {
		await this.#ask('open', new Uint8Array(await file.arrayBuffer()));
		return { read: (options) => this.#ask('read', options) };
	};

	async close(): Promise<void> {
		await this.#thread?.terminate();
	}

	#ask(kind: 'open' | 'read', argument: unknown): Promise<Uint8Array> {
		const thread = (this.#thread ??= new Worker(SOURCE, { eval: true, stderr: true }));
		return new Promise((resolve, reject) => {
			const lost = (error: Error): void => {
				this.#thread = null;
				reject(error);
			};
			thread.once('error', lost);
			thread.once('message', ({ value = new Uint8Array(), error }: Answer) => {
				thread.off('error', lost);
				if (error === undefined) resolve(value);
				else reject(new Error(error));
			});
			thread.postMessage({ kind, argument });
		});
	}
}
