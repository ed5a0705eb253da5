import {
	LIMIT_WIDTH,
	limitsAround,
	meanOf,
	movingRanges,
	MOVING_RANGE_DIVISOR,
	sideOf,
	TRIAL_POINTS,
	type Bounds,
	type Limits
} from '#lib/statistics/control-limits.ts';
import { controlSignals, type Signal } from '#lib/statistics/control-signals.ts';
import type { Proportion } from '#lib/statistics/ranking.ts';

/** A point with the limits of its own denominator. */
export interface LaneyPoint extends Limits {
	readonly value: number;
	/** Limits of the plain p or u chart, as if the mean were the same in all periods. */
	readonly plain: Limits;
	readonly signals: readonly Signal[];
}

export interface LaneyChart {
	/** Sum of numerators over sum of denominators. */
	readonly mean: number;
	/** How much wider than the plain limits these are: 1 is pure chance, above it overdispersion. */
	readonly sigmaZ: number;
	/** Fewer than 12 points: the limits are trial limits. */
	readonly trial: boolean;
	/** One for each unit given, in order; null where its denominator is 0. */
	readonly points: readonly (LaneyPoint | null)[];
}

/**
 * p′ chart of proportions whose denominators change. z = (p − mean) / √(mean(1 − mean)/n),
 * σ_z = mean|Δz| / 1.128, limits mean ± 3·σ_z·√(mean(1 − mean)/n), cut off at 0 and 1. As published,
 * σ_z is not held at 1 from below (points closer together than chance would have them narrow the
 * limits) and no range is screened. A denominator of 0 is a gap: no Δz to either side, runs end.
 * Source: Laney 2002, Quality Engineering 14(4):531; rules of controlSignals.
 * @param units in time order
 * @returns null without two neighbouring points, or where no neighbours differ although others do
 * @throws RangeError outside 0 <= numerator <= denominator
 */
export function laneyP(units: readonly Proportion[]): LaneyChart | null {
	for (const { numerator, denominator } of units) {
		if (!(numerator >= 0 && numerator <= denominator && denominator < Infinity)) {
			throw new RangeError(
				`laneyP needs 0 <= numerator <= denominator, found ${numerator} of ${denominator}`
			);
		}
	}
	return laneyChart(units, (mean) => mean * (1 - mean), { minimum: 0, maximum: 1 });
}

export interface Rate {
	readonly count: number;
	/** Days, customers or customer-days; 0 where there was nothing to count. */
	readonly exposure: number;
}

/**
 * u′ chart of events per exposure: as laneyP with the Poisson variance, mean/exposure; limits cut
 * off at 0. Values and limits are in events per unit of exposure.
 * @throws RangeError where a count or an exposure is negative
 */
export function laneyU(units: readonly Rate[]): LaneyChart | null {
	for (const { count, exposure } of units) {
		if (!(count >= 0 && count < Infinity && exposure >= 0 && exposure < Infinity)) {
			throw new RangeError(`laneyU needs count and exposure of at least 0, found ${count} per ${exposure}`);
		}
	}
	const proportions = units.map(({ count, exposure }) => ({ numerator: count, denominator: exposure }));
	return laneyChart(proportions, (mean) => mean, { minimum: 0 });
}

function laneyChart(
	units: readonly Proportion[],
	variance: (mean: number) => number,
	bounds: Bounds
): LaneyChart | null {
	const counted = units.map((unit) => (unit.denominator === 0 ? null : unit));
	const present = counted.filter((unit) => unit !== null);
	const mean = sum(present.map((unit) => unit.numerator)) / sum(present.map((unit) => unit.denominator));
	const places = counted.map((unit) => {
		if (unit === null) return null;
		const value = unit.numerator / unit.denominator;
		return { value, error: Math.sqrt(variance(mean) / unit.denominator), side: sideOf(value, mean) };
	});
	// On the mean z is 0, also where the mean is 0 or 1 and leaves no error to divide by.
	const z = places.map((place) => place && (place.side === 0 ? 0 : (place.value - mean) / place.error));
	const range = meanOf(movingRanges(z));
	if (range === null) return null;
	const sigmaZ = range / MOVING_RANGE_DIVISOR;
	if (sigmaZ === 0 && z.some((distance) => distance !== null && distance !== 0)) return null;
	const signals = controlSignals(
		places.map(
			(place) => place && { value: place.value, centre: mean, reach: LIMIT_WIDTH * sigmaZ * place.error }
		)
	);
	return {
		mean,
		sigmaZ,
		trial: present.length < TRIAL_POINTS,
		points: places.map(
			(place, index) =>
				place && {
					value: place.value,
					...limitsAround(mean, LIMIT_WIDTH * sigmaZ * place.error, bounds),
					plain: limitsAround(mean, LIMIT_WIDTH * place.error, bounds),
					signals: signals[index] ?? []
				}
		)
	};
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
