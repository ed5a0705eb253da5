import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
	type DuckDBConnection,
	DuckDBDecimalType,
	DuckDBDecimalValue,
	type DuckDBInstance,
	type DuckDBPreparedStatement,
	type DuckDBType,
	DuckDBTypeId
} from '@duckdb/node-api';
import { messageOf } from '#lib/domain/errors.ts';
import { type Engine, EngineError, type RawTable, type Row } from '#lib/engine/engine.ts';
import { type PlainColumn, type PlainKind, plainRows } from '#lib/engine/plain-values.ts';
import { openDuckDb } from '#lib/server/open-duckdb.ts';
import { identifier, join, script, sql, type Sql, type SqlValue } from '#lib/sql/sql.ts';

/** What a Parquet file says of itself, without reading its rows. */
export interface ParquetDescription {
	readonly rows: number;
	/** Size of the file on disk. */
	readonly bytes: number;
	/** Columns in file order, with DuckDB's type names. */
	readonly columns: readonly { readonly name: string; readonly type: string }[];
}

const KINDS: ReadonlyMap<DuckDBTypeId, PlainKind> = new Map([
	[DuckDBTypeId.BOOLEAN, 'boolean'],
	[DuckDBTypeId.TINYINT, 'integer'],
	[DuckDBTypeId.SMALLINT, 'integer'],
	[DuckDBTypeId.INTEGER, 'integer'],
	[DuckDBTypeId.BIGINT, 'integer'],
	[DuckDBTypeId.HUGEINT, 'integer'],
	[DuckDBTypeId.UTINYINT, 'integer'],
	[DuckDBTypeId.USMALLINT, 'integer'],
	[DuckDBTypeId.UINTEGER, 'integer'],
	[DuckDBTypeId.UBIGINT, 'integer'],
	[DuckDBTypeId.UHUGEINT, 'integer'],
	[DuckDBTypeId.DECIMAL, 'decimal'],
	[DuckDBTypeId.FLOAT, 'double'],
	[DuckDBTypeId.DOUBLE, 'double'],
	[DuckDBTypeId.VARCHAR, 'text'],
	[DuckDBTypeId.ENUM, 'text'],
	[DuckDBTypeId.SQLNULL, 'null']
]);

/**
 * Bytes that one column of one row group may unpack to: a hundred times what a row group of a
 * million tickets needs.
 */
const LARGEST_CHUNK = 1_073_741_824;

function plainColumn(name: string, type: DuckDBType): PlainColumn {
	return {
		name,
		kind: KINDS.get(type.typeId) ?? 'refused',
		typeName: type.toString(),
		scale: type instanceof DuckDBDecimalType ? type.scale : 0
	};
}

function bind(prepared: DuckDBPreparedStatement, values: readonly SqlValue[]): void {
	values.forEach((value, index) => {
		const parameter = index + 1;
		if (typeof value === 'string') prepared.bindVarchar(parameter, value);
		else if (typeof value === 'boolean') prepared.bindBoolean(parameter, value);
		else if (value === null) prepared.bindNull(parameter);
		else if (Number.isSafeInteger(value)) prepared.bindBigInt(parameter, BigInt(value));
		else prepared.bindDouble(parameter, value);
	});
}

