import type { Proportion } from '#lib/statistics/ranking.ts';

/**
 * Sufficient counts of a beta-binomial sample: how many units have more than k successes, failures
 * and trials, for each k. Whole numbers, so that nothing depends on the order of the units.
 */
export interface Tally {
	readonly successes: number;
	readonly trials: number;
	readonly successesAbove: readonly number[];
	readonly failuresAbove: readonly number[];
	readonly trialsAbove: readonly number[];
}

/** α+β below 0.01 is as good as "each unit always or never". */
const MAXIMUM_DISPERSION = 100;
/** The search looks at this many factors of 4 on either side of its start. */
const REACH = 10;

/**
 * @param units whole counts
 * @throws RangeError where a numerator is outside 0 … denominator
 */
export function tally(units: readonly Proportion[]): Tally {
	for (const { numerator, denominator } of units) {
		if (!(
			Number.isInteger(denominator) &&
			Number.isInteger(numerator) &&
			numerator >= 0 &&
			numerator <= denominator
		)) {
			throw new RangeError(
				`tally needs whole counts with 0 <= numerator <= denominator, found ${numerator} of ${denominator}`
			);
		}
	}
	return {
		successes: units.reduce((sum, { numerator }) => sum + numerator, 0),
		trials: units.reduce((sum, { denominator }) => sum + denominator, 0),
		successesAbove: countsAbove(units.map(({ numerator }) => numerator)),
		failuresAbove: countsAbove(units.map(({ numerator, denominator }) => denominator - numerator)),
		trialsAbove: countsAbove(units.map(({ denominator }) => denominator))
	};
}

/**
 * Dispersion 1/(α+β) of the greatest likelihood: a grid around the start finds the peak, the zero of
 * the slope along the likeliest means settles it to the last digits.
 * @param start a first guess, positive
 * @returns 0 where equal rates explain the counts as well as any spread; at most 100
 */
export function fitDispersion(counts: Tally, start: number): number {
	if (counts.successes === 0 || counts.successes === counts.trials) return 0;
	const grid = [0];
	for (let power = -REACH; power <= REACH; power += 1) {
		grid.push(Math.min(start * 4 ** power, MAXIMUM_DISPERSION));
	}
	const heights = grid.map((dispersion) => logLikelihood(counts, meanAt(counts, dispersion), dispersion));
	const peak = heights.indexOf(Math.max(...heights));
	const height = (dispersion: number) => slope(counts, meanAt(counts, dispersion), dispersion);
	return zeroOf(height, grid[peak - 1] ?? 0, grid[peak + 1] ?? MAXIMUM_DISPERSION);
}

/**
 * Where a continuous function that is positive at `low` and negative at `high` changes its sign, to
 * the last digits, by false position that halves the weight of an end that stays (Illinois method).
 * A function without a change of sign ends at the end that is nearer to one.
 */
function zeroOf(height: (x: number) => number, low: number, high: number): number {
	let atLow = height(low);
	let atHigh = height(high);
	if (atLow <= 0) return low;
	if (atHigh >= 0) return high;
	let stayed: 'low' | 'high' | null = null;
	let last = low;
	for (let step = 0; step < 100; step += 1) {
		const next = (low * atHigh - high * atLow) / (atHigh - atLow);
		const atNext = height(next);
		if (atNext === 0 || Math.abs(next - last) <= 2 * Number.EPSILON * next) return next;
		if (atNext > 0) {
			[low, atLow] = [next, atNext];
			if (stayed === 'high') atHigh /= 2;
			stayed = 'high';
		} else {
			[high, atHigh] = [next, atNext];
			if (stayed === 'low') atLow /= 2;
			stayed = 'low';
		}
		last = next;
	}
	return last;
}

/**
 * Likeliest mean rate at a given dispersion: the log-likelihood is strictly concave in it, so Newton
 * steps, halved into the bracket, find the one zero of its derivative.
 */
export function meanAt(counts: Tally, dispersion: number): number {
	const { successes, trials, successesAbove, failuresAbove } = counts;
	let mean = successes / trials;
	if (successes === 0 || successes === trials) return mean;
	let low = 0;
	let high = 1;
	for (let step = 0; step < 100; step += 1) {
		let first = 0;
		let second = 0;
		for (let k = 0; k < successesAbove.length; k += 1) {
			const base = mean + k * dispersion;
			const term = (successesAbove[k] ?? 0) / base;
			first += term;
			second += term / base;
		}
		for (let k = 0; k < failuresAbove.length; k += 1) {
			const base = 1 - mean + k * dispersion;
			const term = (failuresAbove[k] ?? 0) / base;
			first -= term;
			second += term / base;
		}
		if (first > 0) low = mean;
		else high = mean;
		const newton = mean + first / second;
		const next = newton > low && newton < high ? newton : (low + high) / 2;
		if (Math.abs(next - mean) <= Number.EPSILON * mean) return next;
		mean = next;
	}
	return mean;
}

/**
 * Log-likelihood without the binomial coefficients, as sums of logarithms: unlike differences of
 * log-gamma they stay exact where α+β is large.
 */
export function logLikelihood(counts: Tally, mean: number, dispersion: number): number {
	const logs = (above: readonly number[], base: number) =>
		above.reduce((sum, units, k) => sum + units * Math.log(base + k * dispersion), 0);
	return (
		logs(counts.successesAbove, mean) + logs(counts.failuresAbove, 1 - mean) - logs(counts.trialsAbove, 1)
	);
}

/** Derivative of the log-likelihood by the dispersion. */
function slope(counts: Tally, mean: number, dispersion: number): number {
	const terms = (above: readonly number[], base: number) =>
		above.reduce((sum, units, k) => sum + (units * k) / (base + k * dispersion), 0);
	return (
		terms(counts.successesAbove, mean) + terms(counts.failuresAbove, 1 - mean) - terms(counts.trialsAbove, 1)
	);
}

/** For each k from 0: how many of the values are greater than k. */
function countsAbove(values: readonly number[]): number[] {
	const above = new Array<number>(values.reduce((most, value) => Math.max(most, value), 0)).fill(0);
	for (const value of values) if (value > 0) above[value - 1] = (above[value - 1] ?? 0) + 1;
	for (let k = above.length - 2; k >= 0; k -= 1) above[k] = (above[k] ?? 0) + (above[k + 1] ?? 0);
	return above;
}
