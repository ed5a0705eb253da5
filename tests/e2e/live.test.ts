import { cp, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectQuiet, openSite, untilLive, type OpenSite } from './harness.ts';
import { builtSite } from './sites.ts';
import { inLanguage, PAGES } from './pages.ts';
import { follow, liveWords, publishedWords, untilAnswered } from './report.ts';

/** Waits until the figures on the page are the engine's own for the filters in the address. */
async function untilComputed(page: Page, revision = 1): Promise<void> {
	await untilLive(page);
	await page.waitForFunction(
		(least) => Number(document.querySelector('main')?.dataset['reportRevision']) >= least,
		revision,
		{ timeout: 60_000 }
	);
	await untilAnswered(page);
}

/** Follows links from page to page with one engine: each prints what it was published with. */
async function expectAsPublished(site: OpenSite, paths: readonly string[]): Promise<void> {
	const [first = '/'] = paths;
	await site.open(first);
	for (const path of paths) {
		if (path !== first) await follow(site, path);
		const published = await publishedWords(site, path);
		await site.page.waitForFunction((title) => document.title === title, published.title);
		await untilAnswered(site.page);
		expect(await liveWords(site)).toEqual(published);
	}
	expectQuiet(site.page);
}

describe('the engine in the browser', () => {
	test('goes along through every page, which prints what it was published with', async () => {
		const further = ['/2014-H1/', '/rankings/2014-Q2/', '/composite/2014-Q2/'];
		const paths = [...PAGES.filter(({ report }) => report).map(({ path }) => path), ...further];
		const site = await openSite({ language: 'en' });
		await expectAsPublished(
			site,
			paths.map((path) => inLanguage(path, 'en'))
		);
	});

	test('answers a filter, keeps it in the address, and gives it back on reload and back', async () => {
		const { page, open } = await openSite();
		await open('/');
		await untilComputed(page);
		const all = await page.locator('[data-figure]').first().textContent();
		await page.selectOption('[data-filter="bureau"]', 'NS');
		await page.waitForURL(/bureau=NS/);
		await untilComputed(page, 2);
		const south = await page.locator('[data-figure]').first().textContent();
		expect(south).not.toBe(all);
		await page.reload();
		await untilComputed(page);
		expect(await page.locator('[data-figure]').first().textContent()).toBe(south);
		expect(await page.locator('[data-filter="bureau"]').inputValue()).toBe('NS');
		await page.goBack();
		await untilComputed(page);
		expect(page.url()).not.toContain('bureau=');
		expect(await page.locator('[data-figure]').first().textContent()).toBe(all);
		expectQuiet(page);
	});

	test('carries filters across pages and languages', async () => {
		const { page, open } = await openSite();
		await open('/2014-Q2/?bureau=NS&comparison=year');
		await untilComputed(page);
		await page.getByRole('link', { name: '季度排名' }).first().click();
		await page.waitForURL(/rankings\/2014-Q2\/\?comparison=year&bureau=NS/);
		await page.getByRole('link', { name: 'English' }).click();
		await page.waitForURL(/\/en\/rankings\/2014-Q2\/\?comparison=year&bureau=NS/);
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
		await untilComputed(page);
		expect(await page.locator('[data-filter="bureau"]').inputValue()).toBe('NS');
		expectQuiet(page);
	});

	test('answers a month, which is not prerendered', async () => {
		const { page, open } = await openSite();
		await open('/categories/');
		// A choice made before the page has come to life is nobody's.
		await untilLive(page);
		await page.selectOption('[data-filter="period"]', '2014-05');
		await page.waitForURL(/period=2014-05/);
		await untilComputed(page);
		expect(await page.locator('h1').textContent()).toContain('2014年5月');
		await page.reload();
		await untilComputed(page);
		expect(await page.locator('h1').textContent()).toContain('2014年5月');
		expectQuiet(page);
	});

	test('drops a wrong value in the address and says so', async () => {
		const site = await openSite();
		const { page, open } = site;
		await open('/?bureau=Atlantis&nature=投诉&period=2031-Q1');
		await untilComputed(page);
		const notices = await page.locator('main').textContent();
		expect(notices).toContain('bureau=Atlantis');
		expect(notices).toContain('period=2031-Q1');
		expect(await page.locator('[data-filter="nature"]').inputValue()).toBe('投诉');

		await follow(site, '/categories/2014-H1/?category=nonsense&scheme=none');
		await untilAnswered(page);
		const dropped = (await page.locator('main [role="note"]').allInnerTexts()).join('\n');
		expect(dropped).toContain('category=nonsense');
		expect(dropped).toContain('scheme=none');
		expect(await page.locator('#breakdown [data-figure]').innerText()).toBe('568');
		expectQuiet(page);
	});

	test('comes back by itself when its worker dies, and says so', async () => {
		const site = await openSite();
		const { page, context, open } = site;
		await context.addInitScript(() => {
			const workers: Worker[] = [];
			Object.assign(window, { workersOfPage: workers });
			window.Worker = class extends Worker {
				constructor(url: string | URL, options?: WorkerOptions) {
					super(url, options);
					workers.push(this);
				}
			};
		});
		await open('/');
		await untilComputed(page);
		const before = await liveWords(site);
		await page.evaluate(() => {
			const { workersOfPage } = window as unknown as { workersOfPage: Worker[] };
			for (const worker of workersOfPage) {
				worker.terminate();
				worker.dispatchEvent(new ErrorEvent('error', { message: 'killed by the test' }));
			}
		});
		await page.waitForSelector('[data-live-status="ready"]:has-text("已自动重建")', { timeout: 60_000 });
		await untilComputed(page, 2);
		expect(await liveWords(site)).toEqual(before);
		await page.selectOption('[data-filter="bureau"]', 'JC');
		await untilComputed(page, 3);
		expect(await liveWords(site)).not.toEqual(before);
	});

	test('stops loading when asked to, and loads when asked again', async () => {
		const { page, context, open } = await openSite();
		// Exports that are asked for while the test holds them never come; the cancelled reader drops them.
		let holding = true;
		await context.route('**/*.parquet', async (route) => {
			if (!holding) await route.continue();
		});
		await open('/');
		await page.getByRole('button', { name: '取消' }).click();
		await page.waitForSelector('[data-live-status]:has-text("已取消载入")');
		expect(await page.locator('[data-figure]').first().textContent()).toMatch(/89\.1/);
		holding = false;
		await page.getByRole('button', { name: '载入明细' }).click();
		await untilComputed(page);
		await page.selectOption('[data-filter="bureau"]', 'JC');
		await untilComputed(page, 2);
		expect(await page.locator('[data-live-status]').textContent()).toContain('已由本机数据引擎计算');
	});

	test('works on a server that knows no ranges', async () => {
		const { page, open } = await openSite({ ranges: false });
		await open('/');
		await untilComputed(page);
		expectQuiet(page);
	});
});

