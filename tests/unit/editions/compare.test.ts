import { describe, expect, it } from 'vitest';
import { cellText, compareEditions, correctionOf, differenceKey } from '#lib/editions/compare.ts';
import type { Edition, ReportPage, Table } from '#lib/editions/document.ts';
import { exampleEdition, number } from './example.ts';

/** The example with its quarter page, or the ranking on it, changed. */
function changed(change: { page?: Partial<ReportPage>; table?: (table: Table) => Table }): Edition {
	const edition = exampleEdition();
	const [page, ...others] = edition.pages;
	if (page === undefined) throw new Error('no page');
	const sections = page.sections.map((section) => ({
		...section,
		tables: section.tables.map((table) => change.table?.(table) ?? table)
	}));
	return { ...edition, pages: [{ ...page, sections, ...change.page }, ...others] };
}

const places = ({ differences }: ReturnType<typeof compareEditions>) =>
	differences.map(({ table, row, column, before, after, change }) => [
		[table, row, column].join('/'),
		before?.en ?? null,
		after?.en ?? null,
		change
	]);

describe('two editions side by side', () => {
	it('differ in nothing where they are the same, whatever their number and date', () => {
		const later = exampleEdition(undefined, { number: 2, publishedOn: '2014-09-01' });
		expect(compareEditions(exampleEdition(), later)).toEqual({ differences: [], pages: [], sentences: 0 });
	});

	it('differ by cell as printed, in value, interval, basis, word or tone', () => {
		const right = changed({
			table: (table) => ({
				...table,
				rows: table.rows.map((row, index) => ({
					...row,
					cells: row.cells.map((cell, place) => {
						if (index === 0 && place === 2) return number(0.875, 35, 40, [0.739, 0.945]);
						if (index === 0 && cell.kind === 'word') return { ...cell, tone: 'neutral' as const };
						if (index === 2 && place === 2) return number(0.5, 6, 12, [0.25, 0.75]);
						return cell;
					})
				}))
			})
		});
		expect(places(compareEditions(exampleEdition(), right))).toEqual([
			[
				'ranking/JC/first_resolution',
				'85.0\u00a0% (34 / 40, 70.9–92.9)',
				'87.5\u00a0% (35 / 40, 73.9–94.5)',
				0.875 - 0.85
			],
			['ranking/JC/tier', '高于', '高于', null],
			['ranking/YX/first_resolution', 'too few to show', '50.0\u00a0% (6 / 12, 25.0–75.0)', null]
		]);
	});

	it('name rows, columns, tables and pages that came or went', () => {
		const right = changed({
			table: (table) => ({
				...table,
				columns: [
					...table.columns.slice(0, 4),
					{ ...table.columns[4], id: 'level' } as Table['columns'][number]
				],
				rows: [...table.rows.slice(1, 2), { ...table.rows[2], key: 'QX' } as Table['rows'][number]]
			})
		});
		const [section] = right.pages[1]?.sections ?? [];
		if (section === undefined) throw new Error('no section');
		const without = { ...right, pages: right.pages.slice(0, 2).map((page) => page) };
		expect(places(compareEditions(exampleEdition(), without))).toEqual([
			['ranking/BH/level', null, '范围内', null],
			['ranking/BH/tier', '范围内', null, null],
			['ranking/QX/', null, 'present', null],
			['ranking/JC/', 'present', null, null],
			['ranking/YX/', 'present', null, null]
		]);
		expect(compareEditions(exampleEdition(), without).pages).toMatchObject([
			{ page: 'department-marketing', side: 'left' }
		]);
	});

	it('count the sentences that read differently', () => {
		const right = changed({ page: { description: { zh: '其他', en: 'Other' }, commentary: [] } });
		// The description, and role and words of the commentary.
		expect(compareEditions(exampleEdition(), right).sentences).toBe(3);
	});

	it('make a correction with the printed cells and their place in words', () => {
		const right = changed({ table: (table) => ({ ...table, rows: table.rows.slice(0, 2) }) });
		const reason = { zh: '数据更正', en: 'Data corrected' };
		expect(correctionOf(exampleEdition(), right, reason)).toEqual({
			reason,
			sentences: 0,
			changes: [
				{
					page: 'quarter',
					section: 'ranking',
					table: 'ranking',
					row: { zh: '云溪县供电局', en: '云溪县供电局' },
					column: { zh: '整行', en: 'the whole row' },
					before: { zh: '有', en: 'present' },
					after: null
				}
			]
		});
	});

	it('find a difference by its place', () => {
		const place = { page: 'quarter', section: 'ranking', table: 'ranking', row: 'a', column: null };
		expect(differenceKey(place)).not.toBe(differenceKey({ ...place, row: 'a/', column: '' }));
	});

	it('print a cell on one line in both languages', () => {
		const column = {
			id: 'x',
			label: { zh: '', en: '' },
			unit: 'percent',
			decimals: 1,
			metric: null
		} as const;
		expect(cellText(column, number(0.85, 34, 40, [0.709, 0.929]))).toEqual({
			zh: '85.0\u00a0%（34 / 40，70.9–92.9）',
			en: '85.0\u00a0% (34 / 40, 70.9–92.9)'
		});
	});
});
