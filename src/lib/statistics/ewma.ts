import {
	LIMIT_WIDTH,
	limitsAround,
	meanOf,
	MOVING_RANGE_DIVISOR,
	screenedMeanRange,
	sideOf,
	type Bounds,
	type Limits
} from '#lib/statistics/control-limits.ts';
import type { Direction } from '#lib/statistics/control-signals.ts';

export interface EwmaOptions extends Bounds {
	/** Weight of the newest value, in (0, 1]; 1 makes a plain chart of individual values. */
	readonly lambda?: number | undefined;
	/** Where the average begins and the centre line stands; the mean of the values by default. */
	readonly start?: number | undefined;
	/** Standard deviation of a single value; the screened mean moving range / 1.128 by default. */
	readonly sigma?: number | undefined;
}

export interface EwmaPoint {
	readonly value: number | null;
	/** The weighted average after this value; null at a gap. */
	readonly smoothed: number | null;
	readonly outside: Direction | null;
}

/** All figures are in the unit of the values. */
export interface EwmaChart extends Limits {
	readonly start: number;
	readonly sigma: number;
	/** One for each value given, in order. */
	readonly points: readonly EwmaPoint[];
}

/**
 * Exponentially weighted moving average, which shows small lasting shifts earlier than single values:
 * z_t = λ·x_t + (1 − λ)·z_(t−1), limits start ± 3σ√(λ/(2 − λ)) (the ones that hold after the first
 * few values). Gaps leave the average as it was.
 * Source: Roberts 1959; NIST/SEMATECH e-Handbook 6.3.2.4; λ = 0.3 by metrics.md §4.
 * @param values in time order, at equal steps. For proportions whose denominators change, feed
 * z-scores of a p′ chart with start 0.
 * @returns null where start or sigma is not given and the values do not tell it: no value, no two
 * neighbours, or no neighbours that differ although others do
 * @throws RangeError where lambda lies outside (0, 1] or sigma is negative
 */
export function ewmaChart(
	values: readonly (number | null)[],
	{ lambda = 0.3, start: givenStart, sigma: givenSigma, ...bounds }: EwmaOptions = {}
): EwmaChart | null {
	if (!(lambda > 0 && lambda <= 1)) throw new RangeError(`ewmaChart needs lambda in (0, 1], found ${lambda}`);
	if (givenSigma !== undefined && !(givenSigma >= 0)) {
		throw new RangeError(`ewmaChart needs a sigma of at least 0, found ${givenSigma}`);
	}
	const start = givenStart ?? meanOf(values);
	const sigma = givenSigma ?? shortTermSigma(values);
	if (start === null || sigma === null) return null;
	const reach = LIMIT_WIDTH * sigma * Math.sqrt(lambda / (2 - lambda));
	let average = start;
	const points = values.map((value): EwmaPoint => {
		if (value === null) return { value, smoothed: null, outside: null };
		average = lambda * value + (1 - lambda) * average;
		const side = Math.abs(average - start) > reach ? sideOf(average, start) : 0;
		return { value, smoothed: average, outside: side === 0 ? null : side > 0 ? 'high' : 'low' };
	});
	return { start, sigma, ...limitsAround(start, reach, bounds), points };
}

function shortTermSigma(values: readonly (number | null)[]): number | null {
	const range = screenedMeanRange(values);
	const first = values.find((value) => value !== null);
	const flat = values.every((value) => value === null || value === first);
	return range === null || (range === 0 && !flat) ? null : range / MOVING_RANGE_DIVISOR;
}
