import type { Metric } from '#lib/metrics/metric.ts';
import type { Score } from '#lib/reports/score.ts';
import { compareFractions, competitionRanks, type Proportion } from '#lib/statistics/ranking.ts';

/** Those that are large enough to be ranked, with where they stand in the list. */
export function rankable(scores: readonly Score[]): (Proportion & { readonly index: number })[] {
	return scores.flatMap(({ figure, status }, index) =>
		status === 'ranked'
			? [{ index, numerator: figure.numerator ?? 0, denominator: figure.denominator ?? 0 }]
			: []
	);
}

/** Place of each score, null where it is not ranked. */
export function ranksOf(scores: readonly Score[], metric: Metric): (number | null)[] {
	const ranked = rankable(scores);
	const sign = metric.better === 'lower' ? 1 : -1;
	const found: (number | null)[] = scores.map(() => null);
	competitionRanks(ranked, (a, b) => sign * compareFractions(a, b)).forEach((rank, position) => {
		const unit = ranked[position];
		if (unit !== undefined) found[unit.index] = rank;
	});
	return found;
}
