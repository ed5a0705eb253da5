import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { ParquetOpener } from '#lib/engine/wasm/local/parquet-file.ts';

const require = createRequire(import.meta.url);

/** A trap inside parquet-wasm ends the process or thread that it is in. */
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

/** Opens files with parquet-wasm in a thread of each one's own: a trap becomes a rejection. */
export function parquetThreads(): { opener: ParquetOpener; close: () => Promise<void> } {
	const threads: Worker[] = [];
	const opener: ParquetOpener = async (file) => {
		const thread = new Worker(SOURCE, { eval: true, stderr: true });
		threads.push(thread);
		const answer = (kind: string, argument: unknown): Promise<Uint8Array> =>
			new Promise((resolve, reject) => {
				const heard = ({ value = new Uint8Array(), error }: Answer): void => {
					thread.off('error', reject);
					if (error === undefined) resolve(value);
					else reject(new Error(error));
				};
				thread.once('message', heard);
				thread.once('error', reject);
				thread.postMessage({ kind, argument });
			});
		await answer('open', new Uint8Array(await file.arrayBuffer()));
		return { read: (options) => answer('read', options) };
	};
	return {
		opener,
		close: async () => {
			await Promise.all(threads.map((thread) => thread.terminate()));
		}
	};
}
