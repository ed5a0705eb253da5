import {
	LIST,
	listValue,
	timestampTZValue,
	VARCHAR,
	type DuckDBAppender,
	type DuckDBConnection
} from '@duckdb/node-api';
import { COLUMNS, type ColumnType } from '#lib/domain/columns.ts';
import { openDuckDb } from '#lib/server/open-duckdb.ts';
import type { TicketRow } from '#lib/cli/sample/ticket.ts';

/** Types in the file: instants, and a small integer for the score. */
const FILE_TYPES: Readonly<Record<ColumnType, string>> = {
	VARCHAR: 'VARCHAR',
	TIMESTAMP: 'TIMESTAMPTZ',
	BOOLEAN: 'BOOLEAN',
	INTEGER: 'INTEGER',
	'VARCHAR[]': 'VARCHAR[]'
};

function fileType(name: string, type: ColumnType): string {
	return name === 'satisfaction' ? 'SMALLINT' : FILE_TYPES[type];
}

/** Writes rows in their order to a Parquet file: schema v1, zstd, one thread, the same bytes each time. */
export async function writeParquet(path: string, rows: readonly TicketRow[]): Promise<void> {
	const { instance, connection } = await openDuckDb(1);
	try {
		await fill(connection, rows);
		await connection.run('COPY export TO $1 (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 15)', [
			path
		]);
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

async function fill(connection: DuckDBConnection, rows: readonly TicketRow[]): Promise<void> {
	// Names and types are constants of the schema.
	const columns = COLUMNS.map(({ name, type }) => `${name} ${fileType(name, type)}`);
	await connection.run(`CREATE TABLE export (${columns.join(', ')})`);
	const appender = await connection.createAppender('export');
	for (const row of rows) {
		for (const column of COLUMNS) append(appender, column.name, row[column.name]);
		appender.endRow();
	}
	appender.closeSync();
}

function append(
	appender: DuckDBAppender,
	name: string,
	value: string | number | boolean | readonly string[] | null
): void {
	if (value === null) appender.appendNull();
	else if (typeof value === 'string') appender.appendVarchar(value);
	else if (typeof value === 'boolean') appender.appendBoolean(value);
	else if (typeof value !== 'number') appender.appendList(listValue([...value]), LIST(VARCHAR));
	else if (name.endsWith('_at')) appender.appendTimestampTZ(timestampTZValue(BigInt(value) * 1000n));
	else if (name === 'satisfaction') appender.appendSmallInt(value);
	else appender.appendInteger(value);
}
