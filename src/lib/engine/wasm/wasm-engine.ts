import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import { identifier, sql, type Sql } from '#lib/sql/sql.ts';
import { type Engine, EngineError, type Row } from '#lib/engine/engine.ts';
import { rowsFromArrow } from '#lib/engine/wasm/arrow-rows.ts';
import { messageOf } from '#lib/domain/errors.ts';
import type { ArrowChunk } from '#lib/engine/wasm/arrow-chunk.ts';
import { isPoison } from '#lib/engine/wasm/poison.ts';

/** What a DuckDB-Wasm instance is made of; everything comes from the caller, nothing is fetched by name. */
export interface WasmParts {
	/** Makes a worker that runs the package's `eh` script. */
	readonly createWorker: () => Worker;
	/** Absolute URL of the `eh` module (in Node its path). */
	readonly moduleUrl: string;
	/**
	 * Where DuckDB would ask for extensions. External access is off, so that it should never ask; this
	 * must all the same be an address of the site itself.
	 */
	readonly extensionRepository: string;
	/** Compiled size read so far and in all, in bytes; total is 0 where the server does not tell. */
	readonly onModuleProgress?: (bytes: number, total: number) => void;
}

const END_OF_STREAM = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0);

function endsStream(bytes: Uint8Array): boolean {
	const tail = bytes.subarray(-END_OF_STREAM.length);
	return tail.length === END_OF_STREAM.length && END_OF_STREAM.every((byte, index) => tail[index] === byte);
}

/** DuckDB-Wasm in its own worker. Queries run one after another; a dead worker fails them at once. */
export class WasmEngine implements Engine {
	readonly name = 'wasm';
	/** Resolves with the reason once the instance is dead; never settles for one that was closed. */
	readonly lost: Promise<EngineError>;
	readonly #worker: Worker;
	readonly #database: AsyncDuckDB;
	readonly #reportLoss: (error: EngineError) => void;
	/** Rejects each request that waits for the worker. */
	readonly #waiting = new Set<(error: EngineError) => void>();
	#connection: AsyncDuckDBConnection | null = null;
	#tail: Promise<unknown> = Promise.resolve();
	#end: EngineError | null = null;

