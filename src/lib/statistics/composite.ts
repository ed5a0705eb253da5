import {
	add,
	compareExact,
	fraction,
	fromDecimal,
	multiply,
	toNumber,
	ZERO,
	type Fraction
} from '#lib/statistics/fraction.ts';
import type { Difference } from '#lib/statistics/newcombe.ts';
import type { PairwiseTest, Proportion } from '#lib/statistics/ranking.ts';
import { wilsonInterval, Z_95, type Interval } from '#lib/statistics/wilson.ts';

/** A proportion that enters a composite. Weights need not add to anything: only their shares count. */
export interface WeightedPart extends Proportion {
	/** Not negative. */
	readonly weight: number;
	/** `lower`: the part counts as 1 − its value. */
	readonly better: 'higher' | 'lower';
}

/** A weighted mean of proportions, as fractions: 0.85 is printed as 85.0. */
export interface Composite extends Interval {
	readonly exact: Fraction;
	readonly value: number;
	/** What each part adds, share of the weight × part; they sum to `exact`. */
	readonly contributions: readonly Fraction[];
}

/** The part on a scale on which higher is better. The denominator is positive. */
export function oriented({ numerator, denominator, better }: WeightedPart): Fraction {
	return fraction(BigInt(better === 'higher' ? numerator : denominator - numerator), BigInt(denominator));
}

/**
 * Each weight's share of their sum, exactly, taking each weight as the decimal it prints as.
 * @returns null where the weights are all 0 or there are none
 * @throws RangeError for a weight that is negative or not finite
 */
export function weightShares(weights: readonly number[]): Fraction[] | null {
	const exact = weights.map((weight) => {
		if (weight < 0) throw new RangeError(`a weight may not be negative, found ${weight}`);
		return fromDecimal(weight);
	});
	const sum = exact.reduce(add, ZERO);
	if (sum.numerator === 0n) return null;
	return exact.map((weight) => multiply(weight, { numerator: sum.denominator, denominator: sum.numerator }));
}

/**
 * Weighted mean of parts on 0–1, lower-is-better parts inverted (metrics.md §2, 综合得分), with the
 * interval that the parts' Wilson intervals give when their distances from the values are combined
 * as independent: √Σ(share·distance)². With one part it is that part's Wilson interval.
 * Source of the interval: Zou & Donner 2008, Statistics in Medicine 27:1693 (MOVER).
 * @returns null where any part has no denominator (never silently reweighted) or no weight counts
 * @throws RangeError for a negative weight, or a numerator outside 0 … denominator
 */
export function composite(parts: readonly WeightedPart[], z: number = Z_95): Composite | null {
	const shares = weightShares(parts.map(({ weight }) => weight));
	if (shares === null || parts.some(({ denominator }) => denominator === 0)) return null;
	const contributions = parts.map((part, index) => multiply(shares[index] ?? ZERO, oriented(part)));
	const exact = contributions.reduce(add, ZERO);
	const value = toNumber(exact);
	const { below, above } = distances(parts, shares.map(toNumber), z);
	return { exact, value, contributions, low: Math.max(0, value - below), high: Math.min(1, value + above) };
}

/** How far the interval reaches below and above the composite. */
function distances(parts: readonly WeightedPart[], shares: readonly number[], z: number) {
	let below = 0;
	let above = 0;
	parts.forEach(({ numerator, denominator, better }, index) => {
		const share = shares[index] ?? 0;
		const interval = wilsonInterval(numerator, denominator, z);
		if (interval === null || share === 0) return;
		const value = numerator / denominator;
		const [down, up] = [(share * (value - interval.low)) ** 2, (share * (interval.high - value)) ** 2];
		below += better === 'higher' ? down : up;
		above += better === 'higher' ? up : down;
	});
	return { below: Math.sqrt(below), above: Math.sqrt(above) };
}

/**
 * Difference of two composites of independent samples, first minus second, by the same method;
 * with one part it is Newcombe's method 10.
 * @returns null where either has no composite
 */
export function compositeDifference(
	first: readonly WeightedPart[],
	second: readonly WeightedPart[],
	z: number = Z_95
): Difference | null {
	const [one, other] = [composite(first, z), composite(second, z)];
	if (one === null || other === null) return null;
	const difference = one.value - other.value;
	return {
		difference,
		low: difference - Math.sqrt((one.value - one.low) ** 2 + (other.high - other.value) ** 2),
		high: difference + Math.sqrt((one.high - one.value) ** 2 + (other.value - other.low) ** 2)
	};
}

/** A unit's composite in a comparison of units: its parts, and the exact value that orders them. */
export interface ComparedUnit {
	readonly parts: readonly WeightedPart[];
	readonly exact: Fraction;
}

/** Composites, told apart by the interval of their difference. Higher is better. */
export const COMPOSITE_TEST: PairwiseTest<ComparedUnit> = {
	order: (first, second) => compareExact(first.exact, second.exact),
	z: criticalZ
};

/** The largest z at which the interval of larger − smaller still misses 0, by bisection; 0 below 1.9. */
function criticalZ(larger: ComparedUnit, smaller: ComparedUnit): number {
	const isApart = pairAt(larger.parts, smaller.parts);
	// No step of Holm's correction asks for less than 1.96.
	let inside = 1.9;
	let outside = 12;
	if (!isApart(inside)) return 0;
	for (let step = 0; step < 36; step += 1) {
		const z = (inside + outside) / 2;
		if (isApart(z)) inside = z;
		else outside = z;
	}
	return inside;
}

function pairAt(larger: readonly WeightedPart[], smaller: readonly WeightedPart[]) {
	const [one, other] = [larger, smaller].map((parts) => {
		const shares = (weightShares(parts.map(({ weight }) => weight)) ?? []).map(toNumber);
		return { parts, shares, value: composite(parts)?.value ?? 0 };
	});
	return (z: number): boolean => {
		if (one === undefined || other === undefined) return false;
		const { below } = distances(one.parts, one.shares, z);
		const { above } = distances(other.parts, other.shares, z);
		return one.value - other.value > Math.sqrt(below ** 2 + above ** 2);
	};
}
