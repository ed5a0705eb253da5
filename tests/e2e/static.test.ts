import { describe, expect, test } from 'vitest';
import { openSite } from './harness.ts';
import { ALL_PAGES } from './pages.ts';

/** Words that only a mistake prints. Code is left out: SQL says null. */
const SLIPS = /\bNaN\b|\bundefined\b|\bnull\b|\[object |\bInfinity\b|Invalid Date/;

describe.each(ALL_PAGES)('$path without JavaScript', ({ path, language, charts, tables, figures }) => {
	test('shows its figures, tables and charts, and fits a telephone', async () => {
		const { page, open } = await openSite({ javaScript: false, language });
		await open(path);
		const seen = await page.evaluate(() => {
			const main = document.querySelector('main');
			const visible = (element: Element): boolean => element.getClientRects().length > 0;
			const prose = document.body.cloneNode(true) as HTMLElement;
			for (const code of prose.querySelectorAll('code, pre, script, style, template')) code.remove();
			return {
				language: document.documentElement.lang,
				title: document.title,
				heading: document.querySelector('h1')?.innerText ?? '',
				text: main?.innerText ?? '',
				prose: prose.textContent,
				tablesWithNumbers: [...(main?.querySelectorAll('table') ?? [])].filter((table) =>
					[...table.querySelectorAll('td')].some((cell) => /\d/.test(cell.innerText))
				).length,
				charts: [...(main?.querySelectorAll('svg[role="img"], [role="img"] svg') ?? [])].filter(
					(svg) => visible(svg) && svg.querySelector('path, rect, line, circle') !== null
				).length
			};
		});
		expect(seen.language).toBe(language);
		expect(seen.title).not.toBe('');
		expect(seen.heading).not.toBe('');
		expect(seen.text).toMatch(/\d/);
		for (const figure of figures) expect(seen.text).toContain(figure);
		if (tables) expect(seen.tablesWithNumbers).toBeGreaterThan(0);
		if (charts) expect(seen.charts).toBeGreaterThan(0);
		expect(seen.prose).not.toMatch(SLIPS);

		// A telephone shows it without scrolling sideways.
		await page.setViewportSize({ width: 390, height: 844 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	});
});
