import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, EngineError } from '#lib/engine/engine.ts';
import { LoadError } from '#lib/engine/wasm/load-failure.ts';
import { identifier, join, script, sql, type Sql } from '#lib/sql/sql.ts';
import { closeEngines, loadParquetInto, openEngines, openWasm } from './harness.ts';

const EXPORTS = joinPath(import.meta.dirname, '../../data/exports');

let engines: Awaited<ReturnType<typeof openEngines>>;
let folder: string;

/** Writes a Parquet file with native DuckDB; COPY takes no bound path, and this one is ours. */
async function writeFixture(name: string, select: string, options = ''): Promise<string> {
	const path = joinPath(folder, name);
	const target = path.replaceAll("'", "''");
	await engines.native.run([
		script(`COPY (${select}) TO '${target}' (FORMAT parquet, COMPRESSION zstd ${options})`)
	]);
	return path;
}

beforeAll(async () => {
	folder = await mkdtemp(joinPath(tmpdir(), 'firstfix-engine-'));
	engines = await openEngines();
}, 60_000);

afterAll(async () => {
	await closeEngines(engines);
	await rm(folder, { recursive: true });
});

async function failure(engine: Engine, statement: Sql): Promise<EngineError> {
	const error: unknown = await engine.query(statement).then(
		() => null,
		(reason: unknown) => reason
	);
	if (!(error instanceof EngineError)) throw new Error(`expected an EngineError, got ${String(error)}`);
	return error;
}

