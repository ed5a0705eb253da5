import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DailyCounts } from '#lib/reports/daily-counts.ts';
import { alarmThresholds, detectSurges, LEAST_TICKETS } from '#lib/reports/surge-detection.ts';

/** Day number of the first count in these tests. */
const FIRST = 1000;

function counts(...series: readonly (readonly number[])[]): DailyCounts {
	return {
		first: FIRST,
		length: series[0]?.length ?? 0,
		series: series.map((own, index) => ({ bureau: `B${index}`, category: 'all', counts: own }))
	};
}

const detect = (data: DailyCounts, from = 0, to = data.length - 1) =>
	detectSurges(data, FIRST + from, FIRST + to);

/** Two tickets a day, which vary by nothing: limits stand at 2 + 3 × 0.5 = 3.5, so 5 tickets count. */
const quiet = (days: number): number[] => Array.from({ length: days }, () => 2);

describe('a storm of three days', () => {
	const storm = [...quiet(14), 20, 40, 12, ...quiet(14)];
	const { surges, tests, alarms } = detect(counts(storm));

	it('is one surge with its days, tickets, peak and what was expected', () => {
		expect(surges).toEqual([
			{
				bureau: 'B0',
				category: 'all',
				first: FIRST + 14,
				last: FIRST + 16,
				tickets: 72,
				expected: 6,
				peak: { day: FIRST + 15, tickets: 40 },
				rule: 'both',
				beyondChance: true
			}
		]);
		expect(alarms).toBe(3);
	});

	it('is tested on every day with a full baseline', () => {
		expect(tests).toBe(storm.length - 7);
	});

	it('is given whole to a period that begins or ends within it, and to no other', () => {
		expect(detect(counts(storm), 16, 30).surges.map(({ first, tickets }) => [first, tickets])).toEqual([
			[FIRST + 14, 72]
		]);
		expect(detect(counts(storm), 0, 14).surges).toHaveLength(1);
		expect(detect(counts(storm), 17, 30).surges).toEqual([]);
		expect(detect(counts(storm), 0, 13).surges).toEqual([]);
	});
});

describe('the rules', () => {
	it('call four tickets no surge, however quiet the days before', () => {
		const four = [...Array.from({ length: 10 }, () => 0), LEAST_TICKETS - 1, 0];
		const five = [...Array.from({ length: 10 }, () => 0), LEAST_TICKETS, 0];
		expect(detect(counts(four)).surges).toEqual([]);
		expect(detect(counts(five)).surges).toHaveLength(1);
	});

	it('say C2 where a rise over days lifts the baseline of C1', () => {
		// C1: 2 2 2 2 2 4 4 has mean 2.571, s 0.976 and the limit 5.50; C2: seven times 2, limit 3.5.
		const rising = (last: number) => detect(counts([...quiet(9), 4, 4, last])).surges.map(({ rule }) => rule);
		expect(rising(5)).toEqual(['C2']);
		expect(rising(6)).toEqual(['both']);
	});

	it('say C1 where only the nearest days were quiet', () => {
		const settled = [9, 0, 9, 0, ...quiet(5), 2, 2, 5];
		// C1: 2 seven times; C2: 9 0 2 2 2 2 2 has a limit of 11.8.
		expect(detect(counts(settled)).surges.map(({ rule }) => rule)).toEqual(['C1']);
	});

	it('part two surges by a day without alarm', () => {
		const twice = [...quiet(10), 30, 2, 30, ...quiet(3)];
		const found = detect(counts(twice)).surges.map(({ first, last }) => [first - FIRST, last - FIRST]);
		expect(found).toEqual([
			[10, 10],
			[12, 12]
		]);
	});

	it('have a threshold that is the fewest tickets that alarm', () => {
		const thresholds = alarmThresholds({ bureau: 'B', category: 'C', counts: [...quiet(7), 9, 9, 9, 2] });
		expect(thresholds.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => null));
		expect(thresholds[7]).toBe(LEAST_TICKETS);
		const tens = Array.from({ length: 10 }, () => 10);
		expect(alarmThresholds({ bureau: 'B', category: 'C', counts: tens })[9]).toBe(12);
	});
});

describe('what chance gives', () => {
	it('leaves a day of 8 where 2 are usual within chance, as many days were tested', () => {
		const { surges } = detect(counts([...quiet(100), 8, ...quiet(20)]));
		expect(surges.map(({ beyondChance }) => beyondChance)).toEqual([false]);
	});

	it('is the Poisson probability of the threshold, added up over days and series', () => {
		const one = detect(counts(quiet(30)));
		expect(one.alarms).toBe(0);
		// 5 or more at a mean of 2: 1 − e^−2 (1 + 2 + 2 + 4/3 + 2/3) = 0.05265, on 23 days.
		expect(one.alarmsByChance).toBeCloseTo(23 * (1 - 7 * Math.exp(-2)), 10);
		expect(detect(counts(quiet(30), quiet(30))).alarmsByChance).toBeCloseTo(2 * one.alarmsByChance, 10);
	});

	it('expects the usual days where the week before was quieter', () => {
		const calmWeek = [
			...Array.from({ length: 28 }, () => 4),
			...Array.from({ length: 9 }, () => 0),
			6,
			...Array.from({ length: 28 }, () => 4)
		];
		const [surge] = detect(counts(calmWeek)).surges;
		// 56 days of 4 and 9 of 0 within 28 days to either side, less the first 9 of them: 47 × 4 / 56.
		expect(surge?.expected).toBeCloseTo((47 * 4) / 56, 10);
	});

	it('orders surges by their excess', () => {
		const small = [...quiet(14), 30, ...quiet(14)];
		const large = [...quiet(20), 60, ...quiet(8)];
		expect(detect(counts(small, large)).surges.map(({ bureau }) => bureau)).toEqual(['B1', 'B0']);
	});
});

const daily = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 30, maxLength: 30 });

it('finds the same surges in a series whatever the other series are, and in any order of them', () => {
	fc.assert(
		fc.property(daily, daily, daily, (a, b, c) => {
			const found = (data: DailyCounts, bureau: string) =>
				detect(data)
					.surges.filter((surge) => surge.bureau === bureau)
					.map(({ first, last, tickets, expected }) => ({ first, last, tickets, expected }));
			const all = counts(a, b, c);
			const reversed = { ...all, series: [...all.series].reverse() };
			expect(found(reversed, 'B1')).toEqual(found(all, 'B1'));
			expect(found(counts(a), 'B0')).toEqual(found(all, 'B0'));
		}),
		{ seed: 20140718, numRuns: 60 }
	);
});

it('has neither tests nor surges without tickets', () => {
	expect(detectSurges({ first: FIRST, length: 0, series: [] }, FIRST, FIRST + 90)).toEqual({
		surges: [],
		tests: 0,
		alarms: 0,
		alarmsByChance: 0
	});
});
