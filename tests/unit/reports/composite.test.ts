import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import type { PartRule } from '#lib/reports/composite-parts.ts';
import { changeOf, compositeScore, partSpreads } from '#lib/reports/composite-score.ts';
import { firstPlaceRows, whatIf } from '#lib/reports/composite-weights.ts';
import { scoreOf } from '#lib/reports/score.ts';

const RULES: readonly PartRule[] = [
	{ metric: 'first_resolution', weight: 60, share: 0.6, better: 'higher' },
	{ metric: 'repeat', weight: 40, share: 0.4, better: 'lower' }
];

const figure = (metric: string, numerator: number, denominator: number) => ({
	metric,
	numerator,
	denominator,
	value: denominator === 0 ? null : numerator / denominator,
	ninetieth: null
});

/** A unit's composite from `resolved / n` and `repeats / m`. */
function unit(resolved: number, n: number, repeats: number, m: number) {
	return compositeScore(RULES, [
		scoreOf(figure('first_resolution', resolved, n), DEFAULT_SETTINGS),
		scoreOf(figure('repeat', repeats, m), DEFAULT_SETTINGS)
	]);
}

describe('the composite of a unit', () => {
	test('is printed half-up on the exact fraction, with what each part adds', () => {
		// 0.6·34/40 + 0.4·(1 − 1/16) = 0.51 + 0.375
		const found = unit(34, 40, 5, 80);
		expect(found.printed).toBe('88.5');
		expect(found.parts.map(({ added }) => added)).toEqual(['51.0', '37.5']);
		expect(found.status).toBe('ranked');
	});

	test('goes by its smallest sample, and is not reweighted where a part is missing', () => {
		expect(unit(20, 24, 5, 80).status).toBe('small');
		expect(unit(20, 24, 5, 80).printed).not.toBeNull();
		for (const [found, status] of [
			[unit(8, 9, 5, 80), 'suppressed'],
			[unit(34, 40, 0, 0), 'empty'],
			[unit(8, 9, 0, 0), 'empty']
		] as const) {
			expect(found.status).toBe(status);
			expect([found.value, found.low, found.high, found.printed]).toEqual([null, null, null, null]);
			expect(found.parts.map(({ added }) => added)).toEqual([null, null]);
		}
	});

	test('is nothing where no metric can be had', () => {
		expect(compositeScore([], [])).toEqual({
			value: null,
			low: null,
			high: null,
			printed: null,
			status: 'empty',
			parts: []
		});
	});

	test('changes only where both periods have one, and really only beyond chance', () => {
		expect(changeOf(RULES, unit(34, 40, 5, 80), unit(8, 9, 5, 80)).verdict).toBe('none');
		expect(changeOf(RULES, unit(34, 40, 5, 80), unit(33, 40, 5, 80)).verdict).toBe('steady');
		expect(changeOf(RULES, unit(380, 400, 5, 800), unit(300, 400, 80, 800)).verdict).toBe('better');
		expect(changeOf(RULES, unit(300, 400, 80, 800), unit(380, 400, 5, 800)).verdict).toBe('worse');
	});
});

describe('other weights', () => {
	const name = (code: string) => ({ code, name: { zh: code, en: code } });
	const ranked = [
		{ ...name('a'), rank: 1, ...unit(95, 100, 20, 100) },
		{ ...name('b'), rank: 2, ...unit(80, 100, 5, 100) },
		{ ...name('c'), rank: 3, ...unit(80, 100, 10, 100) }
	];

	test('put the units in another order', () => {
		expect(whatIf(RULES, ranked, [60, 40])?.map(({ code, gained }) => [code, gained])).toEqual([
			['a', 0],
			['b', 0],
			['c', 0]
		]);
		expect(whatIf(RULES, ranked, [0, 1])).toMatchObject([
			{ code: 'b', rank: 1, officialRank: 2, gained: 1, printed: '95.0' },
			{ code: 'c', rank: 2, officialRank: 3, gained: 1, printed: '90.0' },
			{ code: 'a', rank: 3, officialRank: 1, gained: -2, printed: '80.0' }
		]);
		expect(whatIf(RULES, ranked, [0, 0])).toBeNull();
	});

	test('say for which of them each is first', () => {
		// a: 0.95w + 0.80(1 − w), b: 0.80w + 0.95(1 − w): equal at one half.
		const found = firstPlaceRows(RULES, ranked);
		expect(found?.map(({ possible, share }) => [possible, share])).toEqual([
			['yes', 0.5],
			['yes', 0.5],
			['no', 0]
		]);
		expect(found?.[1]?.nearest).toEqual({ weights: [0.5, 0.5], moved: 0.1 });
		expect(firstPlaceRows(RULES, ranked.slice(0, 1))).toBeNull();
		expect(firstPlaceRows(RULES.slice(0, 1), ranked)).toBeNull();
	});

	test('the widest part stands first among the spreads', () => {
		expect(partSpreads(RULES, ranked)).toEqual([
			{ metric: 'first_resolution', lowest: '48.0', highest: '57.0', apart: '9.0' },
			{ metric: 'repeat', lowest: '32.0', highest: '38.0', apart: '6.0' }
		]);
	});
});
