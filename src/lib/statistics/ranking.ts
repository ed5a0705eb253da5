import { newcombeDifference } from '#lib/statistics/newcombe.ts';

export interface Proportion {
	readonly numerator: number;
	readonly denominator: number;
}

/**
 * Exact comparison of two fractions by cross-multiplication: negative where `first` is smaller.
 * Denominators are positive.
 */
export function compareFractions(first: Proportion, second: Proportion): number {
	const difference =
		BigInt(first.numerator) * BigInt(second.denominator) -
		BigInt(second.numerator) * BigInt(first.denominator);
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * Competition ranking (1, 2, 2, 4 …; 并列): place = 1 + number strictly better.
 * @param compare negative where the first is better
 */
export function competitionRanks<Item>(
	items: readonly Item[],
	compare: (a: Item, b: Item) => number
): number[] {
	return items.map((item) => 1 + items.filter((other) => compare(other, item) < 0).length);
}

export interface RankRange {
	readonly best: number;
	readonly worst: number;
}

/** How two units of one kind are told apart. */
export interface PairwiseTest<Unit> {
	/** Exact order of the values: negative where the first is smaller, 0 for a tie. */
	readonly order: (first: Unit, second: Unit) => number;
	/** Size of the difference of the larger from the smaller in standard errors; 0 claims nothing. */
	readonly z: (larger: Unit, smaller: Unit) => number;
}

/** Proportions, told apart by the Newcombe interval of their difference. */
export const PROPORTION_TEST: PairwiseTest<Proportion> = { order: compareFractions, z: criticalZ };

/**
 * Range of places that the data allow: [1 + significantly better, I − significantly worse], by
 * pairwise comparison with Holm's step-down correction at 5 % over all pairs (metrics.md §3).
 * One unit has the range 1–1.
 */
export function rankRangesBy<Unit>(
	units: readonly Unit[],
	test: PairwiseTest<Unit>,
	better: 'higher' | 'lower'
): RankRange[] {
	const significant = significantPairs(units, test);
	return units.map((_, unit) => {
		let betterCount = 0;
		let worseCount = 0;
		for (const pair of significant) {
			if (pair.high !== unit && pair.low !== unit) continue;
			const unitIsHigh = pair.high === unit;
			if (unitIsHigh === (better === 'higher')) worseCount += 1;
			else betterCount += 1;
		}
		return { best: 1 + betterCount, worst: units.length - worseCount };
	});
}

/** Rank ranges of proportions, by pairwise Newcombe intervals. */
export function rankRanges(units: readonly Proportion[], better: 'higher' | 'lower'): RankRange[] {
	return rankRangesBy(units, PROPORTION_TEST, better);
}

export interface Pair {
	readonly high: number;
	readonly low: number;
}

/** Pairs that differ after Holm's correction, as positions; `high` has the larger value. */
export function significantPairs<Unit>(units: readonly Unit[], test: PairwiseTest<Unit>): Pair[] {
	const pairs: (Pair & { z: number })[] = [];
	units.forEach((first, i) => {
		units.slice(i + 1).forEach((second, offset) => {
			const j = i + 1 + offset;
			const order = test.order(first, second);
			if (order === 0) return;
			const [high, low] = order > 0 ? [i, j] : [j, i];
			pairs.push({ high, low, z: order > 0 ? test.z(first, second) : test.z(second, first) });
		});
	});
	pairs.sort((a, b) => b.z - a.z || a.high - b.high || a.low - b.low);
	const all = (units.length * (units.length - 1)) / 2;
	const found: Pair[] = [];
	for (const [step, pair] of pairs.entries()) {
		if (pair.z <= normalQuantile(1 - 0.05 / (2 * (all - step)))) break;
		found.push({ high: pair.high, low: pair.low });
	}
	return found;
}

/** The largest z at which the Newcombe interval of high − low still misses 0, by bisection. */
function criticalZ(high: Proportion, low: Proportion): number {
	let inside = 0;
	let outside = 12;
	for (let step = 0; step < 60; step += 1) {
		const z = (inside + outside) / 2;
		const interval = newcombeDifference(high.numerator, high.denominator, low.numerator, low.denominator, z);
		if (interval !== null && interval.low > 0) inside = z;
		else outside = z;
	}
	return inside;
}

/**
 * Standard normal quantile, relative error below 1.2e-9.
 * Source: P. J. Acklam's rational approximation (2003).
 * @param probability in (0, 1)
 */
export function normalQuantile(probability: number): number {
	if (!(probability > 0 && probability < 1)) {
		throw new RangeError(`normalQuantile needs a probability in (0, 1), found ${probability}`);
	}
	if (probability < 0.02425) return tail(Math.sqrt(-2 * Math.log(probability)));
	if (probability > 1 - 0.02425) return -tail(Math.sqrt(-2 * Math.log(1 - probability)));
	const q = probability - 0.5;
	return (polynomial(CENTRE_TOP, q * q) * q) / (polynomial(CENTRE_BOTTOM, q * q) * q * q + 1);
}

const CENTRE_TOP = [
	-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
	2.506628277459239
];
const CENTRE_BOTTOM = [
	-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572
];
const TAIL_TOP = [
	-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
	2.938163982698783
];
const TAIL_BOTTOM = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];

function polynomial(coefficients: readonly number[], x: number): number {
	return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

function tail(q: number): number {
	return polynomial(TAIL_TOP, q) / (polynomial(TAIL_BOTTOM, q) * q + 1);
}
