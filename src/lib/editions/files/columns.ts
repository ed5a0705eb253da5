import { inLanguage, type Language, type Text } from '#lib/domain/text.ts';
import type { Cell, Column, Section, Table } from '#lib/editions/document.ts';

/** What a file prints of a cell: each part by itself, so that a spreadsheet can go on computing. */
export const CELL_PARTS = [
	'value',
	'numerator',
	'denominator',
	'low',
	'high',
	'rank',
	'tied',
	'best',
	'worst',
	'word'
] as const;
export type CellPart = (typeof CELL_PARTS)[number];
export type PartValue = string | number | boolean | null;

const NAMES: Readonly<Record<CellPart, Text>> = {
	value: { zh: '', en: '' },
	numerator: { zh: '分子', en: 'numerator' },
	denominator: { zh: '分母', en: 'denominator' },
	low: { zh: '95% 下限', en: '95 % low' },
	high: { zh: '95% 上限', en: '95 % high' },
	rank: { zh: '', en: '' },
	tied: { zh: '并列', en: 'tied' },
	best: { zh: '最好名次', en: 'best place' },
	worst: { zh: '最差名次', en: 'worst place' },
	word: { zh: '判定', en: 'verdict' }
};

/** Heading of one part of a column: the column's own words, and what the part is where it is not the thing itself. */
export function partHeading(column: Column, part: CellPart, language: Language): string {
	const label = inLanguage(column.label, language);
	const name = inLanguage(NAMES[part], language);
	if (name === '') return label;
	return language === 'en' ? `${label} (${name})` : `${label}（${name}）`;
}

/** The parts of a cell that there are; a hidden cell has none. Values are in the unit of the column. */
export function partsOf(cell: Cell, language: Language): Readonly<Partial<Record<CellPart, PartValue>>> {
	switch (cell.kind) {
		case 'text':
			return { value: inLanguage(cell.text, language) };
		case 'word':
			return { word: inLanguage(cell.word, language) };
		case 'hidden':
			return {};
		case 'rank':
			return { rank: cell.rank, tied: cell.tied, best: cell.best, worst: cell.worst };
		case 'change':
			return { value: cell.value, low: cell.low, high: cell.high, word: inLanguage(cell.word, language) };
		case 'number': {
			const { value, numerator, denominator, low, high } = cell;
			return { value, numerator, denominator, low, high };
		}
	}
}

/** The parts that at least one cell of the column fills, so that no file has empty columns. */
export function partsUsed(table: Table, index: number, language: Language): CellPart[] {
	const filled = new Set(
		table.rows.flatMap(({ cells }) => {
			const cell = cells[index];
			if (cell === undefined) return [];
			return Object.entries(partsOf(cell, language)).flatMap(([part, value]) =>
				value === null ? [] : [part]
			);
		})
	);
	const used = CELL_PARTS.filter((part) => filled.has(part));
	return used.length === 0 ? ['value'] : used;
}

/** Every table of a page's sections with the section it stands in, in the order of the page. */
export function tablesOf(sections: readonly Section[]): { section: Section; table: Table }[] {
	return sections.flatMap((section) => section.tables.map((table) => ({ section, table })));
}

const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/**
 * A text that no spreadsheet takes for a formula: what begins with = + - @ (also full-width), a tab or a return gets
 * an apostrophe before it (OWASP, CSV injection).
 */
export function neutralised(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}
