import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNativeEngine } from '#lib/server/native-engine.ts';
import { openDuckDb } from '#lib/server/open-duckdb.ts';
import { publishedExport } from '#lib/server/published-export.ts';
import { sql } from '#lib/sql/sql.ts';
import { EMPTY_TABLES } from './hand-worked.ts';

let folder: string;
const HEADERS = ['ticket_id', 'accepted_at', 'category', 'bureau', 'customer_name', 'phone'];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'firstfix-published-'));
	const { instance, connection } = await openDuckDb(1);
	await connection.run(
		`COPY (SELECT 'T1' AS ticket_id, TIMESTAMPTZ '2014-01-01' AS accepted_at, 'c' AS category, 'b' AS bureau,
			'张三丰' AS customer_name, '13800138000' AS phone) TO '${folder}/export.parquet' (FORMAT parquet, COMPRESSION uncompressed)`
	);
	connection.closeSync();
	instance.closeSync();
});
afterAll(() => rm(folder, { recursive: true }));

test('columns outside the schema never reach the site', async () => {
	const bytes = await publishedExport(join(folder, 'export.parquet'), HEADERS, EMPTY_TABLES);
	await writeFile(join(folder, 'published.parquet'), bytes);
	const engine = await createNativeEngine();
	const { columns, rows } = await engine.describeParquet(join(folder, 'published.parquet'));
	await engine.close();
	expect(rows).toBe(1);
	expect(columns.map(({ name }) => name)).toEqual(HEADERS.slice(0, 4));
	expect(bytes.includes('13800138000')).toBe(false);
	expect(bytes.includes('张三丰')).toBe(false);
});

test('the copy has the same bytes each time, and a clean export is served as it is', async () => {
	const path = join(folder, 'export.parquet');
	expect(await publishedExport(path, HEADERS, EMPTY_TABLES)).toEqual(
		await publishedExport(path, HEADERS, EMPTY_TABLES)
	);
	const clean = 'data/exports/2013-Q1.parquet';
	expect(await publishedExport(clean, ['ticket_id', 'bureau'], EMPTY_TABLES)).toEqual(await readFile(clean));
});

test('a byte order mark before a header is neither in the way nor served', async () => {
	const { instance, connection } = await openDuckDb(1);
	const path = join(folder, 'marked.parquet');
	await connection.run(
		`COPY (SELECT 'T1' AS "\ufeffticket_id", TIMESTAMPTZ '2014-01-01' AS accepted_at) TO '${path}' (FORMAT parquet)`
	);
	connection.closeSync();
	instance.closeSync();
	const engine = await createNativeEngine();
	const { columns } = await engine.loadParquet(path, 'marked', null);
	const headers = columns.map(({ name }) => name);
	expect(headers).toEqual(['ticket_id', 'accepted_at']);
	expect(await engine.query(sql`SELECT ticket_id FROM marked`)).toEqual([{ ticket_id: 'T1' }]);
	await engine.close();
	expect((await readFile(path)).includes('\ufeffticket_id')).toBe(true);
	expect((await publishedExport(path, headers, EMPTY_TABLES)).includes('\ufeff')).toBe(false);
});

test('numbers that the fast reader would be lost on are served as every reader takes them', async () => {
	const { instance, connection } = await openDuckDb(1);
	const path = join(folder, 'packed.parquet');
	await connection.run(
		`COPY (SELECT 'T' || i AS ticket_id, CAST(CAST(hash(i) % 4294967296 AS BIGINT) - 2147483648 AS INTEGER) AS handling_rounds FROM range(3000) r(i))
		TO '${path}' (FORMAT parquet, PARQUET_VERSION V2)`
	);
	const served = join(folder, 'served.parquet');
	await writeFile(served, await publishedExport(path, ['ticket_id', 'handling_rounds'], EMPTY_TABLES));
	const columns = (file: string) =>
		connection.runAndReadAll(
			`SELECT count(*) AS chunks FROM parquet_metadata('${file}') WHERE contains(encodings, 'DELTA_BINARY_PACKED')`
		);
	expect((await columns(path)).getRows()).not.toEqual([[0n]]);
	expect((await columns(served)).getRows()).toEqual([[0n]]);
	const lost = await connection.runAndReadAll(`SELECT * FROM '${path}' EXCEPT SELECT * FROM '${served}'`);
	expect(lost.getRows()).toEqual([]);
	connection.closeSync();
	instance.closeSync();
});
