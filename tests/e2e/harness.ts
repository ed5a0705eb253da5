import { resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';
import { CHROMIUM_ARGUMENTS, CHROMIUM_MISSING, findChromium } from '#lib/cli/chromium.js';
import { PROJECT } from '#lib/cli/project.js';
import { createStaticServer } from '#lib/cli/serve.js';
import { builtSite } from './sites.ts';
import { watch, type Watch } from './watch.ts';

export interface SiteOptions {
	/** A site of test-sites.js; `sample` by default. */
	readonly site?: 'sample' | 'servicenow' | 'damaged';
	/** Another folder, built already; wins over `site`. */
	readonly folder?: string;
	/** '' or a path such as '/reports', under which the site is served. */
	readonly basePath?: string;
	readonly javaScript?: boolean;
	/** The browser's language; the page's own is in its path. */
	readonly language?: string;
	readonly colorScheme?: 'light' | 'dark';
	readonly viewport?: { readonly width: number; readonly height: number };
	/** False: a server that knows no ranges. */
	readonly ranges?: boolean;
}

export interface OpenSite {
	readonly page: Page;
	readonly context: BrowserContext;
	/** `http://127.0.0.1:<port>`. */
	readonly origin: string;
	/** The address of a page of the site, from its path as in the root of a server (`/en/data/`). */
	readonly address: (path: string) => string;
	/** Opens a page and waits for its load event. */
	readonly open: (path: string) => Promise<void>;
	readonly close: () => Promise<void>;
}

const watches = new WeakMap<Page, Watch>();
const opened = new Set<OpenSite>();
let browser: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
	const executablePath = findChromium();
	if (executablePath === null) throw new Error(CHROMIUM_MISSING);
	return chromium.launch({
		executablePath,
		args: [
			...CHROMIUM_ARGUMENTS,
			// Names other than this machine's do not resolve: nothing can leave, whatever asks for it.
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
			// A visit is over before its WebAssembly is worth optimising: the optimising compiler would
			// only take a core from the page and its engine.
			'--js-flags=--liftoff-only'
		]
	});
}

/**
 * Serves a built site on a free port with a strict policy in its headers, and opens a fresh
 * browser profile on it. Requests, console and policy violations are recorded; what goes to
 * another origin is blocked as well. Closed by itself after the test, or earlier by `close`.
 */
export async function openSite(options: SiteOptions = {}): Promise<OpenSite> {
	const basePath = options.basePath ?? '';
	const server = createStaticServer({
		folder:
			options.folder === undefined
				? await builtSite(options.site ?? 'sample')
				: resolve(PROJECT, options.folder),
		basePath,
		ranges: options.ranges ?? true,
		contentSecurityPolicy: true
	});
	const port = await server.listen(0, '127.0.0.1');
	const origin = `http://127.0.0.1:${port}`;
	browser ??= launch();
	const context = await (
		await browser
	).newContext({
		javaScriptEnabled: options.javaScript ?? true,
		locale: options.language ?? 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		colorScheme: options.colorScheme ?? 'light',
		viewport: options.viewport ?? { width: 1440, height: 900 }
	});
	const page = await context.newPage();
	watches.set(page, await watch(page, origin));
	const address = (path: string): string => `${origin}${basePath}${path}`;
	const site: OpenSite = {
		page,
		context,
		origin,
		address,
		async open(path) {
			const response = await page.goto(address(path), { waitUntil: 'load' });
			if (response?.ok() !== true) throw new Error(`${address(path)}: status ${String(response?.status())}`);
		},
		async close() {
			if (!opened.delete(site)) return;
			await context.close();
			await server.close();
		}
	};
	opened.add(site);
	return site;
}

/** What a page of openSite has asked for and complained about so far. */
export function watchOf(page: Page): Watch {
	const found = watches.get(page);
	if (found === undefined) throw new Error('This page was not opened by openSite.');
	return found;
}

/** Asserts: no request to another origin, no console error or warning, no uncaught error, no policy violation. */
export function expectQuiet(page: Page): void {
	const { foreign, failed, errors, violations } = watchOf(page);
	expect({ foreign, failed, errors, violations }).toEqual({
		foreign: [],
		failed: [],
		errors: [],
		violations: []
	});
}

/**
 * Waits until the page is live: its engine, where it has one, answers. A page without
 * `data-engine-state` is live at once.
 */
export async function untilLive(page: Page): Promise<void> {
	await page.waitForFunction(
		() => {
			const states = document.querySelectorAll('[data-engine-state]');
			return [...states].every((element) => element.getAttribute('data-engine-state') === 'ready');
		},
		undefined,
		{ timeout: 90_000 }
	);
}

afterEach(async () => {
	for (const site of [...opened]) await site.close();
});

afterAll(async () => {
	await (await browser)?.close();
	browser = undefined;
});
