import {
	add,
	compareExact,
	fraction,
	greatestCommonDivisor,
	subtract,
	toNumber,
	ZERO,
	type Fraction
} from '#lib/statistics/fraction.ts';
import { allWeights, restrict, shareOfAll, type WeightCone } from '#lib/statistics/weight-cone.ts';
import type { Interval } from '#lib/statistics/wilson.ts';

/** The weightings that put a unit first, alone or tied. All weights are shares of 1. */
export interface FirstPlace {
	/** `tied`: only weightings at which others are first as well, a set without volume. */
	readonly possible: 'yes' | 'tied' | 'no';
	/** Share of all weightings that put the unit first. */
	readonly share: number;
	/** Smallest and largest weight of each part among them; null where there are none. */
	readonly ranges: readonly Interval[] | null;
	/**
	 * The nearest of them to the official weights and how much weight it moves from some parts to
	 * others (half the sum of the differences); 0 where the unit is first already; null where none.
	 */
	readonly nearest: { readonly weights: readonly number[]; readonly moved: number } | null;
}

/**
 * For which weights each unit would be first: the set {w ≥ 0, Σw = 1, w·(own − other) ≥ 0 for
 * every other unit}, worked out exactly by its corners.
 * @param units a list of parts each, higher is better; all of one length
 * @param official shares of 1
 */
export function firstPlaces(
	units: readonly (readonly Fraction[])[],
	official: readonly Fraction[]
): FirstPlace[] {
	// Who beats the best of the others beats all: a unit that another matches in every part adds nothing.
	const rivals = undominated(units);
	return units.map((own) => {
		const region = rivals.reduce(
			(cone, rival) => restrict(cone, wholeDifference(own, rival)),
			allWeights(official.length)
		);
		if (region.rays.length === 0) return { possible: 'no', share: 0, ranges: null, nearest: null };
		const share = shareOfAll(region);
		return {
			possible: share > 0 ? 'yes' : 'tied',
			share,
			ranges: rangesOf(region),
			nearest: nearestTo(region, official)
		};
	});
}

/** Units that no other matches or betters in every part; of equals the first. */
function undominated(units: readonly (readonly Fraction[])[]): (readonly Fraction[])[] {
	const isAtLeast = (one: readonly Fraction[], other: readonly Fraction[]) =>
		one.every((part, index) => compareExact(part, other[index] ?? ZERO) >= 0);
	return units.filter(
		(unit, position) =>
			!units.some(
				(other, index) =>
					index !== position && isAtLeast(other, unit) && (!isAtLeast(unit, other) || index < position)
			)
	);
}

/** own − other in whole numbers of one common scale. */
function wholeDifference(own: readonly Fraction[], other: readonly Fraction[]): bigint[] {
	return inWholes(own.map((part, index) => subtract(part, other[index] ?? ZERO)));
}

function inWholes(values: readonly Fraction[]): bigint[] {
	const common = values.reduce(
		(product, { denominator }) => (product * denominator) / greatestCommonDivisor(product, denominator),
		1n
	);
	return values.map(({ numerator, denominator }) => numerator * (common / denominator));
}

/** The rays as weights that sum to 1. */
function corners({ rays }: WeightCone): Fraction[][] {
	return rays.map(({ vector }) => {
		const sum = vector.reduce((total, entry) => total + entry, 0n);
		return vector.map((entry) => fraction(entry, sum));
	});
}

function rangesOf(region: WeightCone): Interval[] {
	const found = corners(region);
	return Array.from({ length: region.size }, (_, part) => {
		const weights = found.map((corner) => toNumber(corner[part] ?? ZERO));
		return { low: Math.min(...weights), high: Math.max(...weights) };
	});
}

/**
 * Moved weight is linear where no part crosses its official weight: the region is cut along the
 * official weights, and the smallest value stands in a corner of a piece. Of equals the one that
 * changes the fewest parts, then the one that keeps the earlier parts larger.
 */
function nearestTo(region: WeightCone, official: readonly Fraction[]): FirstPlace['nearest'] {
	const whole = inWholes(official);
	const total = whole.reduce((sum, weight) => sum + weight, 0n);
	const pieces = whole.reduce(
		(cones, weight, part) => {
			const above = whole.map((_, index) => (index === part ? total - weight : -weight));
			const below = above.map((entry) => -entry);
			return cones
				.flatMap((cone) => [restrict(cone, above), restrict(cone, below)])
				.filter(({ rays }) => rays.length > 0);
		},
		[region]
	);
	const [best] = pieces
		.flatMap(corners)
		.map((weights) => {
			const differences = weights.map((weight, part) => subtract(weight, official[part] ?? ZERO));
			return {
				weights,
				moved: differences.filter(({ numerator }) => numerator > 0n).reduce(add, ZERO),
				changed: differences.filter(({ numerator }) => numerator !== 0n).length
			};
		})
		.sort(
			(one, other) =>
				compareExact(one.moved, other.moved) ||
				one.changed - other.changed ||
				compareLists(other.weights, one.weights)
		);
	return best === undefined ? null : { weights: best.weights.map(toNumber), moved: toNumber(best.moved) };
}

function compareLists(first: readonly Fraction[], second: readonly Fraction[]): number {
	for (const [index, value] of first.entries()) {
		const order = compareExact(value, second[index] ?? ZERO);
		if (order !== 0) return order;
	}
	return 0;
}
