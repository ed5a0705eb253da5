import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import { isWithheld, protectedScores } from '#lib/reports/suppression.ts';

/** Scores of units of these sizes, half of each resolved; hidden ones as '-'. */
function shown(
	sizes: readonly number[],
	groups: readonly string[] = sizes.map(() => ''),
	hidden?: ReadonlySet<number>
): (number | '-')[] {
	const figures = sizes.map((n) => ({
		metric: 'first_resolution',
		numerator: Math.floor(n / 2),
		denominator: n,
		value: n === 0 ? null : Math.floor(n / 2) / n,
		ninetieth: null
	}));
	return protectedScores(figures, groups, DEFAULT_SETTINGS, hidden).map(({ figure, status }) =>
		status === 'suppressed' ? '-' : (figure.denominator ?? 0)
	);
}

describe('scores beside their total', () => {
	test('stay as they are where all are large enough', () => {
		expect(shown([10, 25, 100])).toEqual([10, 25, 100]);
	});

	test('hide the next smallest with a single small one, as the total would give it away', () => {
		expect(shown([9, 100, 25])).toEqual(['-', 100, '-']);
	});

	test('hide no more where two small ones together reach the minimum', () => {
		expect(shown([6, 4, 25, 100])).toEqual(['-', '-', 25, 100]);
		expect(shown([5, 4, 25, 100])).toEqual(['-', '-', '-', 100]);
	});

	test('take no notice of units without tickets', () => {
		expect(shown([0, 25, 100])).toEqual([0, 25, 100]);
		expect(shown([0, 3, 25])).toEqual([0, '-', '-']);
	});

	test('protect each peer group, whose sum stands on its pages', () => {
		expect(shown([9, 100, 9, 30, 40], ['a', 'a', 'b', 'b', 'b'])).toEqual(['-', '-', '-', '-', 40]);
	});

	test('hide what stands hidden beside them, and enough others that no sum tells it', () => {
		const groups = ['', '', ''];
		expect(shown([12, 30, 100], groups, new Set([0]))).toEqual(['-', '-', 100]);
		expect(shown([12, 30, 100], groups, new Set([0, 2]))).toEqual(['-', 30, '-']);
		expect(shown([0, 30, 100], groups, new Set([0]))).toEqual([0, 30, 100]);
	});

	test('tell a withheld unit from a small one by its denominator, and carry neither numerator nor value', () => {
		const figure = {
			metric: 'first_resolution',
			numerator: 5,
			denominator: 9,
			value: 5 / 9,
			ninetieth: null
		};
		const scores = protectedScores(
			[figure, { ...figure, numerator: 20, denominator: 40, value: 0.5 }],
			['', ''],
			DEFAULT_SETTINGS
		);
		expect(scores.map((score) => isWithheld(score, 10))).toEqual([false, true]);
		for (const { figure: hidden, low, high } of scores) {
			expect([hidden.numerator, hidden.value, low, high]).toEqual([null, null, null, null]);
		}
	});
});