	private constructor(worker: Worker) {
		this.#worker = worker;
		this.#database = new AsyncDuckDB(new VoidLogger(), worker);
		const { promise, resolve } = deferred<EngineError>();
		this.lost = promise;
		this.#reportLoss = resolve;
		worker.addEventListener('error', (event: Partial<ErrorEvent>) => {
			// Reported by rejecting what waits; the page need not report it again.
			event.preventDefault?.();
			this.#lose(`the worker failed: ${event.message ?? 'its script could not be loaded'}`);
		});
		worker.addEventListener('messageerror', () => this.#lose('a message of the worker could not be read'));
	}

	/** Starts a worker with an empty database. Rejects with a poisoned EngineError where it cannot start. */
	static async create(parts: WasmParts): Promise<WasmEngine> {
		let engine: WasmEngine | null = null;
		try {
			engine = new WasmEngine(parts.createWorker());
			await engine.#guard(engine.#start(parts), null);
			return engine;
		} catch (error) {
			await engine?.close();
			throw new EngineError(`the engine did not start: ${messageOf(error)}`, true, null);
		}
	}

	query(statement: Sql): Promise<Row[]> {
		return this.#inTurn(() => this.#execute(statement));
	}

	/** All statements run without another query between them. */
	run(statements: readonly Sql[]): Promise<void> {
		return this.#inTurn(async () => {
			for (const statement of statements) await this.#execute(statement, false);
		});
	}

	/**
	 * Makes a table of Arrow IPC streams that share one schema.
	 * @returns the rows in the table, which are counted there and compared with those announced, as
	 * DuckDB-Wasm can drop a stream without an error
	 */
	async insertArrow(
		table: string,
		chunks: AsyncIterable<ArrowChunk> | Iterable<ArrowChunk>
	): Promise<{ rows: number; columns: { name: string; type: string }[] }> {
		// A connection that once saw a stream without an end ignores all later ones.
		const connection = await this.#guard(this.#database.connect(), null);
		let announced = 0;
		let create = true;
		try {
			for await (const { stream, rows } of chunks) {
				const complete = endsStream(stream);
				const options = { name: table, create };
				await this.#guard(connection.insertArrowFromIPCStream(stream, options), null);
				if (!complete) {
					await this.#guard(connection.insertArrowFromIPCStream(END_OF_STREAM.slice(), options), null);
				}
				announced += rows;
				create = false;
			}
		} finally {
			if (this.#end === null) await this.#guard(connection.close(), null);
		}
		if (create) throw new EngineError(`table "${table}": no data came`, false, null);
		return { rows: await this.#countRows(table, announced), columns: await this.#describe(table) };
	}

	async #countRows(table: string, announced: number): Promise<number> {
		const [counted] = await this.query(sql`SELECT count(*) AS n FROM ${identifier(table)}`);
		if (counted?.['n'] !== announced) {
			throw new EngineError(`table "${table}": ${counted?.['n']} of ${announced} rows arrived`, false, null);
		}
		return announced;
	}

	async #describe(table: string): Promise<{ name: string; type: string }[]> {
		const rows = await this.query(sql`DESCRIBE ${identifier(table)}`);
		return rows.map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }));
	}

	/** Kills the worker at once, as the browser does when memory runs out; what waits is rejected. */
	terminate(): void {
		this.#worker.terminate();
		this.#lose('the worker was terminated');
	}

	/** Ends the worker; what still waits for it is rejected. */
	close(): Promise<void> {
		this.#finish(new EngineError('the engine is closed', false, null));
		return this.#database.terminate();
	}

	async #start(parts: WasmParts): Promise<void> {
		await this.#database.instantiate(parts.moduleUrl, null, ({ bytesLoaded, bytesTotal }) =>
			parts.onModuleProgress?.(bytesLoaded, bytesTotal)
		);
		await this.#database.open({ query: { castBigIntToDouble: false, castDecimalToDouble: false } });
		this.#connection = await this.#database.connect();
		const repository = parts.extensionRepository.replaceAll("'", "''");
		await this.#connection.query('SET autoinstall_known_extensions = false');
		await this.#connection.query('SET autoload_known_extensions = false');
		// SET takes no parameters; the address is the site's own and its quotes are doubled.
		await this.#connection.query(`SET custom_extension_repository = '${repository}'`);
		// Closes what autoloading leaves open: extensions and files from anywhere. Cannot be undone.
		await this.#connection.query('SET enable_external_access = false');
	}

	async #execute(statement: Sql, wanted = true): Promise<Row[]> {
		const connection = this.#connection;
		if (connection === null) throw new EngineError('the engine has not started', false, statement.text);
		if (statement.values.length === 0) {
			const table = await this.#guard(connection.query(statement.text), statement);
			return wanted ? named(() => rowsFromArrow(table), statement) : [];
		}
		const prepared = await this.#guard(connection.prepare(statement.text), statement);
		try {
			const table = await this.#guard(prepared.query(...statement.values), statement);
			return wanted ? named(() => rowsFromArrow(table), statement) : [];
		} finally {
			if (this.#end === null) await this.#guard(prepared.close(), statement);
		}
	}

	#inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
		const turn = this.#tail.then(() => {
			if (this.#end !== null) throw this.#end;
			return work();
		});
		this.#tail = turn.catch(() => undefined);
		return turn;
	}

	/** The worker's answer or its loss, whichever comes first: requests to a dead worker never settle. */
	async #guard<Result>(answer: Promise<Result>, statement: Sql | null): Promise<Result> {
		if (this.#end !== null) throw this.#end;
		const { promise: end, reject } = deferred<never>();
		this.#waiting.add(reject);
		try {
			return await Promise.race([answer, end]);
		} catch (error) {
			if (error instanceof EngineError) throw error;
			if (isPoison(error)) {
				this.#worker.terminate();
				this.#lose(messageOf(error));
			}
			throw new EngineError(messageOf(error), this.#isOver(), statement?.text ?? null);
		} finally {
			this.#waiting.delete(reject);
		}
	}

	/** A call, as the end may come while an answer is awaited. */
	#isOver(): boolean {
		return this.#end !== null;
	}

	#lose(reason: string): void {
		const error = new EngineError(`the engine was lost: ${reason}`, true, null);
		if (this.#finish(error)) this.#reportLoss(error);
	}

	/** Returns false where the engine had ended before. */
	#finish(error: EngineError): boolean {
		if (this.#end !== null) return false;
		this.#end = error;
		for (const reject of this.#waiting) reject(error);
		return true;
	}
}

function named<Result>(read: () => Result, statement: Sql): Result {
	try {
		return read();
	} catch (error) {
		throw new EngineError(messageOf(error), false, statement.text);
	}
}

interface Deferred<Value> {
	readonly promise: Promise<Value>;
	readonly resolve: (value: Value) => void;
	readonly reject: (error: EngineError) => void;
}

function deferred<Value>(): Deferred<Value> {
	let resolve: Deferred<Value>['resolve'] = () => undefined;
	let reject: Deferred<Value>['reject'] = () => undefined;
	const promise = new Promise<Value>((settle, refuse) => {
		resolve = settle;
		reject = refuse;
	});
	return { promise, resolve, reject };
}
