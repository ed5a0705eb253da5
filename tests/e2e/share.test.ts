import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectQuiet, openSite } from './harness.ts';

/** What the browser would have written to disk after a click. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
	const figure = page.locator('figure.chart-frame:has(table)').first();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		figure.getByRole('button', { name: button }).click()
	]);
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe('what is on screen can be handed on', () => {
	test('the link names the quarter although it is the newest, and holds what differs from the default', async () => {
		const { page, context, open, origin } = await openSite();
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await open('/rankings/?view=funnel');
		await page.locator('.share summary').click();
		const field = page.locator('.share input');
		await expect.poll(() => field.inputValue()).toBe(`${origin}/rankings/2014-Q4/?view=funnel`);
		await page.locator('.share button').click();
		await page.getByText('链接已复制').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await field.inputValue());
		await page.getByRole('img', { name: '扫码打开本页' }).waitFor();
		expectQuiet(page);
	});

	test('a chart can be saved as picture, drawing and figures, and copied', async () => {
		const { page, context, open } = await openSite();
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await open('/');
		const figure = page.locator('figure.chart-frame:has(table)').first();
		await figure.getByText('保存图表').click();

		const png = await saved(page, 'PNG 图片');
		expect(png.name).toMatch(/\.png$/);
		expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
		expect(png.bytes.readUInt32BE(16)).toBe(2 * (720 + 40));

		const svg = (await saved(page, 'SVG 图形')).bytes.toString('utf8');
		expect(svg).not.toContain('var(--');
		expect(svg).toContain((await figure.locator('.title').innerText()).slice(0, 12));

		const csv = (await saved(page, 'CSV 数据')).bytes.toString('utf8');
		await figure.locator('summary').first().click();
		const printed = await figure.locator('tbody th').allInnerTexts();
		for (const name of printed) expect(csv).toContain(name.replace(/\s+/g, ' ').trim());

		await figure.getByRole('button', { name: '复制图片' }).click();
		await figure.getByText('图片已复制').waitFor();
		const types = await page.evaluate(async () =>
			(await navigator.clipboard.read()).flatMap(({ types }) => types)
		);
		expect(types).toContain('image/png');
		expectQuiet(page);
	});
});
