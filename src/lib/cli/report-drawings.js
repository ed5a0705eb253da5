/**
 * What Chromium draws beside the report pages of a built site: report.pdf, and preview.png for link
 * previews. The pages themselves are read from the folder, without scripts, as a reader sees them.
 */
import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS } from './chromium.js';
import { withPlainText } from './pdf-text.js';
import { createStaticServer } from './serve.js';

/** Margins where the page's own print styles name none; the running header and the page number stand in them. */
const MARGINS = { top: '20mm', bottom: '16mm', left: '14mm', right: '14mm' };
/** What messengers and portals show: 1200 × 630. */
const PREVIEW = { width: 1200, height: 630 };
/** Pages drawn at the same time. */
const AT_ONCE = 2;

const EDITION_PAGE = /^(?:en\/)?reports\/\d{4}-Q[1-4]\/\d+(?:\/(?:bureau|department)-[\w-]+)?$/;
const NEWEST_PAGE = /^(?:en\/)?reports\/\d{4}-Q[1-4]$/;

/** @typedef {import('playwright-core').Page} Page */

/** @param {string} folder @returns {string[]} folders below with an index.html, by path with slashes, sorted */
function pageFolders(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name === 'index.html')
		.map((entry) => relative(folder, entry.parentPath).split(sep).join('/'))
		.sort();
}

/** Pages of frozen editions in a built site: those that get a PDF. @param {string} folder */
export function editionPages(folder) {
	return pageFolders(folder).filter((page) => EDITION_PAGE.test(page));
}

/** @param {string} text */
function escaped(text) {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Chromium's header and footer know no styles of the page. @param {string} content @param {string} align */
function running(content, align) {
	const style = `font: 7.5pt 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif; color: #4d5560; width: 100%; margin: 0 14mm; text-align: ${align}`;
	return `<div style="${style}">${content}</div>`;
}

/**
 * One page as PDF: A4, text that can be selected and found, bookmarks from its headings, the words of
 * its `running-header` above and page numbers below.
 *
 * @param {Page} page opened on the report
 * @returns {Promise<Buffer>}
 * @throws {Error} where the page says no running header: it is no report
 */
export async function drawPdf(page) {
	const meta = page.locator('meta[name="running-header"]');
	const header = (await meta.count()) === 1 ? await meta.getAttribute('content') : null;
	if (header === null) throw new Error(`${page.url()} has no <meta name="running-header">.`);
	const words = await page.evaluate(() => document.body.textContent);
	const pdf = await page.pdf({
		format: 'A4',
		margin: MARGINS,
		printBackground: true,
		displayHeaderFooter: true,
		headerTemplate: running(escaped(header), 'left'),
		footerTemplate: running('<span class="pageNumber"></span> / <span class="totalPages"></span>', 'center'),
		tagged: true,
		outline: true
	});
	return Buffer.from(await withPlainText(pdf, header + words));
}

/**
 * Draws report.pdf and preview.png beside every page of every edition of a built site, and copies those of
 * the newest edition to the quarter's own address.
 *
 * @param {object} options
 * @param {string} options.folder the built site
 * @param {string} options.executablePath Chromium
 * @param {(page: string) => boolean} [options.only] which pages, by path (`reports/2014-Q2/1/bureau-JC`)
 * @param {(line: string) => void} [options.say]
 * @returns {Promise<number>} pages drawn
 */
export async function drawReports({ folder, executablePath, only = () => true, say = () => undefined }) {
	const pages = editionPages(folder).filter(only);
	if (pages.length === 0) return 0;
	const server = createStaticServer({ folder });
	const port = await server.listen(0, '127.0.0.1');
	const browser = await chromium.launch({
		executablePath,
		// Names other than this machine's do not resolve: nothing can leave, whatever asks for it.
		args: [...CHROMIUM_ARGUMENTS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']
	});
	const queue = [...pages];
	const work = async () => {
		const context = await browser.newContext({
			javaScriptEnabled: false,
			viewport: PREVIEW,
			colorScheme: 'light'
		});
		const page = await context.newPage();
		for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
			await page.goto(`http://127.0.0.1:${port}/${path}/`, { waitUntil: 'load' });
			const beside = join(folder, ...path.split('/'));
			await page.emulateMedia({ media: 'screen' });
			await page.screenshot({ path: join(beside, 'preview.png'), clip: { x: 0, y: 0, ...PREVIEW } });
			await page.emulateMedia({ media: 'print' });
			writeFileSync(join(beside, 'report.pdf'), await drawPdf(page));
			if (pages.length > 20 && (pages.length - queue.length) % 20 === 0)
				say(`  ${pages.length - queue.length} of ${pages.length} pages`);
		}
		await context.close();
	};
	try {
		await Promise.all(Array.from({ length: AT_ONCE }, work));
	} finally {
		await browser.close();
		await server.close();
	}
	copyNewest(folder, pages);
	return pages.length;
}

/** The quarter's own address shows its newest edition, and so do the files beside it. @param {string} folder @param {readonly string[]} pages */
function copyNewest(folder, pages) {
	for (const newest of pageFolders(folder).filter((page) => NEWEST_PAGE.test(page))) {
		const numbers = pages
			.filter((page) => dirname(page) === newest)
			.map((page) => Number(page.slice(newest.length + 1)));
		if (numbers.length === 0) continue;
		for (const name of ['report.pdf', 'preview.png']) {
			copyFileSync(join(folder, newest, String(Math.max(...numbers)), name), join(folder, newest, name));
		}
	}
}
