import { describe, expect, it } from 'vitest';
import { countChange } from '#lib/statistics/count-change.ts';

describe('countChange', () => {
	it('gives the relative change and an interval around it', () => {
		const change = countChange(275, 92, 336, 92);
		expect(change.relative).toBeCloseTo(-61 / 336, 12);
		expect(change.interval?.low).toBeLessThan(-61 / 336);
		expect(change.interval?.high).toBeGreaterThan(-61 / 336);
		expect(change.interval?.high).toBeLessThan(0);
	});
	it('knows a fall of 18 from 20 for chance', () => {
		const { interval } = countChange(18, 30, 20, 30);
		expect(interval?.low).toBeLessThan(0);
		expect(interval?.high).toBeGreaterThan(0);
	});
	it('takes the lengths of the periods into account', () => {
		// Twice the count in twice the time is no change.
		const { interval } = countChange(2000, 60, 1000, 30);
		expect(interval?.low).toBeLessThan(0);
		expect(interval?.high).toBeGreaterThan(0);
	});
	it('has no relative change from nothing, and none at all between nothing and nothing', () => {
		expect(countChange(5, 30, 0, 30).relative).toBeNull();
		expect(countChange(5, 30, 0, 30).interval?.high).toBe(Infinity);
		expect(countChange(0, 30, 0, 30)).toEqual({ relative: null, interval: null });
		expect(countChange(0, 30, 9, 30).relative).toBe(-1);
	});
});
