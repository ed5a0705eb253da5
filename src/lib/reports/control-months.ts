import { annotationsTouching } from '#lib/domain/annotations.ts';
import { addDays, isComplete, isProvisional, periodsBetween, type Period } from '#lib/domain/periods.ts';
import type { Site } from '#lib/domain/site.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { ReportContext } from '#lib/reports/context.ts';
import { controlSeries, type ControlSeries, type MonthFigure } from '#lib/reports/control-series.ts';
import type { Figure } from '#lib/reports/figures.ts';
import type { FigureLookup } from '#lib/reports/lookup.ts';
import { scoreStatus } from '#lib/reports/score.ts';
import { protectedScores } from '#lib/reports/suppression.ts';

/** Months on a chart, at most. */
const MONTHS = 36;
/** Days without tickets (a holiday) at either end of the data that do not make a month incomplete. */
const QUIET_DAYS = 2;

/** Months up to the period's end that are complete in the data, the newest 36. */
export function trendMonths(
	site: Pick<Site, 'firstDay' | 'lastDay' | 'dataAsOf'>,
	period: Pick<Period, 'end'>
): Period[] {
	if (site.firstDay === '') return [];
	const begins = addDays(site.firstDay, -QUIET_DAYS);
	const ends = addDays(site.lastDay, 1 + QUIET_DAYS);
	return periodsBetween('month', site.firstDay, site.lastDay)
		.filter((month) => month.start >= begins && month.end <= ends)
		.filter((month) => month.end <= period.end && isComplete(month, site.dataAsOf))
		.slice(-MONTHS);
}

/** A first resolution is final only when the repeat window after it has passed. */
function waitsForRepeats(metric: Metric): boolean {
	return metric.id.startsWith('first_resolution');
}

export function monthFigure(
	{ settings, site }: ReportContext,
	metric: Metric,
	month: Period,
	figure: Figure,
	withheld = false
): MonthFigure {
	const hidden = withheld || scoreStatus(basisOf(metric, figure), settings) === 'suppressed';
	return {
		month: month.id,
		figure: hidden ? { ...figure, numerator: null, value: null, ninetieth: null } : figure,
		hidden,
		provisional: waitsForRepeats(metric) && isProvisional(month, settings.repeatWindowDays, site.dataAsOf)
	};
}

/** Number of tickets that a figure speaks of, where few would point at persons; counts are never hidden. */
function basisOf(metric: Metric, figure: Figure): number | null {
	if (metric.kind === 'ratio') return figure.denominator;
	return metric.kind === 'duration' ? figure.numerator : null;
}

/** One series for each bureau of the site, in its order. */
export function seriesOfBureaus(
	context: ReportContext,
	metric: Metric,
	months: readonly Period[],
	found: FigureLookup
): ControlSeries[] {
	const { site, settings } = context;
	const groups = site.bureaus.map(({ peerGroup }) => peerGroup);
	const byMonth = months.map((month) => {
		const figures = site.bureaus.map(({ code }) => found.figure(metric, month.id, code));
		const scores = metric.kind === 'ratio' ? protectedScores(figures, groups, settings) : [];
		return figures.map((figure, index) =>
			monthFigure(context, metric, month, figure, scores[index]?.status === 'suppressed')
		);
	});
	return site.bureaus.map(({ code }, index) =>
		controlSeries(
			metric,
			byMonth.flatMap((figures) => figures[index] ?? []),
			settings,
			phasesOf(context, metric, months, code)
		)
	);
}

/**
 * Months where limits begin anew: the first whole month under a changed rule. The site's own score
 * settings are no such change, as one version scores all months of a page.
 */
export function phasesOf(
	{ site, filters }: ReportContext,
	metric: Metric,
	months: readonly Period[],
	bureau: string | null
): string[] {
	const [first, last] = [months[0], months.at(-1)];
	if (first === undefined || last === undefined) return [];
	const scope = { start: first.start, end: last.end, bureau, category: filters.category, metric: metric.id };
	return annotationsTouching(site.annotations, scope)
		.filter(({ kind }) => kind === 'rule')
		.filter(({ from }) => !site.scoreSettings.some(({ validFrom }) => validFrom === from))
		.flatMap(({ from }) => months.find(({ start }) => start >= from)?.id ?? []);
}
