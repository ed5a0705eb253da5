import { describe, expect, it } from 'vitest';
import { FigureIndex } from '#lib/editions/disclosure/figures.ts';
import { hideFigures } from '#lib/editions/disclosure/hide.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Edition } from '#lib/editions/document.ts';
import { exampleEdition } from './example.ts';

const both = (text: string) => ({ zh: text, en: text });

/** The example, whose sentences print the score of 江城 (85.0 %, 34 / 40) or do not. */
function edition(): Edition {
	const example = exampleEdition();
	return {
		...example,
		pages: example.pages.map((page) => ({
			...page,
			sections: page.sections.map((section) => ({
				...section,
				finding: both('江城 85.0\u00a0% 居首。'),
				paragraphs: [both('江城 34 / 40 件。'), both('滨河 75.0 %。'), both('共 185.0 % 与 134 / 40。')]
			}))
		}))
	};
}

const JC = JSON.stringify(['first_resolution', 'percent', ['JC']]);

describe('a report without a figure that it shows', () => {
	const body = edition();
	const index = new FigureIndex(body);
	const hidden = hideFigures(body, new Set([JC]), index, null);
	const [page] = hidden.pages;
	const [section] = page?.sections ?? [];
	const rows = section?.tables[0]?.rows ?? [];

	it('knows the figure wherever it stands', () => {
		const places = index.cells(body).filter(({ figure }) => figure === JC);
		expect(places.map(({ place }) => place)).toEqual([
			'["quarter","ranking","ranking","JC","first_resolution"]',
			'["bureau-JC","ranking","ranking","JC","first_resolution"]'
		]);
	});

	it('tells neither the figure nor the place and verdict that rest on it', () => {
		expect(rows[0]?.cells.map(({ kind }) => kind)).toEqual(['text', 'rank', 'hidden', 'hidden', 'hidden']);
		expect(rows[0]?.cells[1]).toEqual({ kind: 'rank', rank: null, tied: false, best: null, worst: null });
		expect(rows[0]?.role).toBe('apart');
		expect(rows[1]).toEqual(body.pages[0]?.sections[0]?.tables[0]?.rows[1]);
	});

	it('drops the sentences that print it, and no others', () => {
		expect(section?.finding).toEqual(section?.title);
		expect(section?.paragraphs.map((text: Text) => text.zh)).toEqual([
			'滨河 75.0 %。',
			'共 185.0 % 与 134 / 40。'
		]);
		expect(JSON.stringify(hidden.pages[0])).not.toContain('34 / 40 件');
	});

	it('takes the row as an earlier edition printed it without the figure', () => {
		const earlier = hideFigures(body, new Set([JC]), index, null) as Edition;
		const again = hideFigures(body, new Set([JC]), index, earlier);
		expect(again).toEqual(hidden);
	});

	it('is the report itself where nothing is to be hidden', () => {
		expect(hideFigures(body, new Set(), index, null)).toBe(body);
	});
});
