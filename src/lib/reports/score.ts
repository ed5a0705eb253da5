import type { ScoreSettings } from '#lib/domain/side-tables.ts';
import { metricById } from '#lib/metrics/registry.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { intervalOf, sampleSize } from '#lib/reports/measures.ts';

/**
 * How far a figure may be shown (metrics.md §3, minimum n): `ranked`, `small` (shown, not ranked:
 * 样本不足), `suppressed` (hidden), `empty` (no value, or nothing to divide by).
 */
export type ScoreStatus = 'ranked' | 'small' | 'suppressed' | 'empty';

/**
 * A figure with its 95 % interval, both in the unit of its value (fractions for proportions, per
 * scale for rates, hours for medians). Suppressed scores carry no numerator.
 */
export interface Score {
	readonly figure: Figure;
	readonly low: number | null;
	readonly high: number | null;
	readonly status: ScoreStatus;
}

/** @param n the tickets that a figure rests on (measures.ts) */
export function scoreStatus(n: number, settings: ScoreSettings): ScoreStatus {
	if (n === 0) return 'empty';
	if (n < settings.minimumShown) return 'suppressed';
	return n < settings.minimumRanked ? 'small' : 'ranked';
}

/** A figure as a score; what is too small to be shown loses its numerator and value here, once. */
export function scoreOf(figure: Figure, settings: ScoreSettings): Score {
	const metric = metricById(figure.metric);
	const n = sampleSize(metric, figure);
	const status = n !== null ? scoreStatus(n, settings) : figure.value === null ? 'empty' : 'ranked';
	if (status === 'suppressed') return hiddenScore(figure);
	// A period without data has no sample size and no value, whatever the kind.
	if (figure.value === null) return { figure, low: null, high: null, status: 'empty' };
	const interval = intervalOf(metric, figure);
	return { figure, low: interval?.low ?? null, high: interval?.high ?? null, status };
}

/** A figure of which nothing but the size of its sample is kept, as the denominator. */
export function hiddenScore(figure: Figure): Score {
	return {
		figure: {
			metric: figure.metric,
			numerator: null,
			denominator: sampleSize(metricById(figure.metric), figure),
			value: null,
			ninetieth: null
		},
		low: null,
		high: null,
		status: 'suppressed'
	};
}

/**
 * A score against its target: reached or missed by the value itself; `sure` where the whole
 * interval lies on that side. Null where there is no value or no target.
 */
export interface TargetStanding {
	readonly target: number;
	readonly met: boolean;
	readonly sure: boolean;
}

export function againstTarget({ figure, low, high }: Score, target: number | null): TargetStanding | null {
	if (target === null || figure.value === null || low === null || high === null) return null;
	// A quotient and a decimal are both rounded to the nearest double, so that 11/20 meets 0.55.
	const met = figure.value >= target;
	return { target, met, sure: met ? low >= target : high < target };
}
