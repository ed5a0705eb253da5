import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { projectPath } from '#lib/cli/project.js';
import { TEST_SITES } from '#lib/cli/test-sites.js';
import { expectAccessible } from './axe.ts';
import { expectQuiet, openSite, watchOf } from './harness.ts';
import { BUREAU, MEETING, expectShown, openMeeting, press } from './meeting.ts';

/** Whatever stands below, beside or outside of the visible slide, or had to be drawn smaller to fit. */
async function overflowing(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const slide = document.querySelector<HTMLElement>('[data-slide][data-current]');
		const body = slide?.querySelector<HTMLElement>('[data-body]');
		const bar = document.querySelector('nav.bar');
		if (!slide || !body || !bar) return ['nothing is shown'];
		const found: string[] = [];
		if (body.scrollHeight > body.clientHeight + 1)
			found.push(`${slide.id}: ${body.scrollHeight} > ${body.clientHeight} high`);
		if (body.scrollWidth > body.clientWidth + 1)
			found.push(`${slide.id}: ${body.scrollWidth} > ${body.clientWidth} wide`);
		if (slide.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1)
			found.push(`${slide.id}: under the bar`);
		if (document.documentElement.scrollWidth > innerWidth)
			found.push(`${slide.id}: the page scrolls sideways`);
		if (Number(body.style.zoom || 1) < 0.85) found.push(`${slide.id}: shrunk to ${body.style.zoom}`);
		return found;
	});
}

describe.each([
	[1920, 1080],
	[1366, 768],
	[1024, 768]
])('at %d × %d', (width, height) => {
	test.each(['zh-CN', 'en'])('nothing of any slide is cut (%s)', async (language) => {
		const { page, open } = await openSite({ language, viewport: { width, height } });
		await open(language === 'en' ? `/en${MEETING}` : MEETING);
		const ids = await page.locator('[data-slide]').evaluateAll((slides) => slides.map(({ id }) => id));
		const found: string[] = [];
		for (const id of ids) {
			await expectShown(page, id);
			found.push(...(await overflowing(page)));
			await press(page, 'ArrowRight');
		}
		expect(found).toEqual([]);
	});
});

describe('axe finds nothing', () => {
	test('on a slide with its notes, in the overview, in the search', async () => {
		const { page } = await openMeeting({}, `#${BUREAU}`);
		await press(page, 'n');
		await expectAccessible(page);
		await press(page, 'o');
		await expectAccessible(page);
		await press(page, 'Escape', '/');
		await expectAccessible(page);
		expectQuiet(page);
	});

	test.each(['zh-CN', 'en'])('in the column of all slides (%s)', async (language) => {
		const { page, open } = await openSite({ language });
		await open(`${language === 'en' ? '/en' : ''}${MEETING}`);
		await page.locator('[data-command="reading"]').click();
		await expectAccessible(page);
	});
});

describe('without the meeting', () => {
	test('without script, all slides stand one below the other and nothing pretends to work', async () => {
		const { page, open } = await openSite({ javaScript: false });
		await open(MEETING);
		const count = await page.locator('[data-slide]').count();
		expect(await page.locator('[data-slide]:visible').count()).toBe(count);
		expect(
			await page.locator('[data-command]:visible, [data-notes]:visible, [data-pick]:visible').count()
		).toBe(0);
		await page.locator('#ranking table').first().waitFor();
	});

	test('a telephone reads a column', async () => {
		const { page } = await openMeeting({ viewport: { width: 390, height: 844 } });
		expect(await page.locator('html').getAttribute('data-mode')).toBe('reading');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	});

	test('one slide a page on paper, wide, and nothing of the controls', async () => {
		const { page, ids } = await openMeeting();
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('[data-slide]:visible').count()).toBe(ids.length);
		expect(await page.locator('[data-command]:visible').count()).toBe(0);
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(ids.length);
		expect(new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g))).toEqual(
			new Set([expect.stringMatching(/0 0 960 540/)])
		);
	});

	test('slides that nobody opened are fitted before they are printed', async () => {
		const { page } = await openMeeting();
		const last = await page.evaluate(() => {
			const slide = [...document.querySelectorAll<HTMLElement>('[data-slide]')].at(-1);
			const body = slide?.querySelector<HTMLElement>('[data-body]');
			if (!slide || !body) return null;
			body.append('名称很长的一个供电所'.repeat(400));
			dispatchEvent(new Event('beforeprint'));
			return { zoom: Number(body.style.zoom), hidden: slide.hidden };
		});
		expect(last?.zoom).toBeLessThan(1);
		expect(last?.hidden).toBe(true);
	});

	test('works from a folder on disk: slides, keys, links, and no code for an address that nobody could open', async () => {
		const { page } = await openSite();
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		page.on('console', (message) => {
			if (message.type() === 'error') errors.push(message.text());
		});
		const folder = projectPath(TEST_SITES['sample']?.folder ?? '');
		await page.goto(`${pathToFileURL(folder).href}${MEETING}index.html`);
		await expectShown(page, 'title');
		await press(page, 'y', 'x', 'Enter');
		await expectShown(page, BUREAU);
		expect(await page.locator('[data-code-place]').isVisible()).toBe(false);
		await page.locator(`#${BUREAU}`).getByRole('link', { name: '报告全文' }).click();
		await page.waitForURL(new RegExp(`reports/2014-Q2/\\d+/${BUREAU}/index\\.html`));
		expect(errors).toEqual([]);
	});

	test('over http the first slide carries the code of the pinned report, drawn in the page itself', async () => {
		const { page, address } = await openMeeting();
		const code = page.locator('[data-code-place]');
		await code.locator('svg path').waitFor({ state: 'attached' });
		expect(await code.textContent()).toMatch(new RegExp(`${address('/reports/2014-Q2/')}\\d+/`));
		expect(watchOf(page).violations).toEqual([]);
	});
});
