import initialize, { ParquetFile } from 'parquet-wasm/esm';
import moduleUrl from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url&no-inline';
import { LoadError, messageOf } from '#lib/engine/wasm/load-failure.ts';
import type { ExportFile, WorkerReport, WorkerRequest } from '#lib/engine/wasm/load-messages.ts';
import { decodeRowGroups, parquetLayout } from '#lib/engine/wasm/parquet-decoder.ts';
import {
	checkParquet,
	downloadParquet,
	probeParquet,
	type RemoteParquet
} from '#lib/engine/wasm/remote-parquet.ts';

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

/** A file whose probe went well; `file` is null while it must be downloaded first. */
interface Opened {
	readonly index: number;
	readonly url: string;
	readonly file: ParquetFile | null;
}

/** A file of a server, probed, or one that the reader opened. */
type Found = RemoteParquet | Blob;

async function find(file: ExportFile, baseUrl: string): Promise<Found> {
	if ('url' in file) return probeParquet(new URL(file.url, baseUrl).href);
	await checkParquet(file.file);
	return file.file;
}

async function open(index: number, found: Found, columns: readonly string[]): Promise<Opened> {
	if (found instanceof Blob) {
		const file = await ParquetFile.fromFile(found);
		const { bytes, rows } = parquetLayout(file, columns);
		report({ kind: 'opened', index, bytes, rows });
		return { index, url: '', file };
	}
	return openRemote(index, found, columns);
}

async function openRemote(index: number, remote: RemoteParquet, columns: readonly string[]): Promise<Opened> {
	const { url } = remote;
	if (!remote.ranges) {
		report({ kind: 'opened', index, bytes: remote.size, rows: null });
		return { index, url, file: null };
	}
	const file = await ParquetFile.fromUrl(url).catch((error: unknown) => {
		if (isTrap(error)) throw error;
		// Some servers answer a range but not the request for the size: the whole file then.
		return null;
	});
	const layout = file === null ? null : parquetLayout(file, columns);
	report({ kind: 'opened', index, bytes: layout?.bytes ?? remote.size, rows: layout?.rows ?? null });
	return { index, url, file };
}

async function decode({ index, url, file }: Opened, columns: readonly string[]): Promise<void> {
	let opened = file;
	if (opened === null) {
		const blob = await downloadParquet(url, (bytes) => report({ kind: 'received', index, bytes }));
		opened = await ParquetFile.fromFile(blob);
		report({ kind: 'opened', index, bytes: blob.size, rows: parquetLayout(opened, columns).rows });
	}
	for await (const chunk of decodeRowGroups(opened, parquetLayout(opened, columns))) {
		await untilWanted();
		if (file !== null) report({ kind: 'received', index, bytes: chunk.bytes });
		report({ kind: 'chunk', index, chunk }, [chunk.stream.buffer]);
	}
	opened.free();
	report({ kind: 'loaded', index });
}

function isTrap(error: unknown): boolean {
	return error instanceof WebAssembly.RuntimeError;
}

/** A file's failure is reported and the next one follows; a trap ends this worker. */
async function attempt<Result>(index: number, work: () => Promise<Result>): Promise<Result | null> {
	report({ kind: 'at', index });
	try {
		return await work();
	} catch (error) {
		if (isTrap(error)) throw error;
		const reason = error instanceof LoadError ? error.reason : 'unreadable';
		report({ kind: 'failed', index, reason, detail: messageOf(error) });
		return null;
	}
}

async function load({ files, columns, baseUrl }: Extract<WorkerRequest, { kind: 'load' }>): Promise<void> {
	const probes = files.map((file) => find(file, baseUrl));
	// Each is awaited in its turn; until then a rejection is expected, not unhandled.
	for (const probe of probes) probe.catch(() => undefined);
	await initialize({ module_or_path: new URL(moduleUrl, self.location.href) });
	const opened: Opened[] = [];
	for (const [index, probe] of probes.entries()) {
		const file = await attempt(index, async () => open(index, await probe, columns));
		if (file !== null) opened.push(file);
	}
	for (const file of opened) await attempt(file.index, () => decode(file, columns));
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
