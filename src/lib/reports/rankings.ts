import { periodsUpTo, previousPeriod, type Period } from '#lib/domain/periods.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { metricById, rankableMetrics } from '#lib/metrics/registry.ts';
import { memberNames } from '#lib/reports/breakdown.ts';
import { changeBetween, type Change } from '#lib/reports/change.ts';
import { ask, isAvailable, periodFacts, unavailable, type PeriodFacts, type ReportContext, type Unavailable } from '#lib/reports/context.ts';
import { inData, type Figure } from '#lib/reports/figures.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import { scoreOf, type Score } from '#lib/reports/score.ts';
import { compareFractions, competitionRanks, rankRanges, significantPairs, type RankRange } from '#lib/statistics/ranking.ts';

const HISTORY = 8;

export interface RankingRow {
	readonly code: string;
	readonly name: Text;
	readonly peerGroup: string;
	readonly score: Score;
	/** Place among the ranked; null where the sample is too small. */
	readonly rank: number | null;
	/** True where another row shares the place (并列). */
	readonly tied: boolean;
	readonly range: RankRange | null;
	readonly previousRank: number | null;
	/** Places gained since the previous period; negative = lost. */
	readonly gained: number | null;
	readonly previous: Change;
	readonly volume: Figure;
	readonly excluded: Figure | null;
}

export interface RankHistory {
	readonly code: string;
	readonly name: Text;
	readonly ranks: readonly (number | null)[];
	readonly figures: readonly Figure[];
}

export interface RankingsReport {
	readonly kind: 'rankings';
	readonly unit: 'bureau' | 'department';
	readonly metric: string;
	readonly period: PeriodFacts;
	/** Ranked rows by place, then the small ones, then suppressed and empty. */
	readonly rows: readonly RankingRow[];
	readonly all: Score;
	readonly target: number | null;
	/** Pairs of ranked units, and of them those that differ beyond chance (Holm, 5 %). */
	readonly pairs: number;
	readonly distinguishable: number;
	readonly history: { readonly periods: readonly string[]; readonly series: readonly RankHistory[] };
	readonly minimumShown: number;
	readonly minimumRanked: number;
	/** Metrics that can be chosen, and those that the exports cannot answer. */
	readonly choices: readonly string[];
	readonly unavailable: readonly Unavailable[];
}

/** 季度排名: bureaus or departments by one metric, on the exact fraction, ties sharing a place. */
export async function rankingsReport(context: ReportContext): Promise<RankingsReport> {
	const { filters, site, settings } = context;
	const choices = rankableMetrics().filter((metric) => isAvailable(metric, context));
	const asked = metricById(filters.metric);
	const metric = isAvailable(asked, context) ? asked : (choices[0] ?? asked);
	const excludedMetric = metricById('excluded');
	const volume = metricById('volume');
	const periods = periodsUpTo(filters.period, HISTORY).filter((period) => period.end > site.firstDay);
	const grain = [filters.unit] as const;
	const found = new FigureLookup(
		await ask(context, { metrics: [metric, volume, excludedMetric], grain, periods: [previousPeriod(filters.period), ...periods] }),
		grain
	);
	const whole = new FigureLookup(await ask(context, { metrics: [metric], periods: [filters.period] }));
	const units = rankedUnits(context, found);
	const previous = previousPeriod(filters.period);
	const now = placesOf(units.map(({ code }) => scoreOf(found.figure(metric, filters.period.id, code), settings)), metric);
	const before = placesOf(
		units.map(({ code }) => scoreOf(inData(site.firstDay, previous, found.figure(metric, previous.id, code)), settings)),
		metric
	);
	const rows = units.map((unit, index): RankingRow => {
		const place = now.places[index] ?? { rank: null, tied: false, range: null };
		const previousRank = before.places[index]?.rank ?? null;
		const score = scoreOf(found.figure(metric, filters.period.id, unit.code), settings);
		const earlier = scoreOf(inData(site.firstDay, previous, found.figure(metric, previous.id, unit.code)), settings);
		return {
			...unit,
			score,
			...place,
			previousRank,
			gained: place.rank === null || previousRank === null ? null : previousRank - place.rank,
			previous: changeBetween(metric, score.figure, filters.period, earlier.figure, previous),
			volume: found.figure(volume, filters.period.id, unit.code),
			excluded: isAvailable(excludedMetric, context) ? found.figure(excludedMetric, filters.period.id, unit.code) : null
		};
	});
	return {
		kind: 'rankings',
		unit: filters.unit,
		metric: metric.id,
		period: periodFacts(context),
		rows: sortRows(rows),
		all: scoreOf(whole.figure(metric, filters.period.id), settings),
		target: settings.targets[metric.id] ?? null,
		pairs: now.pairs,
		distinguishable: now.distinguishable,
		history: history(context, metric, units, found, periods),
		minimumShown: settings.minimumShown,
		minimumRanked: settings.minimumRanked,
		choices: choices.map(({ id }) => id),
		unavailable: unavailable(rankableMetrics(), context)
	};
}

