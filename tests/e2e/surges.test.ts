import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectQuiet, openSite } from './harness.ts';
import { textOf, untilAnswered, untilChosen } from './report.ts';

/** Rows of the surges beyond chance. */
const rows = (page: Page) => page.locator('#surge-list > .region tbody tr');

test('the storm of July 2014 is named with its days, place, size and event', async () => {
	const { page, open } = await openSite({ javaScript: false });
	await open('/surges/2014-Q3/');
	const first = (await rows(page).first().innerText()).replace(/\s+/g, ' ');
	for (const part of ['滨河区供电局', '停电与电压质量', '7月18日至20日', '3 天', '234', '故障停电', '台风']) {
		expect(first).toContain(part);
	}
	await expect(page.locator('main > header').innerText()).resolves.toContain('同期有“台风”');
	expect(await page.locator('[data-chance]').innerText()).toMatch(
		/逐日检验了 28 组.*报警 \d+ 次；.*至少约有 \d+ 次/
	);
});

test('a quarter without an incident says so, and how many alarms chance gives', async () => {
	const { page, open } = await openSite({ javaScript: false });
	await open('/surges/');
	expect(await page.locator('#surge-list-title').innerText()).toBe('没有超出偶然波动的突增');
	expect(await page.locator('[data-chance]').innerText()).toMatch(/仅凭偶然预计也至少约有 \d+ 次/);
	expect(await rows(page).count()).toBe(0);
	await page.locator('#surge-list summary').click();
	expect(await page.locator('#surge-list details tbody tr').count()).toBe(20);
});

test('a bureau is chosen, stands in the address, and goes back; a surge leads to its tickets', async () => {
	const { page, open } = await openSite();
	await open('/surges/2014-Q3/');
	await untilAnswered(page);
	const all = await textOf(page, '#surge-list');
	await page.locator('select[data-filter="bureau"]').selectOption('NS');
	await page.waitForURL(/bureau=NS/);
	await page.waitForFunction(
		() => document.querySelector('#surge-list')?.textContent.includes('南山区供电局') === true
	);
	await untilAnswered(page);
	const names = await rows(page).locator('th').allInnerTexts();
	expect(names.length).toBeGreaterThan(0);
	for (const name of names) expect(name).toContain('南山区供电局');
	await page.goBack();
	await page.waitForURL((url) => url.search === '');
	await untilChosen(page, 'bureau', '');
	expect(await textOf(page, '#surge-list')).toBe(all);

	// A surge leads to its month, bureau and category among the categories.
	await rows(page).first().locator('a[data-drill]').click();
	await page.waitForURL(/\/categories\//);
	const { searchParams } = new URL(page.url());
	expect(Object.fromEntries(searchParams)).toEqual({
		period: '2014-07',
		category: 'outage-voltage',
		bureau: 'BH',
		nature: 'all'
	});
	await untilAnswered(page);
	expect(await page.locator('h1').innerText()).toContain('2014年7月');
	expectQuiet(page);
});

test('the overview names the largest surges and leads to the page', async () => {
	const { page, open } = await openSite({ javaScript: false });
	await open('/2014-Q3/');
	const notice = page.locator('section[aria-labelledby="surges-title"]');
	expect(await notice.locator('li').count()).toBe(3);
	expect(await notice.locator('li').first().innerText()).toContain('234 宗');
	await notice.locator('a').click();
	expect(new URL(page.url()).pathname).toBe('/surges/2014-Q3/');
});

test('a deep link with wrong values names them and shows the rest', async () => {
	const { page, open } = await openSite();
	await open('/surges/?period=2014-07&bureau=XX&category=safety');
	await untilAnswered(page);
	await expect(page.locator('main').innerText()).resolves.toContain('bureau=XX');
	const names = await rows(page).locator('th').allInnerTexts();
	expect(names).toHaveLength(3);
	for (const name of names) expect(name).toContain('供电安全');
});
