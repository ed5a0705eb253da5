import { annotationsTouching } from '#lib/domain/annotations.ts';
import { addDays, isComplete, isProvisional, periodsBetween, type Period } from '#lib/domain/periods.ts';
import type { Site } from '#lib/domain/site.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { ReportContext } from '#lib/reports/context.ts';
import { controlSeries, type ControlSeries, type MonthFigure } from '#lib/reports/control-series.ts';
import type { FigureLookup } from '#lib/reports/lookup.ts';
import type { Score } from '#lib/reports/score.ts';
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

/** A month as a control chart takes it; what is too small to be shown is a gap. */
export function monthFigure(
	{ settings, site }: ReportContext,
	metric: Metric,
	month: Period,
	{ figure, status }: Score
): MonthFigure {
	return {
		month: month.id,
		figure,
		hidden: status === 'suppressed',
		provisional: waitsForRepeats(metric) && isProvisional(month, settings.repeatWindowDays, site.dataAsOf)
	};
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
		return protectedScores(figures, groups, settings).map((score) =>
			monthFigure(context, metric, month, score)
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
