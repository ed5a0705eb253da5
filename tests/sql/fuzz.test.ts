import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openParquet } from '#lib/engine/wasm/local/parquet-file.ts';
import { createNativeEngine } from '#lib/server/native-engine.ts';
import { KINDS, kindOf } from '../fuzz/case.ts';
import { makeCase, readMaterials, type Materials } from '../fuzz/generate.ts';
import { runNatively } from '../fuzz/native-case.ts';
import { CODECS } from '../fuzz/tables.ts';
import { Workshop } from '../fuzz/workshop.ts';
import { ParquetThread } from './parquet-thread.ts';

/** Cases of each kind; `npm run fuzz` runs as many as one likes. */
const CASES = 25;

const thread = new ParquetThread();
let workshop: Workshop;
let materials: Materials;
beforeAll(async () => {
	workshop = await Workshop.open();
	materials = await readMaterials(workshop);
});
afterAll(() => Promise.all([workshop.close(), thread.close()]));

describe('data folders with something wrong in them', () => {
	it.each(KINDS)('are read or refused by name, and no row is lost unnoticed: %s', async (kind) => {
		const outcomes = new Set<string>();
		for (let number = 0; number < CASES * KINDS.length; number += 1) {
			if (kindOf(number) !== kind) continue;
			const { outcome, detail } = await runNatively(await makeCase(materials, 'tests', number));
			expect(outcome, `case ${number} of seed tests: ${detail}`).not.toBe('failed');
			outcomes.add(outcome);
		}
		expect(outcomes).toContain('read');
	});

	it('are the same at every run', async () => {
		for (let number = 0; number < KINDS.length; number += 1) {
			const [first, second] = [
				await makeCase(materials, 'again', number),
				await makeCase(materials, 'again', number)
			];
			expect(second).toEqual(first);
		}
	});
});

/** The rows of a file as the browser reads them, as text. No column is left out. */
async function rowsInBrowser(bytes: Uint8Array): Promise<string[]> {
	const opened = await openParquet(
		new Blob([bytes.slice()]),
		{ columns: null, rowLimit: null, memoryLimit: 2 ** 30 },
		thread.opener
	);
	expect(opened.skipped).toEqual([]);
	const rows: string[] = [];
	for await (const { stream } of opened.chunks()) {
		// The page is told names without the mark: with one in the engine it would ask for others than there are.
		expect(Buffer.from(stream).includes('\ufeff')).toBe(false);
		rows.push(...tableFromIPC(stream).toArray().map(String));
	}
	return rows;
}

describe('a Parquet file', () => {
	it('is read in the browser with whatever marks and letters its headers have', async () => {
		// A CSV file's first header keeps the byte order mark; a list has a header that is not ASCII.
		const columns = [
			{ header: '\ufeff工单编号', type: 'VARCHAR', values: ['1', '2'] },
			{ header: '流转路径', type: 'VARCHAR[]', values: ["['甲','乙']", null] }
		];
		const { bytes } = await workshop.write({ columns, codec: 'snappy', version: 'V1' }, '\ufeff工单编号');
		const rows = await rowsInBrowser(bytes);
		expect(rows).toEqual([
			'{"工单编号": "1", "流转路径": ["甲","乙"]}',
			'{"工单编号": "2", "流转路径": null}'
		]);
	});

	it.each(CODECS)('is read in the browser though its numbers are far apart: %s', async (codec) => {
		// Differences of 33 bits, as of 32-bit hashes and infinite days, trap parquet-wasm.
		const numbers = ['2147483647', '-2147483648', '7', null];
		const days = ['infinity', '-infinity', '2014-03-05', null];
		const columns = [
			{ header: 'ticket_id', type: 'INTEGER', values: numbers },
			{ header: 'accepted_at', type: 'DATE', values: days },
			{ header: 'category', type: 'VARCHAR', values: ['停电', null, '电费', '服务'] }
		];
		const { bytes } = await workshop.write({ columns, codec, version: 'V2' }, 'ticket_id');
		const farthest = 2_147_483_647 * 86_400_000;
		expect(await rowsInBrowser(bytes)).toEqual([
			`{"ticket_id": 2147483647, "accepted_at": ${farthest}, "category": "停电"}`,
			`{"ticket_id": -2147483648, "accepted_at": -${farthest}, "category": null}`,
			`{"ticket_id": 7, "accepted_at": ${Date.parse('2014-03-05')}, "category": "电费"}`,
			'{"ticket_id": null, "accepted_at": null, "category": "服务"}'
		]);
	});

	it('of a few kilobytes that unpacks to gigabytes is refused before it is unpacked', async () => {
		const engine = await createNativeEngine();
		const bomb = 'tests/fixtures/parquet-testing/data/large_string_map.brotli.parquet';
		await expect(engine.loadParquet(bomb, 'bomb', null)).rejects.toThrow(
			/^large_string_map\.brotli\.parquet: one row group unpacks column "arr, key_value, key" to 2147483749 bytes/
		);
		await engine.close();
	});

	it('whose footer announces other rows than its row groups hold is refused', async () => {
		const bytes = materials.exports[0]?.bytes.slice() ?? new Uint8Array();
		const engine = await createNativeEngine();
		const folder = await mkdtemp(join(tmpdir(), 'firstfix-footer-'));
		const found: string[] = [];
		// 24 rows are written as 0x30: one of these bytes is the footer's own count, one a row group's.
		for (let at = bytes.length - 9; at > 0; at -= 1) {
			if (bytes[at] !== 0x30) continue;
			const path = join(folder, `${at}.parquet`);
			await writeFile(
				path,
				Uint8Array.from(bytes, (byte, index) => (index === at ? 0x32 : byte))
			);
			await engine.describeParquet(path).catch((error: unknown) => found.push(String(error)));
		}
		expect(found).toEqual(
			expect.arrayContaining([
				expect.stringContaining('its footer announces 25 rows, its row groups 24'),
				expect.stringContaining('its footer announces 24 rows, its row groups 25')
			])
		);
		await engine.close();
		await rm(folder, { recursive: true });
	});
});
