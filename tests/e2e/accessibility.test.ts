import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { projectPath } from '#lib/cli/project.js';
import { expectQuiet, openSite, untilLive } from './harness.ts';
import { ALL_PAGES, PAGES } from './pages.ts';
import { liveWords, publishedWords, untilAnswered } from './report.ts';

const AXE = readFileSync(projectPath('node_modules/axe-core/axe.min.js'), 'utf8');
const RULES: RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	resultTypes: ['violations']
};

/** Runs axe in the page. Evaluated through the debugger, as the page's policy admits no other script. */
async function violations(page: Page): Promise<string[]> {
	await page.evaluate(AXE);
	const results = await page.evaluate(
		(options) =>
			(window as unknown as { axe: { run(rules: RunOptions): Promise<AxeResults> } }).axe.run(options),
		RULES
	);
	return results.violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.html.slice(0, 160)} — ${node.failureSummary ?? ''}`)
	);
}

async function expectAccessible(page: Page): Promise<void> {
	expect(await violations(page)).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await violations(page)).toEqual([]);
}

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
