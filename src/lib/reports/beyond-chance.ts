import type { Metric } from '#lib/metrics/metric.ts';
import { withoutUnit } from '#lib/reports/comparison.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { pairwiseTest } from '#lib/reports/measures.ts';
import { holmSignificant } from '#lib/statistics/holm.ts';
import { normalDistribution } from '#lib/statistics/normal.ts';

/** A figure beside that of others, none of whose tickets are its own; null where there is nothing to compare with. */
export interface Compared {
	readonly metric: Metric;
	readonly own: Figure;
	readonly others: Figure | null;
}

/** `none`: not compared. */
export type CorrectedStanding = 'better' | 'worse' | 'steady' | 'none';

/**
 * Which of several comparisons show a difference beyond chance when all are looked at together: the
 * chance of even one false finding is at most 5 % (Holm 1979). Only for metrics with a good direction.
 */
export function beyondChance(comparisons: readonly Compared[]): CorrectedStanding[] {
	const tests = comparisons.map(({ metric, own, others }) => {
		if (others === null || own.value === null || others.value === null || metric.better === 'none')
			return null;
		const { order, z } = pairwiseTest(metric);
		const side = order(own, others);
		const size = side === 0 ? 0 : side > 0 ? z(own, others) : z(others, own);
		return { isBetter: side > 0 === (metric.better === 'higher'), p: 2 * (1 - normalDistribution(size)) };
	});
	const done = tests.filter((test) => test !== null);
	const significant = holmSignificant(done.map(({ p }) => p));
	return tests.map((test): CorrectedStanding => {
		if (test === null) return 'none';
		if (significant[done.indexOf(test)] !== true) return 'steady';
		return test.isBetter ? 'better' : 'worse';
	});
}

/** The others' figure where all and own tickets are known. */
export function othersOf(all: Figure, own: Figure, minimum: number): Figure | null {
	const others = withoutUnit(all, own);
	return Math.min(own.denominator ?? 0, others.denominator ?? 0) < minimum ? null : others;
}
