import type { Comparison } from '#lib/domain/filters.ts';
import { periodsUpTo, previousPeriod, samePeriodLastYear, type Period } from '#lib/domain/periods.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { metricById, rankableMetrics } from '#lib/metrics/registry.ts';
import { changeBetween, type Change } from '#lib/reports/change.ts';
import {
	ask,
	isAvailable,
	periodFacts,
	unavailable,
	type PeriodFacts,
	type ReportContext,
	type Unavailable
} from '#lib/reports/context.ts';
import { inData, type Figure } from '#lib/reports/figures.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import { isTestable } from '#lib/reports/measures.ts';
import { placesOf, ranksOf, type Place } from '#lib/reports/places.ts';
import { NOBODY, rankedUnits, type RankedUnit } from '#lib/reports/ranked-units.ts';
import { scoreOf, type Score } from '#lib/reports/score.ts';
import { protectedScores } from '#lib/reports/suppression.ts';

const HISTORY = 8;

export interface RankingRow extends Place {
	readonly code: string;
	readonly name: Text;
	readonly peerGroup: string;
	readonly score: Score;
	/** Place in the period of comparison. */
	readonly earlierRank: number | null;
	/** Places gained since the period of comparison; negative = lost. */
	readonly gained: number | null;
	/** The rate against the period of comparison. */
	readonly change: Change;
	readonly volume: Figure;
	readonly excluded: Figure | null;
}

export interface RankHistory {
	readonly code: string;
	readonly name: Text;
	/** For charts, where names stand close. */
	readonly shortName: Text;
	readonly ranks: readonly (number | null)[];
	readonly scores: readonly Score[];
}

export interface RankingsReport {
	readonly kind: 'rankings';
	readonly unit: 'bureau' | 'department';
	readonly metric: string;
	readonly period: PeriodFacts;
	/** What places and rates are compared with. */
	readonly comparison: { readonly kind: Comparison; readonly period: string };
	/** Bureau of the filter: ranked among all bureaus and marked; with departments its tickets alone count. */
	readonly bureau: string | null;
	/** Ranked rows by place, then the small ones, then suppressed and empty. */
	readonly rows: readonly RankingRow[];
	readonly all: Score;
	readonly target: number | null;
	/** Pairs of ranked units, and of them those that differ beyond chance (Holm, 5 %); null where the metric knows no chance. */
	readonly pairs: number;
	readonly distinguishable: number | null;
	/** Tickets of the period that belong to no unit and so to no row. */
	readonly unassigned: number;
	readonly history: { readonly periods: readonly string[]; readonly series: readonly RankHistory[] };
	readonly minimumShown: number;
	readonly minimumRanked: number;
	/** Metrics that can be chosen, and those that the exports cannot answer. */
	readonly choices: readonly string[];
	readonly unavailable: readonly Unavailable[];
}

