import type { Proportion } from '#lib/statistics/ranking.ts';
import type { Interval } from '#lib/statistics/wilson.ts';

/** Two-sided 99.8 % normal quantile: the outer limits of metrics.md §3. */
export const Z_998 = 3.090232306167813;

/** Below this number of units the spread between them cannot be told from chance (metrics.md §3). */
export const MINIMUM_UNITS = 10;
/** Share of the z-scores at either end that is drawn in, so that an outlier does not widen its own limits. */
const WINSORISED = 0.1;

/**
 * Limits within which a proportion of n trials lies by chance where the true rate is theta:
 * θ ± z·√(θ(1−θ)/n), clipped to [0, 1].
 * Source: Spiegelhalter 2005, Statistics in Medicine 24:1185 (normal approximation); FunnelPlotR.
 * @param theta centre line, a fraction in [0, 1]
 * @param n trials, not negative, not necessarily whole (a curve is drawn between units); 0 limits nothing
 * @param z normal quantile: Z_95 for warning limits, Z_998 for control limits
 * @throws RangeError outside the domain
 */
export function funnelLimits(theta: number, n: number, z: number): Interval {
	requireTheta('funnelLimits', theta);
	requireSize('funnelLimits', n);
	if (n === 0) return { low: 0, high: 1 };
	const spread = z * Math.sqrt((theta * (1 - theta)) / n);
	return { low: Math.max(0, theta - spread), high: Math.min(1, theta + spread) };
}

/**
 * Limits of the ratio observed/expected by chance where the true ratio is 1 and the observed count
 * is Poisson: (1 ± z/(2√E))², the variance-stabilising square root rather than the exact limits:
 * it is smooth in E, so that a curve has no steps, it is the scale on which Spiegelhalter adjusts
 * ratios for overdispersion, and from E = 5 on it is within one event of the exact limits (at
 * 99.8 %: within two).
 * Source: Spiegelhalter 2005, Statistics in Medicine 24:1185, appendix; Anscombe 1948.
 * @param expected count, not negative; 0 limits nothing
 * @throws RangeError outside the domain
 */
export function ratioFunnelLimits(expected: number, z: number): Interval {
	requireSize('ratioFunnelLimits', expected);
	if (expected === 0) return { low: 0, high: Infinity };
	const spread = z / (2 * Math.sqrt(expected));
	return { low: Math.max(0, 1 - spread) ** 2, high: (1 + spread) ** 2 };
}

/**
 * Limits of a rate of counted events where the true rate is `rate`: the rate times the limits of
 * O/E at E = rate × exposure.
 * @param rate events per unit of exposure, not negative
 * @param exposure in the unit of the rate (customers, days), not negative
 * @throws RangeError outside the domain
 */
export function rateFunnelLimits(rate: number, exposure: number, z: number): Interval {
	requireSize('rateFunnelLimits', rate);
	requireSize('rateFunnelLimits', exposure);
	if (rate === 0) return { low: 0, high: exposure === 0 ? Infinity : 0 };
	const ratio = ratioFunnelLimits(rate * exposure, z);
	return { low: rate * ratio.low, high: rate * ratio.high };
}

export interface Overdispersion {
	/** Mean square of the winsorised z-scores, about 1 where units differ by chance only; null without units. */
	readonly phi: number | null;
	/** Variance between units on the arcsine scale (radians²) that the limits take in; 0 where not applied. */
	readonly tauSquared: number;
	/** Whether the limits ought to be widened: enough units, and φ above 1 by more than chance. */
	readonly applied: boolean;
	/** Units with a denominator, on which φ rests. */
	readonly units: number;
}

/**
 * Spread between units beyond chance, as an additive random effect on the arcsine scale:
 * z_i = 2√n_i·(arcsin√p_i − arcsin√θ), winsorised at 10 % (R type 7 quantiles), φ = Σz²/I,
 * τ² = (Iφ − (I−1)) / (Σw − Σw²/Σw) with w = 4n, at least 0. Applied with ≥ 10 units and where φ is
 * above 1 by more than two standard errors √(2/I), since Iφ is about χ² with I degrees of freedom.
 * Source: Spiegelhalter 2005, Quality and Safety in Health Care 14:347; FunnelPlotR 0.5.
 * @param units whole counts; those with denominator 0 are left out
 * @param theta centre line, a fraction in [0, 1]
 * @throws RangeError outside the domain
 */
