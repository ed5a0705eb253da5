import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombeDifference } from '#lib/statistics/newcombe.ts';
import { competitionRanks, compareFractions, rankRanges, type Proportion } from '#lib/statistics/ranking.ts';
import { wilsonInterval, type Interval } from '#lib/statistics/wilson.ts';
import { FIXED, pick, proportion, shuffled, units } from './arbitraries.ts';

function wilson({ numerator, denominator }: Proportion): Interval {
	const interval = wilsonInterval(numerator, denominator);
	if (interval === null) throw new Error('expected an interval');
	return interval;
}

function newcombe(first: Proportion, second: Proportion) {
	const result = newcombeDifference(first.numerator, first.denominator, second.numerator, second.denominator);
	if (result === null) throw new Error('expected a difference');
	return result;
}

const failures = ({ numerator, denominator }: Proportion) => ({
	numerator: denominator - numerator,
	denominator
});
const oneMore = ({ numerator, denominator }: Proportion) => ({ numerator: numerator + 1, denominator });
const notFull = proportion.filter(({ numerator, denominator }) => numerator < denominator);

describe('the Wilson interval', () => {
	it('is inside [0, 1] and holds the proportion', () => {
		fc.assert(
			fc.property(proportion, (unit) => {
				const { low, high } = wilson(unit);
				const value = unit.numerator / unit.denominator;
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				expect(low).toBeLessThanOrEqual(value);
				expect(high).toBeGreaterThanOrEqual(value);
			}),
			FIXED
		);
	});
	it('of failures mirrors that of successes', () => {
		fc.assert(
			fc.property(proportion, (unit) => {
				expect(wilson(failures(unit)).low).toBeCloseTo(1 - wilson(unit).high, 12);
				expect(wilson(failures(unit)).high).toBeCloseTo(1 - wilson(unit).low, 12);
			}),
			FIXED
		);
	});
	it('rises with each success', () => {
		fc.assert(
			fc.property(notFull, (unit) => {
				expect(wilson(oneMore(unit)).low).toBeGreaterThan(wilson(unit).low);
				expect(wilson(oneMore(unit)).high).toBeGreaterThan(wilson(unit).high);
			}),
			FIXED
		);
	});
});

describe('the Newcombe difference', () => {
	it('is inside [−1, 1] and holds the difference', () => {
		fc.assert(
			fc.property(proportion, proportion, (first, second) => {
				const { low, difference, high } = newcombe(first, second);
				expect(low).toBeGreaterThanOrEqual(-1);
				expect(high).toBeLessThanOrEqual(1);
				expect(low).toBeLessThanOrEqual(difference);
				expect(high).toBeGreaterThanOrEqual(difference);
			}),
			FIXED
		);
	});
	it('changes its sign with the order, and with failures for successes', () => {
		fc.assert(
			fc.property(proportion, proportion, (first, second) => {
				const { low, high } = newcombe(first, second);
				expect(newcombe(second, first).low).toBeCloseTo(-high, 12);
				expect(newcombe(second, first).high).toBeCloseTo(-low, 12);
				expect(newcombe(failures(first), failures(second)).low).toBeCloseTo(-high, 12);
			}),
			FIXED
		);
	});
	it('rises with each success of the first', () => {
		fc.assert(
			fc.property(notFull, proportion, (first, second) => {
				expect(newcombe(oneMore(first), second).low).toBeGreaterThan(newcombe(first, second).low);
				expect(newcombe(oneMore(first), second).high).toBeGreaterThan(newcombe(first, second).high);
			}),
			FIXED
		);
	});
});

const higherFirst = (a: Proportion, b: Proportion) => compareFractions(b, a);

describe('ranks and rank ranges', () => {
	it('follow the units into any order', () => {
		fc.assert(
			fc.property(shuffled, ({ list, order, moved }) => {
				expect(competitionRanks(moved, higherFirst)).toEqual(
					pick(competitionRanks(list, higherFirst), order)
				);
				expect(rankRanges(moved, 'higher')).toEqual(pick(rankRanges(list, 'higher'), order));
			}),
			FIXED
		);
	});
	it('are the same for equal fractions of equal n, and a range holds the rank', () => {
		fc.assert(
			fc.property(units, proportion, (list, twin) => {
				const all = [...list, twin, twin];
				const ranks = competitionRanks(all, higherFirst);
				const ranges = rankRanges(all, 'higher');
				expect(ranks.at(-1)).toBe(ranks.at(-2));
				expect(ranges.at(-1)).toEqual(ranges.at(-2));
				ranks.forEach((rank, unit) => {
					expect(ranges[unit]?.best).toBeLessThanOrEqual(rank);
					expect(ranges[unit]?.worst).toBeGreaterThanOrEqual(rank);
				});
			}),
			FIXED
		);
	});
	it('mirror each other between higher and lower', () => {
		fc.assert(
			fc.property(units, (list) => {
				const lower = rankRanges(list, 'lower');
				rankRanges(list, 'higher').forEach(({ best, worst }, unit) => {
					expect(lower[unit]).toEqual({ best: list.length + 1 - worst, worst: list.length + 1 - best });
				});
			}),
			FIXED
		);
	});
});
