import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNativeEngine } from '#lib/server/native-engine.ts';
import { KINDS, kindOf } from '../fuzz/case.ts';
import { makeCase, readMaterials, type Materials } from '../fuzz/generate.ts';
import { runNatively } from '../fuzz/native-case.ts';
import { Workshop } from '../fuzz/workshop.ts';

/** Cases of each kind; `npm run fuzz` runs as many as one likes. */
const CASES = 25;

let workshop: Workshop;
let materials: Materials;
beforeAll(async () => {
	workshop = await Workshop.open();
	materials = await readMaterials(workshop);
});
afterAll(() => workshop.close());

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

describe('a Parquet file', () => {
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
		const messages: string[] = [];
		// 24 rows are written as 0x30: one of these bytes is the footer's own count.
		for (let at = bytes.length - 9; at > 0 && messages.length === 0; at -= 1) {
			if (bytes[at] !== 0x30) continue;
			const path = join(folder, `${at}.parquet`);
			await writeFile(
				path,
				Uint8Array.from(bytes, (byte, index) => (index === at ? 0x32 : byte))
			);
			const described = await engine.describeParquet(path).catch(() => null);
			if (described?.rows !== 25) continue;
			await engine.loadParquet(path, 'other', null).catch((error: unknown) => messages.push(String(error)));
		}
		expect(messages).toEqual([
			expect.stringContaining('its footer announces 25 rows, its row groups hold 24')
		]);
		await engine.close();
		await rm(folder, { recursive: true });
	});
});
