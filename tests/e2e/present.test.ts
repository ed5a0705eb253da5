import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { projectPath } from '#lib/cli/project.js';
import { TEST_SITES } from '#lib/cli/test-sites.js';
import { expectAccessible } from './axe.ts';
import { expectQuiet, openSite, untilLive, watchOf } from './harness.ts';

const MEETING = '/present/2014-Q2/';
/** What the meeting has whatever the edition holds. */
const BUREAU = 'bureau-YX';

/** Anchor of the slide that is shown. */
const shown = (page: Page) => page.locator('[data-slide][data-current]:visible').getAttribute('id');
const expectShown = (page: Page, id: string) => expect.poll(() => shown(page)).toBe(id);

async function openMeeting(options: Parameters<typeof openSite>[0] = {}, hash = '') {
	const site = await openSite(options);
	await site.open(`${MEETING}${hash}`);
	await site.page.locator('html[data-mode]').waitFor();
	const ids = await site.page.locator('[data-slide]').evaluateAll((slides) => slides.map(({ id }) => id));
	return { ...site, ids };
}

/** Presses keys; keys that type into an open field go there as well. */
async function press(page: Page, ...keys: string[]): Promise<void> {
	for (const key of keys) await page.keyboard.press(key);
}

describe('slides by keys', () => {
	test('arrows, page keys, space, Home and End turn them; the address and the back button keep up', async () => {
		const { page, ids } = await openMeeting();
		const [first = '', second = '', third = ''] = ids;
		await expectShown(page, first);
		await press(page, 'ArrowRight');
		await expectShown(page, second);
		expect(new URL(page.url()).hash).toBe(`#${second}`);
		await press(page, 'PageDown');
		await expectShown(page, third);
		await press(page, 'ArrowLeft');
		await expectShown(page, second);
		await press(page, ' ');
		await expectShown(page, third);
		await press(page, 'End');
		await expectShown(page, ids.at(-1) ?? '');
		await press(page, 'ArrowRight');
		await expectShown(page, ids.at(-1) ?? '');
		await press(page, 'Home');
		await expectShown(page, first);
		await page.goBack();
		await expectShown(page, ids.at(-1) ?? '');
		await page.goBack();
		await expectShown(page, third);
		expect(await page.locator('[data-slide]:visible').count()).toBe(1);
		expectQuiet(page);
	});

	test('a link leads to its slide, and a reload stays there', async () => {
		const { page, ids } = await openMeeting({}, `#${BUREAU}`);
		await expectShown(page, BUREAU);
		expect(await page.locator('[data-announcement]').textContent()).toContain('云溪县供电局');
		expect(await page.locator('[data-position]').textContent()).toBe(
			`${ids.indexOf(BUREAU) + 1} / ${ids.length}`
		);
		await page.reload();
		await expectShown(page, BUREAU);
	});

	test('digits and Enter go to the slide of that number, and stop at the last', async () => {
		const { page, ids } = await openMeeting();
		await press(page, '1', '0');
		await page.getByRole('status').filter({ hasText: '第 10 页' }).waitFor();
		await press(page, 'Enter');
		await expectShown(page, ids[9] ?? '');
		await press(page, '9', '9', '9', 'Enter');
		await expectShown(page, ids.at(-1) ?? '');
	});

	test.each([
		['initials, begun by the letter itself', ['y', 'x']],
		['pinyin', ['y', 'u', 'n', 'x', 'i']]
	])('typing jumps to a bureau: %s', async (_, keys) => {
		const { page } = await openMeeting();
		await press(page, ...keys);
		expect(await page.getByRole('combobox').inputValue()).toBe(keys.join(''));
		await page.getByRole('option', { name: '云溪县供电局' }).waitFor();
		await press(page, 'Enter');
		await expectShown(page, BUREAU);
		await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
	});

	test('the search opens by / for names that begin with a command, knows Chinese, and Escape leaves it', async () => {
		const { page, ids } = await openMeeting();
		await press(page, '/');
		await page.getByRole('combobox').fill('南山');
		await press(page, 'Enter');
		await expectShown(page, 'bureau-NS');
		await press(page, '/');
		expect(await page.getByRole('combobox').inputValue()).toBe('');
		expect(await page.getByRole('option').count()).toBe(ids.length);
		await page.getByRole('combobox').fill('没有这个局');
		await page.getByText('没有匹配的页面').waitFor();
		await press(page, 'Escape');
		await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
		await expectShown(page, 'bureau-NS');
	});

	test('the overview shows all slides, moves by arrows and opens by Enter or a click', async () => {
		const { page, ids } = await openMeeting();
		await press(page, 'o');
		await page.locator('html[data-mode="overview"]').waitFor();
		expect(await page.locator('[data-slide]:visible').count()).toBe(ids.length);
		await press(page, 'ArrowRight', 'ArrowRight');
		expect(new URL(page.url()).hash).toBe('');
		await press(page, 'Enter');
		await page.locator('html[data-mode="slides"]').waitFor();
		await expectShown(page, ids[2] ?? '');
		await press(page, 'o');
		await page.getByRole('link', { name: /云溪县供电局$/ }).click();
		await expectShown(page, BUREAU);
		await press(page, 'o', 'ArrowLeft', 'Escape');
		await expectShown(page, BUREAU);
	});

	test('single letters can be switched off', async () => {
		const { page } = await openMeeting();
		await press(page, '?');
		await page.getByRole('checkbox').uncheck();
		await press(page, 'Escape', 'o', 'y');
		expect(await page.locator('html').getAttribute('data-mode')).toBe('slides');
		expect(await page.locator('dialog[open]').count()).toBe(0);
		await press(page, 'ArrowRight');
		await expectShown(page, 'figures');
	});
});