export function overdispersion(units: readonly Proportion[], theta: number): Overdispersion {
	requireTheta('overdispersion', theta);
	const used = units.filter(({ denominator }) => denominator > 0);
	const count = used.length;
	if (count === 0) return { phi: null, tauSquared: 0, applied: false, units: 0 };
	const centre = Math.asin(Math.sqrt(theta));
	const scores = used.map(
		({ numerator, denominator }) =>
			2 * Math.sqrt(denominator) * (Math.asin(Math.sqrt(numerator / denominator)) - centre)
	);
	const phi = winsorised(scores).reduce((sum, z) => sum + z * z, 0) / count;
	const applied = count >= MINIMUM_UNITS && phi > 1 + 2 * Math.sqrt(2 / count);
	if (!applied) return { phi, tauSquared: 0, applied, units: count };
	// Denominators are whole, so these sums do not depend on the order of the units.
	const weight = used.reduce((sum, { denominator }) => sum + 4 * denominator, 0);
	const squares = used.reduce((sum, { denominator }) => sum + (4 * denominator) ** 2, 0);
	const tauSquared = (count * phi - (count - 1)) / (weight - squares / weight);
	return { phi, tauSquared, applied, units: count };
}

/**
 * Funnel limits that take the spread between units in: sin²(arcsin√θ ± z·√(1/(4n) + τ²)), the
 * angle clipped to [0, π/2].
 * Source: Spiegelhalter 2005, Quality and Safety in Health Care 14:347 (additive model).
 * @param theta centre line, a fraction in [0, 1]
 * @param n trials, not negative; 0 limits nothing
 * @param tauSquared variance between units on the arcsine scale, from `overdispersion`
 * @throws RangeError outside the domain
 */
export function overdispersedLimits(theta: number, n: number, z: number, tauSquared: number): Interval {
	requireTheta('overdispersedLimits', theta);
	requireSize('overdispersedLimits', n);
	requireSize('overdispersedLimits', tauSquared);
	if (n === 0) return { low: 0, high: 1 };
	const centre = Math.asin(Math.sqrt(theta));
	const spread = z * Math.sqrt(1 / (4 * n) + tauSquared);
	return {
		low: Math.sin(Math.max(0, centre - spread)) ** 2,
		high: centre + spread >= Math.PI / 2 ? 1 : Math.sin(centre + spread) ** 2
	};
}

/** Two beyond each way: outside the 99.8 % limits is `far`, outside the 95 % limits is not. */
export type FunnelTier = 'far-better' | 'better' | 'within' | 'worse' | 'far-worse';

export const BEST_FIRST: readonly FunnelTier[] = ['far-better', 'better', 'within', 'worse', 'far-worse'];

/**
 * Tier of a unit by the funnel limits at its own n; a value on a limit is within it.
 * @param value proportion, ratio or rate, on the scale of the limits
 * @param better which direction is good
 */
export function funnelTier(
	value: number,
	limits95: Interval,
	limits998: Interval,
	better: 'higher' | 'lower'
): FunnelTier {
	const above = better === 'higher' ? 'better' : 'worse';
	const below = better === 'higher' ? 'worse' : 'better';
	if (value > limits998.high) return `far-${above}`;
	if (value < limits998.low) return `far-${below}`;
	if (value > limits95.high) return above;
	if (value < limits95.low) return below;
	return 'within';
}

/** Sorted scores with the tails drawn in; sorting makes their sum independent of the order of units. */
function winsorised(scores: readonly number[]): number[] {
	const sorted = scores.toSorted((a, b) => a - b);
	const low = quantile(sorted, WINSORISED);
	const high = quantile(sorted, 1 - WINSORISED);
	return sorted.map((score) => Math.min(high, Math.max(low, score)));
}

/** Quantile of sorted values, R type 7. */
function quantile(sorted: readonly number[], probability: number): number {
	const position = (sorted.length - 1) * probability;
	const below = sorted[Math.floor(position)] ?? 0;
	const above = sorted[Math.ceil(position)] ?? below;
	return below + (above - below) * (position - Math.floor(position));
}

function requireTheta(name: string, theta: number): void {
	if (!(theta >= 0 && theta <= 1)) throw new RangeError(`${name} needs theta in [0, 1], found ${theta}`);
}

function requireSize(name: string, size: number): void {
	if (!(size >= 0 && size < Infinity)) {
		throw new RangeError(`${name} needs a finite number that is not negative, found ${size}`);
	}
}
