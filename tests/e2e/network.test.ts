import { describe, expect, test } from 'vitest';
import { expectQuiet, openSite, untilLive, watchOf, type OpenSite } from './harness.ts';
import { PAGES } from './pages.ts';

/** One page of each depth: what holds for one of a depth holds for its like. */
const DEPTHS = PAGES.filter(({ path }) => ['/', '/rankings/', '/rankings/2014-Q1/'].includes(path));

/** Asserts that every link of the page to its own server stays below the base and has something at its end. */
async function expectLinksLead({ page, context, origin }: OpenSite, base: string): Promise<void> {
	const links = await page
		.locator('a[href]')
		.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href.replace(/[?#].*$/, '')));
	const own = [...new Set(links)].filter((href) => href.startsWith(origin));
	expect(own.length).toBeGreaterThan(0);
	const broken: string[] = [];
	for (const href of own) {
		const response = await context.request.head(href);
		if (!href.startsWith(base) || !response.ok()) broken.push(`${String(response.status())} ${href}`);
	}
	expect(broken).toEqual([]);
}

describe.each(['/reports', '/teams/service/首解'])('under %s', (basePath) => {
	test.each(DEPTHS)('$path comes to life, and its links lead somewhere', async ({ path }) => {
		const site = await openSite({ basePath });
		const base = `${site.origin}${encodeURI(basePath)}/`;
		await site.open(path);
		await untilLive(site.page);
		expectQuiet(site.page);
		const asked = watchOf(site.page).requests.filter((url) => /^https?:/.test(url));
		expect(asked.filter((url) => !url.startsWith(base))).toEqual([]);
		for (const kind of [/\.wasm$/, /\.parquet$/]) expect(asked.some((url) => kind.test(url))).toBe(true);
		await expectLinksLead(site, base);
	});

	test('the links of an English page lead somewhere', async () => {
		const site = await openSite({ basePath, javaScript: false });
		await site.open('/en/');
		await expectLinksLead(site, `${site.origin}${encodeURI(basePath)}/`);
	});
});