/** The path as a literal for `read_parquet`, which would otherwise expand wildcards in it. */
function withoutWildcards(path: string): string {
	return path.replace(/[*?[]/g, '[$&]');
}

function columnList(columns: readonly { readonly name: string }[]): Sql {
	return join(
		columns.map(({ name }) => identifier(name)),
		', '
	);
}

/** DuckDB in this process, in memory, on one connection: statements run one after another. */
export class NativeEngine implements Engine {
	readonly name = 'native';
	readonly #instance: DuckDBInstance;
	readonly #connection: DuckDBConnection;
	#tail: Promise<unknown> = Promise.resolve();
	#closed = false;

	constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
		this.#instance = instance;
		this.#connection = connection;
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

	close(): Promise<void> {
		return this.#inTurn(() => {
			this.#closed = true;
			this.#connection.closeSync();
			this.#instance.closeSync();
			return Promise.resolve();
		});
	}

	/**
	 * Reads a Parquet file into a new table.
	 * @param columns the columns to read, of which those that the file lacks are left out; null reads all
	 * @throws EngineError that names the file and the reason
	 */
	async loadParquet(path: string, table: string, columns: readonly string[] | null): Promise<RawTable> {
		const described = await this.describeParquet(path);
		const read =
			columns === null ? described.columns : described.columns.filter(({ name }) => columns.includes(name));
		if (read.length === 0) {
			throw new EngineError(
				`${basename(path)}: has none of the columns asked for (${(columns ?? []).join(', ')})`,
				false,
				null
			);
		}
		await this.#refuseBombs(path, read);
		// Under the names that were told: a byte order mark before a header is lost in the telling.
		const names = columnList(described.columns);
		const source = sql`read_parquet(${withoutWildcards(path)}) AS source(${names})`;
		const [, counted] = await this.#onFile(path, [
			sql`CREATE TABLE ${identifier(table)} AS SELECT ${columnList(read)} FROM ${source}`,
			sql`SELECT count(*) AS n FROM ${identifier(table)}`
		]);
		const rows = Number(counted?.[0]?.['n']);
		if (rows !== described.rows) {
			await this.query(sql`DROP TABLE ${identifier(table)}`);
			fail(path, `its footer announces ${described.rows} rows, ${rows} were read`);
		}
		return { table, file: basename(path), rows, rowsInAll: described.rows, columns: read };
	}

	/** A few kilobytes can announce gigabytes: such a file is refused before its bytes are unpacked. */
	async #refuseBombs(path: string, columns: readonly { readonly name: string }[]): Promise<void> {
		const [chunks] = await this.#onFile(path, [
			sql`SELECT path_in_schema, CAST(total_uncompressed_size AS DOUBLE) AS bytes
				FROM parquet_metadata(${withoutWildcards(path)})
				WHERE total_uncompressed_size > ${LARGEST_CHUNK} ORDER BY bytes DESC`
		]);
		const chunk = chunks?.find(({ path_in_schema: place }) =>
			columns.some(({ name }) => String(place) === name || String(place).startsWith(`${name}, `))
		);
		if (chunk !== undefined) {
			fail(
				path,
				`one row group unpacks column "${String(chunk['path_in_schema'])}" to ${Number(chunk['bytes'])} bytes, more than ${LARGEST_CHUNK}: write smaller row groups`
			);
		}
	}

	/**
	 * Reads a Parquet file's footer.
	 * @throws EngineError that names the file and the reason
	 */
	async describeParquet(path: string): Promise<ParquetDescription> {
		const bytes = await stat(path).then(
			(status) => (status.isFile() ? status.size : fail(path, 'is not a file')),
			(error: unknown) => fail(path, isMissing(error) ? 'was not found' : messageOf(error))
		);
		if (bytes === 0) fail(path, 'is empty (0 bytes)');
		const literal = withoutWildcards(path);
		const [columns, metadata] = await this.#onFile(path, [
			sql`DESCRIBE SELECT * FROM read_parquet(${literal})`,
			sql`SELECT (SELECT num_rows FROM parquet_file_metadata(${literal})) AS announced,
				(SELECT CAST(coalesce(sum(row_group_num_rows), 0) AS BIGINT) FROM (
					SELECT DISTINCT row_group_id, row_group_num_rows FROM parquet_metadata(${literal})
				) row_groups) AS held`
		]);
		const { announced, held } = metadata?.[0] ?? {};
		// Some writers announce no rows at all; any other number must be that of the row groups.
		if (announced !== 0 && announced !== held) {
			fail(path, `its footer announces ${String(announced)} rows, its row groups ${String(held)}`);
		}
		return {
			rows: Number(held),
			bytes,
			columns: (columns ?? []).map((row) => ({
				name: String(row['column_name']),
				type: String(row['column_type'])
			}))
		};
	}

	async #onFile(path: string, statements: readonly Sql[]): Promise<Row[][]> {
		const results: Row[][] = [];
		for (const statement of statements) {
			try {
				results.push(await this.query(statement));
			} catch (error) {
				throw new EngineError(
					`${basename(path)}: cannot be read as Parquet: ${messageOf(error)}`,
					false,
					statement.text
				);
			}
		}
		return results;
	}

	#inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
		const turn = this.#tail.then(() => {
			if (this.#closed) throw new EngineError('the engine is closed', false, null);
			return work();
		});
		this.#tail = turn.catch(() => undefined);
		return turn;
	}

	async #execute(statement: Sql, wanted = true): Promise<Row[]> {
		try {
			if (statement.values.length === 0)
				return await this.#rows(await this.#connection.run(statement.text), wanted);
			const prepared = await this.#connection.prepare(statement.text);
			try {
				bind(prepared, statement.values);
				return await this.#rows(await prepared.run(), wanted);
			} finally {
				prepared.destroySync();
			}
		} catch (error) {
			throw new EngineError(messageOf(error), false, statement.text);
		}
	}

	async #rows(result: Awaited<ReturnType<DuckDBConnection['run']>>, wanted: boolean): Promise<Row[]> {
		if (!wanted) return [];
		const rows = await result.getRows();
		const columns = result.columnNames().map((name, index) => plainColumn(name, result.columnType(index)));
		return plainRows(columns, rows.length, (column, row) => {
			const value = rows[row]?.[column];
			return value instanceof DuckDBDecimalValue ? value.value : value;
		});
	}
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function fail(path: string, reason: string): never {
	throw new EngineError(`${basename(path)}: ${reason}`, false, null);
}

/** Opens an empty in-memory DuckDB, in UTC, that never looks for extensions anywhere. */
export async function createNativeEngine(): Promise<NativeEngine> {
	const { instance, connection } = await openDuckDb(2);
	const engine = new NativeEngine(instance, connection);
	await engine.run([
		script('SET autoinstall_known_extensions = false'),
		script('SET autoload_known_extensions = false')
	]);
	const [icu] = await engine.query(
		sql`SELECT loaded FROM duckdb_extensions() WHERE extension_name = ${'icu'}`
	);
	if (icu?.['loaded'] === true) await engine.run([script(`SET TimeZone = 'UTC'`)]);
	return engine;
}
