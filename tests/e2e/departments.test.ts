import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectQuiet, openSite } from './harness.ts';
import { follow, textOf, untilChosen } from './report.ts';

const PARTS = ['#scores', '#matrix', '#card'];

async function all(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const selector of PARTS) found.push(await textOf(page, selector));
	return found;
}

test('the four categories stand with their departments, and complaints are those that were published', async () => {
	const { page, open } = await openSite({ javaScript: false });
	await open('/departments/2014-H1/');
	const rows = await page.locator('#scores tbody tr').evaluateAll((found) =>
		found.map((row) => {
			const { cells } = row as HTMLTableRowElement;
			return [cells[0]?.innerText ?? '', cells[cells.length - 1]?.innerText ?? ''].map((text) =>
				text.replace(/\s+/g, ' ').trim()
			);
		})
	);
	expect(rows).toEqual([
		['市场营销部 供电服务及其他', '262 46.13 %'],
		['生产设备部 停电与电压质量', '173 30.46 %'],
		['基建部 电网建设', '85 14.96 %'],
		['安全监管部 供电安全', '48 8.45 %']
	]);
});

test('another metric is chosen by the select, stands in the address, and goes back', async () => {
	const { page, open } = await openSite();
	await open('/departments/');
	await untilChosen(page, 'metric', 'first_resolution');
	const before = await all(page);
	await page.locator('select[data-filter="metric"]').selectOption('repeat');
	await page.waitForURL(/metric=repeat/);
	await untilChosen(page, 'metric', 'repeat');
	expect(await textOf(page, '#scores h2')).toContain('重复诉求率');
	expect((await all(page))[1]).not.toBe(before[1]);
	await page.goBack();
	await page.waitForURL((url) => !url.search.includes('metric='));
	await untilChosen(page, 'metric', 'first_resolution');
	expect(await all(page)).toEqual(before);
	expectQuiet(page);
});

test('a cell leads to the tickets behind it, and its numbers are those of the matrix', async () => {
	const { page, open } = await openSite();
	await open('/departments/2014-H1/?metric=on_time_reply');
	await untilChosen(page, 'metric', 'on_time_reply');
	const cell = page.locator('#matrix tbody tr', { hasText: '南山区供电局' }).locator('td').nth(1);
	expect(await cell.innerText()).toMatch(/\d+ \/ \d+/);
	await cell.locator('a').click();
	await page.waitForURL(/\/categories\/2014-H1\//);
	const { searchParams } = new URL(page.url());
	expect([searchParams.get('bureau'), searchParams.get('category')]).toEqual(['NS', 'outage-voltage']);
	await page.goBack();
	await page.waitForURL(/\/departments\/2014-H1\//);
	await untilChosen(page, 'metric', 'on_time_reply');
	expectQuiet(page);
});

test('a link with a bureau marks its row and counts the others too', async () => {
	const site = await openSite();
	const { page } = site;
	await site.open('/departments/?bureau=NS');
	await untilChosen(page, 'bureau', 'NS');
	expect(await page.locator('#matrix tr.marked th').innerText()).toBe('南山区供电局');
	const scores = await textOf(page, '#scores');
	await follow(site, '/departments/');
	await untilChosen(page, 'bureau', '');
	expect(await page.locator('#matrix tr.marked').count()).toBe(0);
	expect(await textOf(page, '#scores')).toBe(scores);
	expectQuiet(page);
});

test('every number in the matrix adds up to its margins where none is hidden', async () => {
	const { page, open } = await openSite();
	await open('/departments/2014/?metric=repeat');
	await untilChosen(page, 'metric', 'repeat');
	const rows = await page
		.locator('#matrix tbody tr, #matrix tfoot tr')
		.evaluateAll((found) =>
			found.map((row) =>
				[...row.querySelectorAll('td')].map((cell) =>
					Number(/([\d,]+) \/ ([\d,]+)/.exec(cell.innerText)?.[2]?.replaceAll(',', '') ?? Number.NaN)
				)
			)
		);
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	expect(rows.length).toBeGreaterThan(2);
	for (const row of rows) expect(sum(row.slice(0, -1))).toBe(row.at(-1));
	const [margin = []] = rows.slice(-1);
	for (const [column, total] of margin.entries()) {
		expect(sum(rows.slice(0, -1).map((row) => row[column] ?? Number.NaN))).toBe(total);
	}
});

test('a telephone scrolls the matrix in its own region, the bureau in sight', async () => {
	const { page, open } = await openSite({ javaScript: false, viewport: { width: 390, height: 844 } });
	await open('/departments/');
	const region = page.locator('#matrix [role="region"]');
	const sizes = await region.evaluate((element) => {
		element.scrollLeft = element.scrollWidth;
		const name = element.querySelector('tbody th')?.getBoundingClientRect();
		return {
			moved: element.scrollLeft > 0,
			nameLeft: Math.round((name?.left ?? 0) - element.getBoundingClientRect().left),
			page: document.documentElement.scrollWidth
		};
	});
	expect(sizes).toEqual({ moved: true, nameLeft: 0, page: 390 });
});

test('a site with many departments lists them all and crosses the largest', async () => {
	const { page, open } = await openSite({ site: 'servicenow', javaScript: false });
	await open('/departments/');
	expect(await page.locator('#scores tbody tr').count()).toBeGreaterThan(20);
	expect(await page.locator('#matrix thead th').count()).toBeLessThanOrEqual(13);
	expect(await page.locator('#matrix tbody tr').count()).toBeLessThanOrEqual(25);
});
