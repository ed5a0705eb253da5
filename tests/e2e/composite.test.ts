import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectQuiet, openSite } from './harness.ts';
import { textOf, untilAnswered } from './report.ts';

const ranking = (page: Page): Promise<string> => textOf(page, '#ranking');

/** The supposed order: place, name, move. */
function supposed(page: Page): Promise<string[][]> {
	return page
		.locator('[data-what-if] tbody tr')
		.evaluateAll((rows) =>
			rows.map((row) =>
				[...(row as HTMLTableRowElement).cells].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim())
			)
		);
}

/** Presses a key until the slider stands at a value. */
async function slideTo(page: Page, slider: number, key: 'Home' | 'End', value: string): Promise<void> {
	const input = page.locator('[data-what-if] input[type="range"]').nth(slider);
	await input.focus();
	await page.keyboard.press(key);
	expect(await input.inputValue()).toBe(value);
}

test('the parts stand with their sum, and add up to it but for rounding', async () => {
	const { page, open } = await openSite({ javaScript: false });
	await open('/composite/');
	const rows = await page.locator('#scores tbody tr').evaluateAll((found) =>
		found.map((row) => ({
			score: Number(row.querySelector('strong')?.textContent),
			parts: [...row.querySelectorAll('.added')].map((part) => Number(part.textContent)),
			bases: [...row.querySelectorAll('.small')].filter((part) => /^[\d,]+ \/ [\d,]+$/.test(part.textContent))
				.length
		}))
	);
	expect(rows.length).toBeGreaterThan(2);
	for (const { score, parts, bases } of rows) {
		expect(parts).toHaveLength(4);
		expect(bases).toBe(4);
		const sum = parts.reduce((total, part) => total + part, 0);
		// Five figures, each rounded to a tenth.
		expect(Math.abs(sum - score)).toBeLessThan(0.251);
	}
	const scores = rows.map(({ score }) => score);
	expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test('departments are scored by the unit filter', async () => {
	const { page, open } = await openSite();
	await open('/composite/');
	await untilAnswered(page);
	const bureaus = await ranking(page);
	await page.locator('select[data-filter="unit"]').selectOption('department');
	await page.waitForURL(/unit=department/);
	await untilAnswered(page);
	await page.waitForFunction(() => document.querySelector('#ranking')?.textContent.includes('市场营销部'));
	const departments = await ranking(page);
	expect(departments).not.toContain('县供电局');
	await page.goBack();
	await page.waitForURL((url) => url.search === '');
	await page.waitForFunction(() => document.querySelector('#ranking')?.textContent.includes('云溪县供电局'));
	await untilAnswered(page);
	expect(await ranking(page)).toBe(bureaus);
	expectQuiet(page);
});

describe('the what-if', () => {
	test('is not in the published page, and says that it is no result', async () => {
		const still = await openSite({ javaScript: false });
		await still.open('/composite/');
		expect(await still.page.locator('input[type="range"]').count()).toBe(0);
		await still.close();
		const { page, open } = await openSite();
		await open('/composite/');
		await page.waitForSelector('[data-what-if]');
		expect(await page.locator('#what-if-title').innerText()).toBe('假设分析（不是考核结果）');
	});

	test('changes the order by keyboard, leaves the report and the address alone, and is restored', async () => {
		const { page, open } = await openSite();
		await open('/composite/');
		await untilAnswered(page);
		const report = await ranking(page);
		const address = page.url();
		const official = await supposed(page);
		expect(official.map(([rank]) => rank)).toEqual(official.map((row) => row[4]));
		for (const row of official) expect(row[2]).toContain('相同');

		// All weight on repeat contacts: the order is that of one metric.
		for (const slider of [0, 1, 2]) await slideTo(page, slider, 'Home', '0');
		const outputs = await page.locator('[data-what-if] output').allInnerTexts();
		expect(outputs.map((text) => text.replace(/\s/g, ' '))).toEqual([
			'占 0.0 %',
			'占 0.0 %',
			'占 0.0 %',
			'占 100.0 %'
		]);
		const changed = await supposed(page);
		expect(changed.map(([, name]) => name)).not.toEqual(official.map(([, name]) => name));
		expect(changed.map(([, name]) => name).sort()).toEqual(official.map(([, name]) => name).sort());
		expect(changed.some((row) => /▲ ?\d+ ?升/.test(row[2] ?? ''))).toBe(true);
		expect(changed.some((row) => /▼ ?\d+ ?降/.test(row[2] ?? ''))).toBe(true);
		expect(await page.locator('[data-what-if] [role="status"]').innerText()).toContain('名次与正式名次不同');
		expect(await ranking(page)).toBe(report);
		expect(page.url()).toBe(address);

		await page.locator('[data-what-if] button', { hasText: '恢复现行权重' }).press('Enter');
		expect(await supposed(page)).toEqual(official);
		expect(page.url()).toBe(address);
		expectQuiet(page);
	});

	test('says so where no weight is left', async () => {
		const { page, open } = await openSite({ language: 'en' });
		await open('/en/composite/');
		await page.waitForSelector('[data-what-if]');
		for (const slider of [0, 1, 2, 3]) await slideTo(page, slider, 'Home', '0');
		expect(await page.locator('[data-what-if] [role="status"]').innerText()).toContain('All weights are 0');
		expect(await page.locator('[data-what-if] table').count()).toBe(0);
	});

	test('is not printed', async () => {
		const { page, open } = await openSite();
		await open('/composite/');
		await page.waitForSelector('[data-what-if]');
		expect(await page.locator('.what-if').isVisible()).toBe(true);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.what-if').isVisible()).toBe(false);
		expect(await page.locator('#first-places').isVisible()).toBe(false);
		expect(await page.locator('#scores').isVisible()).toBe(true);
	});

	test('gives each bureau the share of weightings that put it first; together they are all', async () => {
		const { page, open } = await openSite({ javaScript: false });
		await open('/composite/');
		const shares = await page
			.locator('#first-places tbody tr td:nth-child(2)')
			.evaluateAll((cells) => cells.map((cell) => Number.parseFloat(cell.textContent) || 0));
		expect(shares.length).toBeGreaterThan(2);
		expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
	});
});
