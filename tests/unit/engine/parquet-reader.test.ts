import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkerReport, WorkerRequest } from '#lib/engine/wasm/load-messages.ts';
import { ParquetReader, type ReaderEvent } from '#lib/engine/wasm/parquet-reader.ts';

/** A worker that says what it is told to say. */
class SpeakingWorker extends EventTarget {
	readonly heard: WorkerRequest[] = [];
	terminated = false;
	onmessage = null;
	onmessageerror = null;
	onerror = null;

	postMessage(message: WorkerRequest): void {
		this.heard.push(message);
	}

	terminate(): void {
		this.terminated = true;
	}

	say(report: WorkerReport): void {
		this.dispatchEvent(new MessageEvent('message', { data: report }));
	}

	fail(message: string): void {
		this.dispatchEvent(Object.assign(new Event('error'), { message }));
	}
}

const REQUEST = { files: [], columns: null, rowLimit: null, memoryLimit: 1 };
const LATE: WorkerReport = { kind: 'loaded', index: 1, format: 'csv', rowsInAll: 1, skipped: [], memory: 0 };
const PATIENCE_SECONDS = 10;

let worker: SpeakingWorker;
let reader: ParquetReader;
let received: number;
let signal: AbortController;

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('location', { href: 'http://localhost/' });
	worker = new SpeakingWorker();
	received = 0;
	signal = new AbortController();
	reader = new ParquetReader(REQUEST, {
		onProgress: () => {
			received += 1;
		},
		patienceSeconds: PATIENCE_SECONDS,
		createWorker: () => worker
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

function next(): Promise<ReaderEvent> {
	return reader.next(signal.signal);
}

describe('a reader whose worker falls silent', () => {
	it('gives up the file at hand, ends the worker, and hears no more of it', async () => {
		worker.say({ kind: 'at', index: 1 });
		const event = next();
		await vi.advanceTimersByTimeAsync(PATIENCE_SECONDS * 1000);
		expect(await event).toMatchObject({
			kind: 'failed',
			index: 1,
			reason: 'timed-out',
			facts: { seconds: PATIENCE_SECONDS },
			fatal: true
		});
		expect(worker.terminated).toBe(true);
		worker.say(LATE);
		const after = next();
		signal.abort('enough');
		await expect(after).rejects.toBe('enough');
	});

	it('waits as long as there is any word, progress too', async () => {
		worker.say({ kind: 'at', index: 0 });
		const event = next();
		for (let step = 0; step < 5; step += 1) {
			await vi.advanceTimersByTimeAsync((PATIENCE_SECONDS - 1) * 1000);
			worker.say({ kind: 'received', index: 0, bytes: 1 });
		}
		await vi.advanceTimersByTimeAsync((PATIENCE_SECONDS - 1) * 1000);
		worker.say(LATE);
		expect(await event).toEqual(LATE);
		expect(received).toBe(5);
		expect(worker.terminated).toBe(false);
	});

	it('is cancelled at once', async () => {
		const event = next();
		signal.abort('enough');
		await expect(event).rejects.toBe('enough');
		expect(vi.getTimerCount()).toBe(0);
	});
});

describe('a reader whose worker dies', () => {
	it('names the file at hand', async () => {
		worker.say({ kind: 'at', index: 2 });
		worker.fail('RuntimeError: unreachable');
		expect(await next()).toMatchObject({ index: 2, reason: 'unreadable', fatal: true });
	});

	it('before any file blames the network', async () => {
		worker.fail('');
		expect(await next()).toMatchObject({ index: null, reason: 'network', fatal: true });
	});
});
