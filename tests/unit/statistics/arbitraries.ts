import fc from 'fast-check';
import type { Proportion } from '#lib/statistics/ranking.ts';

/** Same draws in every run. */
export const FIXED = { seed: 20_140_101, numRuns: 300 };

/** Whole counts with at least one ticket. */
export const proportion: fc.Arbitrary<Proportion> = fc
	.integer({ min: 1, max: 400 })
	.chain((denominator) =>
		fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator }))
	);

/** Fractions in thousandths: nearer to 0, 1 − x would lose x. */
export const rate = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

export const units = fc.array(proportion, { minLength: 1, maxLength: 12 });

/** Units, and the same ones in another order: `order[k]` is the old position of the unit now at k. */
export const shuffled = units.chain((list) =>
	fc
		.shuffledSubarray(
			list.map((_, index) => index),
			{ minLength: list.length }
		)
		.map((order) => ({ list, order, moved: pick(list, order) }))
);

export function pick<Item>(items: readonly Item[], order: readonly number[]): Item[] {
	return order.flatMap((index) => items.slice(index, index + 1));
}
