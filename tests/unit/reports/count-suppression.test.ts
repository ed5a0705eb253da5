import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSmallCount, protectedCounts } from '#lib/reports/count-suppression.ts';

const MINIMUM = 10;
const shown = (counts: readonly (number | null)[]) =>
	protectedCounts(counts, MINIMUM).counts.map(({ value, hidden }) => (hidden ? '-' : value));
const total = (counts: readonly (number | null)[]) => {
	const { value, hidden } = protectedCounts(counts, MINIMUM).total;
	return hidden ? '-' : value;
};

describe('numbers of tickets beside their sum', () => {
	test('are all shown where none is small', () => {
		expect(shown([10, 20, 0])).toEqual([10, 20, 0]);
		expect(total([10, 20, 0])).toBe(30);
	});

	test('hide a small one with the next smallest, so that the sum gives none away', () => {
		expect(shown([50, 3, 40, 12])).toEqual([50, '-', 40, '-']);
		expect(total([50, 3, 40, 12])).toBe(105);
	});

	test('hide two small ones alone where together they reach the minimum', () => {
		expect(shown([50, 4, 6])).toEqual([50, '-', '-']);
		expect(shown([50, 4, 5, 40])).toEqual([50, '-', '-', '-']);
	});

	test('hide the sum where there is no second one', () => {
		expect(shown([0, 7, 0])).toEqual([0, '-', 0]);
		expect(total([0, 7, 0])).toBe('-');
	});

	test('leave what has no figure alone', () => {
		expect(shown([null, 20])).toEqual([null, 20]);
		expect(total([null, 20])).toBeNull();
	});

	test('give none away, whatever they are', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 }), (counts) => {
				const found = protectedCounts(counts, MINIMUM);
				const hidden = counts.filter((_, index) => found.counts[index]?.hidden);
				for (const [index, count] of counts.entries()) {
					expect(found.counts[index]?.hidden === true || !isSmallCount(count, MINIMUM)).toBe(true);
				}
				if (found.total.hidden || hidden.length === 0) return;
				expect(hidden.length).toBeGreaterThan(1);
				expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(MINIMUM);
			}),
			{ numRuns: 500, seed: 1 }
		);
	});
});
