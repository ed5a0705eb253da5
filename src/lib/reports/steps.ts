import type { Metric } from '#lib/metrics/metric.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { rankedFrom, type Place } from '#lib/reports/places.ts';
import type { Score } from '#lib/reports/score.ts';
import { limitsAt, proportionOf, type Funnel } from '#lib/reports/tiers.ts';
import { BEST_FIRST, funnelTier } from '#lib/statistics/funnel.ts';

/**
 * Tickets that would have to go the other way for a step up, all else unchanged: more successes where
 * higher is better, fewer events where lower is. `top`: there is nothing above; `beyond`: even all
 * tickets would not do.
 */
export type Step =
	| { readonly kind: 'tickets'; readonly tickets: number }
	| { readonly kind: 'top' }
	| { readonly kind: 'beyond' };

const TOP: Step = { kind: 'top' };

/** Tickets to the value of the next better unit, which is to share its place. */
export function stepToPlace(metric: Metric, own: Figure, above: Figure | null): Step {
	if (above === null) return TOP;
	const { numerator, denominator } = proportionOf(own);
	const target = proportionOf(above);
	const product = BigInt(target.numerator) * BigInt(denominator);
	const divisor = BigInt(target.denominator);
	const floor = Number(product / divisor);
	const wanted = rankedFrom(metric) === 'higher' && product % divisor > 0n ? floor + 1 : floor;
	return stepOf(metric, Math.abs(wanted - numerator), own);
}

const ASCENT = BEST_FIRST.toReversed();

/** Tickets to the next better tier, against the common level as it is now. */
export function stepToTier(metric: Metric, funnel: Funnel, own: Figure): Step {
	const { numerator, denominator } = proportionOf(own);
	const limits = limitsAt(metric, funnel, denominator, 'chance');
	const better = rankedFrom(metric);
	const sign = better === 'higher' ? 1 : -1;
	const scale = metric.kind === 'rate' ? metric.scale : 1;
	const place = (tickets: number) =>
		ASCENT.indexOf(
			funnelTier(((numerator + sign * tickets) / denominator) * scale, limits.warning, limits.control, better)
		);
	const now = place(0);
	if (now === ASCENT.length - 1) return TOP;
	const most = better === 'higher' && metric.kind === 'ratio' ? denominator - numerator : numerator;
	if (place(most) <= now) return { kind: 'beyond' };
	// The tier rises with every ticket, so the first that does is found by halving.
	let below = 0;
	let enough = most;
	while (enough - below > 1) {
		const middle = Math.floor((below + enough) / 2);
		if (place(middle) > now) enough = middle;
		else below = middle;
	}
	return { kind: 'tickets', tickets: enough };
}

function stepOf(metric: Metric, tickets: number, own: Figure): Step {
	const { numerator, denominator } = proportionOf(own);
	const most = rankedFrom(metric) === 'higher' ? denominator - numerator : numerator;
	return tickets > most ? { kind: 'beyond' } : { kind: 'tickets', tickets };
}

/**
 * What it would take to share the place above, among those ranked with the unit; null where it is not
 * ranked, and for metrics other than proportions and rates.
 * @param sections units of one section are ranked together
 */
export function placeStep(
	metric: Metric,
	scores: readonly Score[],
	places: readonly Place[],
	sections: readonly string[],
	index: number
): Step | null {
	const own = scores[index];
	const rank = places[index]?.rank ?? null;
	if (own === undefined || rank === null || (metric.kind !== 'ratio' && metric.kind !== 'rate')) return null;
	const above = scores
		.map((score, other) => ({ score, rank: places[other]?.rank ?? null, section: sections[other] }))
		.filter((other) => other.section === sections[index] && other.rank !== null && other.rank < rank)
		.sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0))[0];
	return stepToPlace(metric, own.figure, above?.score.figure ?? null);
}
