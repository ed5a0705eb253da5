import type { Metric } from '#lib/metrics/metric.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { newcombeDifference, type Difference } from '#lib/statistics/newcombe.ts';

/**
 * How a unit stands to others in a metric: `steady` = within chance, `untested` = no interval
 * exists for this kind of figure, `none` = nothing to compare.
 */
export type Standing = 'better' | 'worse' | 'steady' | 'untested' | 'none';

export interface Comparison {
	/** Unit minus others with its 95 % Newcombe interval, as fractions; null where none exists. */
	readonly difference: Difference | null;
	readonly standing: Standing;
}

const NOTHING: Comparison = { difference: null, standing: 'none' };

/** Compares a unit with others, none of whose tickets are its own. */
export function compareWith(metric: Metric, own: Figure, others: Figure): Comparison {
	if (own.value === null || others.value === null) return NOTHING;
	if (metric.kind !== 'ratio') return { difference: null, standing: 'untested' };
	const difference = newcombeDifference(
		own.numerator ?? 0,
		own.denominator ?? 0,
		others.numerator ?? 0,
		others.denominator ?? 0
	);
	if (difference === null) return NOTHING;
	if (difference.low <= 0 && difference.high >= 0) return { difference, standing: 'steady' };
	return { difference, standing: difference.low > 0 === (metric.better === 'higher') ? 'better' : 'worse' };
}

/** The same metric over everything but the unit. Both figures count tickets of one period. */
export function withoutUnit(all: Figure, own: Figure): Figure {
	const numerator = (all.numerator ?? 0) - (own.numerator ?? 0);
	const denominator = (all.denominator ?? 0) - (own.denominator ?? 0);
	return { ...all, numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
}

/** A proportion over several units together. */
export function sumOf(metric: Metric, figures: readonly Figure[]): Figure {
	const add = (part: 'numerator' | 'denominator') =>
		figures.reduce((sum, figure) => sum + (figure[part] ?? 0), 0);
	const [numerator, denominator] = [add('numerator'), add('denominator')];
	return {
		metric: metric.id,
		numerator,
		denominator,
		value: denominator === 0 ? null : numerator / denominator,
		ninetieth: null
	};
}
