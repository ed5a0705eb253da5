import { describe, expect, it } from 'vitest';
import { type PlainColumn, type PlainKind, plainRows, plainValue } from '#lib/engine/plain-values.ts';

function column(kind: PlainKind, scale = 0): PlainColumn {
	return { name: 'figure', kind, typeName: kind.toUpperCase(), scale };
}

describe('plainValue', () => {
	it.each([
		['text', 'x', 'x'],
		['boolean', false, false],
		['integer', 5n, 5],
		['integer', -5, -5],
		['integer', 9_007_199_254_740_991n, 9_007_199_254_740_991],
		['double', 0.1, 0.1],
		['null', null, null],
		['integer', null, null],
		['text', undefined, null]
	] as const)('%s: %s becomes %s', (kind, value, plain) => {
		expect(plainValue(value, column(kind))).toBe(plain);
	});

	it.each([
		[1250n, 2, 12.5],
		[-5n, 2, -0.05],
		[0n, 3, 0],
		[123n, 0, 123],
		[1n, 38, 1e-38],
		[12_345_678_901_234_567_890n, 10, 1_234_567_890.1234567]
	])('decimal %s with scale %s becomes %s', (unscaled, scale, plain) => {
		expect(plainValue(unscaled, column('decimal', scale))).toBe(plain);
	});

	it('turns negative zero into zero', () => {
		expect(Object.is(plainValue(-0, column('double')), 0)).toBe(true);
	});

	it.each([
		['integer', 9_007_199_254_740_992n],
		['integer', -9_007_199_254_740_992n],
		['decimal', 9_007_199_254_740_992n],
		['double', Number.NaN],
		['double', Number.POSITIVE_INFINITY],
		['text', 5],
		['boolean', 1],
		['decimal', 1.5],
		['refused', 'x']
	] as const)('%s: %s is refused by name', (kind, value) => {
		expect(() => plainValue(value, column(kind))).toThrow(/"figure"/);
	});
});

describe('plainRows', () => {
	it('reads column by column, row by row', () => {
		const columns = [
			{ ...column('integer'), name: 'a' },
			{ ...column('text'), name: '__proto__' }
		];
		const rows = plainRows(columns, 2, (index, row) => (index === 0 ? row : `r${row}`));
		expect(rows.map((row) => Object.entries(row))).toEqual([
			[
				['a', 0],
				['__proto__', 'r0']
			],
			[
				['a', 1],
				['__proto__', 'r1']
			]
		]);
	});

	it('refuses a type without plain form even without rows', () => {
		expect(() => plainRows([column('refused')], 0, () => null)).toThrow('"figure" is REFUSED');
	});

	it('refuses two columns of one name', () => {
		expect(() => plainRows([column('text'), column('text')], 0, () => null)).toThrow('two columns');
	});
});
