import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { asCsv, asXlsx, inGbk, payload } from './foreign-files.ts';
import { expectQuiet, openSite } from './harness.ts';
import { follow, textOf, untilAnswered } from './report.ts';

interface Expected {
	readonly rows: number;
	readonly answers: { readonly totals: { readonly rows: readonly Readonly<Record<string, number>>[] } };
}

function expectedOf(name: string): { rows: number; totals: Readonly<Record<string, number>> } {
	const { rows, answers } = JSON.parse(
		readFileSync(`tests/fixtures/${name}/expected.json`, 'utf8')
	) as Expected;
	return { rows, totals: answers.totals.rows[0] ?? {} };
}

/** Waits until nothing is being read or checked, and the map (or nothing at all) is there. */
async function untilRead(page: Page): Promise<void> {
	await page.waitForSelector(
		'[data-intake="mapping"][data-busy="false"], [data-intake="empty"][data-busy="false"]',
		{
			timeout: 90_000
		}
	);
}

async function choose(page: Page, files: Parameters<Page['setInputFiles']>[1]): Promise<void> {
	await page.setInputFiles('input[name="exports"]', files);
	await page.waitForSelector('[data-intake][data-busy="true"]');
	await untilRead(page);
}

/** The header that each of these columns is read from. */
async function sourcesOf(page: Page, columns: readonly string[]): Promise<string[]> {
	const sources: string[] = [];
	for (const column of columns)
		sources.push(await page.locator(`tr[data-column="${column}"] select`).inputValue());
	return sources;
}

/** The facts of the preview, by name, with digits only where they are counts. */
async function previewOf(page: Page): Promise<Readonly<Record<string, number>>> {
	const facts = await page
		.locator('[data-preview]')
		.evaluateAll((all) =>
			all.map((one) => [one.getAttribute('data-preview') ?? '', one.firstChild?.textContent ?? ''] as const)
		);
	return Object.fromEntries(facts.map(([name, text]) => [name, Number(text.replaceAll(',', ''))]));
}

const HEADERS = ['工单编号', '受理时间', '归档时间', '县区局', '一级分类', '诉求性质', '联系电话'];
const two = (number: number) => String(number).padStart(2, '0');

/** Tickets of a Chinese system; every date reads as day/month and as month/day. */
function tickets(first: number, count: number): string[][] {
	return Array.from({ length: count }, (_, index) => {
		const date = `${two(1 + (index % 12))}/${two(1 + ((index * 5) % 12))}/2024`;
		const where = index % 3 === 0 ? '荆城县供电局' : '中山供电局';
		const phone = `138${10_000_000 + index}`;
		return [`GD${first + index}`, `${date} 08:15`, `${date} 17:40`, where, '停电', '投诉', phone];
	});
}

