import { describe, expect, test } from 'vitest';
import { expectQuiet, openSite, untilLive, watchOf } from './harness.ts';
import { PAGES } from './pages.ts';

describe('at the root of a server', () => {
	test('the overview comes to life with an engine and tickets of its own origin', async () => {
		const { page, open } = await openSite();
		await open('/');
		await untilLive(page);
		expect(await page.locator('[data-engine-state="ready"]').count()).toBeGreaterThan(0);
		const paths = watchOf(page).requests.map((url) => url.replace(/[?#].*$/, ''));
		expect(paths.filter((path) => path.endsWith('.wasm'))).not.toEqual([]);
		expect(paths.filter((path) => path.endsWith('.parquet'))).not.toEqual([]);
	});
});

/** One page of each depth: what holds for one of a depth holds for its like. */
const DEPTHS = PAGES.filter(({ path }) => ['/', '/rankings/', '/rankings/2014-Q1/'].includes(path));

describe.each(['/reports', '/teams/service/首解'])('under %s', (basePath) => {
	test.each([...DEPTHS, { path: '/en/' }])('$path loads, and its links lead somewhere', async ({ path }) => {
		const { page, context, open, origin } = await openSite({ basePath });
		await open(path);
		await untilLive(page);
		expectQuiet(page);
		const base = `${origin}${encodeURI(basePath)}/`;
		expect(watchOf(page).requests.filter((url) => /^https?:/.test(url) && !url.startsWith(base))).toEqual([]);
		const links = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) =>
				href.replace(/[?#].*$/, '')
			)
		);
		const own = [...new Set(links)].filter((href) => href.startsWith(origin));
		expect(own.length).toBeGreaterThan(0);
		const broken: string[] = [];
		for (const href of own) {
			const response = await context.request.head(href);
			if (!href.startsWith(base) || !response.ok()) broken.push(`${String(response.status())} ${href}`);
		}
		expect(broken).toEqual([]);
	});
});
