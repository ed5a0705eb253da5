import { cp, readFile, truncate, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '#lib/cli/project.js';
import { TEST_SITES } from '#lib/cli/test-sites.js';
import { expectQuiet, openSite, untilLive } from './harness.ts';

/** Waits until the figures on the page are the engine's own for the filters in the address. */
async function untilComputed(page: Page, revision = 1): Promise<void> {
	await untilLive(page);
	await page.waitForFunction(
		(least) => {
			const main = document.querySelector('main');
			return (
				main?.dataset['reportOrigin'] === 'live' &&
				main.dataset['reportStale'] === 'false' &&
				Number(main.dataset['reportRevision']) >= least &&
				main.getAttribute('aria-busy') !== 'true'
			);
		},
		revision,
		{ timeout: 60_000 }
	);
}

/** The words of a page's report, without what says how they were computed. */
function wordsOf(page: Page): Promise<string> {
	return page.evaluate(() => {
		const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
		for (const chrome of main.querySelectorAll('svg, noscript, .status, .filters, .visually-hidden'))
			chrome.remove();
		return main.textContent.replace(/\s+/g, ' ').trim();
	});
}

describe('the engine in the browser', () => {
	test.each([
		'/',
		'/en/',
		'/2014-H1/',
		'/categories/2014-H1/',
		'/bureaus/',
		'/en/rankings/2014-Q2/',
		'/bureau/JC/'
	])('prints on %s what the page was published with', async (path) => {
		const still = await openSite({ javaScript: false });
		await still.open(path);
		const published = await wordsOf(still.page);
		await still.close();
		const { page, open } = await openSite();
		await open(path);
		await untilComputed(page);
		expect(await wordsOf(page)).toBe(published);
		expectQuiet(page);
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
		const { page, open } = await openSite();
		await open('/?bureau=Atlantis&nature=投诉&period=2031-Q1');
		await untilComputed(page);
		const notices = await page.locator('main').textContent();
		expect(notices).toContain('bureau=Atlantis');
		expect(notices).toContain('period=2031-Q1');
		expect(await page.locator('[data-filter="nature"]').inputValue()).toBe('投诉');
		expectQuiet(page);
	});

	test('comes back by itself when its worker dies, and says so', async () => {
		const { page, context, open } = await openSite();
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
		const before = await wordsOf(page);
		await page.evaluate(() => {
			const { workersOfPage } = window as unknown as { workersOfPage: Worker[] };
			for (const worker of workersOfPage) {
				worker.terminate();
				worker.dispatchEvent(new ErrorEvent('error', { message: 'killed by the test' }));
			}
		});
		await page.waitForSelector('[data-live-status="ready"]:has-text("已自动重建")', { timeout: 60_000 });
		await untilComputed(page, 2);
		expect(await wordsOf(page)).toBe(before);
		await page.selectOption('[data-filter="bureau"]', 'JC');
		await untilComputed(page, 3);
		expect(await wordsOf(page)).not.toBe(before);
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

describe('a site over foreign exports', () => {
	test.each(['/', '/en/categories/', '/bureaus/', '/rankings/2016-Q1/'])(
		'prints on %s what it was published with',
		async (path) => {
			const still = await openSite({ site: 'servicenow', javaScript: false });
			await still.open(path);
			const published = await wordsOf(still.page);
			await still.close();
			const { page, open } = await openSite({ site: 'servicenow' });
			await open(path);
			await untilComputed(page);
			expect(await wordsOf(page)).toBe(published);
			expectQuiet(page);
		}
	);
});

describe('a site with a damaged file', () => {
	async function copyOfSite(): Promise<string> {
		const known = TEST_SITES['sample'];
		if (known === undefined) throw new Error('the sample site is missing');
		const folder = await mkdtemp(join(tmpdir(), 'firstfix-damaged-'));
		await cp(resolve(PROJECT, known.folder), folder, { recursive: true });
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
