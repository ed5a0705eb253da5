import type { Metric } from '#lib/metrics/metric.ts';
import { rankedFrom } from '#lib/reports/places.ts';
import type { Score } from '#lib/reports/score.ts';
import { proportionOf } from '#lib/reports/tiers.ts';
import { fitBetaBinomial, shrink, type BetaPrior, type Shrunk } from '#lib/statistics/empirical-bayes.ts';
import { expectedRanks } from '#lib/statistics/expected-rank.ts';
import { rankabilityOf, type Rankability } from '#lib/statistics/rankability.ts';

/** A unit's shrunk estimate, and the place that it can be expected to have. */
export interface ShrunkRow extends Shrunk {
	readonly expectedRank: number;
}

export interface ShrunkView {
	readonly prior: BetaPrior;
	/** How much of the spread between the ranked units is real; null with fewer than two. */
	readonly rankability: Rankability | null;
	/** By position of the score; null where it is not ranked. */
	readonly rows: readonly (ShrunkRow | null)[];
}

/** Empirical Bayes over the ranked units; null for other metrics than proportions, and without units. */
export function shrunkView(metric: Metric, scores: readonly Score[]): ShrunkView | null {
	if (metric.kind !== 'ratio') return null;
	const ranked = scores.flatMap((score, index) => (score.status === 'ranked' ? [{ index, score }] : []));
	const units = ranked.map(({ score }) => proportionOf(score.figure));
	const prior = fitBetaBinomial(units);
	if (prior === null) return null;
	const estimates = units.map((unit) => shrink(unit, prior));
	const places = expectedRanks(estimates, rankedFrom(metric));
	const rows: (ShrunkRow | null)[] = scores.map(() => null);
	ranked.forEach(({ index }, position) => {
		const [estimate, expectedRank] = [estimates[position], places[position]];
		if (estimate !== undefined && expectedRank !== undefined) rows[index] = { ...estimate, expectedRank };
	});
	return { prior, rankability: rankabilityOf(units), rows };
}
