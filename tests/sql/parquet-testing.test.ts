import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf } from '#lib/engine/wasm/load-failure.ts';
import { openLocal } from '#lib/engine/wasm/local/open-local.ts';
import type { WasmEngine } from '#lib/engine/wasm/wasm-engine.ts';
import { identifier, sql } from '#lib/sql/sql.ts';
import { openWasm } from './harness.ts';
import { parquetThreads } from './parquet-thread.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/parquet-testing');
const manifest = (await readFile(join(FOLDER, 'MANIFEST.tsv'), 'utf8'))
	.trim()
	.split('\n')
	.slice(1)
	.map((line) => line.split('\t'))
	.map(([name = '', , expected = '']) => ({ name, expected }));

const threads = parquetThreads();
let wasm: WasmEngine;
beforeAll(async () => {
	wasm = await openWasm();
});
afterAll(async () => {
	await Promise.all([wasm.close(), threads.close()]);
});

describe('parquet-testing', () => {
	it.each(manifest)('$name: $expected', async ({ name, expected }) => {
		const file = new Blob([await readFile(join(FOLDER, name))]);
		let out = '';
		try {
			const opened = await openLocal(
				file,
				{ columns: null, rowLimit: null, memoryLimit: 2 ** 30 },
				threads.opener
			);
			const t = await wasm.insertArrow('t', opened.chunks());
			out = `OK ${t.rows} of ${opened.rowsInAll()} ${opened.memory} ${t.columns
				.map((c) => c.name + ' ' + c.type)
				.join(', ')
				.slice(0, 150)} SKIP ${JSON.stringify(opened.skipped).slice(0, 200)}`;
		} catch (error) {
			out = `ERR ${JSON.stringify(failureOf(error))}`;
		}
		await wasm.query(sql`DROP TABLE IF EXISTS ${identifier('t')}`);
		process.stdout.write(`${name} | ${expected.slice(0, 40)} | ${out}\n`);
		expect(1).toBe(1);
	});
});
