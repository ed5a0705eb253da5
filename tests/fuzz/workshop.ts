import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { openDuckDb } from '#lib/server/open-duckdb.ts';
import type { FuzzTable } from './tables.ts';

const FRACTIONAL = ['FLOAT', 'DOUBLE'];

interface Written {
	readonly bytes: Uint8Array;
	/** As in FuzzFile. */
	readonly ids: readonly (string | null)[] | null;
}

/** Writes fuzz tables as Parquet: a DuckDB apart from the one that is tested. */
export class Workshop {
	readonly #folder: string;
	readonly #instance: DuckDBInstance;
	readonly #connection: DuckDBConnection;
	#written = 0;

	private constructor(folder: string, instance: DuckDBInstance, connection: DuckDBConnection) {
		this.#folder = folder;
		this.#instance = instance;
		this.#connection = connection;
	}

	static async open(): Promise<Workshop> {
		const { instance, connection } = await openDuckDb(1);
		const folder = await mkdtemp(join(tmpdir(), 'firstfix-fuzz-'));
		return new Workshop(folder, instance, connection);
	}

	/**
	 * The table as the bytes of a Parquet file; a value that its type does not take is NULL.
	 * Also the texts of one column as any reader should find them.
	 */
	async write(table: FuzzTable, idHeader: string): Promise<Written> {
		try {
			return await this.#write(table, idHeader);
		} catch {
			// Infinite times and the like are values of their type, but of no Parquet type: text, then.
			const columns = table.columns.map((column) => ({ ...column, type: 'VARCHAR' }));
			return await this.#write({ ...table, columns }, idHeader);
		}
	}

	async #write(table: FuzzTable, idHeader: string): Promise<Written> {
		const columns = table.columns.map(
			({ header, type }, index) => `TRY_CAST(c${index} AS ${type}) AS ${quoted(header)}`
		);
		const rows = table.columns[0]?.values.map(
			(_, row) => `(${table.columns.map(({ values }) => literal(values[row] ?? null)).join(', ')})`
		);
		const names = table.columns.map((_, index) => `c${index}`);
		// Each has a name of its own: DuckDB keeps what it has read of a path.
		this.#written += 1;
		const path = join(this.#folder, `${this.#written}.parquet`);
		await this.#connection.run(
			`CREATE OR REPLACE TABLE written AS SELECT ${columns.join(', ')} FROM (VALUES ${(rows ?? []).join(', ')}) v(${names.join(', ')})`
		);
		await this.#connection.run(
			`COPY written TO ${literal(path)} (FORMAT parquet, COMPRESSION ${table.codec}, PARQUET_VERSION ${table.version})`
		);
		const found = await this.#connection.runAndReadAll(
			`SELECT nullif(trim(CAST(${quoted(idHeader)} AS VARCHAR)), '') FROM read_parquet(${literal(path)})`
		);
		const ids = found.getRows().map(([id]) => (typeof id === 'string' ? id : null));
		// 0 and -0 are one number and two texts, 1e9 and 1000000000 too: who reads them may choose.
		const isClear = table.columns.some(
			({ header, type }) => header === idHeader && !FRACTIONAL.includes(type)
		);
		const bytes = new Uint8Array(await readFile(path));
		await rm(path);
		return { bytes, ids: isClear ? ids : null };
	}

	/** Headers of a Parquet file; none where DuckDB does not read it. */
	async headers(path: string): Promise<string[]> {
		try {
			const described = await this.#connection.runAndReadAll(
				`SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet(${literal(path)}))`
			);
			return described.getRows().map(([name]) => (typeof name === 'string' ? name : ''));
		} catch {
			return [];
		}
	}

	async close(): Promise<void> {
		this.#connection.closeSync();
		this.#instance.closeSync();
		await rm(this.#folder, { recursive: true });
	}
}

function quoted(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

/** A text as a literal; NUL, which SQL text cannot hold, as chr(0). */
function literal(value: string | null): string {
	if (value === null) return 'CAST(NULL AS VARCHAR)';
	return value
		.split('\0')
		.map((part) => `'${part.replaceAll("'", "''")}'`)
		.join(' || chr(0) || ');
}
