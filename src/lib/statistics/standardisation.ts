import type { Proportion } from '#lib/statistics/ranking.ts';
import { wilsonInterval, type Interval } from '#lib/statistics/wilson.ts';

/** Tickets of one category in one unit. */
export interface CategoryCell extends Proportion {
	readonly category: string;
}

/** All units together: what a ticket of each category is expected to do anywhere. */
export interface Reference extends Proportion {
	readonly categories: readonly CategoryCell[];
}

export interface CategoryContribution extends CategoryCell {
	/** n_c·p_c: successes had the unit done like all units together in this category. */
	readonly expected: number;
	/** O_c − E_c, in tickets: above 0 where the unit did more than expected. */
	readonly excess: number;
	/** Part of the gap between the unit's rate and that of all, as a fraction, that its own doing explains: (O_c − E_c)/n. */
	readonly ownEffect: number;
	/** The part that its mix explains: (n_c/n − N_c/N)·(p_c − p_all). */
	readonly mixEffect: number;
}

export interface Standardised {
	/** Successes and tickets of the unit. */
	readonly observed: number;
	readonly denominator: number;
	/** E = Σ n_c·p_c, not whole. */
	readonly expected: number;
	/** O/E; 1 where the unit does as its mix of categories lets expect. */
	readonly ratio: number;
	/** (O/E)·p_all, a fraction that may exceed 1 where the rates are high; print it as “100 %” at most. */
	readonly adjusted: number;
	/** 95 % interval of the adjusted rate, on the same scale. */
	readonly interval: Interval;
	/** (O−E)/√Σ n_c·p_c(1−p_c); null where nothing is left to chance (every p_c is 0 or 1). */
	readonly z: number | null;
	/** One a category of the reference, in its order. Own and mix effects sum to O/n − p_all. */
	readonly contributions: readonly CategoryContribution[];
}

/**
 * All units together, category by category, in order of first appearance.
 * @param units the cells of each unit, at most one a category
 */
export function referenceRates(units: readonly (readonly CategoryCell[])[]): Reference {
	const categories = new Map<string, CategoryCell>();
	for (const cell of units.flat()) {
		const sum = categories.get(cell.category);
		categories.set(cell.category, {
			category: cell.category,
			numerator: (sum?.numerator ?? 0) + cell.numerator,
			denominator: (sum?.denominator ?? 0) + cell.denominator
		});
	}
	return { ...total([...categories.values()]), categories: [...categories.values()] };
}

/**
 * Indirect standardisation over category: what the unit's own mix of tickets would give at the rates
 * of all units together, and how far the unit is from it. The interval is the Wilson interval of O/n
 * times n·p_all/E, the rates of all being taken as known; with one category it is the plain one.
 * The mix and own effects are Kitagawa's decomposition of O/n − p_all.
 * Source: metrics.md §3; Breslow & Day 1987, ch. 2; Kitagawa 1955, JASA 50:1168.
 * @param cells of the unit, at most one a category; a category may be missing
 * @param reference all units together, this unit among them
 * @returns null where the unit has no ticket, or nothing is expected of it (E = 0)
 * @throws RangeError for a repeated category, and for one that has more tickets here than in the reference
 */
export function standardise(cells: readonly CategoryCell[], reference: Reference): Standardised | null {
	const own = new Map(cells.map((cell) => [cell.category, cell]));
	requirePartOf(cells, own, reference);
	const { numerator: observed, denominator } = total(cells);
	const overall = reference.numerator / reference.denominator;
	const contributions = reference.categories.map((all) =>
		contribution(own.get(all.category), all, denominator, reference)
	);
	const expected = contributions.reduce((sum, cell) => sum + cell.expected, 0);
	const variance = reference.categories.reduce((sum, all) => {
		const n = own.get(all.category)?.denominator ?? 0;
		return n === 0
			? sum
			: sum + (n * all.numerator * (all.denominator - all.numerator)) / all.denominator ** 2;
	}, 0);
	const plain = wilsonInterval(observed, denominator);
	if (plain === null || expected === 0) return null;
	const scale = (denominator * overall) / expected;
	return {
		observed,
		denominator,
		expected,
		ratio: observed / expected,
		adjusted: (observed / expected) * overall,
		interval: { low: plain.low * scale, high: plain.high * scale },
		z: variance === 0 ? null : (observed - expected) / Math.sqrt(variance),
		contributions
	};
}

function contribution(
	cell: CategoryCell | undefined,
	all: CategoryCell,
	n: number,
	reference: Reference
): CategoryContribution {
	const own = cell ?? { category: all.category, numerator: 0, denominator: 0 };
	if (all.denominator === 0 || n === 0) return { ...own, expected: 0, excess: 0, ownEffect: 0, mixEffect: 0 };
	const rate = all.numerator / all.denominator;
	const overall = reference.numerator / reference.denominator;
	const expected = (own.denominator * all.numerator) / all.denominator;
	return {
		...own,
		expected,
		excess: own.numerator - expected,
		ownEffect: (own.numerator - expected) / n,
		mixEffect: (own.denominator / n - all.denominator / reference.denominator) * (rate - overall)
	};
}

function total(cells: readonly Proportion[]): Proportion {
	return {
		numerator: cells.reduce((sum, { numerator }) => sum + numerator, 0),
		denominator: cells.reduce((sum, { denominator }) => sum + denominator, 0)
	};
}

function requirePartOf(
	cells: readonly CategoryCell[],
	own: ReadonlyMap<string, CategoryCell>,
	reference: Reference
): void {
	if (own.size !== cells.length)
		throw new RangeError('standardise needs at most one cell a category, found more');
	const all = new Map(reference.categories.map((cell) => [cell.category, cell.denominator]));
	for (const { category, denominator } of cells) {
		const known = all.get(category) ?? 0;
		if (denominator > known) {
			throw new RangeError(
				`standardise needs a reference that includes the unit, found ${denominator} tickets of ${category} against ${known}`
			);
		}
	}
}
