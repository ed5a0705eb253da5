import type { Comparison } from '#lib/domain/filters.ts';
import { periodsUpTo, previousPeriod, samePeriodLastYear, type Period } from '#lib/domain/periods.ts';
import type { Text } from '#lib/domain/text.ts';
import { metricById, rankableMetrics } from '#lib/metrics/registry.ts';
import { changeBetween, type Change } from '#lib/reports/change.ts';
import {
	amongAll,
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
import { adjustedView, type AdjustedRow, type AdjustedView } from '#lib/reports/adjusted.ts';
import { exclusionsOf, type Exclusions } from '#lib/reports/exclusions.ts';
import { placesWithin, type Place } from '#lib/reports/places.ts';
import { NOBODY, rankedUnits } from '#lib/reports/ranked-units.ts';
import { scoreOf, type Score } from '#lib/reports/score.ts';
import { shrunkView, type ShrunkRow } from '#lib/reports/shrunk.ts';
import { placeStep, stepToTier, type Step } from '#lib/reports/steps.ts';
import { funnelOf, tierOf, type Funnel } from '#lib/reports/tiers.ts';
import { rankHistory, type RankHistories } from '#lib/reports/rank-history.ts';
import { settingsChanges, type SettingsChange } from '#lib/reports/settings-change.ts';
import { protectedScores } from '#lib/reports/suppression.ts';
import type { BetaPrior } from '#lib/statistics/empirical-bayes.ts';
import type { FunnelTier } from '#lib/statistics/funnel.ts';
import type { Rankability } from '#lib/statistics/rankability.ts';

const HISTORY = 8;

export interface RankingRow extends Place {
	readonly code: string;
	readonly name: Text;
	/** For charts, where names stand close. */
	readonly shortName: Text;
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
	/** Tier by the funnel limits of chance alone, and by limits widened by the spread between units. */
	readonly tier: FunnelTier | null;
	readonly wideTier: FunnelTier | null;
	/** What it would take to share the next place, and to reach the next tier; null where not ranked. */
	readonly toPlace: Step | null;
	readonly toTier: Step | null;
	readonly shrunk: ShrunkRow | null;
	readonly adjusted: AdjustedRow | null;
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
	/** Places are among all units, or within the peer group of each. */
	readonly among: 'all' | 'peers';
	/** Ranked rows by place, then the small ones, then suppressed and empty. */
	readonly rows: readonly RankingRow[];
	readonly all: Score;
	readonly target: number | null;
	/** Pairs of ranked units, and of them those that differ beyond chance (Holm, 5 %); null where the metric knows no chance. */
	readonly pairs: number;
	readonly distinguishable: number | null;
	/** Share of the spread between the ranked that is real; null for other metrics than proportions. */
	readonly rankability: Rankability | null;
	readonly funnel: Funnel | null;
	/** Spread of the true rates, on which the shrunk estimates rest. */
	readonly prior: BetaPrior | null;
	/** What the adjusted view adjusts for; null where there is none. */
	readonly adjustedFor: AdjustedView['dimension'] | null;
	/** Tickets left out of scores, by reason and unit; empty where no unit has any. */
	readonly exclusions: Exclusions;
	/** Tickets of the period that belong to no unit and so to no row. */
	readonly unassigned: number;
	readonly history: RankHistories;
	readonly minimumShown: number;
	readonly minimumRanked: number;
	/** The same tickets by the settings before and after a change that touches the period; usually none. */
	readonly settingsChanges: readonly SettingsChange[];
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
	const sections = filters.among === 'peers' ? groups : groups.map(() => '');
	const places = placesWithin(scores, metric, sections);
	const earlierRanks = placesWithin(earlier, metric, sections).map(({ rank }) => rank);
	const all = scoreOf(whole.figure(metric, filters.period.id), settings);
	const funnel = funnelOf(metric, all, scores);
	const shrunk = shrunkView(metric, scores);
	const adjusted = await adjustedView(context, metric, filters.period, units, scores);
	const rows = units.flatMap(({ code, name, shortName, peerGroup }, index): RankingRow[] => {
		const [place, score, before] = [places[index], scores[index], earlier[index]];
		if (place === undefined || score === undefined || before === undefined) return [];
		const earlierRank = earlierRanks[index] ?? null;
		return [
			{
				code,
				name,
				shortName,
				peerGroup,
				score,
				...place,
				earlierRank,
				gained: place.rank === null || earlierRank === null ? null : earlierRank - place.rank,
				change: changeBetween(metric, score.figure, filters.period, before.figure, earlierPeriod),
				volume: found.figure(volume, filters.period.id, code),
				excluded: isAvailable(excludedMetric, context)
					? found.figure(excludedMetric, filters.period.id, code)
					: null,
				tier: tierOf(metric, funnel, score, 'chance'),
				wideTier: tierOf(metric, funnel, score, 'wide'),
				toPlace: placeStep(metric, scores, places, sections, index),
				toTier: place.rank === null || funnel === null ? null : stepToTier(metric, funnel, score.figure),
				shrunk: shrunk?.rows[index] ?? null,
				adjusted: adjusted?.rows[index] ?? null
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
		among: filters.among,
		rows: sortRows(rows),
		all,
		target: settings.targets[metric.id] ?? null,
		pairs: pairsWithin(ranked, filters.among),
		// Every pair that differs counts once, in the range of its worse unit.
		distinguishable: isTestable(metric)
			? ranked.reduce((sum, { range }) => sum + (range === null ? 0 : range.best - 1), 0)
			: null,
		rankability: shrunk?.rankability ?? null,
		funnel,
		prior: shrunk?.prior ?? null,
		adjustedFor: adjusted?.dimension ?? null,
		exclusions: await exclusionsOf(context, units),
		unassigned: NOBODY.reduce(
			(sum, code) => sum + (found.figure(volume, filters.period.id, code).value ?? 0),
			0
		),
		history: rankHistory(context, metric, units, found, periods, sections),
		minimumShown: settings.minimumShown,
		minimumRanked: settings.minimumRanked,
		settingsChanges: await settingsChanges(context, metric, units),
		choices: choices.map(({ id }) => id),
		unavailable: unavailable(rankableMetrics(), context)
	};
}

function withPeriod(periods: readonly Period[], further: Period): Period[] {
	return periods.some(({ id }) => id === further.id) ? [...periods] : [further, ...periods];
}

/** Pairs of ranked units that are compared with each other. */
function pairsWithin(ranked: readonly RankingRow[], among: RankingsReport['among']): number {
	const sizes = new Map<string, number>();
	for (const { peerGroup } of ranked) {
		const section = among === 'peers' ? peerGroup : '';
		sizes.set(section, (sizes.get(section) ?? 0) + 1);
	}
	return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

const STATUS_ORDER = { ranked: 0, small: 1, suppressed: 2, empty: 3 } as const;

function sortRows(rows: readonly RankingRow[]): RankingRow[] {
	return [...rows].sort(
		(a, b) => STATUS_ORDER[a.score.status] - STATUS_ORDER[b.score.status] || (a.rank ?? 0) - (b.rank ?? 0)
	);
}
