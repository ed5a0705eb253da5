import { identifier, sql } from '#lib/sql/sql.ts';
import { EngineError } from '#lib/engine/engine.ts';
import type { ArrowChunk } from '#lib/engine/wasm/arrow-chunk.ts';
import { failureOf, LoadError, type LoadFailure } from '#lib/engine/wasm/load-failure.ts';
import type { ExportFile } from '#lib/engine/wasm/load-messages.ts';
import { type LoadProgress, LoadTally } from '#lib/engine/wasm/load-progress.ts';
import type { LoadedTable } from '#lib/engine/wasm/loaded-table.ts';
import { memoryLimit } from '#lib/engine/wasm/local/memory.ts';
import { ParquetReader, type ReaderEvent, type ReaderFailure } from '#lib/engine/wasm/parquet-reader.ts';
import type { WasmEngine } from '#lib/engine/wasm/wasm-engine.ts';

export interface LoadOptions {
	/** Ends loading at once: the worker is terminated and tables made so far are dropped. */
	readonly signal: AbortSignal;
	readonly onProgress: (progress: LoadProgress) => void;
	/** Rows to read of each file, from its beginning; all where it is left out. */
	readonly rowLimit?: number;
	/** Memory that the tables may take together, in bytes; by the device where it is left out. */
	readonly memoryLimit?: number;
	/** Seconds without a word of the reader after which a file is given up. */
	readonly patienceSeconds?: number;
}

export interface LoadResult {
	/** In the order of the files; table names are export_0, export_1, … by the file's place. */
	readonly tables: LoadedTable[];
	/** Files that could not be loaded, in their order. */
	readonly failures: LoadFailure[];
}

/** A file and its place among all files, which names its table. */
interface Placed {
	readonly file: ExportFile;
	readonly place: number;
}

type Loaded = Extract<ReaderEvent, { kind: 'loaded' }>;

/** The file that is being inserted. */
interface ChunkSource {
	readonly reader: ParquetReader;
	readonly placed: Placed;
	/** The worker's last word on this file; null while it has more. */
	end: ReaderEvent | null;
}

/** The reader's worker is gone, at a file where it is known. */
class ReaderLost extends LoadError {}

/** One call of `loadExports`. */
class Loading {
	readonly tables = new Map<number, LoadedTable>();
	readonly failures = new Map<number, LoadFailure>();
	readonly #engine: Promise<WasmEngine>;
	readonly #columns: readonly string[] | null;
	readonly #options: LoadOptions;
	readonly #tally: LoadTally;
	#memoryLeft: number;

	constructor(
		engine: Promise<WasmEngine>,
		files: number,
		columns: readonly string[] | null,
		options: LoadOptions
	) {
		this.#engine = engine;
		this.#columns = columns;
		this.#options = options;
		this.#tally = new LoadTally(files);
		this.#memoryLeft = options.memoryLimit ?? memoryLimit(deviceGigabytes());
	}

	/** Works through the files with one worker; returns those that another worker must take. */
	async read(pending: readonly Placed[]): Promise<Placed[]> {
		for (const { place } of pending) this.#tally.reset(place);
		const reader = this.#startReader(pending);
		try {
			for (;;) {
				const event = await reader.next(this.#options.signal);
				if (event.kind === 'finished') break;
				if (event.kind === 'failed') {
					this.#fail(pending, event);
					if (event.fatal) break;
				} else if (event.kind === 'chunk') {
					const placed = pending[event.index];
					if (placed !== undefined && !(await this.#insert(reader, placed, event.chunk))) break;
				}
			}
		} finally {
			reader.terminate();
		}
		return pending.filter(({ place }) => !this.tables.has(place) && !this.failures.has(place));
	}

	/** Takes back what was loaded; an engine that is lost or never came needs no tidying. */
	async drop(): Promise<void> {
		try {
			const engine = await this.#engine;
			for (const { table } of this.tables.values()) await engine.query(dropTable(table));
		} catch (error) {
			if (!(error instanceof EngineError)) throw error;
		}
	}

	#startReader(pending: readonly Placed[]): ParquetReader {
		const { rowLimit = null, patienceSeconds } = this.#options;
		const placeOf = (index: number): number => pending[index]?.place ?? -1;
		const request = {
			files: pending.map(({ file }) => file),
			columns: this.#columns,
			rowLimit,
			memoryLimit: this.#memoryLeft
		};
		return new ParquetReader(request, {
			...(patienceSeconds === undefined ? {} : { patienceSeconds }),
			onProgress: (report) => {
				if (report.kind === 'opened') this.#tally.opened(placeOf(report.index), report.bytes, report.rows);
				else this.#tally.received(placeOf(report.index), report.bytes);
				this.#tell();
			}
		});
	}

	/** Makes one table, beginning with the chunk at hand. Returns false where the worker is gone. */
	async #insert(reader: ParquetReader, placed: Placed, first: ArrowChunk): Promise<boolean> {
		const engine = await this.#engine;
		const table = `export_${placed.place}`;
		const source: ChunkSource = { reader, placed, end: null };
		try {
			await engine.query(dropTable(table));
			const inserted = await engine.insertArrow(table, this.#chunks(source, first));
			if (source.end?.kind !== 'loaded')
				throw new LoadError('unreadable', 'the end of the file did not come');
			const described = await withNestedAsText(engine, { table, ...inserted }, source.end);
			this.tables.set(placed.place, { ...described, file: placed.file.name });
			this.#memoryLeft -= source.end.memory;
			this.#done(placed.place);
			return true;
		} catch (error) {
			if (error instanceof EngineError && error.poisoned) throw error;
			await engine.query(dropTable(table));
			this.#options.signal.throwIfAborted();
			this.#failed(placed, failureOf(error));
			if (error instanceof ReaderLost) return false;
			// Where the engine refused the data, the rest of this file still comes out of the worker.
			return source.end !== null || this.#skip(reader);
		}
	}

	/** The chunks of one file until it is loaded; the next one is asked for once one was used up. */
	async *#chunks(source: ChunkSource, first: ArrowChunk): AsyncGenerator<ArrowChunk> {
		const { reader, placed } = source;
		let chunk = first;
		for (;;) {
			yield chunk;
			this.#tally.inserted(placed.place, chunk.rows);
			this.#tell();
			reader.taken();
			const event = await reader.next(this.#options.signal);
			if (event.kind !== 'chunk') source.end = event;
			if (event.kind === 'failed') {
				throw event.fatal
					? new ReaderLost(event.reason, event.detail, event.facts)
					: new LoadError(event.reason, event.detail, event.facts);
			}
			if (event.kind !== 'chunk') return;
			chunk = event.chunk;
		}
	}

	async #skip(reader: ParquetReader): Promise<boolean> {
		for (;;) {
			reader.taken();
			const event = await reader.next(this.#options.signal);
			if (event.kind === 'failed') return !event.fatal;
			if (event.kind === 'loaded') return true;
		}
	}

	#fail(pending: readonly Placed[], { index, reason, detail, facts }: ReaderFailure): void {
		const at = index === null ? pending : [pending[index]];
		for (const placed of at) {
			if (placed !== undefined) this.#failed(placed, { reason, detail, facts });
		}
	}

	#failed({ file, place }: Placed, failure: Omit<LoadFailure, 'file'>): void {
		this.failures.set(place, { file: file.name, ...failure });
		this.#done(place);
	}

