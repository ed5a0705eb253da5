import { describe, expect, test } from 'vitest';
import { expectQuiet } from './harness.ts';
import { BUREAU, expectShown, openMeeting, press } from './meeting.ts';

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
