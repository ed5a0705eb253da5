import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '#lib/cli/chromium.js';
import { createStaticServer } from '#lib/cli/serve.js';

/** What became of exports that were all dropped at once on the data page of the site made of them. */
export interface IntakeMeasurement {
	/** From the drop to tickets counted over all rows, ms. */
	readonly counted: number;
	/** From “use these data” to all pages changed over, ms. */
	readonly adopted: number;
	/** From “cancel” in the middle of reading to rest, ms. */
	readonly cancelled: number;
	/** Different states that the progress bar went through. */
	readonly progressSteps: number;
	readonly rows: number;
	readonly tickets: number;
	/** Most memory that the page's process ever held, with its workers, in bytes; null where the system does not tell. */
	readonly peakBytes: number | null;
	/** Figures of the overview, as the site was published and as the files give them. */
	readonly publishedFigures: readonly string[];
	readonly localFigures: readonly string[];
}

const TIMEOUT = 240_000;
const REST = '[data-intake="mapping"][data-busy="false"], [data-intake="empty"][data-busy="false"]';

async function figures(page: Page): Promise<string[]> {
	return page.locator('main [data-figure]').allTextContents();
}

async function drop(page: Page, files: string[]): Promise<void> {
	await page.setInputFiles('input[name="exports"]', files);
	await page.waitForSelector('[data-intake][data-busy="true"]', { state: 'attached' });
}

/** Counts in the page what its progress bar shows, from now on. */
async function watchProgress(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(() => {
		const seen = new Set<string>();
		const look = (): void => {
			const bar = document.querySelector<HTMLProgressElement>('[data-intake] progress');
			if (bar !== null) seen.add(`${bar.getAttribute('aria-label') ?? ''} ${String(bar.value)}`);
			// Written only where it changes: the observer sees this, too.
			const steps = String(seen.size);
			if (document.documentElement.dataset['progressSteps'] !== steps)
				document.documentElement.dataset['progressSteps'] = steps;
		};
		new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
	});
	return () => page.evaluate(() => Number(document.documentElement.dataset['progressSteps']));
}

/** The largest of Chromium's page processes at its peak, as Linux keeps it. */
async function peakMemory(browser: Browser): Promise<number | null> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const peaks = await Promise.all(
		processInfo
			.filter(({ type }) => type === 'renderer')
			.map(async ({ id }) => {
				const status = await readFile(`/proc/${String(id)}/status`, 'utf8').catch(() => '');
				return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
			})
	);
	const peak = Math.max(0, ...peaks);
	return peak === 0 ? null : peak;
}

async function previewCount(page: Page, name: string): Promise<number> {
	const text = await page
		.locator(`[data-preview="${name}"]`)
		.evaluate((part) => part.firstChild?.textContent);
	return Number((text ?? '').replaceAll(',', ''));
}

/**
 * Drops all exports of a folder at once on the data page of the site that was built of the same folder:
 * the figures must be those that the site was published with.
 *
 * @param site the built site
 * @param exportsFolder its exports
 */
export async function measureIntake(
	site: string,
	exportsFolder: string,
	say: (line: string) => void
): Promise<IntakeMeasurement> {
	const names = (await readdir(exportsFolder)).filter((name) => name.endsWith('.parquet')).sort();
	const files = names.map((name) => join(exportsFolder, name));
	const server = createStaticServer({ folder: site, contentSecurityPolicy: true });
	const origin = `http://127.0.0.1:${String(await server.listen(0, '127.0.0.1'))}`;
	const browser = await chromium.launch({
		executablePath: await ensureChromium(say),
		args: CHROMIUM_ARGUMENTS
	});
	try {
		const page = await browser.newPage({ locale: 'zh-CN' });
		page.setDefaultTimeout(TIMEOUT);
		await page.goto(`${origin}/`);
		const publishedFigures = await figures(page);
		await page.goto(`${origin}/data/`);

		say('  dropped, then cancelled while its rows are read …');
		await drop(page, files);
		await page.waitForSelector('[data-intake="mapping"][data-busy="true"] progress');
		const cancelling = performance.now();
		await page.getByRole('button', { name: '取消', exact: true }).click();
		await page.waitForSelector(REST, { state: 'attached' });
		const cancelled = performance.now() - cancelling;

		say('  dropped, read to its end …');
		await page.reload();
		const progressSteps = await watchProgress(page);
		const started = performance.now();
		await drop(page, files);
		await page.waitForSelector('[data-preview="tickets"]');
		await page.waitForSelector(REST, { state: 'attached' });
		const counted = performance.now() - started;
		const rows = await previewCount(page, 'rows');
		const tickets = await previewCount(page, 'tickets');
		const steps = await progressSteps();

		say('  adopted by all pages …');
		const using = performance.now();
		await page.getByRole('button', { name: '用这些数据看各页' }).click();
		await page.waitForSelector('[data-intake="adopted"]');
		const adopted = performance.now() - using;
		// Two engines hold the data while the pages change over; the system may forget a peak later.
		const changingOver = await peakMemory(browser);
		await page.getByRole('link', { name: '看总览' }).click();
		await page.waitForSelector('main[data-report-origin="live"][data-report-stale="false"]');
		await page.waitForSelector('main [data-figure]');
		const localFigures = await figures(page);
		const showing = await peakMemory(browser);
		const peakBytes = changingOver === null ? showing : Math.max(changingOver, showing ?? 0);
		return {
			counted,
			adopted,
			cancelled,
			progressSteps: steps,
			rows,
			tickets,
			peakBytes,
			publishedFigures,
			localFigures
		};
	} finally {
		await browser.close();
		await server.close();
	}
}
