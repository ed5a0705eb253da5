import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join as joinPath } from 'node:path';
import { COLUMNS } from '#lib/domain/columns.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import { openDuckDb } from '#lib/server/open-duckdb.ts';
import { headersFor } from '#lib/sql/ingest/canonical-columns.ts';
import { identifier, join } from '#lib/sql/sql.ts';

/** Length of the footer, and magic. */
const TAIL_BYTES = 8;

/**
 * An export as the site serves it: the file itself where all its columns are of schema v1 or
 * named by the column map, else a copy with only those. Names, phone numbers, addresses and free
 * text so never reach the shared site (tickets.md §3). A file that the browser's fast reader would
 * misread is served as a copy, too. The copy is the same bytes each time.
 */
export async function publishedExport(
	path: string,
	headers: readonly string[],
	tables: SideTables
): Promise<Buffer> {
	const kept = publishedHeaders(headers, tables);
	const bytes = await readFile(path);
	const isServed = kept.length === headers.length && !hasMark(bytes) && !(await isMisread(path));
	return isServed ? bytes : projection(path, headers, kept);
}

/** Whether a column is written as the browser's fast reader misreads it (wasm/local/misread-columns.ts); DuckDB's own copies never are. */
async function isMisread(path: string): Promise<boolean> {
	const { instance, connection } = await openDuckDb(1);
	try {
		const found = await connection.runAndReadAll(
			`SELECT 1 FROM parquet_metadata($1)
			WHERE type = 'INT96' OR (type = 'INT32' AND contains(encodings, 'DELTA_BINARY_PACKED')) LIMIT 1`,
			[path]
		);
		return found.currentRowCount > 0;
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

/** Whether the footer may hold a header with a byte order mark, by which the browser would not find it. */
function hasMark(bytes: Buffer): boolean {
	const length = bytes.readUInt32LE(bytes.length - TAIL_BYTES);
	return bytes.subarray(bytes.length - TAIL_BYTES - length).includes('\ufeff');
}

/** Headers of an export that its published copy keeps. */
export function publishedHeaders(headers: readonly string[], tables: SideTables): string[] {
	const known = new Set(
		headersFor(
			COLUMNS.map(({ name }) => name),
			tables.columnMap
		)
	);
	return headers.filter((header) => known.has(header));
}

/** A copy with the kept ones of all headers. */
async function projection(
	path: string,
	headers: readonly string[],
	kept: readonly string[]
): Promise<Buffer> {
	const folder = await mkdtemp(joinPath(tmpdir(), 'firstfix-export-'));
	const { instance, connection } = await openDuckDb(1);
	try {
		const target = joinPath(folder, basename(path));
		await connection.run(
			`CREATE TABLE export AS SELECT ${listed(kept)} FROM read_parquet($1) AS source(${listed(headers)})`,
			[path]
		);
		await connection.run('COPY export TO $1 (FORMAT parquet, COMPRESSION zstd)', [target]);
		return await readFile(target);
	} finally {
		connection.closeSync();
		instance.closeSync();
		await rm(folder, { recursive: true });
	}
}

function listed(headers: readonly string[]): string {
	return join(
		headers.map((header) => identifier(header)),
		', '
	).text;
}
