import type { ScoreSettings } from '#lib/domain/side-tables.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { wilsonInterval } from '#lib/statistics/wilson.ts';

/**
 * How far a proportion may be shown (metrics.md §3, minimum n): `ranked`, `small` (shown, not
 * ranked: 样本不足), `suppressed` (hidden), `empty` (no denominator).
 */
export type ScoreStatus = 'ranked' | 'small' | 'suppressed' | 'empty';

/** A proportion with its 95 % Wilson interval, as fractions. Suppressed scores carry no numerator. */
export interface Score {
	readonly figure: Figure;
	readonly low: number | null;
	readonly high: number | null;
	readonly status: ScoreStatus;
}

export function scoreStatus(denominator: number | null, settings: ScoreSettings): ScoreStatus {
	if (denominator === null || denominator === 0) return 'empty';
	if (denominator < settings.minimumShown) return 'suppressed';
	return denominator < settings.minimumRanked ? 'small' : 'ranked';
}

/** A ratio as a score; what is too small to be shown loses its numerator and value here, once. */
export function scoreOf(figure: Figure, settings: ScoreSettings): Score {
	const status = scoreStatus(figure.denominator, settings);
	if (status === 'suppressed') {
		return { figure: { ...figure, numerator: null, value: null }, low: null, high: null, status };
	}
	const interval = wilsonInterval(figure.numerator ?? 0, figure.denominator ?? 0);
	return { figure, low: interval?.low ?? null, high: interval?.high ?? null, status };
}

/** A median has no interval; over fewer tickets than the minimum it is hidden like a proportion. */
export function durationScore(figure: Figure, settings: ScoreSettings): Score {
	const status = scoreStatus(figure.numerator, settings);
	const shown =
		status === 'suppressed' ? { ...figure, numerator: null, value: null, ninetieth: null } : figure;
	return { figure: shown, low: null, high: null, status };
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

/** @param better which direction meets the target */
export function againstTarget(
	{ figure, low, high }: Score,
	target: number | null,
	better: 'higher' | 'lower' = 'higher'
): TargetStanding | null {
	if (target === null || figure.value === null || low === null || high === null) return null;
	// A quotient and a decimal are both rounded to the nearest double, so that 11/20 meets 0.55.
	const met = better === 'higher' ? figure.value >= target : figure.value <= target;
	const isAbove = better === 'higher' ? met : !met;
	return {
		target,
		met,
		sure: isAbove ? (met ? low >= target : low > target) : met ? high <= target : high < target
	};
}
