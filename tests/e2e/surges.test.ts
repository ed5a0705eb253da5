import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectQuiet, openSite } from './harness.ts';
import { inLanguage, LANGUAGES } from './pages.ts';

/** All words and figures of the page below its filters, blanks evened out. */
async function wordsOf(page: Page): Promise<string> {
	const text = await page.locator('main .body').textContent();
	return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** The same of the list alone, which a drawing that wakes under the pointer leaves as it is. */
async function listOf(page: Page): Promise<string> {
	const text = await page.locator('#surge-list').textContent();
	return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** Waits until the page shows what the engine answered to the filters of the address. */
async function untilAnswered(page: Page): Promise<void> {
	await page.waitForFunction(() => {
		const { reportOrigin, reportStale } = document.querySelector('main')?.dataset ?? {};
		const isBusy = document.querySelector('main')?.getAttribute('aria-busy') === 'true';
		return reportOrigin === 'live' && reportStale === 'false' && !isBusy;
	});
}

/** Rows of the surges beyond chance. */
const rows = (page: Page) => page.locator('#surge-list > .region tbody tr');

describe.each(LANGUAGES)('surges in %s', (language) => {
	test('read the same without a script and from the live engine', async () => {
		const path = inLanguage('/surges/2014-Q3/', language);
		const still = await openSite({ language, javaScript: false });
		await still.open(path);
		const published = await wordsOf(still.page);
		await still.close();
		expect(published).toContain('234');
		const { page, open } = await openSite({ language });
		await open(path);
		await untilAnswered(page);
		expect(await wordsOf(page)).toBe(published);
		expectQuiet(page);
	});
});

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

test('a bureau is chosen, stands in the address, and goes back', async () => {
	const { page, open } = await openSite();
	await open('/surges/2014-Q3/');
	await untilAnswered(page);
	const all = await listOf(page);
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
	await page.waitForFunction(
		() => document.querySelector<HTMLSelectElement>('select[data-filter="bureau"]')?.value === ''
	);
	await untilAnswered(page);
	expect(await listOf(page)).toBe(all);
	expectQuiet(page);
});

test('a surge leads to its month, bureau and category among the categories', async () => {
	const { page, open } = await openSite();
	await open('/surges/2014-Q3/');
	await untilAnswered(page);
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
