import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectQuiet, openSite } from './harness.ts';
import { follow, textOf, untilAnswered } from './report.ts';

/** Waits until the large chart's title begins so, and its figures are those of the address. */
async function untilTitled(page: Page, title: string): Promise<void> {
	await page.waitForFunction(
		(wanted) => document.querySelector('#control-title')?.textContent.startsWith(wanted),
		title
	);
	await untilAnswered(page);
}

test('the published page draws its chart and prints rates', async () => {
	const { page, open } = await openSite({ javaScript: false });
	await open('/trends/');
	expect(await textOf(page, '#metrics')).toMatch(/\d+\.\d %/);
	expect(await page.locator('#control .plots svg').count()).toBe(2);
});

test('a metric and a bureau are chosen, stand in the address, and go back', async () => {
	const { page, open } = await openSite();
	await open('/trends/');
	await untilAnswered(page);
	const first = await textOf(page, '#control-title');
	expect(first).toContain('首次解决率');

	await page.locator('select[data-filter="metric"]').selectOption('first_answer');
	await page.waitForURL(/metric=first_answer/);
	await untilTitled(page, '全部单位首次解答率');
	expect(await textOf(page, '#control-summary')).toContain('话务三班培训');

	await page.locator('#multiples h3 a', { hasText: '永丰' }).click();
	await page.waitForURL(/bureau=YF/);
	await untilTitled(page, '永丰首次解答率');
	expect(await textOf(page, '#metrics-title')).toBe('永丰各项指标');

	await page.goBack();
	await page.waitForURL((url) => !url.search.includes('bureau='));
	await untilTitled(page, '全部单位首次解答率');
	await page.goBack();
	await page.waitForURL((url) => url.search === '');
	await untilTitled(page, '全部单位首次解决率');
	expect(await textOf(page, '#control-title')).toBe(first);
	expectQuiet(page);
});

test('a deep link shows its metric, bureau and period, and the storm only where it was', async () => {
	const site = await openSite();
	const { page } = site;
	await site.open('/trends/?period=2014-Q3&metric=volume&bureau=YF');
	await untilTitled(page, '永丰受理量');
	expect(await textOf(page, '#control-summary')).toContain('台风（2014年7月18日至20日，滨河、清溪、永丰）');
	expect(await textOf(page, '#control-summary')).toMatch(/2014年7月（高于上限/);
	await follow(site, '/trends/?period=2014-Q3&metric=volume&bureau=JC');
	await untilTitled(page, '江城受理量');
	expect(await textOf(page, '#control-summary')).not.toContain('台风');

	// Every metric leads to its own chart.
	await page.locator('#metrics tbody th a', { hasText: '在途量' }).first().click();
	await page.waitForURL(/metric=backlog/);
	await untilTitled(page, '江城在途量');
	expectQuiet(page);
});

test('the storm stands on the charts of the other pages, in words as well', async () => {
	const { page, open } = await openSite({ javaScript: false });
	await open('/');
	expect(await textOf(page, '#trend-summary')).toContain('台风（2014年7月18日至20日');
	expect(await page.locator('#trend .plots svg text', { hasText: '台风' }).count()).toBe(2);
	await open('/bureau/BH/');
	expect(await textOf(page, '#trend-summary')).toContain('台风');
	await open('/bureau/JC/');
	expect(await textOf(page, '#trend-summary')).not.toContain('台风');
});