describe.each(['native', 'wasm'] as const)('%s engine', (name) => {
	const engine = (): Engine => engines[name];

	it('binds values of every kind as they are', async () => {
		const text = `停电 O'Neil "x" \\ \u0001 😀`;
		const rows = await engine().query(
			sql`SELECT ${text} AS text, ${''} AS nothing, ${'a\0b'} AS nul, ${0} AS zero, ${-3_000_000_000} AS large,
				${Number.MAX_SAFE_INTEGER} AS largest, ${0.1} AS fraction, ${1e300} AS huge, ${true} AS yes,
				${false} AS no, ${null} AS missing`
		);
		expect(rows).toEqual([
			{
				text,
				nothing: '',
				nul: 'a\0b',
				zero: 0,
				large: -3_000_000_000,
				largest: Number.MAX_SAFE_INTEGER,
				fraction: 0.1,
				huge: 1e300,
				yes: true,
				no: false,
				missing: null
			}
		]);
	});

	it('gives numbers for every numeric type, text for ENUM, null for NULL of any type', async () => {
		const rows = await engine().query(
			sql`SELECT CAST(12.50 AS DECIMAL(9, 2)) AS positive, CAST(-0.05 AS DECIMAL(18, 3)) AS negative,
				sum(x) AS hugeint, CAST(7 AS UTINYINT) AS tiny, CAST(0.5 AS FLOAT) AS float, 5 / 2 AS quotient,
				CAST('b' AS ENUM ('a', 'b')) AS word, CAST(NULL AS DECIMAL(9, 2)) AS missing
			FROM (VALUES (1), (2)) AS numbers (x)`
		);
		expect(rows).toEqual([
			{
				positive: 12.5,
				negative: -0.05,
				hugeint: 3,
				tiny: 7,
				float: 0.5,
				quotient: 2.5,
				word: 'b',
				missing: null
			}
		]);
	});

	it.each([
		['BIGINT', sql`SELECT 9007199254740993 AS beyond`],
		['UBIGINT', sql`SELECT CAST(18446744073709551615 AS UBIGINT) AS beyond`],
		['HUGEINT', sql`SELECT CAST('-9007199254740993' AS HUGEINT) AS beyond`],
		['DECIMAL', sql`SELECT CAST('9007199254740993' AS DECIMAL(20, 0)) AS beyond`]
	])('refuses a %s beyond 2^53 and names the column', async (_, statement) => {
		const error = await failure(engine(), statement);
		expect(error.message).toMatch(/"beyond".*beyond 2\^53/);
		expect(error.statement).toBe(statement.text);
		expect(error.poisoned).toBe(false);
	});

	it.each([
		['a date', sql`SELECT DATE '2014-01-01' AS odd`],
		['a time', sql`SELECT TIMESTAMP '2014-01-01 00:00:00' AS odd`],
		['a list', sql`SELECT [1, 2] AS odd`],
		['a struct', sql`SELECT {'a': 1} AS odd`],
		['bytes', sql`SELECT CAST('a' AS BLOB) AS odd`],
		['an empty list column', sql`SELECT [1] AS odd WHERE FALSE`],
		['not a number', sql`SELECT CAST('NaN' AS DOUBLE) AS odd`]
	])('refuses %s and names the column', async (_, statement) => {
		expect((await failure(engine(), statement)).message).toContain('"odd"');
	});

	it('refuses two columns of one name', async () => {
		expect((await failure(engine(), sql`SELECT 1 AS twice, 2 AS twice`)).message).toContain('"twice"');
	});

	it('quotes names and keeps them apart from values', async () => {
		const table = identifier('odd "table"; DROP TABLE x; --');
		const column = identifier('列 "1"');
		await engine().run([
			sql`CREATE OR REPLACE TABLE ${table} (${column} VARCHAR)`,
			sql`INSERT INTO ${table} VALUES (${`'); DROP TABLE x; --`})`
		]);
		expect(await engine().query(sql`SELECT ${column} FROM ${table}`)).toEqual([
			{ '列 "1"': `'); DROP TABLE x; --` }
		]);
	});

	it('names what is wrong with a statement and goes on', async () => {
		const error = await failure(engine(), sql`SELECT nope FROM (SELECT ${1} AS x)`);
		expect(error.message).toContain('nope');
		expect(error.poisoned).toBe(false);
		expect(await engine().query(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
	});

	it('answers concurrent queries each with its own rows', async () => {
		const asked = Array.from({ length: 20 }, (_, index) => index);
		const answers = await Promise.all(asked.map((index) => engine().query(sql`SELECT ${index} AS n`)));
		expect(answers).toEqual(asked.map((n) => [{ n }]));
	});

	it('casts an instant to its UTC wall time', async () => {
		const rows = await engine().query(
			sql`SELECT CAST(CAST(TIMESTAMPTZ '2014-01-01 08:00:00+08' AS TIMESTAMP) AS VARCHAR) AS utc`
		);
		expect(rows).toEqual([{ utc: '2014-01-01 00:00:00' }]);
	});
});

describe('wasm engine', () => {
	it('never looks for an extension outside', async () => {
		const error = await failure(
			engines.wasm,
			sql`SELECT date_trunc('month', TIMESTAMPTZ '2014-01-01 08:00:00+08') IS NULL AS x`
		);
		expect(error.message).toContain('disabled through configuration');
		expect(await engines.wasm.query(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
	});

	it('rejects what waits once its worker is gone, and everything after', async () => {
		const wasm = await openWasm();
		const waiting = failure(
			wasm,
			sql`SELECT sum(a.range * b.range) AS s FROM range(100000) a, range(100000) b`
		);
		wasm.terminate();
		expect((await waiting).poisoned).toBe(true);
		expect((await failure(wasm, sql`SELECT 1`)).poisoned).toBe(true);
		expect((await wasm.lost).poisoned).toBe(true);
	}, 60_000);

	it('refuses a table whose announced rows did not all arrive, and inserts the next one', async () => {
		const path = await writeFixture('short.parquet', 'SELECT range AS n FROM range(10)');
		await expect(engines.wasm.insertArrow('none', [])).rejects.toThrow('no data came');
		const bytes = Uint8Array.of(1, 2, 3);
		await expect(engines.wasm.insertArrow('junk', [{ stream: bytes, rows: 1, bytes: 3 }])).rejects.toThrow();
		expect((await loadParquetInto(engines.wasm, path, 'after_junk', null)).rows).toBe(10);
	});
});

describe('Parquet', () => {
	it('reads the same types and rows on both engines, over several row groups', async () => {
		const path = await writeFixture(
			'types.parquet',
			`SELECT range AS n, TIMESTAMPTZ '2014-01-01 08:00:00+08' + to_seconds(range) AS seen,
				TIMESTAMP '2014-01-01 08:00:00' AS local, DATE '2014-01-01' AS day, range % 2 = 0 AS even,
				CASE WHEN range % 3 = 0 THEN NULL ELSE ['a', NULL, 'c' || range] END AS list,
				['停电', '电费', '频繁停电'][range % 3 + 1] AS word, range / 4 AS quarter,
				CAST(range AS DECIMAL(9, 2)) AS decimal, NULL AS nothing FROM range(10000)`,
			', ROW_GROUP_SIZE 2048'
		);
		const native = await engines.native.loadParquet(path, 'types', null);
		const wasm = await loadParquetInto(engines.wasm, path, 'types', null);
		expect(wasm).toEqual(native);
		const digest = sql`SELECT count(*) AS n, sum(n) AS total, sum(CAST(even AS INTEGER)) AS even,
			min(CAST(CAST(seen AS TIMESTAMP) AS VARCHAR)) AS first, max(CAST(CAST(seen AS TIMESTAMP) AS VARCHAR)) AS last,
			min(CAST(local AS VARCHAR)) AS local, min(CAST(day AS VARCHAR)) AS day, sum(len(list)) AS items,
			max(list[3]) AS item, count(DISTINCT word) AS words, min(word) AS word, sum(quarter) AS quarters,
			sum(decimal) AS decimals, count(nothing) AS nothing FROM types`;
		const rows = await engines.native.query(digest);
		expect(await engines.wasm.query(digest)).toEqual(rows);
		expect(rows[0]).toMatchObject({ n: 10_000, first: '2014-01-01 00:00:00', words: 3, nothing: 0 });
	});

	it('reads only the columns asked for, of those that are there', async () => {
		const path = await writeFixture('columns.parquet', 'SELECT 1 AS a, 2 AS b, 3 AS c');
		const native = await engines.native.loadParquet(path, 'some_columns', ['c', 'missing', 'a']);
		const wasm = await loadParquetInto(engines.wasm, path, 'some_columns', ['c', 'missing', 'a']);
		expect(native.columns.map(({ name }) => name)).toEqual(['a', 'c']);
		expect(wasm).toEqual(native);
	});

	it('refuses a file with none of the columns', async () => {
		const path = await writeFixture('other.parquet', 'SELECT 1 AS a');
		await expect(engines.native.loadParquet(path, 'other', ['x'])).rejects.toThrow(/other\.parquet.*none.*x/);
		await expect(loadParquetInto(engines.wasm, path, 'other', ['x'])).rejects.toThrow(LoadError);
	});

	it('makes an empty table of a file without rows', async () => {
		const path = await writeFixture('rowless.parquet', `SELECT 1 AS a, 'x' AS b WHERE FALSE`);
		const native = await engines.native.loadParquet(path, 'rowless', ['b', 'missing']);
		expect(native).toMatchObject({ rows: 0, columns: [{ name: 'b', type: 'VARCHAR' }] });
		expect(await loadParquetInto(engines.wasm, path, 'rowless', ['b', 'missing'])).toEqual(native);
	});

	it('takes a file name literally, whatever it holds', async () => {
		const path = await writeFixture(`odd [1] *?'.parquet`, 'SELECT 7 AS a');
		await writeFixture(`odd 1 xy'.parquet`, 'SELECT 8 AS a');
		await engines.native.loadParquet(path, 'odd_name', null);
		expect(await engines.native.query(sql`SELECT a FROM odd_name`)).toEqual([{ a: 7 }]);
	});

	it.each([
		['was not found', null],
		['is empty', ''],
		['cannot be read as Parquet', 'PAR1 and then nothing that makes sense']
	])('names a file that %s', async (reason, content) => {
		const path = joinPath(folder, 'broken.parquet');
		await rm(path, { force: true });
		if (content !== null) await writeFile(path, content);
		await expect(engines.native.loadParquet(path, 'broken', null)).rejects.toThrow(
			new RegExp(`broken\\.parquet: .*${reason}`)
		);
	});

	it('reads every export of the sample the same on both engines', async () => {
		const names = (await readdir(EXPORTS)).filter((name) => name.endsWith('.parquet')).sort();
		expect(names.length).toBe(8);
		for (const name of names) {
			const path = joinPath(EXPORTS, name);
			const native = await engines.native.loadParquet(path, name, null);
			expect(await loadParquetInto(engines.wasm, path, name, null)).toEqual(native);
			// Every column of every row, as text: a sum of hashes holds them without their order.
			const columns = native.columns.map(({ name: column, type }) =>
				type === 'TIMESTAMP WITH TIME ZONE'
					? sql`CAST(${identifier(column)} AS TIMESTAMP)`
					: identifier(column)
			);
			const digest = sql`SELECT CAST(sum(CAST(hash(row(${join(columns, ', ')})) AS HUGEINT)) AS VARCHAR) AS digest, count(*) AS n FROM ${identifier(name)}`;
			const rows = await engines.native.query(digest);
			expect(rows[0]?.['n']).toBe(native.rows);
			expect(await engines.wasm.query(digest)).toEqual(rows);
		}
	}, 60_000);
});
