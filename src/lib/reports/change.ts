import type { Period } from '#lib/domain/periods.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { countChange } from '#lib/statistics/count-change.ts';
import { medianRatioInterval, type Median } from '#lib/statistics/median.ts';
import { newcombeDifference } from '#lib/statistics/newcombe.ts';
import { Z_95, type Interval } from '#lib/statistics/wilson.ts';

/**
 * A figure against an earlier one. `difference` is in the metric's own unit (fractions for
 * percentages), `relative` a fraction of the earlier value. `verdict`: `steady` = within chance,
 * `untested` = no interval exists for this kind of figure, `none` = nothing to compare with.
 */
export interface Change {
	readonly from: Figure;
	readonly difference: number | null;
	readonly relative: number | null;
	/** 95 % interval of the difference (proportions) or of the relative change (counts, rates, medians). */
	readonly low: number | null;
	readonly high: number | null;
	readonly verdict: 'better' | 'worse' | 'changed' | 'steady' | 'untested' | 'none';
}

/** Compares a figure with an earlier one: Newcombe for proportions, Poisson ratio for counts, Price–Bonett for medians. */
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
		case 'duration': {
			const interval = medianChange(current, earlier);
			if (interval === null) return { ...found, verdict: difference === 0 ? 'steady' : 'untested' };
			return { ...found, ...interval, verdict: verdict(metric, interval.low, interval.high) };
		}
		case 'snapshot':
			return { ...found, verdict: difference === 0 ? 'steady' : 'untested' };
	}
}

/** Relative change of a median, where both came with their bounds. */
function medianChange(current: Figure, earlier: Figure): Interval | null {
	const [now, before] = [medianOf(current), medianOf(earlier)];
	return now === null || before === null ? null : medianRatioInterval(now, before, Z_95);
}

function medianOf({ value, numerator, bounds }: Figure): Median | null {
	return value === null || numerator === null || bounds === undefined || bounds === null
		? null
		: { median: value, low: bounds.low, high: bounds.high, n: numerator };
}

function verdict(metric: Metric, low: number, high: number): Change['verdict'] {
	if (low <= 0 && high >= 0) return 'steady';
	if (metric.better === 'none') return 'changed';
	return low > 0 === (metric.better === 'higher') ? 'better' : 'worse';
}

function days(period: Period): number {
	return (Date.parse(period.end) - Date.parse(period.start)) / 86_400_000;
}
