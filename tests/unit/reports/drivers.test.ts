import { describe, expect, test } from 'vitest';
import { splitGap, type GapRow } from '#lib/reports/drivers.ts';
import type { Figure } from '#lib/reports/figures.ts';

const figure = (numerator: number, denominator: number): Figure => ({
	metric: 'first_resolution',
	numerator,
	denominator,
	value: denominator === 0 ? null : numerator / denominator,
	ninetieth: null
});
const row = (code: string, own: Figure, all: Figure): GapRow => ({
	codes: [code],
	names: [{ zh: code, en: code }],
	own,
	all
});

describe('a gap to all tickets', () => {
	/*
	 * Worked out by hand: own 80/100, all 220/300 = 73.3 %, so a gap of 6.7 points. At the rates of all
	 * the unit's own mix gives 40 × 60 % + 60 × 80 % = 72: 8 more were resolved, 8.0 points of handling.
	 * Mix: (40/100 − 100/300)(60 − 73.3) + (60/100 − 200/300)(80 − 73.3) = −0.89 − 0.44 = −1.3 points.
	 */
	const rows = [row('a', figure(30, 40), figure(60, 100)), row('b', figure(50, 60), figure(160, 200))];

	test('is handling and mix together', () => {
		const found = splitGap(rows, 25);
		expect(found?.gap).toBeCloseTo(20 / 300, 12);
		expect(found?.handling).toBeCloseTo(0.08, 12);
		expect(found?.mix).toBeCloseTo(-4 / 300, 12);
		expect(found?.rows.map(({ codes, expected, excess }) => [codes[0], expected, excess])).toEqual([
			['a', 24, 6],
			['b', 48, 2]
		]);
	});

	test('is within chance at (80 − 72) / √(40 × 0.24 + 60 × 0.16) = 1.83', () => {
		expect(splitGap(rows, 25)?.standing).toBe('steady');
		const more = [row('a', figure(35, 40), figure(60, 100)), row('b', figure(50, 60), figure(160, 200))];
		expect(splitGap(more, 25)?.standing).toBe('better');
	});

	test('judges a row against the other units, and only where both are large enough', () => {
		const found = splitGap(
			[row('a', figure(10, 50), figure(160, 200)), row('b', figure(15, 20), figure(160, 200))],
			25
		);
		expect(found?.rows.map(({ codes, standing }) => [codes[0], standing])).toEqual([
			['a', 'worse'],
			['b', 'none']
		]);
	});

	test('is not split without tickets', () => {
		expect(splitGap([row('a', figure(0, 0), figure(0, 0))], 25)).toBeNull();
	});
});
