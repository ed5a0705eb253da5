import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { projectPath } from '#lib/cli/project.js';
import { expectQuiet, openSite, untilLive } from './harness.ts';
import { ALL_PAGES } from './pages.ts';

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

describe.each(ALL_PAGES)('$path', ({ path, language }) => {
	test('loads without a foreign request or an error, and axe finds nothing, in light and in dark', async () => {
		// The engine fills the same components in both languages: once live, once as published. Axe waits on
		// timers, which do not run where JavaScript is off: the site's own scripts are held back instead.
		const isLive = language === 'zh-CN';
		const { page, open } = await openSite({ language });
		if (!isLive) await page.route('**/_app/**/*.js', (route) => route.abort());
		await open(path);
		if (isLive) {
			await untilLive(page);
			expectQuiet(page);
		}
		expect(await violations(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await violations(page)).toEqual([]);
	});

	test('fits a telephone of 390 px without scrolling sideways', async () => {
		const { page, open } = await openSite({
			language,
			javaScript: false,
			viewport: { width: 390, height: 844 }
		});
		await open(path);
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(390);
	});
});
