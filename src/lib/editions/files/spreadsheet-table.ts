import type { Cell as SheetCell } from 'write-excel-file/universal';
import type { Language } from '#lib/domain/text.ts';
import type { Cell, Column, Table } from '#lib/editions/document.ts';
import {
	neutralised,
	partHeading,
	partsOf,
	partsUsed,
	type CellPart,
	type PartValue
} from '#lib/editions/files/columns.ts';
import type { Sheet } from '#lib/editions/files/spreadsheet.ts';
import { printCell } from '#lib/editions/print.ts';

/** The paper colours of the site's tokens, as Excel wants them. */
export const TONES = {
	better: { textColor: '#1c5fa1', backgroundColor: '#e6eef7' },
	worse: { textColor: '#aa4d0a', backgroundColor: '#faece0' }
} as const;
export const HEADER = {
	fontWeight: 'bold',
	wrap: true,
	alignVertical: 'top',
	backgroundColor: '#e9ecef'
} as const;

/** Parts that are counts of tickets or places, whatever the unit of their column. */
const WHOLE: readonly CellPart[] = ['numerator', 'denominator', 'rank', 'best', 'worst'];

interface Placed {
	readonly column: Column;
	/** Index of the column in the table. */
	readonly index: number;
	readonly part: CellPart;
}

/** A table as a sheet: a row for the heading, frozen with the first column, then the rows as they are printed. */
export function tableSheet(table: Table, name: string, language: Language): Sheet {
	const placed = table.columns.flatMap((column, index) =>
		partsUsed(table, index, language).map((part): Placed => ({ column, index, part }))
	);
	const header = placed.map(({ column, part }) => ({
		...HEADER,
		value: neutralised(partHeading(column, part, language))
	}));
	const rows = table.rows.map(({ cells, role }) =>
		placed.map((place) => {
			const cell = cells[place.index];
			const value = cell === undefined ? null : sheetCell(cell, place, language);
			return value === null || role === 'row' ? value : { ...value, fontWeight: 'bold' as const };
		})
	);
	const rules = verdictRules(table, placed, language);
	return {
		sheet: name,
		data: [header, ...rows],
		columns: placed.map(({ part, index }) => ({ width: index === 0 ? 28 : part === 'word' ? 18 : 14 })),
		stickyRowsCount: 1,
		stickyColumnsCount: 1,
		// The library cannot write an empty list of rules.
		...(rules.length === 0 ? {} : { conditionalFormatting: rules })
	};
}

function sheetCell(cell: Cell, { column, part }: Placed, language: Language) {
	if (cell.kind === 'hidden') {
		return part === 'value' || part === 'word' ? { value: printCell(column, cell, language).main } : null;
	}
	const value = partsOf(cell, language)[part] ?? null;
	if (value === null) return null;
	if (typeof value === 'string') return { value: neutralised(value), wrap: true };
	if (typeof value === 'boolean') return value ? { value } : null;
	const tone = cell.kind === 'number' && part === 'value' ? cell.tone : 'neutral';
	return {
		value: column.unit === 'percentage-points' && !WHOLE.includes(part) ? value * 100 : value,
		type: Number,
		format: numberFormat(column, part),
		...(tone === 'neutral' ? {} : TONES[tone])
	} satisfies SheetCell;
}

/** Excel's format of a number in the unit of its column. */
export function numberFormat({ unit, decimals }: Pick<Column, 'unit' | 'decimals'>, part: CellPart): string {
	if (WHOLE.includes(part)) return '#,##0';
	const digits = `0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
	switch (unit) {
		case 'percent':
			return `${digits}%`;
		case 'relative':
			return `+${digits}%;-${digits}%;${digits}%`;
		case 'percentage-points':
			return `+${digits};-${digits};${digits}`;
		default:
			return `#,##${digits}`;
	}
}

/** Colours by rule, so that they follow the verdict when somebody sorts or edits it. */
function verdictRules(
	table: Table,
	placed: readonly Placed[],
	language: Language
): NonNullable<Sheet['conditionalFormatting']> {
	return placed.flatMap(({ index, part }, position) => {
		if (part !== 'word' || table.rows.length === 0) return [];
		const words = new Map<PartValue, keyof typeof TONES>();
		for (const { cells } of table.rows) {
			const cell = cells[index];
			if ((cell?.kind !== 'word' && cell?.kind !== 'change') || cell.tone === 'neutral') continue;
			words.set(partsOf(cell, language).word ?? '', cell.tone);
		}
		return [...words].map(([word, tone]) => ({
			cellRange: {
				from: { row: 2, column: position + 1 },
				to: { row: table.rows.length + 1, column: position + 1 }
			},
			condition: { operator: '=' as const, value: neutralised(String(word)) },
			style: TONES[tone]
		}));
	});
}
