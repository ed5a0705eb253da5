import { describe, expect, test } from 'vitest';
import { expectQuiet, openSite, untilLive } from './harness.ts';
import { MEETING, expectShown, openMeeting, press } from './meeting.ts';

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

test('the meeting has the colours that were chosen on the site', async () => {
	const { page, context } = await openMeeting();
	await context.addInitScript(() => localStorage.setItem('firstfix-theme', 'dark'));
	await page.reload();
	expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
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