describe('own exports on the data page', () => {
	test('of systems never seen before are read rightly, and all pages show them', async () => {
		const site = await openSite();
		const { page, open } = site;
		const serviceNow = expectedOf('servicenow');
		await open('/data/');
		await choose(page, 'tests/fixtures/servicenow/exports/servicenow_incident_log.parquet');
		const columns = ['ticket_id', 'accepted_at', 'category', 'bureau'];
		expect(await sourcesOf(page, columns)).toEqual(
			['number', 'opened_at', 'category', 'location'].map((header) => JSON.stringify([header]))
		);
		const preview = await previewOf(page);
		expect(preview).toMatchObject({
			rows: serviceNow.rows,
			tickets: serviceNow.totals['n'],
			merged: serviceNow.rows - (serviceNow.totals['n'] ?? 0)
		});
		// The answers count the mark for “none” as a district and as a category.
		expect(preview['bureaus']).toBe((serviceNow.totals['distinct_districts'] ?? 0) - 1);
		expect(preview['categories']).toBe((serviceNow.totals['distinct_categories'] ?? 0) - 1);
		await expectAccessible(page);

		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: '下载 column-map.json' }).click()
		]);
		expect(download.suggestedFilename()).toBe('column-map.json');
		const map = readFileSync(await download.path(), 'utf8');

		await page.getByRole('button', { name: '用这些数据看各页' }).click();
		await page.waitForSelector('[data-intake="adopted"]', { timeout: 60_000 });
		await page.getByRole('link', { name: '看总览' }).click();
		await untilAnswered(page);
		expect(await page.title()).toContain('本机');
		// None of its categories has a place in the site's own scheme.
		expect(await page.locator('select[data-filter="scheme"]').inputValue()).toBe('native');
		expect(await textOf(page, 'main > header')).not.toContain('未归类');

		await follow(site, site.address('/data/').replace(site.origin, ''));
		await page.getByRole('button', { name: '修改对应或换文件' }).click();
		await untilRead(page);
		expect(await previewOf(page)).toEqual(preview);
		await page.getByRole('button', { name: '移除 servicenow_incident_log.parquet' }).click();

		const nyc = expectedOf('nyc311');
		await choose(page, 'tests/fixtures/nyc311/nyc311_20181021.parquet');
		expect(await sourcesOf(page, columns)).toEqual(
			['Unique Key', 'Created Date', 'Complaint Type', 'Borough'].map((header) => JSON.stringify([header]))
		);
		expect(await previewOf(page)).toMatchObject({
			rows: nyc.rows,
			tickets: nyc.totals['n'],
			bureaus: (nyc.totals['distinct_districts'] ?? 0) - 1,
			categories: nyc.totals['distinct_categories']
		});

		// A map that does not fit this file leaves its required columns open, and nothing goes on.
		await page.setInputFiles('input[name="column-map"]', payload('column-map.json', map));
		await page.waitForSelector('.obstacle');
		await untilRead(page);
		expect(await page.getByRole('button', { name: '用这些数据看各页' }).isDisabled()).toBe(true);
		expectQuiet(page);
	});

	test('in Chinese ask what nobody can know, and leave broken and strange files aside', async () => {
		const { page, open } = await openSite({ viewport: { width: 390, height: 844 } });
		await open('/data/');
		const rows = tickets(1000, 400);
		await choose(page, [
			payload('工单.csv', inGbk(asCsv([HEADERS, ...rows.slice(0, 250)]))),
			payload('工单.xlsx', await asXlsx([HEADERS, ...rows.slice(240)])),
			payload('broken.parquet', 'PAR1 and nothing else'),
			payload(
				'strange.csv',
				asCsv([
					['a', 'b'],
					['1', '2']
				])
			)
		]);
		const states = page.locator('tr[data-file]');
		expect(await states.evaluateAll((all) => all.map((row) => row.getAttribute('data-state')))).toEqual([
			'used',
			'used',
			'failed',
			'unfit'
		]);
		expect(await page.locator('.map').textContent()).toContain('受理时间');
		expect(await page.getByText('不会读入：').textContent()).toContain('联系电话');
		const use = page.getByRole('button', { name: '用这些数据看各页' });
		expect(await use.isDisabled()).toBe(true);
		const choices = page.locator('#time-questions input[type="radio"]');
		expect(await choices.count()).toBe(2);
		expect(await choices.evaluateAll((all) => all.some((one) => (one as HTMLInputElement).checked))).toBe(
			false
		);
		await expectAccessible(page);

		// By keyboard alone.
		await choices.first().focus();
		await page.keyboard.press('Space');
		await page.waitForSelector('[data-preview="tickets"]');
		await untilRead(page);
		expect(await previewOf(page)).toMatchObject({ rows: 410, tickets: 400, merged: 10, bureaus: 2 });
		expect(await use.isEnabled()).toBe(true);
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(overflow).toBe(0);

		// A column that is taken away must come back before anything goes on.
		await page.locator('tr[data-column="bureau"] select').selectOption('');
		await page.waitForSelector('.obstacle');
		await untilRead(page);
		expect(await use.isDisabled()).toBe(true);
		await page.locator('tr[data-column="bureau"] select').selectOption(JSON.stringify(['县区局']));
		await page.waitForSelector('[data-preview="tickets"]');
		await untilRead(page);

		await use.focus();
		await page.keyboard.press('Enter');
		await page.waitForSelector('[data-intake="adopted"]', { timeout: 60_000 });
		// The next visit with these headers is offered the answers of this one.
		await page.reload();
		await choose(page, payload('工单.csv', asCsv([HEADERS, ...rows])));
		expect(await use.isDisabled()).toBe(true);
		await page.getByRole('button', { name: '用上次的对应' }).click();
		await page.waitForSelector('[data-preview="tickets"]');
		expect(await previewOf(page)).toMatchObject({ rows: 400, tickets: 400 });
		expectQuiet(page);
	});
});
