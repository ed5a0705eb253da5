import type { Sql, SqlValue } from '#lib/sql/sql.ts';

/** A row of plain values, the same on both engines. Integers beyond 2^53 are refused with an error. */
export type Row = Readonly<Record<string, SqlValue>>;

/**
 * A DuckDB with one method that matters. Two engines implement it: native at build time and
 * DuckDB-Wasm in the browser; both get the same statements and give the same rows.
 */
export interface Engine {
	readonly name: 'native' | 'wasm';
	/** Runs one statement. Rejects with EngineError; after a lost worker the caller may retry once. */
	query(statement: Sql): Promise<Row[]>;
	/** Runs statements in order, without results. */
	run(statements: readonly Sql[]): Promise<void>;
	close(): Promise<void>;
}

/** A table of raw export rows inside an engine, as read from one Parquet file. */
export interface RawTable {
	/** Name of the table in the engine. */
	readonly table: string;
	/** Name of the file it came from. */
	readonly file: string;
	readonly rows: number;
	/** Rows of the file by its own account, of which `rows` were read; null where nothing tells. */
	readonly rowsInAll: number | null;
	/** Columns that were read, with DuckDB's type names. */
	readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** An engine failure, with the statement's text for the developer and a flag for recovery. */
export class EngineError extends Error {
	override readonly name = 'EngineError';
	constructor(
		message: string,
		/** True where the instance is dead: it must be rebuilt before the next query. */
		readonly poisoned: boolean,
		readonly statement: string | null
	) {
		super(message);
	}
}
