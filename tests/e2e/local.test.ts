import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultFilters } from '#lib/domain/filters.ts';
import { formatBasis, formatCount } from '#lib/i18n/format.ts';
import { bureauReport } from '#lib/reports/bureau.ts';
import { bureausReport } from '#lib/reports/bureaus.ts';
import { categoriesReport } from '#lib/reports/categories.ts';
import { reportContext } from '#lib/reports/context.ts';
import { departmentsReport } from '#lib/reports/departments.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { overviewReport } from '#lib/reports/overview.ts';
import { rankingsReport } from '#lib/reports/rankings.ts';
import { surgesReport } from '#lib/reports/surges.ts';
import { trendsReport } from '#lib/reports/trends.ts';
import { expectAccessible } from './axe.ts';
import { expectQuiet, openSite } from './harness.ts';
import { localExport, openFiles, type LocalExport } from './local-data.ts';
import { follow, textOf, untilAnswered } from './report.ts';

let local: LocalExport;
beforeAll(async () => {
	local = await localExport();
});
afterAll(() => local.close());

/** What a page must print, by its name in the navigation, as the native engine has it. */
async function expected(): Promise<Readonly<Record<string, readonly string[]>>> {
	const context = reportContext(local.engine, local.site, defaultFilters(local.site));
	const bases = (figures: readonly (Figure | undefined)[]) =>
		figures.flatMap((figure) =>
			figure === undefined || figure.denominator === null || figure.value === null
				? []
				: [formatBasis(figure)]
		);
	const overview = await overviewReport(context);
	const categories = await categoriesReport(context);
	const bureaus = await bureausReport(context);
	const rankings = await rankingsReport(context);
	const departments = await departmentsReport(context);
	const trends = await trendsReport(context);
	const surges = await surgesReport(context);
	const ratios = overview.tiles.filter(({ metric }) => metric.startsWith('first_') || metric === 'repeat');
	return {
		总览: [formatCount(local.lastQuarter), ...bases(ratios.map(({ figure }) => figure))],
		诉求分类: [formatCount(categories.breakdown.total)],
		首次解决: bases(bureaus.bureaus.map(({ score }) => score.figure)),
		季度排名: bases(rankings.rows.map(({ score }) => score.figure)),
		归口部门: bases(departments.departments.map((row) => row.scores['first_resolution']?.score.figure)),
		趋势: bases([trends.chosen?.latest?.figure]),
		突增: [formatCount(surges.tests.alarms)]
	};
}

/** Notes every moment at which the page prints a heading or a finding of 2014, the year of the sample. */
async function watchForSample(page: Page): Promise<void> {
	await page.evaluate(() => {
		const seen: string[] = [];
		Object.assign(window, { sampleSeen: seen });
		new MutationObserver(() => {
			const head = document.querySelector('main > header')?.textContent ?? '';
			if (/2014年|2014 年|Q[1-4] 2014/.test(head)) seen.push(head);
		}).observe(document.body, { subtree: true, childList: true, characterData: true });
	});
}

function sampleSeen(page: Page): Promise<string[]> {
	return page.evaluate(() => (window as unknown as { sampleSeen: string[] }).sampleSeen);
}

test('opened files are shown on all pages, marked as local, until the reader leaves them', async () => {
	const site = await openSite();
	const { page, open, address } = site;
	await open('/data/');
	await openFiles(page, [local.path]);
	const bar = page.locator('[data-data-source="local"]');
	for (const words of ['江北局.parquet', formatCount(local.tickets), '未上传', '2020年1月'])
		expect(await bar.innerText()).toContain(words);
	await watchForSample(page);

	const pages = await expected();
	for (const [name, figures] of Object.entries(pages)) {
		expect(figures.length, name).toBeGreaterThan(0);
		const before = page.url();
		await page.locator('nav').first().getByRole('link', { name, exact: true }).click();
		await page.waitForURL((url) => url.href !== before);
		await untilAnswered(page);
		expect(page.url()).toContain('?period=2019-Q4');
		expect(await page.title()).toMatch(/^本机 · /);
		const text = await textOf(page, 'main');
		for (const figure of figures) expect(text, name).toContain(figure);
	}

	// Their quality is looked at in an engine of its own, with all columns and the raw rows.
	await follow(site, '/data/quality/');
	await page.waitForSelector('main[data-quality="shown"]', { timeout: 90_000 });
	const quality = await textOf(page, 'main');
	for (const words of [`检查了 1 个导出文件共 ${formatCount(local.tickets)} 行`, 'Harbour × '])
		expect(quality).toContain(words);

	// A bureau that no page was built for; the other language keeps the files.
	const context = reportContext(local.engine, local.site, defaultFilters(local.site));
	const harbour = await bureauReport(context, 'Harbour');
	await page.locator('nav').first().getByRole('link', { name: '首次解决', exact: true }).click();
	await page.locator('#scores').getByRole('link', { name: 'Harbour' }).first().click();
	await page.waitForURL(/\/bureau\/\?period=2019-Q4&code=Harbour/);
	await untilAnswered(page);
	expect(await textOf(page, 'main')).toContain(formatBasis(harbour.score.score.figure));
	await page.getByRole('link', { name: 'English' }).click();
	await page.waitForURL(/\/en\/bureau\/\?period=2019-Q4&code=Harbour/);
	await untilAnswered(page);
	expect(await page.locator('html').getAttribute('lang')).toBe('en');
	expect(await textOf(page, 'main')).toContain(formatBasis(harbour.score.score.figure));

	// Nothing is handed on that others could not open, and what is saved says whose it is.
	await page.locator('details.share summary').click();
	expect(await page.locator('details.share input').count()).toBe(0);
	const saved = page.waitForEvent('download');
	await page.locator('details.save summary').first().click();
	await page.getByRole('button', { name: 'SVG drawing' }).first().click();
	const picture = await readFile(await (await saved).path(), 'utf8');
	expect(picture).toContain('江北局.parquet');
	expect(picture).not.toContain(address('/'));
	await expectAccessible(page);

	// A bureau of the site that the files do not know, and the site's own data again.
	await follow(site, '/bureau/NS/');
	await page.locator('main [role=note]', { hasText: 'NS' }).waitFor();
	expect(await page.locator('main [data-figure]').count()).toBe(0);
	expect(await sampleSeen(page)).toEqual([]);
	await page.getByRole('button', { name: '退出本机数据' }).click();
	await page.waitForSelector('h1:has-text("南山区供电局")');
	expect(await page.locator('[data-data-source]').count()).toBe(0);
	expect(await page.title()).not.toContain('本机');
	await untilAnswered(page);
	expect(await textOf(page, 'main > header')).toContain('2014');
	expectQuiet(page);
});
