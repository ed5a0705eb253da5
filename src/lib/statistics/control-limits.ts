/** Mean moving range of two over the standard deviation of a normal variable (d₂ for n = 2). */
export const MOVING_RANGE_DIVISOR = 1.128;
/** Control limits stand this many standard deviations from the mean. */
export const LIMIT_WIDTH = 3;
/** Fewer points than this make trial limits (metrics.md §4). */
export const TRIAL_POINTS = 12;
/** Upper limit of a moving range over its mean (D₄ for n = 2). */
const RANGE_LIMIT = 3.267;
/** What a mean may differ from its own values by rounding alone, relative to them. */
const ROUNDING = 1e-12;

export interface Limits {
	readonly low: number;
	readonly high: number;
}

/** Bounds that a figure cannot pass: 0 and 1 for proportions, 0 for counts. They cut limits off. */
export interface Bounds {
	readonly minimum?: number | undefined;
	readonly maximum?: number | undefined;
}

export function limitsAround(centre: number, reach: number, bounds: Bounds = {}): Limits {
	return {
		low: Math.max(centre - reach, bounds.minimum ?? -Infinity),
		high: Math.min(centre + reach, bounds.maximum ?? Infinity)
	};
}

/** Mean of the values that are there; null where there is none. */
export function meanOf(values: readonly (number | null)[]): number | null {
	const present = values.filter((value) => value !== null);
	return present.length === 0 ? null : present.reduce((sum, value) => sum + value, 0) / present.length;
}

/** 1 above the centre, −1 below, 0 on it (and where only rounding parts the two). */
export function sideOf(value: number, centre: number): -1 | 0 | 1 {
	const distance = value - centre;
	if (Math.abs(distance) <= ROUNDING * Math.max(Math.abs(value), Math.abs(centre))) return 0;
	return distance > 0 ? 1 : -1;
}

/** Absolute differences of neighbours; a gap (null) has none with what stands before or after it. */
export function movingRanges(values: readonly (number | null)[]): number[] {
	return values.flatMap((value, index) => {
		const before = index === 0 ? null : (values[index - 1] ?? null);
		return value === null || before === null ? [] : [Math.abs(value - before)];
	});
}

/**
 * Mean moving range, ranges of at least 3.267 times the mean dropped once (metrics.md §4), so that
 * a single jump does not widen the limits that shall show it. Where nothing but ranges of 0 would be
 * left, all are kept: one jump in a flat series is still measured against something.
 * @returns null without two neighbouring values
 */
export function screenedMeanRange(values: readonly (number | null)[]): number | null {
	const ranges = movingRanges(values);
	const all = meanOf(ranges);
	if (all === null || all === 0) return all;
	const screened = meanOf(ranges.filter((range) => range < RANGE_LIMIT * all));
	return screened === null || screened === 0 ? all : screened;
}
