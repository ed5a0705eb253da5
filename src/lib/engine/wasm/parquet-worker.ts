import initialize, { ParquetFile } from 'parquet-wasm/esm';
import moduleUrl from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url&no-inline';
import { messageOf } from '#lib/domain/errors.ts';
import { failureOf } from '#lib/engine/wasm/load-failure.ts';
import type { ExportFile, WorkerReport, WorkerRequest } from '#lib/engine/wasm/load-messages.ts';
import type { OpenedFile } from '#lib/engine/wasm/local/opened-file.ts';
import type { ParquetOpener } from '#lib/engine/wasm/local/parquet-file.ts';
import { isTrap, openRemote } from '#lib/engine/wasm/open-remote.ts';
import { probeParquet } from '#lib/engine/wasm/remote-parquet.ts';

type LoadRequest = Extract<WorkerRequest, { kind: 'load' }>;

/** Chunks that may wait for the engine: enough to keep it busy, few enough to keep memory small. */
const CHUNKS_AHEAD = 2;

function report(message: WorkerReport, transfer: Transferable[] = []): void {
	self.postMessage(message, { transfer });
}

let free = CHUNKS_AHEAD;
let wake: (() => void) | null = null;

async function untilWanted(): Promise<void> {
	while (free === 0) {
		await new Promise<void>((resolve) => {
			wake = resolve;
		});
	}
	free -= 1;
}

const openParquetFile: ParquetOpener = async (file) => {
	const parquet = await ParquetFile.fromFile(file);
	return { read: async (options) => (await parquet.read(options)).intoIPCStream() };
};

/** Begins whatever can be begun of all files at once; each is opened in its turn. */
function preparedOpening(
	file: ExportFile,
	index: number,
	request: LoadRequest
): (memoryLimit: number) => Promise<OpenedFile> {
	const { columns, rowLimit, baseUrl } = request;
	if ('file' in file) {
		return async (memoryLimit) => {
			// Readers of other formats, for those who open files of their own only.
			const { openLocal } = await import('#lib/engine/wasm/local/open-local.ts');
			return openLocal(file.file, { columns, rowLimit, memoryLimit }, openParquetFile);
		};
	}
	const probe = probeParquet(new URL(file.url, baseUrl).href);
	// Awaited in its turn; until then a rejection is expected, not unhandled.
	probe.catch(() => undefined);
	return async () =>
		openRemote(await probe, columns, {
			onReceived: (bytes) => report({ kind: 'received', index, bytes }),
			onFooter: (bytes, rows) => report({ kind: 'opened', index, bytes, rows })
		});
}

async function decode(index: number, opened: OpenedFile): Promise<void> {
	for await (const chunk of opened.chunks()) {
		await untilWanted();
		if (chunk.bytes > 0) report({ kind: 'received', index, bytes: chunk.bytes });
		report({ kind: 'chunk', index, chunk }, [chunk.stream.buffer]);
	}
	const { format, skipped, memory } = opened;
	report({ kind: 'loaded', index, format, skipped, memory, rowsInAll: opened.rowsInAll() });
}

/** A file's failure is reported and the next one follows; a trap ends this worker. */
async function attempt<Result>(index: number, work: () => Promise<Result>): Promise<Result | null> {
	report({ kind: 'at', index });
	try {
		return await work();
	} catch (error) {
		if (isTrap(error)) throw error;
		const { reason, detail, facts = {} } = failureOf(error);
		report({ kind: 'failed', index, reason, detail, facts });
		return null;
	}
}

async function load(request: LoadRequest): Promise<void> {
	const openings = request.files.map((file, index) => preparedOpening(file, index, request));
	await initialize({ module_or_path: new URL(moduleUrl, self.location.href) });
	let memoryLeft = request.memoryLimit;
	const files: (readonly [number, OpenedFile])[] = [];
	for (const [index, open] of openings.entries()) {
		const opened = await attempt(index, () => open(memoryLeft));
		if (opened === null) continue;
		memoryLeft -= opened.memory;
		report({ kind: 'opened', index, bytes: opened.bytes, rows: opened.rows });
		files.push([index, opened]);
	}
	for (const [index, opened] of files) await attempt(index, () => decode(index, opened));
	report({ kind: 'finished' });
}

function crash(error: unknown): void {
	report({ kind: 'crashed', detail: messageOf(error) });
}

// A trap inside parquet-wasm's own promises leaves ours waiting for ever.
self.addEventListener('unhandledrejection', (event) => crash(event.reason));
self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
	if (data.kind === 'load') {
		load(data).catch(crash);
		return;
	}
	free += 1;
	wake?.();
	wake = null;
});
