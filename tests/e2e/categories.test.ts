import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectQuiet, openSite, untilLive } from './harness.ts';
import { untilAnswered } from './report.ts';

const HALF = '/categories/2014-H1/';
const PUBLISHED = [
	['供电服务及其他', '262', '46.13\u00a0%'],
	['停电与电压质量', '173', '30.46\u00a0%'],
	['电网建设', '85', '14.96\u00a0%'],
	['供电安全', '48', '8.45\u00a0%']
];

/** Name, count and share of each row of the main table, as printed. */
function printedRows(page: Page): Promise<string[][]> {
	return page
		.locator('#breakdown tbody tr')
		.evaluateAll((rows) =>
			rows.map((row) => [...row.children].slice(0, 3).map((cell) => (cell as HTMLElement).innerText.trim()))
		);
}

function total(page: Page): Promise<string> {
	return page.locator('#breakdown [data-figure]').innerText();
}

/** Waits until the engine's answer for the address stands on the page. */
async function untilAt(page: Page, level: string): Promise<void> {
	await untilAnswered(page);
	await page.locator(`[data-level="${level}"]`).waitFor();
}

function count(text: string): number {
	return Number(text.replaceAll(',', ''));
}

/** Sum of the counts in the main table. */
async function sumOfRows(page: Page): Promise<number> {
	return (await printedRows(page)).reduce((sum, [, printed = '']) => sum + count(printed), 0);
}

describe('the first half of 2014', () => {
	test('prints the published figures without JavaScript', async () => {
		const { page, open } = await openSite({ javaScript: false });
		await open(HALF);
		expect(await total(page)).toBe('568');
		expect(await printedRows(page)).toEqual(PUBLISHED);
		expect(await page.locator('header .finding').innerText()).toContain(
			'2014年上半年共受理客户抱怨 568 宗，供电服务及其他最多，262 宗占 46.13 %'
		);
		expect(await page.locator('#pareto svg, #stack svg, #natures svg').count()).toBeGreaterThanOrEqual(3);
	});

	test('prints them in English', async () => {
		const { page, open } = await openSite({ javaScript: false, language: 'en' });
		await open(`/en${HALF}`);
		expect(await total(page)).toBe('568');
		expect((await printedRows(page)).map((row) => row.slice(1))).toEqual(
			PUBLISHED.map((row) => row.slice(1))
		);
		expect(await page.locator('main').innerText()).not.toMatch(/供电服务及其他|合计|占比/);
	});
});

test('the drill leads from category to subcategory to bureau to tickets, and back', async () => {
	const { page, open } = await openSite();
	await open(HALF);
	await untilLive(page);
	const follow = async (level: string): Promise<number> => {
		const row = page.locator('#breakdown tbody tr').first();
		const expected = count(await row.locator('td').first().innerText());
		await row.locator('th a').click();
		await untilAt(page, level);
		expect(count(await total(page))).toBe(expected);
		return expected;
	};

	expect(await follow('leaf')).toBe(262);
	expect(new URL(page.url()).searchParams.get('category')).toBe('service');
	expect(await sumOfRows(page)).toBe(262);

	const subcategory = await follow('bureau');
	expect(await sumOfRows(page)).toBe(subcategory);

	const tickets = await follow('tickets');
	const rows = page.locator('#tickets tbody tr');
	expect(await rows.count()).toBe(Math.min(100, tickets));
	expect(await page.locator('#tickets caption').innerText()).toContain(`共 ${String(tickets)} 宗`);
	expect(await page.locator('main nav a').count()).toBe(3);

	for (const level of ['bureau', 'leaf', 'group']) {
		await page.goBack();
		await untilAt(page, level);
	}
	expect(await total(page)).toBe('568');
	expect(await page.locator('#tickets').count()).toBe(0);

	// Every step of the path leads back as well.
	await follow('leaf');
	const steps = page.locator('main nav li');
	expect(await steps.allInnerTexts()).toEqual(['考核四类', '供电服务及其他']);
	await steps.first().locator('a').click();
	await untilAt(page, 'group');
	expect(await printedRows(page)).toEqual(PUBLISHED);
	expectQuiet(page);
});

test('a deep link shows the figures of its filters', async () => {
	const { page, open, address } = await openSite();
	const link = `${HALF}?category=outage-voltage&nature=${encodeURIComponent('投诉')}&channel=95598&comparison=year`;
	await open(link);
	await untilAt(page, 'leaf');
	const figure = count(await total(page));
	expect(figure).toBeGreaterThan(0);
	expect(figure).toBeLessThan(173);
	expect(await sumOfRows(page)).toBe(figure);
	expect(page.url()).toBe(address(link));
	expect(await page.locator('select[data-filter="nature"]').inputValue()).toBe('投诉');
	expect(await page.locator('select[data-filter="category"]').inputValue()).toBe('outage-voltage');
	expect(await page.locator('select[data-filter="comparison"]').inputValue()).toBe('year');
	expectQuiet(page);
});

test('the scheme can be changed, and the total stays', async () => {
	const { page, open } = await openSite();
	await open(HALF);
	await untilLive(page);
	const schemes = { 'business-7': '业务七类', 'sgcc-5': '国网五类', 'portrait-5': '画像五类' };
	for (const [scheme, name] of Object.entries(schemes)) {
		await page.locator('select[data-filter="scheme"]').selectOption(scheme);
		await page.locator('#breakdown caption', { hasText: name }).waitFor();
		expect(new URL(page.url()).searchParams.get('scheme')).toBe(scheme);
		await untilAt(page, 'group');
		expect(await total(page)).toBe('568');
		expect(await sumOfRows(page)).toBe(568);
	}
	await page.goBack();
	await page.locator('#breakdown caption', { hasText: '国网五类' }).waitFor();
	expect(await page.locator('select[data-filter="scheme"]').inputValue()).toBe('sgcc-5');
	expectQuiet(page);
});

test('shares can be forced to add to 100', async () => {
	const { page, open } = await openSite();
	await open(`${HALF}?category=service`);
	await untilAt(page, 'leaf');
	const sum = async (): Promise<number> =>
		(await printedRows(page)).reduce(
			(units, [, , share = '']) => units + Math.round(Number(share.replace(/\s%/, '')) * 100),
			0
		);
	const button = page.getByRole('button', { name: '占比合计为 100' });
	expect(await sum()).toBe(10_001);
	expect(await page.locator('main').innerText()).toContain('100.01\u00a0%（2014年上半年）');
	await button.click();
	expect(await button.getAttribute('aria-pressed')).toBe('true');
	expect(await sum()).toBe(10_000);
	await button.click();
	expect(await sum()).toBe(10_001);
});