interface Unit {
	readonly code: string;
	readonly name: Text;
	readonly peerGroup: string;
}

/** Bureaus of the filter, or the departments that own tickets of the period. */
function rankedUnits({ site, filters }: ReportContext, found: FigureLookup): Unit[] {
	if (filters.unit === 'bureau') {
		return site.bureaus.filter(({ code }) => filters.bureau === null || code === filters.bureau);
	}
	const names = memberNames(site, filters.scheme, 'department', null);
	return found.codes(filters.period.id).map((code) => ({ code, name: names.get(code) ?? { zh: code, en: code }, peerGroup: '' }));
}

interface Places {
	readonly places: readonly { readonly rank: number | null; readonly tied: boolean; readonly range: RankRange | null }[];
	readonly pairs: number;
	readonly distinguishable: number;
}

/** Places of those that are large enough to be ranked. */
function placesOf(scores: readonly Score[], metric: Metric): Places {
	const ranked = scores.flatMap(({ figure, status }, index) =>
		status === 'ranked' ? [{ index, numerator: figure.numerator ?? 0, denominator: figure.denominator ?? 0 }] : []
	);
	const sign = metric.better === 'lower' ? 1 : -1;
	const ranks = competitionRanks(ranked, (a, b) => sign * compareFractions(a, b));
	const ranges = rankRanges(ranked, metric.better === 'lower' ? 'lower' : 'higher');
	const places = scores.map((_, index) => {
		const position = ranked.findIndex((unit) => unit.index === index);
		const rank = ranks[position] ?? null;
		return { rank, tied: rank !== null && ranks.filter((other) => other === rank).length > 1, range: ranges[position] ?? null };
	});
	return { places, pairs: (ranked.length * (ranked.length - 1)) / 2, distinguishable: significantPairs(ranked).length };
}

const STATUS_ORDER = { ranked: 0, small: 1, suppressed: 2, empty: 3 } as const;

function sortRows(rows: readonly RankingRow[]): RankingRow[] {
	return [...rows].sort(
		(a, b) => STATUS_ORDER[a.score.status] - STATUS_ORDER[b.score.status] || (a.rank ?? 0) - (b.rank ?? 0)
	);
}

function history(context: ReportContext, metric: Metric, units: readonly Unit[], found: FigureLookup, periods: readonly Period[]) {
	const perPeriod = periods.map((period) => {
		const scores = units.map(({ code }) => scoreOf(found.figure(metric, period.id, code), context.settings));
		return { scores, places: placesOf(scores, metric).places };
	});
	return {
		periods: periods.map(({ id }) => id),
		series: units.map((unit, index) => ({
			code: unit.code,
			name: unit.name,
			ranks: perPeriod.map(({ places }) => places[index]?.rank ?? null),
			figures: perPeriod.flatMap(({ scores }) => scores[index]?.figure ?? [])
		}))
	};
}
