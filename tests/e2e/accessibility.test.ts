import { expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { expectQuiet, openSite, untilLive } from './harness.ts';
import { inLanguage, PAGES } from './pages.ts';
import { liveWords, publishedWords, untilAnswered } from './report.ts';

/** One of each kind: another period is the same page with other numbers, which static.test.ts looks at. */
const KINDS = PAGES.filter(
	({ path }) => !/^\/[a-z]+\/2014-(?:H1|Q\d)\/$/.test(path) || path.startsWith('/reports/')
);

test.each(KINDS)(
	'$path comes to life without a foreign request or an error, prints what it was published with, and axe finds nothing, in light and in dark',
	async ({ path, report }) => {
		const site = await openSite();
		await site.open(path);
		if (report) await untilAnswered(site.page);
		else await untilLive(site.page);
		expect(await liveWords(site)).toEqual(await publishedWords(site, path));
		expectQuiet(site.page);
		await expectAccessible(site.page);
	}
);

// The engine fills the same components in both languages, whose colours are the same: live and in both themes in Chinese, as published in English.
test.each(KINDS.map(({ path }) => inLanguage(path, 'en')))(
	'%s is published so that axe finds nothing',
	async (path) => {
		const { page, open } = await openSite({ language: 'en' });
		// Axe waits on timers, which do not run where JavaScript is off: the site's own scripts are held back instead.
		await page.route('**/_app/**/*.js', (route) => route.abort());
		await open(path);
		await expectAccessible(page, { dark: false });
	}
);
