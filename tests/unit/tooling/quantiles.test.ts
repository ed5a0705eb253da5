import { expect, test } from 'vitest';
import { median, percentile } from '../../bench/quantiles.ts';

test('the median is the middle, or the mean of the two in the middle', () => {
	expect(median([3, 1, 2])).toBe(2);
	expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('a percentile is one of the values, by nearest rank', () => {
	const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
	expect(percentile(hundred, 0.95)).toBe(95);
	expect(percentile([7], 0.95)).toBe(7);
	expect(percentile([5, 9], 0.95)).toBe(9);
});

test('there is none of nothing', () => {
	expect(() => percentile([], 0.5)).toThrow(RangeError);
});
