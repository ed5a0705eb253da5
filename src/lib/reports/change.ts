import type { Period } from '#lib/domain/periods.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { countChange } from '#lib/statistics/count-change.ts';
import { newcombeDifference } from '#lib/statistics/newcombe.ts';

/**
 * A figure against an earlier one. `difference` is in the metric's own unit (fractions for
 * percentages), `relative` a fraction of the earlier value. `verdict`: `steady` = within chance,
 * `untested` = no interval exists for this kind of figure, `none` = nothing to compare with.
 */
export interface Change {
	readonly from: Figure;
	readonly difference: number | null;
	readonly relative: number | null;
	/** 95 % interval of the difference (ratios) or of the relative change (counts). */
	readonly low: number | null;
	readonly high: number | null;
	readonly verdict: 'better' | 'worse' | 'changed' | 'steady' | 'untested' | 'none';
}

/** Compares a figure with an earlier one: Newcombe for proportions, Poisson ratio for counts. */
export function changeBetween(
	metric: Metric,
	current: Figure,
	currentPeriod: Period,
	earlier: Figure,
	earlierPeriod: Period
): Change {
	const nothing: Change = {
		from: earlier,
		difference: null,
		relative: null,
		low: null,
		high: null,
		verdict: 'none'
	};
	if (current.value === null || earlier.value === null) return nothing;
	const difference = current.value - earlier.value;
	const relative = earlier.value === 0 ? null : difference / earlier.value;
	const found = { ...nothing, difference, relative };
	switch (metric.kind) {
		case 'ratio':
		case 'share': {
			const interval = newcombeDifference(
				current.numerator ?? 0,
				current.denominator ?? 0,
				earlier.numerator ?? 0,
				earlier.denominator ?? 0
			);
			if (interval === null) return nothing;
			return {
				...found,
				low: interval.low,
				high: interval.high,
				verdict: verdict(metric, interval.low, interval.high)
			};
		}
		case 'count':
		case 'rate': {
			const change = countChange(
				current.numerator ?? 0,
				days(currentPeriod),
				earlier.numerator ?? 0,
				days(earlierPeriod)
			);
			if (change.interval === null) return { ...found, verdict: 'steady' };
			const { low, high } = change.interval;
			return {
				...found,
				low,
				high: Number.isFinite(high) ? high : null,
				verdict: verdict(metric, low, high)
			};
		}
		case 'duration':
		case 'snapshot':
			return { ...found, verdict: difference === 0 ? 'steady' : 'untested' };
	}
}

function verdict(metric: Metric, low: number, high: number): Change['verdict'] {
	if (low <= 0 && high >= 0) return 'steady';
	if (metric.better === 'none') return 'changed';
	return low > 0 === (metric.better === 'higher') ? 'better' : 'worse';
}

function days(period: Period): number {
	return (Date.parse(period.end) - Date.parse(period.start)) / 86_400_000;
}
