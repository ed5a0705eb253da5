import { describe, expect, it } from 'vitest';
import { poissonTail } from '#lib/statistics/poisson-tail.ts';

describe('the upper tail of a Poisson count', () => {
	it.each([
		[1, 2, 1 - Math.exp(-2)],
		[2, 2, 1 - 3 * Math.exp(-2)],
		[3, 1, 1 - 2.5 * Math.exp(-1)],
		[5, 10, 1 - (1 + 10 + 50 + 1000 / 6 + 10_000 / 24) * Math.exp(-10)]
	])('%i or more at a mean of %d', (count, mean, expected) => {
		expect(poissonTail(count, mean)).toBeCloseTo(expected, 12);
	});

	it('is sure of 0 or more, and of nothing where nothing is expected', () => {
		expect(poissonTail(0, 3)).toBe(1);
		expect(poissonTail(0, 0)).toBe(1);
		expect(poissonTail(1, 0)).toBe(0);
	});

	it('keeps the digits of a tail that one minus the rest would lose', () => {
		// The first term, e^-1 / 30!, and less than 1/30 of it in all that follow.
		const first = Math.exp(-1) / 2.652528598121911e32;
		const tail = poissonTail(30, 1);
		expect(tail).toBeGreaterThan(first);
		expect(tail).toBeLessThan(first * (1 + 1 / 30));
	});

	it('falls as the count grows and rises with the mean', () => {
		for (const mean of [0.3, 2, 9.5, 60]) {
			// Below the mean neighbours are both 1 to the last digit.
			for (let count = Math.floor(mean); count < 100; count += 1) {
				expect(poissonTail(count + 1, mean)).toBeLessThan(poissonTail(count, mean));
				expect(poissonTail(count + 1, mean)).toBeLessThan(poissonTail(count + 1, mean + 0.5));
			}
		}
	});
});
