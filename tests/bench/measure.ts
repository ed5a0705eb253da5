import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '#lib/cli/chromium.js';
import { createStaticServer, type Transfer } from '#lib/cli/serve.js';

/** One cold navigation: an empty cache, a fresh profile. Times in ms from the start of navigation. */
export interface Navigation {
	/** First contentful paint, and the page's main figure is there. */
	readonly readable: number;
	/** The engine answers. */
	readonly live: number;
	/** Bytes of the responses that had arrived by then, headers included, as compressed. */
	readonly bytesToReadable: number;
	readonly bytesToLive: number;
}

export interface Measurement {
	readonly chromium: string;
	readonly navigations: readonly Navigation[];
	/** From a change of the filter to the new figures in the page, ms, in order. */
	readonly filterLatencies: readonly number[];
}

/** What the pages promise to the benchmark. */
const MAIN_FIGURE = 'main [data-figure]';
const READY = '[data-engine-state="ready"]';
const FILTER = 'select[data-filter="bureau"]';
const REVISION = 'data-report-revision';

const OVERVIEW = '/';
const FILTERED_PAGE = '/categories/';
const TIMEOUT = 300_000;

interface Marks {
	figure?: number;
	live?: number;
}
type MarkedWindow = Window & { benchMarks: Marks };

/** Notes in the page when the figure and the live engine appear. */
async function addMarks(page: Page): Promise<void> {
	await page.addInitScript(
		({ figure, ready }) => {
			const marks: Marks = {};
			(window as unknown as MarkedWindow).benchMarks = marks;
			const look = (): void => {
				if (marks.figure === undefined && document.querySelector(figure) !== null)
					marks.figure = performance.now();
				if (marks.live === undefined && document.querySelector(ready) !== null)
					marks.live = performance.now();
			};
			new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
		},
		{ figure: MAIN_FIGURE, ready: READY }
	);
}

async function untilMarked(page: Page, path: string): Promise<void> {
	await page
		.waitForFunction(
			() => {
				const { figure, live } = (window as unknown as MarkedWindow).benchMarks;
				return figure !== undefined && live !== undefined;
			},
			undefined,
			{ timeout: TIMEOUT }
		)
		.catch(() => {
			throw new Error(
				`${path} did not show both ${MAIN_FIGURE} and ${READY} within ${String(TIMEOUT / 1000)} s.`
			);
		});
}

/** Opens a page with an empty cache, gives it to `use` once it is live, and closes it. */
async function visit<Result>(
	browser: Browser,
	address: string,
	use: (page: Page) => Promise<Result>
): Promise<Result> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
	try {
		const page = await context.newPage();
		await addMarks(page);
		await page.goto(address, { waitUntil: 'commit' });
		await untilMarked(page, address);
		return await use(page);
	} finally {
		await context.close();
	}
}

async function navigation(page: Page, transfers: readonly Transfer[], from: number): Promise<Navigation> {
	const { origin, paint, figure, live } = await page.evaluate(() => {
		const { benchMarks } = window as unknown as MarkedWindow;
		return {
			origin: performance.timeOrigin,
			paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
			figure: benchMarks.figure ?? 0,
			live: benchMarks.live ?? 0
		};
	});
	const readable = Math.max(paint, figure);
	const bytesUntil = (moment: number): number =>
		transfers
			.slice(from)
			.filter(({ finishedAt }) => finishedAt <= origin + moment)
			.reduce((sum, { bytes }) => sum + bytes, 0);
	return { readable, live, bytesToReadable: bytesUntil(readable), bytesToLive: bytesUntil(live) };
}

/** Changes the bureau filter so many times and measures, inside the page, until the figures have followed. */
async function filterLatencies(page: Page, changes: number): Promise<number[]> {
	return page.evaluate(
		async ({ filter, revisionName, count, timeout }) => {
			const select = document.querySelector<HTMLSelectElement>(filter);
			const main = document.querySelector('main');
			if (select === null || main?.hasAttribute(revisionName) !== true) {
				throw new Error(`The page has no ${filter}, or its <main> no ${revisionName}.`);
			}
			const revision = (): number => Number(main.getAttribute(revisionName));
			const latencies: number[] = [];
			for (let change = 0; change < count; change += 1) {
				const before = revision();
				const started = performance.now();
				const followed = new Promise<number>((done, fail) => {
					const timer = setTimeout(() => {
						fail(new Error(`${revisionName} did not follow a change of ${filter}.`));
					}, timeout);
					const observer = new MutationObserver(() => {
						if (revision() <= before) return;
						observer.disconnect();
						clearTimeout(timer);
						done(performance.now() - started);
					});
					observer.observe(main, { attributes: true, attributeFilter: [revisionName] });
				});
				select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
				select.dispatchEvent(new Event('input', { bubbles: true }));
				select.dispatchEvent(new Event('change', { bubbles: true }));
				latencies.push(await followed);
				// The next change begins from a page at rest: two frames later.
				await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
			}
			return latencies;
		},
		{ filter: FILTER, revisionName: REVISION, count: changes, timeout: 60_000 }
	);
}

/**
 * Measures a built site in Chromium, served with brotli on this machine.
 *
 * @param folder the built site
 * @param cache folder that keeps the compressed files between runs
 */
export async function measure(
	folder: string,
	cache: string,
	{
		navigations,
		filterChanges,
		say
	}: { navigations: number; filterChanges: number; say: (line: string) => void }
): Promise<Measurement> {
	const server = createStaticServer({
		folder,
		compression: 'brotli',
		compressionCache: cache,
		contentSecurityPolicy: true
	});
	const origin = `http://127.0.0.1:${String(await server.listen(0, '127.0.0.1'))}`;
	const browser = await chromium.launch({
		executablePath: await ensureChromium(say),
		args: CHROMIUM_ARGUMENTS
	});
	try {
		say('  first visit, not counted: the server compresses its files …');
		await visit(browser, origin + OVERVIEW, () => Promise.resolve());
		const measured: Navigation[] = [];
		for (let round = 1; round <= navigations; round += 1) {
			say(`  navigation ${String(round)} of ${String(navigations)} …`);
			const from = server.transfers.length;
			measured.push(
				await visit(browser, origin + OVERVIEW, (page) => navigation(page, server.transfers, from))
			);
		}
		say(`  ${String(filterChanges)} changes of the filter …`);
		const latencies = await visit(browser, origin + FILTERED_PAGE, (page) =>
			filterLatencies(page, filterChanges)
		);
		return { chromium: browser.version(), navigations: measured, filterLatencies: latencies };
	} finally {
		await browser.close();
		await server.close();
	}
}
