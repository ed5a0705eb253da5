import type { Text } from '#lib/domain/text.ts';
import type { PartRule } from '#lib/reports/composite-parts.ts';
import { onHundred, weighted, type CompositeScore } from '#lib/reports/composite-score.ts';
import { composite, oriented, weightShares } from '#lib/statistics/composite.ts';
import { firstPlaces, type FirstPlace } from '#lib/statistics/first-place.ts';
import { compareExact } from '#lib/statistics/fraction.ts';
import { competitionRanks } from '#lib/statistics/ranking.ts';

/** Parts up to which the corners of the weightings are worked out in well under a second. */
export const MOST_PARTS = 5;

/** For which weights a ranked unit would be first. */
export interface FirstPlaceRow extends FirstPlace {
	readonly code: string;
	readonly name: Text;
}

type RankedScore = CompositeScore & {
	readonly code: string;
	readonly name: Text;
	readonly rank: number | null;
};

/**
 * For which weights each unit would be first, in the order given.
 * @returns null where there is nothing to weigh: fewer than two units or parts, or too many parts
 */
export function firstPlaceRows(
	rules: readonly PartRule[],
	ranked: readonly RankedScore[]
): FirstPlaceRow[] | null {
	const official = weightShares(rules.map(({ weight }) => weight));
	if (official === null || ranked.length < 2 || rules.length < 2 || rules.length > MOST_PARTS) return null;
	const found = firstPlaces(
		ranked.map((score) => weighted(rules, score).map(oriented)),
		official
	);
	return found.flatMap((place, index) => {
		const unit = ranked[index];
		return unit === undefined ? [] : [{ code: unit.code, name: unit.name, ...place }];
	});
}

/** A unit under weights that are asked about: no result, and never part of a report. */
export interface WhatIfRow {
	readonly code: string;
	readonly name: Text;
	readonly printed: string;
	readonly rank: number;
	readonly officialRank: number;
	/** Places gained against the official order; negative = lost. */
	readonly gained: number;
}

/**
 * The ranked units in the order that other weights would give.
 * @param weights one for each part, not negative
 * @returns null where all weights are 0
 */
export function whatIf(
	rules: readonly PartRule[],
	ranked: readonly RankedScore[],
	weights: readonly number[]
): WhatIfRow[] | null {
	const scored = ranked.flatMap(({ rank, code, name, ...score }) => {
		const found = composite(weighted(rules, score, weights));
		return found === null || rank === null
			? []
			: [{ code, name, officialRank: rank, exact: found.exact, printed: onHundred(found.exact) }];
	});
	if (weightShares(weights) === null) return null;
	const ranks = competitionRanks(scored, (a, b) => compareExact(b.exact, a.exact));
	return scored
		.map(({ code, name, printed, officialRank }, index) => {
			const rank = ranks[index] ?? officialRank;
			return { code, name, printed, rank, officialRank, gained: officialRank - rank };
		})
		.sort((a, b) => a.rank - b.rank || a.officialRank - b.officialRank);
}

/** The share of each weight, on 0–100 with one decimal; null where all are 0. */
export function printedShares(weights: readonly number[]): string[] | null {
	return weightShares(weights)?.map((share) => onHundred(share)) ?? null;
}
