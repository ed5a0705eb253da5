import { describe, expect, test } from 'vitest';
import type { Edition, Table } from '#lib/editions/document.ts';
import { parseMarkdown } from '#lib/editions/markdown.ts';
import { beginning } from '#lib/editions/slides/beginning.ts';
import { cut } from '#lib/editions/slides/cut.ts';
import { slidesOf } from '#lib/editions/slides/registry.ts';
import { presentMessages } from '#lib/i18n/present.ts';
import { exampleEdition } from './example.ts';

const slides = (edition: Edition, language: 'zh-CN' | 'en' = 'zh-CN') =>
	slidesOf({ edition, language, words: presentMessages(language) });

/** The example's ranking with other rows. */
function tableOf(rows: readonly Pick<Table['rows'][number], 'key' | 'role'>[]): Table {
	const [table] = exampleEdition().pages[0]?.sections[0]?.tables ?? [];
	const cells = table?.rows[0]?.cells ?? [];
	if (table === undefined) throw new Error('The example has no table.');
	return {
		...table,
		rows: rows.map((row) => ({ ...row, page: null, cells: cells.slice(0, 1) })),
		columns: table.columns.slice(0, 1)
	};
}

describe('the slides of an edition', () => {
	test('stand in the order of the meeting, each with an anchor of its own', () => {
		const ids = slides(exampleEdition()).map(({ id }) => id);
		expect(ids).toEqual([
			'title',
			'figures',
			'ranking',
			'ranking-chart',
			'bureau-JC',
			'commentary-quarter-1',
			'commentary-bureau-JC-1',
			'commentary-department-marketing-1',
			'sources'
		]);
		expect(slides(exampleEdition(), 'en').map(({ id }) => id)).toEqual(ids);
	});

	test('leave out what the edition has not, and never fail for it', () => {
		const bare = exampleEdition('江城', { pages: [], units: [], definitions: [] });
		expect(slides(bare).map(({ id }) => id)).toEqual(['title', 'sources']);
	});

	test('name drafts, force and corrections on the first one', () => {
		const [cover] = slides(
			exampleEdition('江城', {
				draft: true,
				forced: true,
				correction: { reason: { zh: '客户数有误', en: 'wrong' }, changes: [] }
			})
		);
		expect(cover?.sentences).toEqual([
			'草稿，尚未发布',
			'本版未通过全部检查即发布，详见报告',
			'更正说明：客户数有误',
			'示例数据'
		]);
	});

	test('a unit says its own figures in its headline and is found by its names', () => {
		const unit = slides(exampleEdition()).find(({ id }) => id === 'bureau-JC');
		expect(unit?.finding).toBe('首次解决率 85.0%。');
		expect(unit?.unit?.initials).toBe('jcqgdj');
	});

	test('tasks gather the first thing that each bureau is to do', () => {
		const edition = exampleEdition();
		const [quarter, bureau, department] = edition.pages;
		if (quarter === undefined || bureau === undefined || department === undefined)
			throw new Error('No pages.');
		const [section] = bureau.sections;
		if (section === undefined) throw new Error('No section.');
		const actions = {
			...section,
			id: 'actions',
			charts: [],
			tables: [],
			points: [
				{ zh: '甲', en: 'a' },
				{ zh: '乙', en: 'b' }
			]
		};
		const found = slides({ ...edition, pages: [quarter, { ...bureau, sections: [actions] }, department] });
		const tasks = found.find(({ id }) => id === 'tasks');
		expect(tasks?.table?.table.rows.map(({ cells }) => cells)).toEqual([
			[
				{ kind: 'text', text: { zh: '江城', en: '江城' } },
				{ kind: 'text', text: { zh: '甲', en: 'a' } }
			]
		]);
		expect(found.some(({ id }) => id === 'departmentTasks')).toBe(false);
	});
});

describe('a table that is too long for a slide', () => {
	test('keeps what it is about and the total, in the order of the table, and counts what is left out', () => {
		const table = tableOf([
			{ key: 'a', role: 'row' },
			{ key: 'b', role: 'row' },
			{ key: 'c', role: 'marked' },
			{ key: 'd', role: 'apart' },
			{ key: 'all', role: 'total' }
		]);
		const shown = cut(table, { rows: 3, columns: 4 });
		expect(shown?.table.rows.map(({ key }) => key)).toEqual(['a', 'c', 'all']);
		expect(shown?.left).toBe(2);
		expect(cut(table, { rows: 5, columns: 4 })?.left).toBe(0);
	});

	test('keeps rows beyond chance before those within', () => {
		const [table] = exampleEdition().pages[0]?.sections[0]?.tables ?? [];
		// JC is above the rest and BH fell: both are toned; YX is hidden.
		expect(cut(table, { rows: 2, columns: 5 })?.table.rows.map(({ key }) => key)).toEqual(['JC', 'BH']);
	});

	test('keeps its first column whatever is wanted, and the first few where none of the wanted is there', () => {
		const [table] = exampleEdition().pages[0]?.sections[0]?.tables ?? [];
		const columns = (wanted: readonly string[] | number) =>
			cut(table, { rows: 3, columns: wanted })?.table.columns.map(({ id }) => id);
		expect(columns(['tier', 'rank'])).toEqual(['unit', 'rank', 'tier']);
		expect(columns(2)).toEqual(['unit', 'rank']);
		expect(columns(['elsewhere'])).toEqual(['unit', 'rank']);
		const shown = cut(table, { rows: 3, columns: ['tier'] });
		expect(shown?.table.rows.every(({ cells }) => cells.length === 2)).toBe(true);
	});

	test('nothing is no table', () => {
		expect(cut(undefined, { rows: 3, columns: 3 })).toBeNull();
		expect(cut(tableOf([]), { rows: 3, columns: 3 })).toBeNull();
	});
});

test('a comment is cut between paragraphs, and never to nothing', () => {
	const blocks = parseMarkdown(Array.from({ length: 9 }, () => '请各局核实。'.repeat(20)).join('\n\n'));
	expect(beginning(blocks)).toHaveLength(3);
	expect(beginning(blocks.slice(0, 2))).toEqual(blocks.slice(0, 2));
	expect(beginning(parseMarkdown('请各局核实。'.repeat(400)))).toHaveLength(1);
});
