import { describe, expect, test } from 'vitest';
import { expectQuiet, openSite, untilLive } from './harness.ts';

const FILES = [
	'bureaus.csv',
	'settings.json',
	'2014-Q2-no-bureau.parquet',
	'2014-Q3-empty.parquet',
	'2014-Q4-truncated.parquet'
];

describe('a site over a folder with something wrong in every way', () => {
	test.each(['/', '/en/', '/rankings/'])(
		'%s shows figures, says that there are problems and links to them',
		async (path) => {
			const { page, open } = await openSite({ site: 'damaged', javaScript: false });
			await open(path);
			expect(await page.locator('[data-figure]').first().textContent()).toMatch(/\d/);
			const link = page.locator('main a[href$="#problems"]');
			expect(await link.count()).toBe(1);
			await link.click();
			expect(new URL(page.url()).pathname).toBe(path.startsWith('/en') ? '/en/data/' : '/data/');
			const words = await page.locator('main').textContent();
			for (const file of FILES) expect(words).toContain(file);
			expect(words).toContain('31');
			expect(words).toContain('四十万');
		}
	);

	test('answers filters over the good file', async () => {
		const { page, open } = await openSite({ site: 'damaged' });
		await open('/');
		await untilLive(page);
		await page.selectOption('[data-filter="bureau"]', 'JC');
		await page.waitForFunction(() => document.querySelector('main')?.dataset['reportStale'] === 'false');
		expect(await page.locator('[data-figure]').first().textContent()).toMatch(/\d/);
		expectQuiet(page);
	});
});
