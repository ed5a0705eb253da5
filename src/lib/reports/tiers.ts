import type { Metric } from '#lib/metrics/metric.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { rankedFrom } from '#lib/reports/places.ts';
import type { Score } from '#lib/reports/score.ts';
import {
	funnelLimits,
	funnelTier,
	overdispersedLimits,
	overdispersion,
	rateFunnelLimits,
	Z_998,
	type FunnelTier,
	type Overdispersion
} from '#lib/statistics/funnel.ts';
import type { Proportion } from '#lib/statistics/ranking.ts';
import { Z_95, type Interval } from '#lib/statistics/wilson.ts';

/** The funnel of a ranking: the common level and the spread between units that chance does not explain. */
export interface Funnel {
	/** Common level per ticket or customer: all units together, a fraction (rates: before their scale). */
	readonly theta: number;
	/** Proportions only: spread beyond chance on the arcsine scale. */
	readonly dispersion: Overdispersion | null;
}

/** Limits at one unit's own n, in the unit of the figure's value. */
export interface FunnelLimits {
	readonly warning: Interval;
	readonly control: Interval;
}

/** How limits are drawn: `chance` alone, or widened by the spread between units (`wide`). */
export type LimitsKind = 'chance' | 'wide';

/**
 * The funnel of proportions and rates per customer against the level of all units together; null for
 * metrics without one, without a good direction, or where the total is hidden or nothing.
 */
export function funnelOf(metric: Metric, all: Score, scores: readonly Score[]): Funnel | null {
	if ((metric.kind !== 'ratio' && metric.kind !== 'rate') || metric.better === 'none') return null;
	const { numerator, denominator, value } = all.figure;
	if (value === null || numerator === null || denominator === null || denominator === 0) return null;
	const theta = numerator / denominator;
	if (metric.kind === 'rate') return { theta, dispersion: null };
	const ranked = scores.filter(({ status }) => status === 'ranked').map(({ figure }) => proportionOf(figure));
	return { theta, dispersion: overdispersion(ranked, theta) };
}

/** Limits at a denominator, in the unit of the metric's value. */
export function limitsAt(metric: Metric, funnel: Funnel, n: number, kind: LimitsKind): FunnelLimits {
	const at = (z: number): Interval => {
		if (metric.kind === 'rate') {
			const { low, high } = rateFunnelLimits(funnel.theta, n, z);
			return { low: low * metric.scale, high: high * metric.scale };
		}
		return kind === 'wide' && funnel.dispersion !== null
			? overdispersedLimits(funnel.theta, n, z, funnel.dispersion.tauSquared)
			: funnelLimits(funnel.theta, n, z);
	};
	return { warning: at(Z_95), control: at(Z_998) };
}

/** Tier of a ranked score by the limits at its own n; null where it is not ranked or there is no funnel. */
export function tierOf(
	metric: Metric,
	funnel: Funnel | null,
	score: Score,
	kind: LimitsKind
): FunnelTier | null {
	const { value, denominator } = score.figure;
	if (funnel === null || score.status !== 'ranked' || value === null || denominator === null) return null;
	const { warning, control } = limitsAt(metric, funnel, denominator, kind);
	return funnelTier(value, warning, control, rankedFrom(metric));
}

/** Numerator and denominator of a figure that has both. */
export function proportionOf({ numerator, denominator }: Figure): Proportion {
	return { numerator: numerator ?? 0, denominator: denominator ?? 0 };
}
