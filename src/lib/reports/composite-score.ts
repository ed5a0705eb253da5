import { bigFractionToFixed } from '#lib/domain/rounding.ts';
import type { PartRule } from '#lib/reports/composite-parts.ts';
import type { Score, ScoreStatus } from '#lib/reports/score.ts';
import { composite, compositeDifference, type WeightedPart } from '#lib/statistics/composite.ts';
import { compareExact, subtract, type Fraction } from '#lib/statistics/fraction.ts';

/** A part of one unit's composite. */
export interface CompositePart {
	readonly metric: string;
	readonly score: Score;
	/** What it adds, on 0–100 with one decimal, half-up on the exact fraction; null without a composite. */
	readonly added: string | null;
}

/**
 * The composite of one unit with its 95 % interval, as fractions. Null, never reweighted, where a
 * part has no denominator or is hidden; `status` is that of the part with the least to show.
 */
export interface CompositeScore {
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** The value on 0–100 with one decimal, half-up on the exact fraction. */
	readonly printed: string | null;
	readonly status: ScoreStatus;
	readonly parts: readonly CompositePart[];
}

/** Composite against an earlier one: fractions, and whether the interval misses 0. */
export interface CompositeChange {
	readonly difference: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly verdict: 'better' | 'worse' | 'steady' | 'none';
}

const LEAST_FIRST = ['empty', 'suppressed', 'small', 'ranked'] as const;

/** @param scores one for each part, in the order of the rules */
export function compositeScore(rules: readonly PartRule[], scores: readonly Score[]): CompositeScore {
	const status = LEAST_FIRST.find((one) => scores.some((score) => score.status === one)) ?? 'empty';
	const found = status === 'ranked' || status === 'small' ? composite(asWeighted(rules, scores)) : null;
	return {
		value: found?.value ?? null,
		low: found?.low ?? null,
		high: found?.high ?? null,
		printed: found === null ? null : onHundred(found.exact),
		status: found === null && status !== 'suppressed' ? 'empty' : status,
		parts: scores.map((score, index) => {
			const added = found?.contributions[index];
			return {
				metric: score.figure.metric,
				score,
				added: added === undefined ? null : onHundred(added)
			};
		})
	};
}

/** A fraction on 0–100 with one decimal. */
export function onHundred({ numerator, denominator }: Fraction): string {
	return bigFractionToFixed(numerator * 100n, denominator, 1);
}

/** A unit's parts as the statistics take them, under the rules' weights or others. */
export function weighted(
	rules: readonly PartRule[],
	{ parts }: Pick<CompositeScore, 'parts'>,
	weights: readonly number[] = rules.map(({ weight }) => weight)
): WeightedPart[] {
	return asWeighted(
		rules.map((rule, index) => ({ ...rule, weight: weights[index] ?? 0 })),
		parts.map(({ score }) => score)
	);
}

function asWeighted(rules: readonly PartRule[], scores: readonly Score[]): WeightedPart[] {
	return rules.map(({ weight, better }, index) => {
		const figure = scores[index]?.figure;
		return { weight, better, numerator: figure?.numerator ?? 0, denominator: figure?.denominator ?? 0 };
	});
}

const NO_CHANGE: CompositeChange = { difference: null, low: null, high: null, verdict: 'none' };

/** How a composite changed, where both periods have one. */
export function changeOf(
	rules: readonly PartRule[],
	now: CompositeScore,
	before: CompositeScore
): CompositeChange {
	if (now.value === null || before.value === null) return NO_CHANGE;
	const change = compositeDifference(weighted(rules, now), weighted(rules, before));
	if (change === null) return NO_CHANGE;
	const verdict = change.low > 0 ? 'better' : change.high < 0 ? 'worse' : 'steady';
	return { ...change, verdict };
}

/** How far units lie apart in what a part adds, on 0–100 with one decimal. */
export interface PartSpread {
	readonly metric: string;
	readonly lowest: string;
	readonly highest: string;
	readonly apart: string;
}

/** The spread of every part over some composites, the widest first. */
export function partSpreads(rules: readonly PartRule[], scores: readonly CompositeScore[]): PartSpread[] {
	const composites = scores.flatMap((score) => composite(weighted(rules, score)) ?? []);
	return rules
		.flatMap(({ metric }, index) => {
			const added = composites.flatMap(({ contributions }) => contributions[index] ?? []).sort(compareExact);
			const [lowest, highest] = [added[0], added.at(-1)];
			if (lowest === undefined || highest === undefined) return [];
			return [{ metric, lowest, highest, apart: subtract(highest, lowest) }];
		})
		.sort((one, other) => compareExact(other.apart, one.apart))
		.map(({ metric, lowest, highest, apart }) => ({
			metric,
			lowest: onHundred(lowest),
			highest: onHundred(highest),
			apart: onHundred(apart)
		}));
}
