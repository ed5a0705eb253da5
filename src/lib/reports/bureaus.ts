import { previousPeriod, samePeriodLastYear } from '#lib/domain/periods.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { splitClauses } from '#lib/metrics/metric.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { changeBetween, type Change } from '#lib/reports/change.ts';
import { ask, isAvailable, periodFacts, unavailable, type PeriodFacts, type ReportContext, type Unavailable } from '#lib/reports/context.ts';
import { inData, type Figure } from '#lib/reports/figures.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import { scoreOf, type Score } from '#lib/reports/score.ts';

/** The partial views and the gross score, in column order. */
export const VIEW_METRICS = [
	'first_resolution_system',
	'first_resolution_callback',
	'first_resolution_repeat',
	'first_resolution_gross'
] as const;

export interface BureauScore {
	/** Null for the row of all bureaus together. */
	readonly code: string | null;
	readonly name: Text;
	readonly peerGroup: string;
	readonly score: Score;
	/** By metric id of VIEW_METRICS; absent where its columns are missing. */
	readonly views: Readonly<Record<string, Score>>;
	readonly previous: Change;
	readonly lastYear: Change;
	readonly volume: Figure;
	readonly excluded: Figure | null;
}

export interface BureausReport {
	readonly kind: 'bureaus';
	readonly period: PeriodFacts;
	readonly bureaus: readonly BureauScore[];
	readonly all: BureauScore;
	readonly target: number | null;
	readonly minimumShown: number;
	readonly minimumRanked: number;
	/** Words of the clauses of first resolution that apply, and of those dropped for want of a column. */
	readonly applied: readonly Text[];
	readonly dropped: readonly Text[];
	readonly unavailable: readonly Unavailable[];
}

/** 县区局首次解决: the score of every bureau with everything that it can be judged by. */
export async function bureausReport(context: ReportContext): Promise<BureausReport> {
	const { filters, site, settings } = context;
	const { period } = filters;
	const main = metricById('first_resolution');
	const metrics = [main, ...VIEW_METRICS.map(metricById), metricById('volume'), metricById('excluded')];
	const periods = [samePeriodLastYear(period), previousPeriod(period), period];
	const rows = new FigureLookup(await ask(context, { metrics, grain: ['bureau'], periods }), ['bureau']);
	const totals = new FigureLookup(await ask(context, { metrics, periods }));
	const shown = site.bureaus.filter(({ code }) => filters.bureau === null || code === filters.bureau);
	const clauses = splitClauses(main, context.available);
	return {
		kind: 'bureaus',
		period: periodFacts(context),
		bureaus: shown.map((bureau) =>
			scoreRow(context, bureau.code, bureau.name, bureau.peerGroup, (metric, id) => rows.figure(metric, id, bureau.code))
		),
		all: scoreRow(context, null, { zh: '合计', en: 'All' }, '', (metric, id) => totals.figure(metric, id)),
		target: settings.targets[main.id] ?? null,
		minimumShown: settings.minimumShown,
		minimumRanked: settings.minimumRanked,
		applied: clauses.applied.map(({ words }) => words),
		dropped: clauses.dropped.map(({ words }) => words),
		unavailable: unavailable(metrics, context)
	};
}

/** One row of the score table, for a bureau or for all. */
function scoreRow(
	context: ReportContext,
	code: string | null,
	name: Text,
	peerGroup: string,
	figure: (metric: Metric, period: string) => Figure
): BureauScore {
	const { filters, site, settings } = context;
	const main = metricById('first_resolution');
	const excludedMetric = metricById('excluded');
	const views = VIEW_METRICS.map(metricById).filter((metric) => isAvailable(metric, context));
	const current = figure(main, filters.period.id);
	const score = scoreOf(current, settings);
	const change = (earlier: typeof filters.period): Change => {
		const before = inData(site.firstDay, earlier, figure(main, earlier.id));
		const visible = scoreOf(before, settings).figure;
		return changeBetween(main, score.figure, filters.period, visible, earlier);
	};
	return {
		code,
		name,
		peerGroup,
		score,
		views: Object.fromEntries(views.map((metric) => [metric.id, scoreOf(figure(metric, filters.period.id), settings)])),
		previous: change(previousPeriod(filters.period)),
		lastYear: change(samePeriodLastYear(filters.period)),
		volume: figure(metricById('volume'), filters.period.id),
		excluded: isAvailable(excludedMetric, context) ? figure(excludedMetric, filters.period.id) : null
	};
}
