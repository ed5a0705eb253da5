import { describe, expect, test } from 'vitest';
import { expectQuiet, openSite } from './harness.ts';
import { inLanguage, LANGUAGES } from './pages.ts';
import { follow, textOf, untilAnswered, untilChosen } from './report.ts';

/** The sample's settings change from 7 to 30 days on 2014-01-01. */
const CHANGE = '[data-settings-change]';
const WORDS = {
	'zh-CN': {
		difference: '重复来电窗口 W（天）：由 7 改为 30',
		version: (name: string) => `评分设置 ${name}`
	},
	en: {
		difference: 'Window W for repeats, days: from 7 to 30',
		version: (name: string) => `Score settings ${name}`
	}
} as const;

describe.each(LANGUAGES)('a change of settings in %s', (language) => {
	test.each(['/rankings/2014-Q1/', '/bureaus/2014-Q1/'])(
		'stands on %s with the old and the new result, without a script',
		async (path) => {
			const { page, open } = await openSite({ language, javaScript: false });
			await open(inLanguage(path, language));
			const section = page.locator(CHANGE);
			expect(await section.count()).toBe(1);
			expect(await section.locator('h2').innerText()).toContain('2013.1 → 2014.1');
			expect(await section.locator('li').allInnerTexts()).toEqual([WORDS[language].difference]);
			const rows = section.locator('tbody tr');
			expect(await rows.count()).toBe(7);
			for (const text of await rows.allInnerTexts()) {
				// Value, numerator / denominator and interval, twice: by the old settings and by the new.
				expect(text.match(/\d+\.\d\s%/g)).toHaveLength(2);
				expect(text.match(/\d+ \/ \d+/g)).toHaveLength(2);
				expect(text.match(/\d+\.\d–\d+\.\d/g)).toHaveLength(2);
			}
			// The total by the new settings is that of the page.
			const total = await section.locator('tfoot td').nth(1).innerText();
			const [basis = 'none'] = /[\d,]+ \/ [\d,]+/.exec(total) ?? [];
			expect(await textOf(page, 'main > header .finding')).toContain(basis);
		}
	);

	test.each(['/rankings/', '/rankings/2014-Q4/', '/bureaus/2014-Q4/', '/rankings/2013-Q4/'])(
		'does not stand on %s, whose two periods have the same settings',
		async (path) => {
			const { page, open } = await openSite({ language, javaScript: false });
			await open(inLanguage(path, language));
			expect(await page.locator(CHANGE).count()).toBe(0);
		}
	);

	test.each([
		['/2013-Q4/', '2013.1'],
		['/categories/2013-Q4/', '2013.1'],
		['/bureaus/2013-H2/', '2013.1'],
		['/rankings/2013/', '2013.1'],
		['/', '2014.1'],
		['/bureau/JC/', '2014.1'],
		['/rankings/2014/', '2014.1']
	])('%s names the version that scored it, %s, and leads to its rules', async (path, version) => {
		const { page, open } = await openSite({ language, javaScript: false });
		await open(inLanguage(path, language));
		const link = page.locator('main > header a[href*="#settings-"]');
		expect(await link.innerText()).toBe(WORDS[language].version(version));
		const other = version === '2013.1' ? '2014.1' : '2013.1';
		expect(await textOf(page, 'footer')).not.toContain(other);
		await link.click();
		expect(await page.locator(':target dt').innerText()).toBe(version);
	});
});

test('a page says which of its comparisons other settings scored in their time', async () => {
	const { page, open } = await openSite({ javaScript: false });
	await open('/rankings/2014-Q1/');
	expect(await textOf(page, 'main > header')).toContain(
		'2013年第四季度、2013年第一季度当时按评分设置 2013.1 计分'
	);
	await open('/rankings/2014-Q2/');
	expect(await textOf(page, 'main > header')).toContain('2013年第二季度当时按评分设置 2013.1 计分');
	await open('/rankings/2013-Q4/');
	expect(await textOf(page, 'main > header')).not.toContain('当时按评分设置');
});

test('the definitions list every version with its day and what it changed', async () => {
	const { page, open } = await openSite({ javaScript: false });
	await open('/definitions/');
	expect(await textOf(page, '[id="settings-2013-01-01"]')).toContain('2013年1月1日起生效，至2014年1月1日前');
	expect(await textOf(page, '[id="settings-2014-01-01"]')).toContain(WORDS['zh-CN'].difference);
});

test('the live page answers the choice of comparison and metric', async () => {
	const site = await openSite();
	const { page } = site;
	// Against the same quarter of last year the fourth quarter follows the change, too.
	await site.open('/rankings/2014-Q4/?comparison=year');
	await untilAnswered(page);
	expect(await page.locator(`${CHANGE} tbody tr`).count()).toBe(7);
	// The window has no part in the timeliness of replies.
	await follow(site, '/rankings/2014-Q1/?metric=on_time_reply');
	await untilChosen(page, 'metric', 'on_time_reply');
	expect(await textOf(page, CHANGE)).toContain('本次变更不影响答复及时率');
	expect(await page.locator(`${CHANGE} table`).count()).toBe(0);
	expectQuiet(page);
});
