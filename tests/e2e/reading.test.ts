import { describe, expect, test } from 'vitest';
import { openSite } from './harness.ts';
import { inLanguage, LANGUAGES } from './pages.ts';

/**
 * Whatever way a ranking is read, each row says who, how much (value and its basis), and how sure
 * (interval and place range); the page says how far the order can be trusted.
 */
const SAYS = {
	'zh-CN': {
		who: /供电局/,
		trust: /可信度/,
		tier: /合计|波动范围内/
	},
	en: { who: /Bureau/, trust: /trust/, tier: /all|chance/ }
} as const;
const HOW_MUCH = /\d+\.\d\s%[\s\S]*\d+ \/ \d+/;
const INTERVAL = /\d+\.\d–\d+\.\d/;
const RANGE = /\b\d(–\d)?\b/;

function expectsAll(row: string, language: (typeof LANGUAGES)[number]): void {
	expect(row).toMatch(SAYS[language].who);
	expect(row).toMatch(HOW_MUCH);
	expect(row).toMatch(INTERVAL);
	expect(row).toMatch(RANGE);
	expect(row).toMatch(SAYS[language].tier);
}

describe.each(LANGUAGES)('a ranking in %s', (language) => {
	test('is read aloud in full from the tree of a screen reader', async () => {
		const { page, open } = await openSite({ language, javaScript: false });
		await open(inLanguage('/rankings/', language));
		const tree = await page.locator('#ranking').ariaSnapshot();
		expect(tree).toMatch(SAYS[language].trust);
		// A name with a colon in it stands in single quotes.
		const rows = tree.split('\n').filter((line) => /^\s*- '?row "\d/.test(line));
		expect(rows.length).toBeGreaterThan(2);
		for (const row of rows) expectsAll(row, language);
		// The drawing has a name and a description, and no role of its parts is read.
		expect(tree).toMatch(/- img "/);
	});

	test.each([
		['on paper', { media: 'print' as const, width: 760 }],
		['on a telephone', { media: 'screen' as const, width: 390 }]
	])('shows it %s', async (_, { media, width }) => {
		const { page, open } = await openSite({
			language,
			javaScript: false,
			viewport: { width, height: 900 }
		});
		await page.emulateMedia({ media });
		await open(inLanguage('/rankings/', language));
		expect(await page.locator('[data-trust]').innerText()).toMatch(SAYS[language].trust);
		const rows = page.locator('#ranking table').first().locator('tbody tr');
		expect(await rows.count()).toBeGreaterThan(2);
		for (const row of await rows.allInnerTexts()) expectsAll(row, language);
		expect(await page.locator('#ranking-intervals svg:visible').count()).toBe(1);
	});
});

test('without colour each tier still has a sign and a word', async () => {
	const { page, open } = await openSite({ javaScript: false });
	await open('/rankings/');
	const marks = await page
		.locator('#ranking table')
		.first()
		.locator('tbody .mark')
		.evaluateAll((found) =>
			found.map((mark) => ({
				sign: mark.querySelector('.sign')?.textContent ?? '',
				words: mark.textContent.replace(mark.querySelector('.sign')?.textContent ?? '', '').trim()
			}))
		);
	expect(marks.length).toBeGreaterThan(6);
	for (const { sign, words } of marks) {
		expect(sign).not.toBe('');
		expect(words).not.toBe('');
	}
});
