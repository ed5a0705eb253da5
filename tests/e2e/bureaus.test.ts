import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectQuiet, openSite } from './harness.ts';
import { firstBureau } from './pages.ts';
import { untilAnswered } from './report.ts';

/** The cells of a table in reading order, without the marks of sorting. */
function cellsOf(page: Page, selector: string): Promise<string[][]> {
	return page.evaluate((asked) => {
		const rows = document.querySelectorAll<HTMLTableRowElement>(`${asked} :is(tbody, tfoot) tr`);
		return [...rows].map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim()));
	}, selector);
}

/** The columns of the score table by their first line. */
function headersOf(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('#scores thead th')].map(
			(cell) => cell.innerText.split(/[\n↕↓↑]/)[0]?.trim() ?? ''
		)
	);
}

async function withoutScript(path: string, selector: string): Promise<string[][]> {
	const { page, open, close } = await openSite({ javaScript: false });
	await open(path);
	const cells = await cellsOf(page, selector);
	await close();
	return cells;
}

describe('the scores of all bureaus', () => {
	test('print each bureau, and all of them together, with numerator and denominator', async () => {
		const published = await withoutScript('/bureaus/', '#scores');
		expect(published).toHaveLength(8);
		expect(published.at(-1)?.[1]).toMatch(/^\d+\.\d % [\d,]+ \/ [\d,]+$/);
	});

	test('give in every row a rate that is its numerator over its denominator', async () => {
		for (const row of await withoutScript('/bureaus/2014-Q2/', '#scores')) {
			const [, rate = '', numerator = '', denominator = ''] =
				/^([\d.]+) % ([\d,]+) \/ ([\d,]+)/.exec(row[1] ?? '') ?? [];
			const [k, n] = [numerator, denominator].map((text) => Number(text.replaceAll(',', ''))) as [
				number,
				number
			];
			// Half-up on the exact fraction, in tenths of a per cent.
			expect(rate).toBe((Math.floor((k * 2000 + n) / (2 * n)) / 10).toFixed(1));
		}
	});

	test('follow the nature in the address, lead to a bureau with it, and back', async () => {
		const published = await withoutScript('/bureaus/', '#scores');
		const { page, open, address } = await openSite();
		await open('/bureaus/?nature=报修');
		await untilAnswered(page);
		const filtered = await cellsOf(page, '#scores');
		expect(filtered).toHaveLength(published.length);
		expect(filtered.at(-1)?.[1]).not.toBe(published.at(-1)?.[1]);
		expect(await page.inputValue('[data-filter="nature"]')).toBe('报修');
		await page.click(`#scores tbody a[href*="bureau/${firstBureau()}/"]`);
		await page.waitForURL(address(`/bureau/${firstBureau()}/?nature=${encodeURIComponent('报修')}`));
		await untilAnswered(page);
		expect(await cellsOf(page, '#comparison')).not.toEqual([]);
		await page.goBack();
		await page.waitForSelector('#scores');
		await untilAnswered(page);
		expect(await cellsOf(page, '#scores')).toEqual(filtered);
		expectQuiet(page);
	});

	test('show one bureau beside the unchanged total where it is chosen', async () => {
		const published = await withoutScript('/bureaus/', '#scores');
		const { page, open } = await openSite();
		await open(`/bureaus/?bureau=${firstBureau()}`);
		await untilAnswered(page);
		const chosen = await cellsOf(page, '#scores');
		expect(chosen).toHaveLength(2);
		expect(chosen.at(-1)).toEqual(published.at(-1));
		expect(published).toContainEqual(chosen[0]);
	});
});

describe('one bureau', () => {
	test('is compared with the others in every metric', async () => {
		const published = await withoutScript(`/bureau/${firstBureau()}/`, '#comparison');
		expect(published.length).toBeGreaterThan(9);
	});

	test('names the way back to all bureaus', async () => {
		const { page, open, address } = await openSite({ javaScript: false });
		await open(`/bureau/${firstBureau()}/`);
		await page.click('nav ol a');
		await page.waitForURL(address('/bureaus/'));
	});
});

describe('samples below the minimum', () => {
	test('show neither rate nor numerator', async () => {
		const { page, open } = await openSite({ site: 'servicenow', javaScript: false });
		await open('/bureaus/');
		const score = (await headersOf(page)).indexOf('首次解决率');
		const rows = await cellsOf(page, '#scores');
		const hidden = rows.filter((row) => row[score]?.includes('不显示') === true);
		expect(hidden.length).toBeGreaterThan(20);
		for (const row of hidden) expect(row[score]).not.toMatch(/%|\//);
		const shown = rows.map((row) => /\/ ([\d,]+)/.exec(row[score] ?? '')?.[1]).filter((n) => n !== undefined);
		expect(shown.length).toBeGreaterThan(20);
		for (const n of shown) expect(Number(n.replaceAll(',', ''))).toBeGreaterThanOrEqual(10);
	});

	test('are marked and not judged below the number that is ranked', async () => {
		const { page, open } = await openSite({ site: 'servicenow', javaScript: false });
		await open('/bureaus/');
		const headers = await headersOf(page);
		const [score, rest] = [headers.indexOf('首次解决率'), headers.indexOf('与其余全部单位相比')];
		const small = (await cellsOf(page, '#scores')).filter((row) => row[score]?.endsWith('样本不足') === true);
		expect(small.length).toBeGreaterThan(0);
		for (const row of small) expect(row[rest]).toBe('—');
	});
});
