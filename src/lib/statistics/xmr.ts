import {
	LIMIT_WIDTH,
	limitsAround,
	meanOf,
	MOVING_RANGE_DIVISOR,
	screenedMeanRange,
	sideOf,
	TRIAL_POINTS,
	type Bounds,
	type Limits
} from '#lib/statistics/control-limits.ts';
import { controlSignals, type Signal } from '#lib/statistics/control-signals.ts';

export interface XmrPoint {
	/** As given; null is a gap. */
	readonly value: number | null;
	readonly signals: readonly Signal[];
}

/** All figures are in the unit of the values. */
export interface XmrChart extends Limits {
	readonly mean: number;
	/** Mean moving range, after the one screening. */
	readonly movingRange: number;
	/** Fewer than 12 values: the limits are trial limits. */
	readonly trial: boolean;
	/** One for each value given, in order. */
	readonly points: readonly XmrPoint[];
}

/**
 * Chart of individual values: mean ± 3/1.128 of the mean moving range. metrics.md prints the factor
 * as 2.66; the published digits need it unrounded. Gaps (null) have no moving range to either side
 * and end runs. Signals are judged against the limits before `bounds` cuts them off.
 * Source: NIST/SEMATECH e-Handbook 6.3.2.2; Wheeler 2000; rules of controlSignals.
 * @param values in time order, at equal steps
 * @param bounds what no value can pass: `{ minimum: 0, maximum: 1 }` for a proportion
 * @returns null without two neighbouring values, or where no neighbours differ although others do
 * (two flat pieces around a gap), so that nothing tells how much the figure varies
 */
export function xmrChart(values: readonly (number | null)[], bounds: Bounds = {}): XmrChart | null {
	const mean = meanOf(values);
	const movingRange = screenedMeanRange(values);
	if (mean === null || movingRange === null) return null;
	if (movingRange === 0 && values.some((value) => value !== null && sideOf(value, mean) !== 0)) return null;
	const reach = (LIMIT_WIDTH / MOVING_RANGE_DIVISOR) * movingRange;
	const signals = controlSignals(
		values.map((value) => (value === null ? null : { value, centre: mean, reach }))
	);
	return {
		mean,
		...limitsAround(mean, reach, bounds),
		movingRange,
		trial: values.filter((value) => value !== null).length < TRIAL_POINTS,
		points: values.map((value, index) => ({ value, signals: signals[index] ?? [] }))
	};
}

export interface XmrPhase {
	/** Index of the phase's first value. */
	readonly start: number;
	/** The first index after it. */
	readonly end: number;
	/** Of this phase's values alone; null where they allow no limits. */
	readonly chart: XmrChart | null;
}

/**
 * Limits recomputed from given points on, as after a change of rule: no mean, range, run or trend
 * reaches over a start.
 * @param starts indices where a new phase begins, ascending; 0 is always one. A start at or after
 * the end of the values begins nothing and is left out.
 * @throws RangeError where they are not whole, negative or not ascending
 */
export function xmrPhases(
	values: readonly (number | null)[],
	starts: readonly number[],
	bounds: Bounds = {}
): XmrPhase[] {
	starts.forEach((start, position) => {
		if (!Number.isInteger(start) || start < 0 || start < (starts[position - 1] ?? 0)) {
			throw new RangeError(`xmrPhases needs ascending indices, found ${starts.join(', ')}`);
		}
	});
	const cuts = [...new Set([0, ...starts])].filter((start) => start < values.length);
	return cuts.map((start, position) => {
		const end = cuts[position + 1] ?? values.length;
		return { start, end, chart: xmrChart(values.slice(start, end), bounds) };
	});
}

/** Which way a metric improves, as its definition says (metrics/metric.ts). */
export type Better = 'higher' | 'lower' | 'none';

/** The variation icons of "Making Data Count"; `changed-…` where neither way is better. */
export type Variation = 'common' | 'improving' | 'worsening' | 'changed-high' | 'changed-low';

/**
 * What the latest point's signals say. The side of the mean (outside, run, two of three) counts
 * before the slope (trend): a figure far too high is not yet well because it falls.
 * @param chart any chart of this folder with signals; gaps at its end are passed over
 */
export function variation(
	chart: { readonly points: readonly (XmrPoint | null)[] },
	better: Better
): Variation {
	const latest = chart.points.findLast((point) => point !== null && point.value !== null);
	const signals = latest?.signals ?? [];
	const telling = signals.find((signal) => signal.rule !== 'trend') ?? signals[0];
	if (telling === undefined) return 'common';
	if (better === 'none') return telling.direction === 'high' ? 'changed-high' : 'changed-low';
	return (telling.direction === 'high') === (better === 'higher') ? 'improving' : 'worsening';
}

/** The assurance icons of "Making Data Count". */
export type Assurance = 'passes' | 'fails' | 'hit-or-miss';

/**
 * Whether the process as it runs will meet its target: always where the target lies at or beyond the
 * limit on the worse side, never beyond the one on the better side, by chance in between.
 * @param target in the unit of the limits, met by being reached
 * @returns null without a target, or where neither way is better
 */
export function assurance(limits: Limits, target: number | null, better: Better): Assurance | null {
	if (target === null || better === 'none') return null;
	const higher = better === 'higher';
	if (higher ? limits.low >= target : limits.high <= target) return 'passes';
	return (higher ? limits.high < target : limits.low > target) ? 'fails' : 'hit-or-miss';
}