/** 季度排名: bureaus or departments by one metric, on the exact fraction, ties sharing a place. */
export async function rankingsReport(asked: ReportContext): Promise<RankingsReport> {
	const context = amongAll(asked);
	const { filters, site, settings } = context;
	const choices = rankableMetrics().filter((metric) => isAvailable(metric, context));
	const chosen = metricById(filters.metric);
	const metric = isAvailable(chosen, context) ? chosen : (choices[0] ?? chosen);
	const excludedMetric = metricById('excluded');
	const volume = metricById('volume');
	// The chosen metric may be one of those that stand beside every ranking.
	const metrics = [...new Set([metric, volume, excludedMetric])];
	const earlierPeriod =
		filters.comparison === 'year' ? samePeriodLastYear(filters.period) : previousPeriod(filters.period);
	const periods = periodsUpTo(filters.period, HISTORY).filter((period) => period.end > site.firstDay);
	const grain = [filters.unit] as const;
	const found = new FigureLookup(
		await ask(context, {
			metrics,
			grain,
			periods: withPeriod(periods, earlierPeriod),
			medianBounds: true
		}),
		grain
	);
	const whole = new FigureLookup(
		await ask(context, { metrics: [metric], periods: [filters.period], medianBounds: true })
	);
	const units = rankedUnits(context, found);
	const groups = units.map(({ peerGroup }) => peerGroup);
	const scores = protectedScores(
		units.map(({ code }) => found.figure(metric, filters.period.id, code)),
		groups,
		settings
	);
	const earlier = protectedScores(
		units.map(({ code }) =>
			inData(site.firstDay, earlierPeriod, found.figure(metric, earlierPeriod.id, code))
		),
		groups,
		settings
	);
	const places = placesOf(scores, metric);
	const earlierRanks = ranksOf(earlier, metric);
	const rows = units.flatMap(({ code, name, peerGroup }, index): RankingRow[] => {
		const [place, score, before] = [places[index], scores[index], earlier[index]];
		if (place === undefined || score === undefined || before === undefined) return [];
		const earlierRank = earlierRanks[index] ?? null;
		return [
			{
				code,
				name,
				peerGroup,
				score,
				...place,
				earlierRank,
				gained: place.rank === null || earlierRank === null ? null : earlierRank - place.rank,
				change: changeBetween(metric, score.figure, filters.period, before.figure, earlierPeriod),
				volume: found.figure(volume, filters.period.id, code),
				excluded: isAvailable(excludedMetric, context)
					? found.figure(excludedMetric, filters.period.id, code)
					: null
			}
		];
	});
	const ranked = rows.filter(({ rank }) => rank !== null);
	return {
		kind: 'rankings',
		unit: filters.unit,
		metric: metric.id,
		period: periodFacts(context),
		comparison: { kind: filters.comparison, period: earlierPeriod.id },
		bureau: asked.filters.bureau,
		rows: sortRows(rows),
		all: scoreOf(whole.figure(metric, filters.period.id), settings),
		target: settings.targets[metric.id] ?? null,
		pairs: (ranked.length * (ranked.length - 1)) / 2,
		// Every pair that differs counts once, in the range of its worse unit.
		distinguishable: isTestable(metric)
			? ranked.reduce((sum, { range }) => sum + (range === null ? 0 : range.best - 1), 0)
			: null,
		unassigned: NOBODY.reduce(
			(sum, code) => sum + (found.figure(volume, filters.period.id, code).value ?? 0),
			0
		),
		history: history(context, metric, units, found, periods),
		minimumShown: settings.minimumShown,
		minimumRanked: settings.minimumRanked,
		choices: choices.map(({ id }) => id),
		unavailable: unavailable(rankableMetrics(), context)
	};
}

/** A bureau is ranked among all of them: the filter marks it, and takes no ticket of the others away. */
function amongAll(context: ReportContext): ReportContext {
	const { filters } = context;
	return filters.unit === 'bureau' ? { ...context, filters: { ...filters, bureau: null } } : context;
}

function withPeriod(periods: readonly Period[], further: Period): Period[] {
	return periods.some(({ id }) => id === further.id) ? [...periods] : [further, ...periods];
}

const STATUS_ORDER = { ranked: 0, small: 1, suppressed: 2, empty: 3 } as const;

function sortRows(rows: readonly RankingRow[]): RankingRow[] {
	return [...rows].sort(
		(a, b) => STATUS_ORDER[a.score.status] - STATUS_ORDER[b.score.status] || (a.rank ?? 0) - (b.rank ?? 0)
	);
}

function history(
	context: ReportContext,
	metric: Metric,
	units: readonly RankedUnit[],
	found: FigureLookup,
	periods: readonly Period[]
) {
	const perPeriod = periods.map((period) => {
		const scores = protectedScores(
			units.map(({ code }) => found.figure(metric, period.id, code)),
			units.map(({ peerGroup }) => peerGroup),
			context.settings
		);
		return { scores, ranks: ranksOf(scores, metric) };
	});
	return {
		periods: periods.map(({ id }) => id),
		series: units.map(({ code, name, shortName }, index): RankHistory => ({
			code,
			name,
			shortName,
			ranks: perPeriod.map(({ ranks }) => ranks[index] ?? null),
			scores: perPeriod.flatMap(({ scores }) => scores[index] ?? [])
		}))
	};
}
