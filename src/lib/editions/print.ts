import { fractionToFixed, decimalToFixed } from '#lib/domain/rounding.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import type { Cell, Column } from '#lib/editions/document.ts';
import { formatCount, formatSigned, NO_VALUE } from '#lib/i18n/format.ts';

/** A cell in words and digits, as page, slide and PDF print it. Empty strings are left out. */
export interface PrintedCell {
	/** `85.0 %`, `1,234`, `3`, `+2.1`; — where there is nothing. */
	readonly main: string;
	/** `34 / 40` */
	readonly basis: string;
	/** `70.9–92.9`, of a rank the places that the data allow: `2–5`. */
	readonly interval: string;
	/** Verdict of a change or tier. */
	readonly word: string;
}

/** What a fraction or rate is multiplied by before it is printed. */
const SCALES: Readonly<Partial<Record<Column['unit'], number>>> = {
	percent: 100,
	'percentage-points': 100,
	relative: 100,
	'per-10k': 10_000,
	'per-million': 1_000_000
};
/** Units whose value is the fraction itself; rates carry their scale in the value already. */
const FRACTIONS: readonly Column['unit'][] = ['percent', 'percentage-points', 'relative'];

/** Words for what has no number: a sample too small to be shown. */
const HIDDEN = { zh: '样本过少，不予公布', en: 'too few to show' };

/** Prints a cell in one language. Percentages round half-up on the exact fraction where they have one. */
export function printCell(column: Column, cell: Cell, language: Language): PrintedCell {
	const blank = { main: NO_VALUE, basis: '', interval: '', word: '' };
	switch (cell.kind) {
		case 'text':
			return { ...blank, main: inLanguage(cell.text, language) };
		case 'hidden':
			return { ...blank, main: inLanguage(HIDDEN, language) };
		case 'word':
			return { ...blank, main: '', word: inLanguage(cell.word, language) };
		case 'rank':
			return {
				...blank,
				main: cell.rank === null ? NO_VALUE : `${formatCount(cell.rank)}${cell.tied ? '=' : ''}`,
				interval: interval(cell.best, cell.worst, formatCount)
			};
		case 'change':
			return {
				...blank,
				main: cell.value === null ? NO_VALUE : printSigned(column, cell.value) + suffix(column, language),
				interval: interval(cell.low, cell.high, (bound) => printSigned(column, bound), ' … '),
				word: inLanguage(cell.word, language)
			};
		case 'number':
			return {
				...blank,
				main: cell.value === null ? NO_VALUE : printNumber(column, cell) + suffix(column, language),
				basis:
					cell.denominator === null
						? ''
						: `${formatCount(cell.numerator)} / ${formatCount(cell.denominator)}`,
				interval: interval(cell.low, cell.high, (bound) => printPlain(column, bound))
			};
	}
}

/** The unit of a column as it follows a number: `␣%`, `␣小时`; nothing where the heading says it. */
export function suffix({ unit }: Pick<Column, 'unit'>, language: Language): string {
	if (unit === 'percent' || unit === 'relative') return '\u00a0%';
	if (unit === 'percentage-points') return language === 'en' ? '\u00a0points' : '\u00a0个百分点';
	if (unit === 'hours') return language === 'en' ? '\u00a0h' : '\u00a0小时';
	return '';
}

/** A value as it is drawn on an axis: percentages ×100, all else as it is. */
export function drawnValue({ unit }: Pick<Column, 'unit'>, value: number): number {
	return FRACTIONS.includes(unit) ? value * 100 : value;
}

/** A dash between bounds; dots where the bounds carry signs of their own. */
function interval(
	low: number | null,
	high: number | null,
	print: (bound: number) => string,
	between = '–'
): string {
	return low === null || high === null ? '' : print(low) + between + print(high);
}

function printNumber(column: Column, cell: Extract<Cell, { kind: 'number' }>): string {
	const { numerator, denominator, value } = cell;
	const scale = SCALES[column.unit];
	if (scale !== undefined && numerator !== null && denominator !== null) {
		return fractionToFixed(numerator, denominator, scale, column.decimals) ?? NO_VALUE;
	}
	return value === null ? NO_VALUE : printPlain(column, value);
}

function printPlain(column: Column, value: number): string {
	const digits = decimalToFixed(drawnValue(column, value), column.decimals);
	if (column.unit !== 'tickets') return digits;
	const [whole = '', ...rest] = digits.split('.');
	return [formatCount(Number(whole)), ...rest].join('.');
}

function printSigned(column: Column, value: number): string {
	return formatSigned(drawnValue(column, value), column.decimals);
}
