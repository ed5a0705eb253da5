import type { LoadFacts, LoadReason } from '#lib/engine/wasm/load-failure.ts';
import type { WorkerReport, WorkerRequest } from '#lib/engine/wasm/load-messages.ts';

/** What the loader works through, in order; progress goes past it at once. */
export type ReaderEvent = Extract<WorkerReport, { kind: 'chunk' | 'loaded' | 'finished' }> | ReaderFailure;

export interface ReaderFailure {
	readonly kind: 'failed';
	/** null where the worker ended before it began any file. */
	readonly index: number | null;
	readonly reason: LoadReason;
	readonly detail: string;
	readonly facts: LoadFacts;
	/** True where the worker is gone and files not yet loaded need another one. */
	readonly fatal: boolean;
}

/** What is asked of a worker. */
export type ReaderRequest = Omit<Extract<WorkerRequest, { kind: 'load' }>, 'kind' | 'baseUrl'>;

/**
 * Seconds without a word of the worker after which it is given up. The slowest piece of work between two
 * words is a row group of a hundred megabytes on an old machine.
 */
export const PATIENCE_SECONDS = 60;

export interface ReaderOptions {
	readonly onProgress: (report: Extract<WorkerReport, { kind: 'opened' | 'received' }>) => void;
	readonly patienceSeconds?: number;
	readonly createWorker?: () => Worker;
}

function createReaderWorker(): Worker {
	return new Worker(new URL('./parquet-worker.ts', import.meta.url), { type: 'module' });
}

/** One reading worker and the queue of what it delivers. */
export class ParquetReader {
	readonly #worker: Worker;
	readonly #events: ReaderEvent[] = [];
	readonly #options: ReaderOptions;
	readonly #patienceSeconds: number;
	#wake: (() => void) | null = null;
	#at: number | null = null;
	/** The worker was given up; what it still sends is late. */
	#over = false;

	constructor(request: ReaderRequest, options: ReaderOptions) {
		this.#options = options;
		this.#patienceSeconds = options.patienceSeconds ?? PATIENCE_SECONDS;
		this.#worker = (options.createWorker ?? createReaderWorker)();
		this.#worker.addEventListener('message', ({ data }: MessageEvent<WorkerReport>) => this.#receive(data));
		this.#worker.addEventListener('error', (event: Partial<ErrorEvent>) => {
			event.preventDefault?.();
			this.#crash(event.message ?? 'the reader could not be loaded');
		});
		this.#send({ kind: 'load', ...request, baseUrl: location.href });
	}

	/**
	 * The next event, in the worker's order; a worker that says nothing for too long is given up.
	 * Rejects with the signal's reason once it is aborted.
	 */
	async next(signal: AbortSignal): Promise<ReaderEvent> {
		for (;;) {
			signal.throwIfAborted();
			const event = this.#events.shift();
			if (event !== undefined) return event;
			const heard = await this.#word(signal);
			if (!heard) this.#giveUp();
		}
	}

	/** Tells the worker that a chunk was used up and the next may come. */
	taken(): void {
		this.#send({ kind: 'taken' });
	}

	terminate(): void {
		this.#worker.terminate();
	}

	/** Waits for any word of the worker or the signal; false where none came in time. */
	#word(signal: AbortSignal): Promise<boolean> {
		return new Promise((resolve) => {
			const settle = (heard: boolean): void => {
				clearTimeout(timer);
				signal.removeEventListener('abort', wake);
				this.#wake = null;
				resolve(heard);
			};
			const wake = (): void => settle(true);
			const timer = setTimeout(() => settle(false), this.#patienceSeconds * 1000);
			signal.addEventListener('abort', wake);
			this.#wake = wake;
		});
	}

	#send(request: WorkerRequest): void {
		this.#worker.postMessage(request);
	}

	#receive(report: WorkerReport): void {
		if (this.#over) return;
		switch (report.kind) {
			case 'at':
				this.#at = report.index;
				break;
			case 'opened':
			case 'received':
				this.#options.onProgress(report);
				break;
			case 'crashed':
				return this.#crash(report.detail);
			case 'failed':
				this.#events.push({ ...report, fatal: false });
				break;
			default:
				this.#events.push(report);
		}
		this.#wake?.();
	}

	#crash(detail: string): void {
		this.#end(this.#at === null ? 'network' : 'unreadable', detail, {});
	}

	#giveUp(): void {
		const seconds = this.#patienceSeconds;
		this.#end('timed-out', `no progress for ${String(seconds)} seconds`, { seconds });
	}

	#end(reason: LoadReason, detail: string, facts: LoadFacts): void {
		if (this.#over) return;
		this.#over = true;
		this.#worker.terminate();
		this.#events.push({ kind: 'failed', index: this.#at, reason, detail, facts, fatal: true });
		this.#wake?.();
	}
}
