import { describe, expect, it } from 'vitest';
import { rankability, rankabilityLevel, rankabilityOf } from '#lib/statistics/rankability.ts';

describe('rankability', () => {
	it('is the share of the spread that is not chance', () => {
		expect(rankability(0.003, [0.001, 0.002, 0.001])).toBeCloseTo(0.75, 12);
		expect(rankability(0.003, [0.001, 0.001, 0.005, 0.009])).toBeCloseTo(0.5, 12);
		expect(rankability(0, [0.001, 0.002])).toBe(0);
		expect(rankability(0.003, [0, 0])).toBe(1);
	});
	it('is none for one unit, nor where nothing varies', () => {
		expect(rankability(0.1, [0.01])).toBeNull();
		expect(rankability(0.1, [])).toBeNull();
		expect(rankability(0, [0, 0])).toBeNull();
		expect(() => rankability(-0.1, [0.01, 0.02])).toThrow(RangeError);
		expect(() => rankability(0.1, [0.01, NaN])).toThrow(RangeError);
	});
	it('has three levels', () => {
		expect([0, 0.499, 0.5, 0.75, 0.751, 1].map(rankabilityLevel)).toEqual([
			'noise',
			'noise',
			'moderate',
			'moderate',
			'good',
			'good'
		]);
	});
});

describe('rankabilityOf', () => {
	const of40 = (numerators: readonly number[]) =>
		numerators.map((numerator) => ({ numerator, denominator: 40 }));

	it('calls bureaus that differ by chance noise', () => {
		expect(rankabilityOf(of40([33, 34, 35, 34, 36, 34, 33]))).toMatchObject({ rho: 0, level: 'noise' });
	});
	it('calls bureaus that differ by a lot well ranked', () => {
		const found = rankabilityOf(of40([39, 36, 31, 26, 22, 15, 10]));
		expect(found?.level).toBe('good');
		expect(found?.rho).toBeGreaterThan(0.75);
	});
	it('is n/(n + α + β) where all have n tickets', () => {
		const found = rankabilityOf(of40([37, 36, 33, 30, 28]));
		if (found === null) throw new Error('expected a rankability');
		expect(found.rho).toBeCloseTo(found.tauSquared / (found.tauSquared + found.samplingVariance), 12);
	});
	it('is none without a second unit, and where all are at 0 or 100 %', () => {
		expect(rankabilityOf(of40([33]))).toBeNull();
		expect(rankabilityOf([...of40([33]), { numerator: 0, denominator: 0 }])).toBeNull();
		expect(rankabilityOf(of40([40, 40, 40]))).toBeNull();
		expect(rankabilityOf([])).toBeNull();
	});
});
