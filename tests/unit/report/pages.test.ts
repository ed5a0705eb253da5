import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import ReportPage from '#lib/components/report/ReportPage.svelte';
import ReportsIndex from '#lib/components/report/ReportsIndex.svelte';
import { LANGUAGES } from '#lib/domain/text.ts';
import type { Edition } from '#lib/editions/document.ts';
import { exampleEdition } from '../editions/example.ts';

function pageOf(edition: Edition, id: string, newer: number | null = null): { head: string; body: string } {
	const page = edition.pages.find((one) => one.id === id);
	if (page === undefined) throw new Error(`the example has no page ${id}`);
	return render(ReportPage, { props: { edition, page, language: 'zh-CN', newer, drawings: false } });
}

describe('the list of reports', () => {
	const host = { organisation: '某供电局', sample: null, drawings: false };

	test.each(LANGUAGES)('says how to publish where nothing is (%s)', (language) => {
		const { body } = render(ReportsIndex, { props: { ...host, language, quarters: [] } });
		expect(body).toContain('npm run publish -- 2014-Q2');
		expect(body).not.toContain('compare');
	});

	test('promises a PDF only where there is one', () => {
		const quarters = [{ quarter: '2014-Q2', editions: [exampleEdition()] }];
		const without = render(ReportsIndex, { props: { ...host, language: 'zh-CN', quarters } }).body;
		expect(without).toContain('reports/2014-Q2/1/bureau-JC/report.xlsx');
		expect(without).not.toContain('report.pdf');
		const drawn = render(ReportsIndex, {
			props: { ...host, drawings: true, language: 'zh-CN', quarters }
		}).body;
		expect(drawn).toContain('reports/2014-Q2/1/report.pdf');
	});
});

describe('a report page', () => {
	test('holds a cell of every kind with its basis, its interval and its word', () => {
		const text = pageOf(exampleEdition(), 'quarter').body.replace(/<[^>]*>/g, '');
		for (const words of ['85.0\u00a0%', '34 / 40', '70.9–92.9', '持平', '高于', '样本过少，不予公布'])
			expect(text).toContain(words);
	});

	test('says what paper repeats on every sheet', () => {
		expect(pageOf(exampleEdition(), 'quarter').head).toContain(
			'<meta name="running-header" content="江城区供电局 · 2014年第二季度 · 第 1 版 · 2014年8月5日发布 · 数据截至 2014年12月31日 18:02"'
		);
	});

	test('says that it is a draft, was forced or is corrected, and nothing of it otherwise', () => {
		const marks = ['草稿', '本版未通过全部检查即发布', '本版已被第 2 版更正'];
		const usual = pageOf(exampleEdition(), 'quarter').body;
		for (const mark of marks) expect(usual).not.toContain(mark);
		const marked = pageOf(exampleEdition('江城', { draft: true, forced: true }), 'bureau-JC', 2).body;
		for (const mark of marks) expect(marked).toContain(mark);
	});

	test('links units and definitions to where they are, and never to itself', () => {
		const quarter = pageOf(exampleEdition(), 'quarter').body;
		expect(quarter).toContain('href="#definition-first_resolution"');
		expect(quarter).toContain('reports/2014-Q2/1/bureau-JC/"');
		const bureau = pageOf(exampleEdition(), 'bureau-JC').body;
		expect(bureau).toContain('reports/2014-Q2/1/#definition-first_resolution"');
		expect(bureau).not.toMatch(/<th[^>]*>(?:(?!<\/th>).)*bureau-JC\/"/);
	});
});
