import type { Comparison } from '#lib/domain/filters.ts';
import { previousPeriod, samePeriodLastYear } from '#lib/domain/periods.ts';
import type { Text } from '#lib/domain/text.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { partsOf, type PartRule, type UnusedWeight } from '#lib/reports/composite-parts.ts';
import {
	changeOf,
	compositeScore,
	partSpreads,
	weighted,
	type CompositeChange,
	type CompositeScore,
	type PartSpread
} from '#lib/reports/composite-score.ts';
import { firstPlaceRows, type FirstPlaceRow } from '#lib/reports/composite-weights.ts';
import { amongAll, ask, periodFacts, type PeriodFacts, type ReportContext } from '#lib/reports/context.ts';
import { inData } from '#lib/reports/figures.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import { NOBODY, rankedUnits, type RankedUnit } from '#lib/reports/ranked-units.ts';
import { scoreOf } from '#lib/reports/score.ts';
import { protectedScores } from '#lib/reports/suppression.ts';
import { composite, COMPOSITE_TEST } from '#lib/statistics/composite.ts';
import { ZERO } from '#lib/statistics/fraction.ts';
import { competitionRanks, rankRangesBy, type RankRange } from '#lib/statistics/ranking.ts';

export interface CompositeRow extends CompositeScore {
	readonly code: string;
	readonly name: Text;
	readonly shortName: Text;
	readonly peerGroup: string;
	/** Place among the ranked; null where there is no composite, or one of its samples is too small. */
	readonly rank: number | null;
	/** True where another row shares the place (并列). */
	readonly tied: boolean;
	/** Places that the data allow. */
	readonly range: RankRange | null;
	/** Place in the period of comparison, and places gained since; negative = lost. */
	readonly earlierRank: number | null;
	readonly gained: number | null;
	readonly change: CompositeChange;
}

export interface CompositeReport {
	readonly kind: 'composite';
	readonly unit: 'bureau' | 'department';
	readonly period: PeriodFacts;
	readonly comparison: { readonly kind: Comparison; readonly period: string };
	/** Bureau of the filter: scored among all and marked; with departments its tickets alone count. */
	readonly bureau: string | null;
	/** What the composite is made of, in the order of the settings. */
	readonly parts: readonly PartRule[];
	/** Weights of the settings that count for nothing, as their metric cannot be had. */
	readonly unused: readonly UnusedWeight[];
	/** Ranked rows by place, then small ones, then those without a composite. */
	readonly rows: readonly CompositeRow[];
	/** The same over all tickets. */
	readonly all: CompositeScore;
	/** Pairs of ranked units, and of them those that differ beyond chance (Holm, 5 %). */
	readonly pairs: number;
	readonly distinguishable: number;
	/** How far the ranked units lie apart in each part, the widest first. */
	readonly spreads: readonly PartSpread[];
	/** For which weights each ranked unit would be first; null where it is not worked out. */
	readonly firstPlaces: readonly FirstPlaceRow[] | null;
	/** Tickets of the period that belong to no unit and so to no row. */
	readonly unassigned: number;
	readonly minimumShown: number;
	readonly minimumRanked: number;
}

/** 综合得分: the settings' weighted mean of proportions, for bureaus or departments. */
export async function compositeReport(asked: ReportContext): Promise<CompositeReport> {
	const context = amongAll(asked);
	const { filters, site, settings } = context;
	const { period } = filters;
	const earlierPeriod = filters.comparison === 'year' ? samePeriodLastYear(period) : previousPeriod(period);
	const { parts, unused } = partsOf(context);
	const metrics = parts.map(({ metric }) => metricById(metric));
	const volume = metricById('volume');
	const grain = [filters.unit] as const;
	const found = new FigureLookup(
		await ask(context, {
			metrics: [...metrics, volume],
			grain,
			periods: [earlierPeriod, period]
		}),
		grain
	);
	const whole = new FigureLookup(await ask(context, { metrics, periods: [period] }));
	const units = rankedUnits(context, found);
	const scoresOf = (at: typeof period) => {
		// Every part stands on the page beside its total: each is protected by itself.
		const perMetric = metrics.map((metric) =>
			protectedScores(
				units.map(({ code }) => inData(site.firstDay, at, found.figure(metric, at.id, code))),
				units.map(({ peerGroup }) => peerGroup),
				settings
			)
		);
		return units.map((_, index) =>
			compositeScore(
				parts,
				perMetric.flatMap((scores) => scores[index] ?? [])
			)
		);
	};
	const [now, before] = [scoresOf(period), scoresOf(earlierPeriod)];
	const places = placesOf(now, parts);
	const earlierPlaces = placesOf(before, parts);
	const rows = units.flatMap((unit, index): CompositeRow[] => {
		const [score, earlier, place] = [now[index], before[index], places[index]];
		if (score === undefined || earlier === undefined || place === undefined) return [];
		const earlierRank = earlierPlaces[index]?.rank ?? null;
		return [
			{
				...named(unit),
				...score,
				...place,
				earlierRank,
				gained: place.rank === null || earlierRank === null ? null : earlierRank - place.rank,
				change: changeOf(parts, score, earlier)
			}
		];
	});
	const ranked = rows.filter(({ rank }) => rank !== null);
	return {
		kind: 'composite',
		unit: filters.unit,
		period: periodFacts(context),
		comparison: { kind: filters.comparison, period: earlierPeriod.id },
		bureau: asked.filters.bureau,
		parts,
		unused,
		rows: sortRows(rows),
		all: compositeScore(
			parts,
			metrics.map((metric) => scoreOf(whole.figure(metric, period.id), settings))
		),
		pairs: (ranked.length * (ranked.length - 1)) / 2,
		// Every pair that differs counts once, in the range of its worse unit.
		distinguishable: ranked.reduce((sum, { range }) => sum + (range === null ? 0 : range.best - 1), 0),
		spreads: partSpreads(parts, ranked),
		firstPlaces: firstPlaceRows(parts, sortRows(ranked)),
		unassigned: NOBODY.reduce((sum, code) => sum + (found.figure(volume, period.id, code).value ?? 0), 0),
		minimumShown: settings.minimumShown,
		minimumRanked: settings.minimumRanked
	};
}

function named({ code, name, shortName, peerGroup }: RankedUnit) {
	return { code, name, shortName, peerGroup };
}

type Place = Pick<CompositeRow, 'rank' | 'tied' | 'range'>;

/** Places on the exact value, with the range that the data allow. */
function placesOf(scores: readonly CompositeScore[], parts: readonly PartRule[]): Place[] {
	const ranked = scores.flatMap((score, index) => {
		const figures = weighted(parts, score);
		return score.status === 'ranked'
			? [{ index, parts: figures, exact: composite(figures)?.exact ?? ZERO }]
			: [];
	});
	const ranks = competitionRanks(ranked, (a, b) => COMPOSITE_TEST.order(b, a));
	const ranges = rankRangesBy(ranked, COMPOSITE_TEST, 'higher');
	return scores.map((_, index) => {
		const position = ranked.findIndex((unit) => unit.index === index);
		const rank = ranks[position] ?? null;
		return {
			rank,
			tied: rank !== null && ranks.filter((other) => other === rank).length > 1,
			range: ranges[position] ?? null
		};
	});
}

const STATUS_ORDER = { ranked: 0, small: 1, suppressed: 2, empty: 3 } as const;

function sortRows(rows: readonly CompositeRow[]): CompositeRow[] {
	return [...rows].sort(
		(a, b) => STATUS_ORDER[a.status] - STATUS_ORDER[b.status] || (a.rank ?? 0) - (b.rank ?? 0)
	);
}
