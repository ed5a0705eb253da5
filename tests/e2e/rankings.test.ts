import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectQuiet, openSite } from './harness.ts';
import { inLanguage, LANGUAGES, PAGES } from './pages.ts';

/** All words and figures of the ranking, blanks evened out; not those of drawings, which come when they are seen. */
async function ranking(page: Page): Promise<string> {
	const text = await page.locator('#ranking').evaluate((section) => {
		const copy = section.cloneNode(true) as Element;
		for (const drawing of copy.querySelectorAll('svg')) drawing.remove();
		return copy.textContent;
	});
	return text.replace(/\s+/g, ' ').trim();
}

/** Waits until the page shows what the engine answered to the filters of the address. */
async function untilAnswered(page: Page): Promise<void> {
	await page.waitForFunction(() => {
		const { reportOrigin, reportStale } = document.querySelector('main')?.dataset ?? {};
		const isBusy = document.querySelector('main')?.getAttribute('aria-busy') === 'true';
		return reportOrigin === 'live' && reportStale === 'false' && !isBusy;
	});
}

/** Waits until a select shows the value that the address now asks for, and the figures belong to it. */
async function untilChosen(page: Page, filter: string, value: string): Promise<void> {
	await page.waitForFunction(
		([name, wanted]) =>
			document.querySelector<HTMLSelectElement>(`select[data-filter="${name}"]`)?.value === wanted,
		[filter, value] as const
	);
	await untilAnswered(page);
}

const rowNames = (page: Page): Promise<string[]> =>
	page.locator('#ranking table').first().locator('tbody th .name').allInnerTexts();

describe.each(LANGUAGES)('the ranking in %s', (language) => {
	test.each(['/rankings/', '/rankings/2014-Q2/'])(
		'%s reads the same without a script and from the live engine',
		async (path) => {
			const still = await openSite({ language, javaScript: false });
			await still.open(inLanguage(path, language));
			const published = await ranking(still.page);
			await still.close();
			expect(published).toMatch(/\d+\.\d %/);
			const { page, open } = await openSite({ language });
			await open(inLanguage(path, language));
			await untilAnswered(page);
			expect(await ranking(page)).toBe(published);
			expectQuiet(page);
		}
	);
});

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

test.each([
	['funnel', '漏斗图', /95% 界限/, '#method-funnel'],
	['adjusted', '构成校正', /应有/, '#method-case-mix'],
	['shrunk', '收缩估计', /期望名次/, '#method-shrunk']
])('the view %s is a switch in the address that goes back', async (view, label, words, method) => {
	const { page, open } = await openSite();
	await open('/rankings/');
	await untilAnswered(page);
	const table = await ranking(page);
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
	expectQuiet(page);
});

test('a view that the metric cannot have says so, and a wrong view is dropped', async () => {
	const { page, open } = await openSite();
	await open('/rankings/?metric=complaints&view=shrunk');
	await untilAnswered(page);
	expect(await ranking(page)).toContain('只适用于比率类指标');
	await open('/rankings/?view=cloud');
	await untilAnswered(page);
	expect(await page.locator('main').innerText()).toContain('cloud');
	expect(await page.locator('#ranking-intervals').count()).toBe(1);
});

test('places can be taken within the peer group', async () => {
	const { page, open } = await openSite();
	await open('/rankings/?among=peers');
	await untilAnswered(page);
	const places = await page.locator('#ranking table').first().locator('tbody .place').allInnerTexts();
	expect(places.filter((place) => place === '1').length).toBe(2);
	expect(await ranking(page)).toContain('名次在同类组内');
	expect(await page.locator('#rank-history').count()).toBe(0);
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

test('places follow the value, and a lower rate ranks first where lower is better', async () => {
	const { page, open } = await openSite();
	for (const [query, sign] of [
		['', -1],
		['?metric=repeat', 1]
	] as const) {
		await open(`/rankings/${query}`);
		await untilAnswered(page);
		const values = (await page.locator('#ranking table').first().locator('tbody strong').allInnerTexts()).map(
			(text) => Number.parseFloat(text)
		);
		expect(values.length).toBeGreaterThan(2);
		expect(values).toEqual([...values].sort((a, b) => sign * (a - b)));
	}
});

test('bureaus are ranked by metrics of every kind, each in its own unit', async () => {
	const { page, open } = await openSite();
	await open('/rankings/');
	await untilAnswered(page);
	for (const [metric, name, value, words] of [
		['time_to_close', '办结时长', /^\d+\.\d\s小时$/, /中位数之比用普赖斯—博内特法/],
		['rate_per_10k', '万户抱怨率', /^\d+\.\d\d$/, /条件二项检验/],
		['complaints', '客户抱怨量', /^[\d,]+$/, /条件二项检验/],
		['volume', '受理量', /^[\d,]+$/, /不分优劣/],
		['backlog', '在途量', /^[\d,]+$/, /不作随机波动检验/]
	] as const) {
		await page.locator('select[data-filter="metric"]').selectOption(metric);
		await page.waitForURL(new RegExp(`metric=${metric}`));
		await page.getByRole('heading', { name: `按${name}排名` }).waitFor();
		await untilAnswered(page);
		const text = await ranking(page);
		expect(text).toMatch(words);
		expect(text).not.toMatch(/NaN|undefined|null/);
		const values = await page.locator('#ranking table').first().locator('tbody strong').allInnerTexts();
		expect(values.length).toBeGreaterThan(2);
		for (const one of values) expect(one).toMatch(value);
	}
	expectQuiet(page);
});

test('a bureau of the filter is marked among all, not ranked alone', async () => {
	const { page, open } = await openSite();
	await open('/rankings/');
	await untilAnswered(page);
	const all = await rowNames(page);
	await open('/rankings/?bureau=NS');
	await untilAnswered(page);
	expect(await rowNames(page)).toEqual(all);
	expect(await page.locator('#ranking tbody .marked').innerText()).toContain('南山区供电局');
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
			.locator('a[href*="definitions"]')
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
