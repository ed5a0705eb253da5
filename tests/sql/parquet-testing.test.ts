import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnSource } from '#lib/domain/side-tables.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { ingest } from '#lib/engine/ingest.ts';
import { failureOf, type LoadFailure } from '#lib/engine/wasm/load-failure.ts';
import { openLocal } from '#lib/engine/wasm/local/open-local.ts';
import type { Wanted } from '#lib/engine/wasm/local/opened-file.ts';
import { rawText } from '#lib/sql/ingest/raw-text.ts';
import { identifier, join as joined, script, sql } from '#lib/sql/sql.ts';
import { EMPTY_TABLES } from './hand-worked.ts';
import { closeEngines, openEngines } from './harness.ts';
import { ParquetThread } from './parquet-thread.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/parquet-testing');
const WANTED: Wanted = { columns: null, rowLimit: null, memoryLimit: 2 ** 30 };
const manifest = (await readFile(join(FOLDER, 'MANIFEST.tsv'), 'utf8'))
	.trim()
	.split('\n')
	.slice(1)
	.map((line) => {
		const [name = '', , expected = ''] = line.split('\t');
		return { name, expected };
	});

function expectedTo(pattern: RegExp): typeof manifest {
	const files = manifest.filter(({ expected }) => pattern.test(expected));
	if (files.length === 0) throw new Error(`no file is expected to match ${String(pattern)}`);
	return files;
}

const thread = new ParquetThread();
let engines: Awaited<ReturnType<typeof openEngines>>;
beforeAll(async () => {
	engines = await openEngines();
});
afterAll(async () => {
	await Promise.all([closeEngines(engines), thread.close()]);
});

