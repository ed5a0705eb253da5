import { describe, expect, it } from 'vitest';
import golden from '../../fixtures/golden/statistics.json' with { type: 'json' };
import { EARS_ALPHA, earsC1, earsC2, earsEither, surges } from '#lib/statistics/ears.ts';
import { normalQuantile } from '#lib/statistics/normal.ts';

describe('earsC1', () => {
	const { baseline7, next_counts, alpha, upperbound } = golden.ears_c1;

	it('gives the published upper bounds', () => {
		const days = earsC1([...baseline7, ...next_counts], { alpha });
		expect(days.slice(0, 7)).toEqual(baseline7.map(() => null));
		days.slice(7).forEach((day, index) => {
			expect(day?.upper).toBeCloseTo(upperbound[index] ?? NaN, 6);
			expect(day?.count).toBe(next_counts[index]);
			expect(day?.exceeds).toBe(false);
		});
	});
	it('alarms beyond three standard deviations by default', () => {
		expect(normalQuantile(1 - EARS_ALPHA)).toBeCloseTo(3, 4);
		// Mean 3, s = √(28/6).
		const baseline = [0, 1, 2, 3, 4, 5, 6];
		const day = earsC1([...baseline, 10])[7];
		expect(day?.expected).toBe(3);
		expect(day?.standardDeviation).toBeCloseTo(Math.sqrt(28 / 6), 12);
		expect(day?.statistic).toBeCloseTo(7 / Math.sqrt(28 / 6), 12);
		expect(day?.exceeds).toBe(true);
		expect(earsC1([...baseline, 9])[7]?.exceeds).toBe(false);
	});
	it('takes half a ticket for the least deviation', () => {
		const quiet = [2, 2, 2, 2, 2, 2, 2];
		expect(earsC1([...quiet, 3])[7]).toMatchObject({ standardDeviation: 0.5, statistic: 2, exceeds: false });
		expect(earsC1([...quiet, 4])[7]).toMatchObject({ statistic: 4, exceeds: true });
		expect(earsC1([...quiet, 4], { minimumDeviation: 1 })[7]?.exceeds).toBe(false);
	});
	it('is silent without a full baseline', () => {
		expect(earsC1([])).toEqual([]);
		expect(earsC1([1, 1, 1])).toEqual([null, null, null]);
		const counts = [1, 1, null, 1, 1, 1, 1, 1, 1, 1, 9, null];
		const days = earsC1(counts);
		expect(days.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => null));
		expect(days[10]?.exceeds).toBe(true);
		expect(days[11]).toBeNull();
	});
	it('refuses options outside their domain', () => {
		expect(() => earsC1([1], { baseline: 2 })).toThrow(/found 2 and 0/);
		expect(() => earsC1([1], { guard: -1 })).toThrow(RangeError);
		expect(() => earsC1([1], { minimumDeviation: 0 })).toThrow(RangeError);
		expect(() => earsC1([1], { alpha: 0 })).toThrow(RangeError);
	});
});

describe('earsC2', () => {
	const growing = [1, 1, 1, 1, 1, 1, 1, 1, 1, 4, 6, 8];

	it('leaves two days between baseline and day', () => {
		const days = earsC2(growing);
		expect(days.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => null));
		expect(days.slice(9).map((day) => day?.expected)).toEqual([1, 1, 1]);
		expect(days.slice(9).map((day) => day?.exceeds)).toEqual([true, true, true]);
		expect(earsC1(growing)[11]?.exceeds).toBe(false);
		expect(earsC2(growing, { guard: undefined })).toEqual(days);
	});
	it('is joined with C1 by the one that alarms', () => {
		const either = earsEither(earsC1(growing), earsC2(growing));
		expect(either.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => null));
		expect(either[7]).toEqual(earsC1(growing)[7]);
		expect(either[11]).toEqual(earsC2(growing)[11]);
		// A surge a week ago still stands in the baseline of C2, not in that of C1.
		const again = [0, 0, 1, 0, 30, 0, 1, 0, 0, 0, 1, 0, 8];
		expect(earsC2(again)[12]?.exceeds).toBe(false);
		expect(earsEither(earsC1(again), earsC2(again))[12]).toEqual(earsC1(again)[12]);
		expect(earsC1(again)[12]?.exceeds).toBe(true);
	});
});

describe('surges', () => {
	it('joins consecutive days of at least five tickets', () => {
		const counts = [1, 1, 1, 1, 1, 1, 1, 1, 1, 4, 6, 8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7, 1];
		const found = surges(earsC2(counts));
		expect(found).toEqual([
			{ start: 10, end: 11, total: 14, expected: 2, peak: 8, peakDay: 11, statistic: 14 },
			{ start: 22, end: 22, total: 7, expected: 1, peak: 7, peakDay: 22, statistic: 12 }
		]);
		expect(surges(earsC2(counts), { minimum: 4 })[0]).toMatchObject({ start: 9, total: 18 });
		expect(surges(earsC2(counts), { minimum: 9 })).toEqual([]);
	});
	it('knows the first of two equal peaks, and none without alarms', () => {
		expect(surges(earsC2([0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 9]))[0]).toMatchObject({
			peak: 9,
			peakDay: 9,
			end: 10
		});
		expect(surges([])).toEqual([]);
		expect(surges([null, null])).toEqual([]);
	});
	it('parts surges at a quiet day', () => {
		const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 9];
		expect(surges(earsC2(counts)).map(({ start, end }) => [start, end])).toEqual([
			[9, 9],
			[11, 11]
		]);
	});
});
