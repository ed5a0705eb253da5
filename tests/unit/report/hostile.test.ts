import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import ChartPage from '#lib/components/report/ChartPage.svelte';
import ComparePage from '#lib/components/report/ComparePage.svelte';
import ReportPage from '#lib/components/report/ReportPage.svelte';
import ReportsIndex from '#lib/components/report/ReportsIndex.svelte';
import { LANGUAGES } from '#lib/domain/text.ts';
import { comparePage } from '#lib/editions/compared-page.ts';
import type { Edition } from '#lib/editions/document.ts';
import { exampleEdition } from '../editions/example.ts';

const HOSTILE = `<img src=x onerror=alert(1)>"'=1+1</script><svg onload=alert(2)>`;

/** The same document with the hostile text in place of every sentence and name; ids, keys and dates stay. */
function poisoned<Value>(value: Value): Value {
	if (Array.isArray(value)) return value.map((item: unknown) => poisoned(item)) as Value;
	if (typeof value !== 'object' || value === null) return value;
	if ('zh' in value && 'en' in value) return { zh: HOSTILE, en: HOSTILE } as Value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, poisoned(item)])) as Value;
}

const corrected: Partial<Edition> = {
	number: 2,
	forced: true,
	draft: true,
	checks: [
		{ id: 'coverage', title: text('数据覆盖'), outcome: 'refused', detail: text('缺 6 月') },
		{ id: 'quality', title: text('数据质量'), outcome: 'warning', detail: text('有重复') }
	],
	correction: {
		reason: text('录入有误'),
		changes: [
			{
				page: 'quarter',
				section: 'ranking',
				table: 'ranking',
				row: text('江城'),
				column: text('首次解决率'),
				before: text('84.0 %'),
				after: text('85.0 %')
			}
		]
	}
};

function text(words: string) {
	return { zh: words, en: words };
}

/** Elements that a text can only have brought along. */
const SMUGGLED = /<img|<script|<svg onload/i;

describe.each(LANGUAGES)('hostile words in every field (%s)', (language) => {
	const edition = poisoned(exampleEdition(HOSTILE, corrected));

	test.each(edition.pages.map((page) => ({ page })))('stay words on the page $page.id', ({ page }) => {
		const { head, body } = render(ReportPage, {
			props: { edition, page, language, newer: 3, drawings: true }
		});
		expect(body).toContain('&lt;img src=x onerror=alert(1)>');
		expect(body).not.toMatch(SMUGGLED);
		expect(head).not.toMatch(SMUGGLED);
		// In attributes too: no quotation mark ends one.
		expect(head).toContain('content="&lt;img src=x onerror=alert(1)>&quot;');
	});

	test('stay words in the list of reports', () => {
		const { head, body } = render(ReportsIndex, {
			props: {
				language,
				organisation: HOSTILE,
				sample: HOSTILE,
				drawings: true,
				quarters: [{ quarter: edition.quarter, editions: [edition] }]
			}
		});
		expect(body).toContain('&lt;img src=x onerror=alert(1)>');
		expect(body).not.toMatch(SMUGGLED);
		expect(head).not.toMatch(SMUGGLED);
	});

	test('stay words in a comparison', () => {
		const right = structuredClone(edition);
		right.pages[0]?.sections[0]?.tables[0]?.rows.pop();
		const choice = { left: edition, right: edition, page: 'quarter', everything: true };
		const compared = comparePage(edition, right, choice, language);
		const { head, body } = render(ComparePage, {
			props: {
				language,
				organisation: HOSTILE,
				sample: HOSTILE,
				editions: [edition],
				published: { choice, compared }
			}
		});
		expect(compared.tables.length).toBeGreaterThan(0);
		expect(body).toContain('&lt;img src=x onerror=alert(1)>');
		expect(body).not.toMatch(SMUGGLED);
		expect(head).not.toMatch(SMUGGLED);
	});

	test('stay words on the page of one chart', () => {
		const [page] = edition.pages;
		const [section] = page?.sections ?? [];
		const [chart] = section?.charts ?? [];
		const [table] = section?.tables ?? [];
		if (chart === undefined || table === undefined) throw new Error('the example has a chart');
		const { head, body } = render(ChartPage, { props: { edition, page: 'quarter', chart, table, language } });
		expect(body).toContain('&lt;img');
		expect(body).not.toMatch(SMUGGLED);
		expect(head).not.toMatch(SMUGGLED);
	});
});