	#done(place: number): void {
		this.#tally.done(place);
		this.#tell();
	}

	#tell(): void {
		this.#options.onProgress(this.#tally.progress());
	}
}

function dropTable(table: string): ReturnType<typeof sql> {
	return sql`DROP TABLE IF EXISTS ${identifier(table)}`;
}

/** Not all browsers tell, and TypeScript's library of the web does not know it. */
function deviceGigabytes(): number | undefined {
	return 'deviceMemory' in navigator && typeof navigator.deviceMemory === 'number'
		? navigator.deviceMemory
		: undefined;
}

type Described = Omit<LoadedTable, 'file'>;

/** Where a file has nothing but nested columns, their values are texts. */
async function withNestedAsText(
	engine: WasmEngine,
	inserted: Pick<Described, 'table' | 'rows' | 'columns'>,
	{ format, rowsInAll, skipped }: Loaded
): Promise<Described> {
	const asText = new Set(skipped.filter(({ reason }) => reason === 'read-as-text').map(({ name }) => name));
	const cast = inserted.columns.filter(({ name }) => asText.has(name));
	await engine.run(
		cast.map(
			({ name }) =>
				sql`ALTER TABLE ${identifier(inserted.table)} ALTER COLUMN ${identifier(name)} SET DATA TYPE VARCHAR`
		)
	);
	const columns = inserted.columns.map(({ name, type }) => ({
		name,
		type: asText.has(name) ? 'VARCHAR' : type
	}));
	return { ...inserted, columns, format, rowsInAll, skipped };
}

function inOrder<Value>(values: ReadonlyMap<number, Value>): Value[] {
	return [...values].sort(([left], [right]) => left - right).map(([, value]) => value);
}

/**
 * Loads exports into an engine, each into a table of its own. A file that cannot be loaded becomes a
 * failure and the others stay. The reader starts at once, also while the engine is still starting.
 * Files of the site are Parquet; the reader's own may also be CSV or Excel.
 * @param columns the columns wanted; those that a file lacks are left out of its table. null wants every
 * flat column of the reader's own files, under names made unique
 * @throws the signal's reason after an abort; a poisoned EngineError where the engine was lost
 */
export async function loadExports(
	engine: WasmEngine | PromiseLike<WasmEngine>,
	files: readonly ExportFile[],
	columns: readonly string[] | null,
	options: LoadOptions
): Promise<LoadResult> {
	options.signal.throwIfAborted();
	const started = Promise.resolve(engine);
	// An engine that does not start is noticed with the first chunk, not as an unhandled rejection.
	started.catch(() => undefined);
	const loading = new Loading(started, files.length, columns, options);
	try {
		let pending = files.map((file, place) => ({ file, place }));
		// Every worker settles at least one file, so that this ends.
		while (pending.length > 0) pending = await loading.read(pending);
	} catch (error) {
		if (options.signal.aborted) await loading.drop();
		throw error;
	}
	return { tables: inOrder(loading.tables), failures: inOrder(loading.failures) };
}
