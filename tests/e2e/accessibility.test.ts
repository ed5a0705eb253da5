import { expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { expectQuiet, openSite, untilLive } from './harness.ts';
import { ALL_PAGES, PAGES } from './pages.ts';
import { liveWords, publishedWords, untilAnswered } from './report.ts';

test.each(PAGES)(
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

// The engine fills the same components in both languages: live in Chinese, as published in English.
test.each(ALL_PAGES.filter(({ language }) => language === 'en'))(
	'$path is published so that axe finds nothing, in light and in dark',
	async ({ path, language }) => {
		const { page, open } = await openSite({ language });
		// Axe waits on timers, which do not run where JavaScript is off: the site's own scripts are held back instead.
		await page.route('**/_app/**/*.js', (route) => route.abort());
		await open(path);
		await expectAccessible(page);
	}
);
