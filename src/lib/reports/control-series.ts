import type { ScoreSettings } from '#lib/domain/side-tables.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { emptyFigure, type Figure } from '#lib/reports/figures.ts';
import type { Bounds, Limits } from '#lib/statistics/control-limits.ts';
import type { Signal } from '#lib/statistics/control-signals.ts';
import { laneyP, laneyU, type LaneyChart } from '#lib/statistics/laney.ts';
import {
	assurance,
	variation,
	xmrChart,
	type Assurance,
	type Variation,
	type XmrChart
} from '#lib/statistics/xmr.ts';

/** Limits follow the denominator where it strays further than this from its mean (metrics.md §4). */
export const DENOMINATOR_SPREAD = 0.25;

/** Fewer months than this tell nothing about how much a figure varies. */
const FEWEST_POINTS = 6;

/** A month of a metric as it comes from the engine. */
export interface MonthFigure {
	readonly month: string;
	readonly figure: Figure;
	/** Too few tickets to be shown, or withheld so that they cannot be worked out. */
	readonly hidden: boolean;
	/** May still change: shown, and left out of limits and signals. */
	readonly provisional: boolean;
}

/** A month on a control chart. Values, mean and limits in the unit of the figure. */
export interface ControlPoint extends MonthFigure {
	readonly mean: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly signals: readonly Signal[];
}

/** `xmr`: same limits for all months. `p-prime`, `u-prime`: limits by each month's denominator. */
export type ControlKind = 'xmr' | 'p-prime' | 'u-prime';

export interface ControlSeries {
	readonly metric: string;
	/** Null where no limits can be worked out. */
	readonly chart: ControlKind | null;
	/** The newest limits rest on fewer than 12 months. */
	readonly trial: boolean;
	/** Months where limits begin anew, after a change of rule. */
	readonly phases: readonly string[];
	readonly points: readonly ControlPoint[];
	/** The newest settled month with a value, which variation and assurance speak of. */
	readonly latest: ControlPoint | null;
	readonly variation: Variation | null;
	readonly assurance: Assurance | null;
	/** In the metric's own unit. */
	readonly target: number | null;
}

interface Piece {
	readonly trial: boolean;
	readonly limits: readonly (
		({ readonly mean: number; readonly signals: readonly Signal[] } & Limits) | null
	)[];
}

/**
 * The control chart of one metric over consecutive months (metrics.md §4). XmR by default; p′ or u′
 * where the denominators stray by more than a quarter from their mean. Hidden, empty and
 * provisional months are gaps: they enter neither limits nor signals. No limits from fewer than 6.
 * @param phases months where limits begin anew
 */
export function controlSeries(
	metric: Metric,
	months: readonly MonthFigure[],
	settings: Pick<ScoreSettings, 'targets'>,
	phases: readonly string[] = []
): ControlSeries {
	const settled = months.map((month) =>
		month.hidden || month.provisional || month.figure.value === null ? null : month.figure
	);
	const kind = controlKind(metric, settled);
	const starts = [
		0,
		...months.flatMap(({ month }, index) => (phases.includes(month) && index > 0 ? index : []))
	];
	const pieces = starts.map((start, position) =>
		piece(metric, kind, settled.slice(start, starts[position + 1] ?? months.length))
	);
	const limits = pieces.flatMap((one) => one.limits);
	const points = months.map((month, index): ControlPoint => {
		const own = limits[index] ?? null;
		return {
			...month,
			mean: own?.mean ?? null,
			low: own?.low ?? null,
			high: own?.high ?? null,
			signals: own?.signals ?? []
		};
	});
	const latest = points.findLast((_, index) => settled[index] !== null) ?? null;
	const target = settings.targets[metric.id] ?? null;
	const found = {
		metric: metric.id,
		phases: phases.filter((month) => months.some((one, index) => index > 0 && one.month === month)),
		points,
		latest,
		target
	};
	if (latest === null || latest.mean === null || latest.low === null || latest.high === null) {
		return { ...found, chart: null, trial: false, variation: null, assurance: null };
	}
	return {
		...found,
		chart: kind,
		trial: pieces.at(-1)?.trial ?? false,
		variation: variation(
			{ points: [{ value: latest.figure.value, signals: latest.signals }] },
			metric.better
		),
		assurance: assurance({ low: latest.low, high: latest.high }, target, metric.better)
	};
}

/** Share by which the denominator of the most unusual month strays from the mean; null without denominators. */
export function denominatorSpread(figures: readonly (Figure | null)[]): number | null {
	const found = figures.flatMap((figure) => (figure?.denominator ? [figure.denominator] : []));
	if (found.length === 0) return null;
	const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
	return Math.max(...found.map((value) => Math.abs(value - mean))) / mean;
}

function controlKind(metric: Metric, settled: readonly (Figure | null)[]): ControlKind {
	const strays = (denominatorSpread(settled) ?? 0) > DENOMINATOR_SPREAD;
	if (!strays) return 'xmr';
	return metric.kind === 'ratio' ? 'p-prime' : metric.kind === 'rate' ? 'u-prime' : 'xmr';
}

function piece(metric: Metric, kind: ControlKind, figures: readonly (Figure | null)[]): Piece {
	const empty = emptyFigure(metric);
	if (figures.filter((figure) => figure !== null).length < FEWEST_POINTS) return fromXmr(null, figures);
	switch (kind) {
		case 'xmr':
			return fromXmr(
				xmrChart(
					figures.map((figure) => figure?.value ?? null),
					boundsOf(metric)
				),
				figures
			);
		case 'p-prime':
			return fromLaney(
				laneyP(
					figures.map((figure) => ({
						numerator: (figure ?? empty).numerator ?? 0,
						denominator: (figure ?? empty).denominator ?? 0
					}))
				),
				figures
			);
		case 'u-prime': {
			const scale = metric.kind === 'rate' ? metric.scale : 1;
			return fromLaney(
				laneyU(
					figures.map((figure) => ({
						count: (figure ?? empty).numerator ?? 0,
						exposure: ((figure ?? empty).denominator ?? 0) / scale
					}))
				),
				figures
			);
		}
	}
}

function boundsOf({ kind }: Metric): Bounds {
	return kind === 'ratio' || kind === 'share' ? { minimum: 0, maximum: 1 } : { minimum: 0 };
}

function fromXmr(chart: XmrChart | null, figures: readonly (Figure | null)[]): Piece {
	if (chart === null) return { trial: false, limits: figures.map(() => null) };
	const { mean, low, high, trial, points } = chart;
	return { trial, limits: points.map(({ signals }) => ({ mean, low, high, signals })) };
}

function fromLaney(chart: LaneyChart | null, figures: readonly (Figure | null)[]): Piece {
	if (chart === null) return { trial: false, limits: figures.map(() => null) };
	return {
		trial: chart.trial,
		limits: chart.points.map(
			(point) => point && { mean: chart.mean, low: point.low, high: point.high, signals: point.signals }
		)
	};
}
