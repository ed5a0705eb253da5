import { describe, expect, it } from 'vitest';
import { comparePage } from '#lib/editions/compared-page.ts';
import type { Cell, Edition } from '#lib/editions/document.ts';
import { exampleEdition, number } from './example.ts';

const QUARTER = { page: 'quarter', everything: false };

/** The example with another cell in the ranking of its quarter. */
function withCell(row: string, column: number, cell: Cell): Edition {
	const edition = structuredClone(exampleEdition());
	const cells = edition.pages[0]?.sections[0]?.tables[0]?.rows.find(({ key }) => key === row)?.cells;
	if (cells === undefined) throw new Error(`the example has no row ${row}`);
	cells[column] = cell;
	return edition;
}

describe('one page of two editions side by side', () => {
	it('shows nothing where nothing differs, and every cell where everything is asked for', () => {
		const edition = exampleEdition();
		expect(comparePage(edition, edition, QUARTER, 'zh-CN')).toMatchObject({ tables: [], total: 0, count: 0 });
		const { tables } = comparePage(edition, edition, { ...QUARTER, everything: true }, 'zh-CN');
		expect(tables.map(({ title }) => title)).toEqual(['关键数字', '季度排名 › 县区局首次解决率排名']);
		expect(tables[1]?.cells).toHaveLength(3 * 4);
		expect(new Set(tables.flatMap(({ cells }) => cells).map(({ standing }) => standing))).toEqual(
			new Set(['same'])
		);
	});

	it('says by how much a figure differs, percentages in points', () => {
		const right = withCell('JC', 2, number(0.9, 36, 40, [0.77, 0.96]));
		const { tables, count, total, pages } = comparePage(exampleEdition(), right, QUARTER, 'en');
		expect(tables[0]?.cells).toEqual([
			{
				row: '江城区供电局',
				column: 'First resolution',
				left: '85.0\u00a0% (34 / 40, 70.9–92.9)',
				right: '90.0\u00a0% (36 / 40, 77.0–96.0)',
				standing: 'up',
				difference: '+5.0\u00a0points'
			}
		]);
		expect({ count, total }).toEqual({ count: 1, total: 1 });
		expect(pages.map((page) => [page.id, page.count])).toEqual([
			['quarter', 1],
			['bureau-JC', 0],
			['department-marketing', 0]
		]);
	});

	it('names what became hidden, came or went', () => {
		const hidden = comparePage(exampleEdition(), withCell('BH', 2, { kind: 'hidden' }), QUARTER, 'zh-CN');
		expect(hidden.tables[0]?.cells[0]).toMatchObject({ standing: 'changed', difference: '' });

		const shorter = structuredClone(exampleEdition());
		shorter.pages[0]?.sections[0]?.tables[0]?.rows.splice(1, 1);
		const gone = comparePage(exampleEdition(), shorter, { ...QUARTER, everything: true }, 'zh-CN');
		expect(gone.tables[1]?.cells.at(-1)).toMatchObject({
			row: '滨河区供电局',
			right: '',
			standing: 'removed'
		});
		const came = comparePage(shorter, exampleEdition(), { ...QUARTER, everything: true }, 'zh-CN');
		const cells = came.tables[1]?.cells.filter(({ row }) => row === '滨河区供电局');
		expect(cells).toHaveLength(1);
		expect(cells?.[0]).toMatchObject({ left: '', standing: 'added' });
	});

	it('keeps tables that only the left one has', () => {
		const without = structuredClone(exampleEdition());
		without.pages[0]?.sections.splice(0, 1);
		const { tables } = comparePage(exampleEdition(), without, QUARTER, 'zh-CN');
		expect(tables[0]?.cells[0]).toMatchObject({ standing: 'removed', right: '' });
	});
});
