import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { drawPdf } from '#lib/cli/report-drawings.js';
import { expectQuiet, openSite, untilLive } from './harness.ts';
import { inLanguage, LANGUAGES } from './pages.ts';
import { builtSite } from './sites.ts';

/** A quarter of the sample with two editions. */
const QUARTER = '2014-Q2';
const LARGEST = 100_000;

interface Link {
	readonly href: string;
	readonly page: string;
}

/** Pages of the reports in the built site that have no script, by path. */
async function staticPages(): Promise<{ folder: string; pages: { path: string; html: string }[] }> {
	const folder = await builtSite('sample');
	const pages = ['reports', 'en/reports'].flatMap((below) =>
		readdirSync(join(folder, below), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && entry.name === 'index.html')
			.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
			.filter((path) => !path.includes('/compare/'))
	);
	return {
		folder,
		pages: pages.map((path) => ({ path, html: readFileSync(join(folder, path), 'utf8') }))
	};
}

function linksOf({ path, html }: { path: string; html: string }): Link[] {
	return [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href = '']) => ({ href, page: path }));
}

describe('every report page', () => {
	test('holds all that it needs in under 100 kB, and no script', async () => {
		const { pages } = await staticPages();
		expect(pages.length).toBeGreaterThan(40);
		for (const { path, html } of pages) {
			expect(gzipSync(html).length, path).toBeLessThan(LARGEST);
			expect(
				html.match(/<script(?! src="[^"]*" defer)|rel="(?:stylesheet|modulepreload)"/g),
				path
			).toBeNull();
		}
	});

	test('leads to files that are there, and to places that are in them', async () => {
		const { folder, pages } = await staticPages();
		const texts = new Map<string, string>();
		const missing = pages.flatMap(linksOf).flatMap(({ href, page }) => {
			const [path = '', place] = href.replace(/\?[^#]*/, '').split('#');
			const file = path === '' ? join(folder, page) : resolve(folder, dirname(page), path);
			if (!existsSync(file)) return [`${page} → ${href}`];
			if (place === undefined) return [];
			const text = texts.get(file) ?? readFileSync(file, 'utf8');
			texts.set(file, text);
			return text.includes(`id="${place}"`) ? [] : [`${page} → ${href}`];
		});
		expect([...new Set(missing)]).toEqual([]);
	});
});

/** The page as it stands: where it is, its heading, and whether its styles apply. */
async function standing(page: Page) {
	return page.evaluate(() => ({
		heading: document.querySelector('h1')?.textContent ?? '',
		width: getComputedStyle(document.querySelector('main') ?? document.body).maxWidth,
		drawn: [...document.querySelectorAll('[role="img"] svg')].some((svg) => svg.getClientRects().length > 0)
	}));
}

test.each(LANGUAGES)('is read from a folder without a server and without scripts (%s)', async (language) => {
	const folder = await builtSite('sample');
	const { context } = await openSite({ javaScript: false, language });
	const page = await context.newPage();
	const failed: string[] = [];
	page.on('requestfailed', (request) => failed.push(request.url()));
	const quarter = join(folder, inLanguage(`/reports/${QUARTER}/index.html`, language));
	await page.goto(pathToFileURL(quarter).href);
	const first = await standing(page);
	expect(first).toMatchObject({ width: '1312px', drawn: true });

	const unit = page.locator('nav a[href*="bureau-"]').first();
	await unit.click();
	const second = await standing(page);
	expect(second).toMatchObject({ width: '1312px', drawn: true });
	expect(second.heading).not.toBe(first.heading);
	expect(fileURLToPath(page.url())).toMatch(/bureau-[A-Z]+[/\\]index\.html$/);

	await page.locator('header nav a').first().click();
	expect(fileURLToPath(page.url())).toBe(join(folder, inLanguage('/reports/index.html', language)));
	await page.locator('h2 a').first().click();
	expect(await standing(page)).toMatchObject({ drawn: true });
	expect(failed).toEqual([]);
});

/** Sheets of a PDF. */
function sheets(pdf: Buffer): number {
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test.each(LANGUAGES)('a bureau and a department have one sheet of paper each (%s)', async (language) => {
	const { pages } = await staticPages();
	const units = pages
		.map(({ path }) => `/${dirname(path)}/`)
		.filter((path) => /\/2\/(?:bureau|department)-[\w-]+\/$/.test(path))
		.filter((path) => path.startsWith('/en/') === (language === 'en'));
	expect(units.length).toBeGreaterThan(5);
	const { page, open } = await openSite({ javaScript: false, language });
	for (const path of units) {
		await open(path);
		expect(sheets(await drawPdf(page)), path).toBe(1);
	}
});

test('an older edition says that it is corrected, and by which', async () => {
	const { page, open, address } = await openSite({ javaScript: false });
	await open(`/reports/${QUARTER}/1/`);
	const notice = page.locator('.notice', { hasText: '本版已被第 2 版更正' });
	await notice.locator('a').click();
	expect(page.url()).toBe(address(`/reports/${QUARTER}/2/index.html`));
	expect(await page.locator('#corrections').innerText()).toContain('更正原因');
	expect(await page.locator('.notice', { hasText: '本版已被' }).count()).toBe(0);
});

test('one chart alone: its title, its figures, its source, the way to the report', async () => {
	const { page, open, address } = await openSite({ javaScript: false });
	await open(`/reports/${QUARTER}/1/quarter/charts/bureaus-interval/`);
	expect(await page.locator('header, nav, footer').count()).toBe(0);
	expect(await standing(page)).toMatchObject({ drawn: true });
	const words = await page.locator('main').innerText();
	expect(words).toContain('2014年第二季度');
	expect(words).toContain('数据截至');
	await page.locator('main > p a').click();
	expect(page.url()).toBe(address(`/reports/${QUARTER}/1/index.html`));
});

test('a section leads to the live page with its figures, whose address loses the name of the file', async () => {
	const { page, open, address } = await openSite();
	await open(`/reports/${QUARTER}/1/`);
	await page.locator('#ranking .live a').click();
	await page.waitForURL(address(`/rankings/${QUARTER}/`));
	await untilLive(page);
	expect(await page.locator('h1').innerText()).toContain('2014年第二季度');
	// The router knows where it is: the navigation still leads on, and back to the reports.
	await page.locator('header nav a[href$="reports/"]').click();
	await page.waitForURL(address('/reports/'));
	expectQuiet(page);
});

test('the overview of a quarter leads to its report', async () => {
	const { page, open } = await openSite({ javaScript: false });
	await open(`/${QUARTER}/`);
	expect(await page.locator(`a[href$="reports/${QUARTER}/"]`).count()).toBe(1);
	await open('/2013-Q1/');
	expect(await page.locator('main a[href*="reports/"]').count()).toBe(0);
});

describe('the comparison', () => {
	test('shows the newest two without a script', async () => {
		const { page, open } = await openSite({ javaScript: false });
		await open('/reports/compare/');
		expect(await page.locator('main tbody tr').count()).toBeGreaterThan(0);
		expect(await page.locator('.finding').innerText()).toMatch(/第 1 版 与 .*第 2 版：\d+ 处不同/);
	});

	test('puts any two side by side, with their differences or with everything', async () => {
		const { page, open, address } = await openSite();
		await open('/reports/compare/');
		const published = await page.locator('main tbody tr').count();
		await page.selectOption('select[name="left"]', '2014-Q1/1');
		await page.selectOption('select[name="right"]', `${QUARTER}/1`);
		await page.locator('form button').click();
		await page.waitForURL((url) => url.searchParams.get('left') === '2014-Q1/1');
		await page.locator('.finding', { hasText: '2014年第一季度' }).waitFor();
		const quarters = await page.locator('main tbody tr').count();
		expect(quarters).toBeGreaterThan(published);
		await page.selectOption('select[name="show"]', 'all');
		await page.locator('form button').click();
		await page.locator('tr.same').first().waitFor();
		expect(await page.locator('main tbody tr').count()).toBeGreaterThan(quarters);

		await page.goto(address('/reports/compare/?left=2014-Q9&right=2014-Q2/2'));
		await page.locator('.notice', { hasText: '2014-Q9' }).waitFor();
		expectQuiet(page);
	});
});
