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

describe('the sharing page of an edition', () => {
	test('completes its addresses, draws their code, copies them and saves pictures', async () => {
		const { page, context, open, origin } = await openSite({ basePath: '/intranet' });
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await open('/reports/2014-Q2/1/share/');
		const address = `${origin}/intranet/reports/2014-Q2/1/`;
		await expect.poll(() => page.locator('#share-report').inputValue()).toBe(address);
		await page.locator('[data-copy="share-report"]').click();
		await page.getByText('已复制').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
		expect(await page.locator('[data-code] svg path').getAttribute('d')).toMatch(/^M\d+ \d+h/);

		const code = await page.locator('textarea').nth(1).inputValue();
		const frame = /^<iframe src="([^"]+)" title="[^"]+" width="760"/.exec(code)?.[1] ?? '';
		expect((await page.request.get(frame)).status()).toBe(200);

		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('[data-save="png"]').first().click()
		]);
		expect((await readFile(await download.path())).subarray(1, 4).toString('latin1')).toBe('PNG');

		// The charts of units are not on the page: their files are drawn.
		const [unit] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('[data-drawing] [data-save="png"]').first().click()
		]);
		expect((await readFile(await unit.path())).readUInt32BE(16)).toBe(2 * (720 + 40));
		await page.locator('[data-drawing] [data-save="copy"]').first().click();
		await page.getByText('图片已复制').waitFor();
		expectQuiet(page);
	});

	test('has the drawing and the figures of every chart beside it, in colours and without formulas', async () => {
		const { page, open } = await openSite({ javaScript: false });
		await open('/en/reports/2014-Q2/2/share/');
		const files = await page
			.locator('a[download]')
			.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
		expect(files.length).toBeGreaterThan(20);
		for (const file of files) {
			const answer = await page.request.get(file);
			expect(answer.status(), file).toBe(200);
			const text = await answer.text();
			if (file.endsWith('.svg')) expect(text).toMatch(/^<svg xmlns="[^"]+"(?![\s\S]*var\(--)/);
			else expect(text).toMatch(/^\uFEFFquarter,edition,data_as_of,/);
		}
	});
});