test('a site over foreign exports prints on its pages what they were published with', async () => {
	const site = await openSite({ site: 'servicenow' });
	await expectAsPublished(site, ['/', '/en/categories/', '/bureaus/', '/rankings/2016-Q1/', '/departments/']);
});

describe('a site with a damaged file', () => {
	async function copyOfSite(): Promise<string> {
		const folder = await mkdtemp(join(tmpdir(), 'firstfix-damaged-'));
		await cp(await builtSite('sample'), folder, { recursive: true });
		return folder;
	}

	test.each([
		['cut short', async (path: string) => truncate(path, 20_000), '文件不完整'],
		[
			'not Parquet at all',
			async (path: string) => writeFile(path, '<html>404</html>'.repeat(100)),
			'不是 Parquet 文件'
		],
		['empty', async (path: string) => truncate(path, 0), '文件是空的']
	])('that is %s names it and computes nothing without it', async (_, damage, reason) => {
		const folder = await copyOfSite();
		try {
			const file = join(folder, 'exports', '2013-Q1.parquet');
			expect((await readFile(file)).length).toBeGreaterThan(0);
			await damage(file);
			const { page, open } = await openSite({ folder });
			await open('/?bureau=JC');
			await page.waitForSelector('[data-live-status="failed"]', { timeout: 60_000 });
			const alert = await page.getByRole('alert').first().textContent();
			expect(alert).toContain('2013-Q1.parquet');
			expect(alert).toContain(reason);
			// Without one file figures would be wrong: the published ones stay, marked as not filtered.
			expect(await page.locator('[data-figure]').first().textContent()).toMatch(/89\.1/);
			expect(await page.locator('main').getAttribute('data-report-stale')).toBe('true');
			await page.getByRole('link', { name: '季度排名' }).first().click();
			await page.waitForURL(/rankings/);
			expect(await page.locator('#ranking').textContent()).toContain('滨河');
		} finally {
			await rm(folder, { recursive: true });
		}
	});

	test('whose exports are all gone keeps its published figures and says why', async () => {
		const folder = await copyOfSite();
		try {
			await rm(join(folder, 'exports'), { recursive: true });
			const { page, open } = await openSite({ folder });
			await open('/');
			await page.waitForSelector('[data-live-status="failed"]', { timeout: 60_000 });
			expect(await page.locator('[data-live-status]').textContent()).toContain('side-tables.json');
			expect(await page.locator('[data-figure]').first().textContent()).toMatch(/\d/);
		} finally {
			await rm(folder, { recursive: true });
		}
	});
});
