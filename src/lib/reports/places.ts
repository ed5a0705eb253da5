import type { Metric } from '#lib/metrics/metric.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { isTestable, pairwiseTest } from '#lib/reports/measures.ts';
import type { Score } from '#lib/reports/score.ts';
import { competitionRanks, rankRangesBy, type RankRange } from '#lib/statistics/ranking.ts';

export interface Place {
	/** Place among the ranked; null where the sample is too small. */
	readonly rank: number | null;
	/** True where another row shares the place (并列). */
	readonly tied: boolean;
	/** Places that the data allow; null where not ranked, or where the metric knows no chance. */
	readonly range: RankRange | null;
}

/** Those that are large enough to be ranked, with where they stand in the list. */
function rankable(scores: readonly Score[]): { readonly index: number; readonly figure: Figure }[] {
	return scores.flatMap(({ figure, status }, index) => (status === 'ranked' ? [{ index, figure }] : []));
}

/** A metric without a good direction is listed from the largest down. */
export function rankedFrom(metric: Metric): 'higher' | 'lower' {
	return metric.better === 'lower' ? 'lower' : 'higher';
}

/** Place of each score on the exact value, null where it is not ranked. */
export function ranksOf(scores: readonly Score[], metric: Metric): (number | null)[] {
	const ranked = rankable(scores);
	const { order } = pairwiseTest(metric);
	const sign = rankedFrom(metric) === 'lower' ? 1 : -1;
	const found: (number | null)[] = scores.map(() => null);
	competitionRanks(ranked, (a, b) => sign * order(a.figure, b.figure)).forEach((rank, position) => {
		const unit = ranked[position];
		if (unit !== undefined) found[unit.index] = rank;
	});
	return found;
}

/** Places with the range that the data allow. */
export function placesOf(scores: readonly Score[], metric: Metric): Place[] {
	const ranks = ranksOf(scores, metric);
	const ranked = rankable(scores);
	const ranges = new Map<number, RankRange>();
	if (isTestable(metric)) {
		const figures = ranked.map(({ figure }) => figure);
		rankRangesBy(figures, pairwiseTest(metric), rankedFrom(metric)).forEach((range, position) => {
			const unit = ranked[position];
			if (unit !== undefined) ranges.set(unit.index, range);
		});
	}
	return ranks.map((rank, index) => ({
		rank,
		tied: rank !== null && ranks.filter((other) => other === rank).length > 1,
		range: ranges.get(index) ?? null
	}));
}
