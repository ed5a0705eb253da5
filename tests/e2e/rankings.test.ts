import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectQuiet, openSite } from './harness.ts';
import { inLanguage, LANGUAGES, PAGES } from './pages.ts';
import { follow, textOf, untilAnswered, untilChosen } from './report.ts';

const ranking = (page: Page): Promise<string> => textOf(page, '#ranking');

const rowNames = (page: Page): Promise<string[]> =>
	page.locator('#ranking table').first().locator('tbody th .name').allInnerTexts();

test('a plain sentence above the table says how far the order can be trusted', async () => {
	const { page, open } = await openSite({ javaScript: false });
	await open('/rankings/');
	const sentence = await page.locator('[data-trust]').innerText();
	const bureaus = (await rowNames(page)).length;
	const pairs = (bureaus * (bureaus - 1)) / 2;
	const found =
		/^可信度.+（可排名度 \d+\s%）：.+?(\d+) 对县区局中只有 (\d+) 对的差距超出波动范围；其余名次先后不能作为优劣依据。/.exec(
			sentence
		);
	expect(Number(found?.[1])).toBe(pairs);
	expect(Number(found?.[2])).toBeGreaterThan(0);
	expect(Number(found?.[2])).toBeLessThan(pairs);
	const isAbove = await page.evaluate(() => {
		const [trust, table] = [document.querySelector('[data-trust]'), document.querySelector('#ranking table')];
		if (trust === null || table === null) return false;
		return (trust.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
	});
	expect(isAbove).toBe(true);
});

test('every row says tier, what it would take, and its place range', async () => {
	const { page, open } = await openSite({ javaScript: false });
	await open('/rankings/');
	const rows = await page.locator('#ranking table').first().locator('tbody tr').allInnerTexts();
	expect(rows.length).toBeGreaterThan(2);
	for (const row of rows) {
		expect(row).toMatch(/远优于合计|优于合计|波动范围内|劣于合计|远劣于合计/);
		expect(row).toMatch(/已居首位|追平上一名：多 \d+ 宗|追平上一名：全部达标也不够/);
		expect(row).toMatch(/到“.+”：(多 \d+ 宗|全部达标也不够)|已在最高一档/);
	}
	expect(await page.locator('#ranking-intervals svg').count()).toBeGreaterThan(0);
	const exclusions = (await page.locator('#exclusions').textContent()) ?? '';
	expect(exclusions).toMatch(/第三方原因/);
	expect(exclusions).toMatch(/历史遗留暂不能解决/);
	expect(exclusions).not.toMatch(/未填写/);
});

test('each view is a switch in the address that goes back', async () => {
	const { page, open } = await openSite();
	await open('/rankings/');
	await untilAnswered(page);
	const table = await ranking(page);
	for (const [view, label, words, method] of [
		['funnel', '漏斗图', /95% 界限/, '#method-funnel'],
		['adjusted', '构成校正', /应有/, '#method-case-mix'],
		['shrunk', '收缩估计', /期望名次/, '#method-shrunk']
	] as const) {
		await page.getByRole('link', { name: label }).click();
		await page.waitForURL(new RegExp(`view=${view}`));
		await page.locator(`figure#${view}`).scrollIntoViewIfNeeded();
		await page.locator(`figure#${view} svg:visible`).first().waitFor();
		const text = await ranking(page);
		expect(text).toMatch(words);
		expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
		expect(await page.locator(`#ranking a[href*="${method}"]`).count()).toBe(1);
		// The figures are the same: no answer is waited for.
		expect(await page.locator('main').getAttribute('data-report-stale')).toBe('false');
		await page.goBack();
		await page.locator('#ranking-intervals').waitFor();
		expect(await ranking(page)).toBe(table);
	}
	expectQuiet(page);
});

test('a view that the metric cannot have says so, and a wrong view is dropped', async () => {
	const site = await openSite();
	const { page } = site;
	await site.open('/rankings/?metric=complaints&view=shrunk');
	await untilAnswered(page);
	expect(await ranking(page)).toContain('只适用于比率类指标');
	await follow(site, '/rankings/?view=cloud');
	await untilChosen(page, 'metric', 'first_resolution');
	expect(await page.locator('main').innerText()).toContain('cloud');
	expect(await page.locator('#ranking-intervals').count()).toBe(1);
});

test('places can be taken within the peer group, and a bureau be marked among all', async () => {
	const site = await openSite();
	const { page } = site;
	await site.open('/rankings/?among=peers');
	await untilAnswered(page);
	const places = await page.locator('#ranking table').first().locator('tbody .place').allInnerTexts();
	expect(places.filter((place) => place === '1').length).toBe(2);
	expect(await ranking(page)).toContain('名次在同类组内');
	expect(await page.locator('#rank-history').count()).toBe(0);

	await follow(site, '/rankings/');
	await untilChosen(page, 'among', 'all');
	const all = await rowNames(page);
	await follow(site, '/rankings/?bureau=NS');
	await untilChosen(page, 'bureau', 'NS');
	expect(await rowNames(page)).toEqual(all);
	expect(await page.locator('#ranking tbody .marked').innerText()).toContain('南山区供电局');
});

test('unit and metric are chosen by the selects, stand in the address, and go back', async () => {
	const { page, open } = await openSite();
	await open('/rankings/');
	await untilAnswered(page);
	const bureaus = await ranking(page);

	await page.locator('select[data-filter="unit"]').selectOption('department');
	await page.waitForURL(/unit=department/);
	await page.waitForFunction(
		() => document.querySelector('#ranking')?.textContent.includes('归口部门') === true
	);
	await untilAnswered(page);
	const departments = await ranking(page);
	expect(await rowNames(page)).toContain('市场营销部');
	expect(departments).not.toContain('县区供电局');

	await page.locator('select[data-filter="metric"]').selectOption('repeat');
	await page.waitForURL(/metric=repeat/);
	await page.waitForFunction(
		() => document.querySelector('#ranking')?.textContent.includes('重复诉求率') === true
	);
	await untilAnswered(page);
	const repeats = await ranking(page);
	expect(repeats).toContain('重复诉求率');
	expect(repeats).toContain('越低越好');

	await page.goBack();
	await page.waitForURL((url) => !url.search.includes('metric='));
	await untilChosen(page, 'metric', 'first_resolution');
	expect(await ranking(page)).toBe(departments);

	await page.goBack();
	await page.waitForURL((url) => url.search === '');
	await untilChosen(page, 'unit', 'bureau');
	expect(await ranking(page)).toBe(bureaus);
	expectQuiet(page);
});

/** The ranked values, as printed. */
const rankedValues = (page: Page): Promise<string[]> =>
	page.locator('#ranking table').first().locator('tbody strong').allInnerTexts();

/** Asserts that the first is the smallest (sign 1) or the largest (sign -1), and so on. */
function expectInOrder(printed: readonly string[], sign: 1 | -1): void {
	const values = printed.map((text) => Number.parseFloat(text.replaceAll(',', '')));
	expect(values.length).toBeGreaterThan(2);
	expect(values).toEqual([...values].sort((a, b) => sign * (a - b)));
}

test('the highest rate ranks first where higher is better', async () => {
	const { page, open } = await openSite({ javaScript: false });
	await open('/rankings/');
	expectInOrder(await rankedValues(page), -1);
});

test('bureaus are ranked by metrics of every kind, each in its own unit and direction', async () => {
	const { page, open } = await openSite();
	await open('/rankings/');
	await untilAnswered(page);
	for (const [metric, name, value, sign, words] of [
		['repeat', '重复诉求率', /^\d+\.\d\s%$/, 1, /越低越好/],
		['time_to_close', '办结时长', /^\d+\.\d\s小时$/, 1, /中位数之比用普赖斯—博内特法/],
		['rate_per_10k', '万户抱怨率', /^\d+\.\d\d$/, 1, /条件二项检验/],
		['complaints', '客户抱怨量', /^[\d,]+$/, 1, /条件二项检验/],
		['volume', '受理量', /^[\d,]+$/, -1, /不分优劣/],
		['backlog', '在途量', /^[\d,]+$/, 1, /不作随机波动检验/]
	] as const) {
		await page.locator('select[data-filter="metric"]').selectOption(metric);
		await page.waitForURL(new RegExp(`metric=${metric}`));
		await page.getByRole('heading', { name: `按${name}排名` }).waitFor();
		await untilAnswered(page);
		const text = await ranking(page);
		expect(text).toMatch(words);
		expect(text).not.toMatch(/NaN|undefined|null/);
		const values = await rankedValues(page);
		for (const one of values) expect(one).toMatch(value);
		expectInOrder(values, sign);
	}
	expectQuiet(page);
});

test('the links beside the period lead to published pages', async () => {
	const { page, open } = await openSite({ javaScript: false });
	await open('/rankings/2014-Q2/');
	await page.locator('a[rel="prev"]').click();
	expect(new URL(page.url()).pathname).toBe('/rankings/2014-Q1/');
	await page.locator('a[rel="next"]').click();
	expect(new URL(page.url()).pathname).toBe('/rankings/2014-Q2/');
});

test.each(LANGUAGES)('every link to a definition has its target, in %s', async (language) => {
	const { page, open, address } = await openSite({ language, javaScript: false });
	const targets = new Set<string>();
	for (const { path } of PAGES) {
		await open(inLanguage(path, language));
		const links = await page
			.locator('a[href*="definitions/"]')
			.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
		for (const href of links) targets.add(href);
	}
	const definitions = new URL(address(inLanguage('/definitions/', language))).href;
	const withAnchor = [...targets].filter((href) => href.includes('#'));
	expect(withAnchor.length).toBeGreaterThan(3);
	expect(withAnchor.filter((href) => !href.startsWith(`${definitions}#`))).toEqual([]);
	await open(inLanguage('/definitions/', language));
	const ids = new Set(
		await page.locator('main [id]').evaluateAll((found) => found.map((element) => element.id))
	);
	expect(withAnchor.filter((href) => !ids.has(new URL(href).hash.slice(1)))).toEqual([]);
});
