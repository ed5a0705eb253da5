import { describe, expect, it } from 'vitest';
import { earsChance } from '#lib/statistics/ears-chance.ts';
import { earsC1 } from '#lib/statistics/ears.ts';

describe('earsChance', () => {
	it('agrees with all weeks of a small world, counted one by one', () => {
		// Baseline of 3 days; Poisson of mean 0.5; counts above 8 have less than one chance in 10⁸.
		const rate = 0.5;
		const chances = [Math.exp(-rate)];
		for (let count = 1; count <= 8; count += 1) chances.push(((chances[count - 1] ?? 0) * rate) / count);
		let sum = 0;
		chances.forEach((first, a) => {
			chances.forEach((second, b) => {
				chances.forEach((third, c) => {
					chances.forEach((fourth, d) => {
						const day = earsC1([a, b, c, d], { baseline: 3 })[3];
						if (day?.exceeds === true && d >= 2) sum += first * second * third * fourth;
					});
				});
			});
		});
		expect(sum).toBeGreaterThan(0.02);
		expect(earsChance(rate, { baseline: 3, minimum: 2 }) / sum).toBeCloseTo(1, 3);
	});
	it.each([
		[0, 0],
		[0.1, 0],
		[1, 0.0031],
		[3, 0.0262],
		[12, 0.0207],
		[50, 0.0207]
	])('is far above alpha where counts are common: %d a day', (rate, simulated) => {
		// Of a million simulated days each (numpy, seed 1); the mean of 50 stands for its limit of 12.
		expect(Math.abs(earsChance(rate) - simulated)).toBeLessThan(0.0005);
	});
	it('leaves out days on the bound itself', () => {
		// At one half the bound is the baseline's mean: P(more than the mean) is below one half by the ties.
		const rate = 0.1;
		const none = Math.exp(-rate);
		const quiet = earsChance(rate, { baseline: 3, alpha: 0.5, minimum: 0 });
		// Of three days without a ticket the next one exceeds unless it has none either.
		expect(quiet).toBeGreaterThan(none ** 3 * (1 - none));
		expect(quiet).toBeLessThan(1 - none);
	});
	it('falls with a stricter alpha, a higher minimum and a higher floor', () => {
		const usual = earsChance(2);
		expect(earsChance(2, { alpha: 0.0001 })).toBeLessThan(usual);
		expect(earsChance(2, { minimum: 8 })).toBeLessThan(usual);
		expect(earsChance(2, { minimumDeviation: 2 })).toBeLessThan(usual);
	});
	it('refuses a negative rate', () => {
		expect(() => earsChance(-1)).toThrow(/found -1/);
		expect(() => earsChance(NaN)).toThrow(RangeError);
	});
});
