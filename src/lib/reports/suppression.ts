import type { ScoreSettings } from '#lib/domain/side-tables.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { sampleSize } from '#lib/reports/measures.ts';
import { hiddenScore, scoreOf, type Score } from '#lib/reports/score.ts';

/**
 * Scores of units that stand beside their total and their peers. Where a suppressed score could be
 * worked out from a total, the next smallest unit is withheld as well (metrics.md §3, minimum n):
 * within each peer group, then over all, the hidden units are none, or at least two with together
 * at least the minimum. A withheld score is `suppressed` too; its denominator tells the two apart.
 * @param groups peer group of each figure, in the same order
 */
export function protectedScores(
	figures: readonly Figure[],
	groups: readonly string[],
	settings: ScoreSettings
): Score[] {
	const scores = figures.map((figure) => scoreOf(figure, settings));
	const everyone = scores.map((_, index) => index);
	for (const group of new Set(groups)) {
		const members = everyone.filter((index) => groups[index] === group);
		if (members.length > 1) withhold(scores, members, settings);
	}
	withhold(scores, everyone, settings);
	return scores;
}

/** A score that is large enough to be shown but would give a smaller one away. */
export function isWithheld({ status, figure }: Score, minimumShown: number): boolean {
	return status === 'suppressed' && (figure.denominator ?? 0) >= minimumShown;
}

function withhold(scores: Score[], members: readonly number[], { minimumShown }: ScoreSettings): void {
	const smallestFirst = members
		.flatMap((index) => {
			const score = scores[index];
			return score === undefined || score.status === 'empty' ? [] : [{ index, score, n: ticketsOf(score) }];
		})
		.sort(
			(a, b) => Number(b.score.status === 'suppressed') - Number(a.score.status === 'suppressed') || a.n - b.n
		);
	let hidden = 0;
	let together = 0;
	for (const { index, score, n } of smallestFirst) {
		if (score.status !== 'suppressed') {
			if (hidden === 0 || (hidden > 1 && together >= minimumShown)) return;
			scores[index] = hiddenScore(score.figure);
		}
		hidden += 1;
		together += n;
	}
}

/** A hidden score has its sample size as the denominator, whatever its metric. */
function ticketsOf({ status, figure }: Score): number {
	if (status === 'suppressed') return figure.denominator ?? 0;
	return sampleSize(metricById(figure.metric), figure) ?? 0;
}