describe('beside the slides', () => {
	test('the timer runs, stands, goes on after a reload and goes back to zero', async () => {
		const { page, open } = await openSite();
		await page.clock.install({ time: new Date('2014-08-19T09:00:00') });
		await open(MEETING);
		await page.clock.pauseAt(new Date('2014-08-19T10:00:00'));
		const time = page.locator('[data-timer]');
		await press(page, 't');
		// It is drawn four times a second.
		await page.clock.runFor(65_250);
		expect(await time.textContent()).toBe('01:05');
		await page.reload();
		await page.clock.runFor(5250);
		expect(await time.textContent()).toBe('01:10');
		await press(page, 't');
		await page.clock.runFor(60_000);
		expect(await time.textContent()).toBe('01:10');
		await press(page, 'Shift+T');
		expect(await time.textContent()).toBe('00:00');
	});

	test('every command has a button', async () => {
		const { page } = await openMeeting();
		await page.getByRole('button', { name: '下一页' }).click();
		await expectShown(page, 'figures');
		await page.getByRole('button', { name: '上一页' }).click();
		await expectShown(page, 'title');
		await page.getByRole('button', { name: '备注', exact: true }).click();
		await page.getByRole('note', { name: '备注' }).waitFor();
		await page.getByRole('button', { name: '备注', exact: true }).click();
		await expect.poll(() => page.locator('[data-notes]:visible').count()).toBe(0);
		await page.getByRole('button', { name: '总览' }).click();
		await page.locator('html[data-mode="overview"]').waitFor();
		await page.getByRole('button', { name: '总览' }).click();
		await page.getByRole('button', { name: '全屏' }).click();
		await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
		await page.getByRole('button', { name: '全屏' }).click();
		await page.getByRole('button', { name: '阅读' }).click();
		await page.locator('html[data-mode="reading"]').waitFor();
		await page.getByRole('button', { name: '放映' }).click();
		await page.getByRole('button', { name: '跳转' }).click();
		await page.getByRole('combobox').waitFor();
		await page.getByRole('button', { name: '关闭' }).click();
		await page.getByRole('button', { name: '帮助' }).click();
		await page.getByText('操作方法').waitFor();
		expectQuiet(page);
	});

	test('a finger turns slides', async () => {
		const { page, context } = await openMeeting();
		const session = await context.newCDPSession(page);
		const swipe = async (from: number, to: number): Promise<void> => {
			await session.send('Input.dispatchTouchEvent', {
				type: 'touchStart',
				touchPoints: [{ x: from, y: 400 }]
			});
			await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: to, y: 410 }] });
			await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		};
		await swipe(900, 500);
		await expectShown(page, 'figures');
		await swipe(500, 900);
		await expectShown(page, 'title');
	});

	test('clicks at the edges of a slide turn it, in its middle they do not', async () => {
		const { page } = await openMeeting();
		await page.mouse.click(1420, 700);
		await expectShown(page, 'figures');
		await page.mouse.click(720, 700);
		await expectShown(page, 'figures');
		await page.mouse.click(20, 700);
		await expectShown(page, 'title');
	});
});

describe('into the live page and back', () => {
	test('the header offers the way back to the slide until it is taken', async () => {
		const { page } = await openMeeting({}, '#ranking');
		await page.locator('#ranking [data-live]').click();
		await page.waitForURL('**/rankings/2014-Q2/');
		const back = page.getByRole('link', { name: /^返回会议：.*季度排名/ });
		await back.waitFor();
		await untilLive(page);
		await back.click();
		await page.waitForURL(/\/present\/2014-Q2\/(?:index\.html)?#ranking$/);
		await expectShown(page, 'ranking');
		await page.goto(new URL('/rankings/', page.url()).href);
		await untilLive(page);
		expect(await back.count()).toBe(0);
		expectQuiet(page);
	});

	test('it can be waved away', async () => {
		const { page } = await openMeeting({}, '#figures');
		await page.locator('#figures [data-live]').click();
		await page.getByRole('button', { name: '不再提示返回会议' }).click();
		expect(await page.getByRole('link', { name: /^返回会议/ }).count()).toBe(0);
		await page.reload();
		await untilLive(page);
		expect(await page.getByRole('link', { name: /^返回会议/ }).count()).toBe(0);
	});
});

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
