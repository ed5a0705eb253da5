import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';

/** A database of its own and a connection to it. The connection is closed first. */
export interface OpenedDuckDb {
	readonly instance: DuckDBInstance;
	readonly connection: DuckDBConnection;
}

/**
 * Opens an empty in-memory DuckDB that works on so many threads. `DuckDBInstance.create` always makes a
 * configuration, which nothing keeps from being collected as garbage while another thread still opens the
 * database with it: a crash, a hang or “Out of Memory”, about once in ten thousand. So it is opened without
 * one, and set up afterwards.
 */
export async function openDuckDb(threads: number): Promise<OpenedDuckDb> {
	const instance = new DuckDBInstance(await duckdb.open(':memory:'));
	const connection = await instance.connect();
	await connection.run(`SET threads = ${String(threads)}`);
	return { instance, connection };
}