interface Table {
	readonly rows: number;
	readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** The table that a file becomes in DuckDB-Wasm, or why it does not. */
async function load(name: string): Promise<Table | Omit<LoadFailure, 'file'>> {
	const file = new Blob([await readFile(join(FOLDER, name))]);
	await engines.wasm.query(sql`DROP TABLE IF EXISTS sample`);
	try {
		const opened = await openLocal(file, WANTED, thread.opener);
		const table = await engines.wasm.insertArrow('sample', opened.chunks());
		expect(opened.rowsInAll()).toBe(table.rows);
		return table;
	} catch (error) {
		return failureOf(error);
	}
}

async function loaded(name: string): Promise<Table> {
	const table = await load(name);
	if ('reason' in table) throw new Error(`${name}: ${table.reason}, ${table.detail}`);
	return table;
}

/**
 * One digest a column, over its values as text in the file's order. Not a number has no sign to us, and
 * years that DuckDB cannot hold come out as one or another before Christ.
 */
async function digests(engine: Engine, names: readonly string[]): Promise<unknown> {
	const texts = names.map((name) => {
		const text = sql`coalesce(CAST(${identifier(name)} AS VARCHAR), 'NULL')`;
		const comparable = sql`regexp_replace(replace(${text}, '-nan', 'nan'), '.*BC.*', 'beyond')`;
		return sql`md5(string_agg(${comparable}, '|' ORDER BY rowid)) AS ${identifier(name)}`;
	});
	const [row] = await engine.query(sql`SELECT ${joined(texts, ', ')} FROM sample`);
	return row;
}

describe('readable files of parquet-testing', () => {
	it.each(expectedTo(/^readable$/))('$name: rows and values as native DuckDB has them', async ({ name }) => {
		const table = await loaded(name);
		await engines.native.run([sql`DROP TABLE IF EXISTS sample`]);
		const native = await engines.native.loadParquet(join(FOLDER, name), 'sample', null);
		// Not what the footer says, which one of them has wrong.
		expect(await engines.native.query(sql`SELECT count(*) AS n FROM sample`)).toEqual([{ n: table.rows }]);
		const flat = table.columns.filter(({ type }) => !/[[(]/.test(type) || type.startsWith('DECIMAL'));
		expect(native.columns.map((column) => column.name)).toEqual(
			expect.arrayContaining(table.columns.map((column) => column.name))
		);
		if (flat.length === 0) return;
		const names = flat.map((column) => column.name);
		expect(await digests(engines.wasm, names)).toEqual(await digests(engines.native, names));
	});

	it.each(expectedTo(/^valid;/))('$name: read, though native DuckDB refuses it', async ({ name }) => {
		expect((await loaded(name)).rows).toBeGreaterThan(0);
	});
});

it('text that old Impala did not mark as such is read as text by both loaders', async () => {
	const name = 'data/alltypes_plain.parquet';
	const from = (header: string): ColumnSource => {
		return { from: [header], timeFormat: null, plus: 0, pick: 'last', values: {} };
	};
	const columns = { ticket_id: from('id'), accepted_at: from('timestamp_col'), category: from('string_col') };
	const columnMap = { columns, missingValues: [], timesWithoutZone: 'UTC', eventOrder: null } as const;
	const local = await loaded(name);
	await engines.native.run([sql`DROP TABLE IF EXISTS sample`]);
	const native = await engines.native.loadParquet(join(FOLDER, name), 'sample', null);
	const tables: readonly (readonly [Engine, RawTable])[] = [
		[engines.native, native],
		[engines.wasm, { ...local, table: 'sample', file: native.file, rowsInAll: native.rowsInAll }]
	];
	const answers = [];
	for (const [engine, raw] of tables) {
		const load = await ingest(engine, [raw], { ...EMPTY_TABLES, columnMap }, ['category']);
		const tickets = await engine.query(
			sql`SELECT ticket_id, "native/group" AS category FROM tickets ORDER BY ticket_id`
		);
		answers.push({ ...load, type: raw.columns.find((one) => one.name === 'string_col')?.type, tickets });
	}
	expect(answers[0]).toMatchObject({ type: 'BLOB', tickets: { length: 8 }, unreadable: [] });
	expect(answers[0]?.tickets[1]).toEqual({ ticket_id: '1', category: '1' });
	expect(answers[1]).toEqual(answers[0]);
});

it('bytes that may be no text stay bytes also where the fast reader gives up', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'firstfix-bytes-'));
	try {
		const path = join(folder, 'bytes.parquet');
		const rows = sql`SELECT * FROM (VALUES ('\\xE5\\x81\\x9C'::BLOB), ('\\xCD\\xA3\\xB5\\xE7'::BLOB), (NULL)) sample(value)`;
		await engines.native.run([
			script(`COPY (${rows.text}) TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`)
		]);
		const refuse = (): Promise<never> => Promise.reject(new Error('broken page index'));
		const opened = await openLocal(new Blob([await readFile(path)]), WANTED, refuse);
		await engines.wasm.query(sql`DROP TABLE IF EXISTS sample`);
		await engines.wasm.insertArrow('sample', opened.chunks());
		const texts = await engines.wasm.query(sql`SELECT ${rawText(sql`value`, 'BLOB')} AS value FROM sample`);
		expect(texts.map(({ value }) => value)).toEqual(['停', null, null]);
		expect(await engines.wasm.query(sql`SELECT count(value) AS n FROM sample`)).toEqual([{ n: 2 }]);
	} finally {
		await rm(folder, { recursive: true });
	}
});

describe('files of parquet-testing that cannot be read', () => {
	it.each(expectedTo(/^must be rejected without a key/))('$name is called encrypted', async ({ name }) => {
		expect(await load(name)).toMatchObject({ reason: 'encrypted' });
	});

	it.each(expectedTo(/^must be rejected$|^neither reader/))('$name is refused', async ({ name }) => {
		const failure = await load(name);
		expect(failure).toMatchObject({ reason: expect.stringMatching(/^(unreadable|too-large)$/) as string });
		expect(failure).toHaveProperty('detail', expect.stringMatching(/./));
	});

	it.each(expectedTo(/^documented as bad/))('$name is read or refused', async ({ name }) => {
		const outcome = await load(name);
		if ('rows' in outcome) expect(outcome.rows).toBeGreaterThan(0);
		else expect(outcome.reason).toBe('unreadable');
	});

	it('leave the engine as it was', async () => {
		expect((await loaded('data/alltypes_plain.parquet')).rows).toBe(8);
	});
});
