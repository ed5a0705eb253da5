import type { LoadReason } from '#lib/engine/wasm/load-failure.ts';
import type { ExportFile, WorkerReport, WorkerRequest } from '#lib/engine/wasm/load-messages.ts';

/** What the loader works through, in order; progress goes past it at once. */
export type ReaderEvent = Extract<WorkerReport, { kind: 'chunk' | 'loaded' | 'finished' }> | ReaderFailure;

export interface ReaderFailure {
	readonly kind: 'failed';
	/** null where the worker ended before it began any file. */
	readonly index: number | null;
	readonly reason: LoadReason;
	readonly detail: string;
	/** True where the worker is gone and files not yet loaded need another one. */
	readonly fatal: boolean;
}

/** One Parquet worker and the queue of what it delivers. */
export class ParquetReader {
	readonly #worker: Worker;
	readonly #events: ReaderEvent[] = [];
	readonly #onProgress: (report: Extract<WorkerReport, { kind: 'opened' | 'received' }>) => void;
	#wake: (() => void) | null = null;
	#at: number | null = null;

	constructor(
		files: readonly ExportFile[],
		columns: readonly string[],
		onProgress: (report: Extract<WorkerReport, { kind: 'opened' | 'received' }>) => void
	) {
		this.#onProgress = onProgress;
		this.#worker = new Worker(new URL('./parquet-worker.ts', import.meta.url), { type: 'module' });
		this.#worker.addEventListener('message', ({ data }: MessageEvent<WorkerReport>) => this.#receive(data));
		this.#worker.addEventListener('error', (event: Partial<ErrorEvent>) => {
			event.preventDefault?.();
			this.#crash(event.message ?? 'the reader could not be loaded');
		});
		this.#send({ kind: 'load', files, columns, baseUrl: location.href });
	}

	/** The next event, in the worker's order. Rejects with the signal's reason once it is aborted. */
	async next(signal: AbortSignal): Promise<ReaderEvent> {
		for (;;) {
			signal.throwIfAborted();
			const event = this.#events.shift();
			if (event !== undefined) return event;
			await new Promise<void>((resolve) => {
				const wake = (): void => {
					signal.removeEventListener('abort', wake);
					resolve();
				};
				signal.addEventListener('abort', wake);
				this.#wake = wake;
			});
		}
	}

	/** Tells the worker that a chunk was used up and the next may come. */
	taken(): void {
		this.#send({ kind: 'taken' });
	}

	terminate(): void {
		this.#worker.terminate();
	}

	#send(request: WorkerRequest): void {
		this.#worker.postMessage(request);
	}

	#receive(report: WorkerReport): void {
		switch (report.kind) {
			case 'at':
				this.#at = report.index;
				return;
			case 'opened':
			case 'received':
				return this.#onProgress(report);
			case 'crashed':
				return this.#crash(report.detail);
			case 'failed':
				return this.#push({ ...report, fatal: false });
			default:
				return this.#push(report);
		}
	}

	#crash(detail: string): void {
		this.#worker.terminate();
		const reason = this.#at === null ? 'network' : 'unreadable';
		this.#push({ kind: 'failed', index: this.#at, reason, detail, fatal: true });
	}

	#push(event: ReaderEvent): void {
		this.#events.push(event);
		this.#wake?.();
		this.#wake = null;
	}
}
