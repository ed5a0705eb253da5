import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectQuiet, openSite } from './harness.ts';
import { follow, untilAnswered, untilChosen } from './report.ts';

const FOLDER = 'tests/fixtures/parquet-testing';
const manifest = readFileSync(join(FOLDER, 'MANIFEST.tsv'), 'utf8')
	.trim()
	.split('\n')
	.slice(1)
	.map((line) => {
		const [name = '', , expected = ''] = line.split('\t');
		return { name, expected };
	});

/** What a file of the manifest must become; null where either will do. */
function isRefused(expected: string): boolean | null {
	if (/^(?:readable|valid;)/.test(expected)) return false;
	if (/^(?:must be rejected|neither reader)/.test(expected)) return true;
	return null;
}

describe('strange, broken and locked files on the data page', () => {
	test('are each read or refused with a sentence and a next step, and the site answers as before', async () => {
		const site = await openSite();
		const { page, open } = site;
		await open('/data/');
		await page.setInputFiles(
			'input[name="exports"]',
			manifest.map(({ name }) => join(FOLDER, name))
		);
		await page.waitForSelector('[data-intake="mapping"][data-busy="false"]', {
			state: 'attached',
			timeout: 110_000
		});
		const outcomes = await page.locator('tr[data-file]').evaluateAll((rows) =>
			rows.map((row) => ({
				refused: row.getAttribute('data-state') === 'failed',
				words: row.querySelector('.state')?.textContent.trim() ?? ''
			}))
		);
		const wrong = manifest.flatMap(({ name, expected }, index) => {
			const outcome = outcomes[index];
			const refused = isRefused(expected);
			const asExpected = refused === null || outcome?.refused === refused;
			const worded = outcome?.refused === false || /。[^。]+。/.test(outcome?.words ?? '');
			return asExpected && worded ? [] : [{ name, expected, outcome }];
		});
		expect(outcomes).toHaveLength(manifest.length);
		expect(wrong).toEqual([]);

		await page.getByRole('button', { name: '全部移除' }).click();
		await page.waitForSelector('[data-intake="empty"]', { state: 'attached' });
		await follow(site, '/');
		await untilAnswered(page);
		const figure = page.locator('[data-figure]').first();
		const all = await figure.textContent();
		await page.selectOption('[data-filter="bureau"]', 'NS');
		await untilChosen(page, 'bureau', 'NS');
		expect(await figure.textContent()).not.toBe(all);
		expectQuiet(page);
	});
});
