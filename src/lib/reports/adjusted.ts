import type { Period } from '#lib/domain/periods.ts';
import type { DimensionId } from '#lib/metrics/dimensions.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { ask, type ReportContext } from '#lib/reports/context.ts';
import type { Figure, FigureRow } from '#lib/reports/figures.ts';
import { rankedFrom } from '#lib/reports/places.ts';
import type { RankedUnit } from '#lib/reports/ranked-units.ts';
import type { Score } from '#lib/reports/score.ts';
import { protectedScores } from '#lib/reports/suppression.ts';
import { proportionOf } from '#lib/reports/tiers.ts';
import { competitionRanks } from '#lib/statistics/ranking.ts';
import {
	referenceRates,
	standardise,
	type CategoryCell,
	type CategoryContribution,
	type Standardised
} from '#lib/statistics/standardisation.ts';
import { Z_95 } from '#lib/statistics/wilson.ts';

/** Contributions that a reader takes in. */
const MOST_CONTRIBUTIONS = 3;

/** A unit against what its own mix of tickets lets expect. */
export interface AdjustedRow extends Omit<Standardised, 'contributions'> {
	/** Place by the adjusted rate. */
	readonly rank: number;
	/** Beyond chance: |z| > 1.96; `steady` within it. */
	readonly standing: 'better' | 'worse' | 'steady';
	/** Part of the gap to all units that the mix explains, and the part that is the unit's own: fractions. */
	readonly mixEffect: number;
	readonly ownEffect: number;
	/** What explains the difference most, largest first; cells too small to be shown are left out. */
	readonly contributions: readonly CategoryContribution[];
}

export interface AdjustedView {
	/** What is adjusted for: categories for bureaus, bureaus for departments. */
	readonly dimension: 'group' | 'bureau';
	/** By position of the score; null where it is not ranked. */
	readonly rows: readonly (AdjustedRow | null)[];
}

/**
 * Indirect standardisation of the ranked units: bureaus over the categories of the scheme,
 * departments over the bureaus that their tickets come from. Null for other metrics than proportions.
 */
export async function adjustedView(
	context: ReportContext,
	metric: Metric,
	period: Period,
	units: readonly RankedUnit[],
	scores: readonly Score[]
): Promise<AdjustedView | null> {
	if (metric.kind !== 'ratio' || metric.better === 'none') return null;
	const { unit } = context.filters;
	const dimension = unit === 'bureau' ? 'group' : 'bureau';
	const grain: DimensionId[] = [unit, dimension];
	const found = await ask(context, { metrics: [metric], grain, periods: [period] });
	const cells = units.map(({ code }) => cellsOf(metric, code, unit, dimension, found));
	const reference = referenceRates(cells.map((list) => list.map(({ cell }) => cell)));
	const overall = reference.denominator === 0 ? 0 : reference.numerator / reference.denominator;
	const rows = scores.map((score, index) => {
		const own = cells[index] ?? [];
		const standardised = standardise(
			own.map(({ cell }) => cell),
			reference
		);
		if (score.status !== 'ranked' || standardised === null) return null;
		const { contributions, ...rest } = standardised;
		const mix = contributions.reduce((sum, { mixEffect }) => sum + mixEffect, 0);
		const shown = shownCategories(own, context);
		return {
			...rest,
			standing: standingOf(metric, rest.z),
			mixEffect: mix,
			ownEffect: rest.observed / rest.denominator - overall - mix,
			contributions: contributions
				.filter(({ category }) => shown.has(category))
				.toSorted((a, b) => Math.abs(b.excess) - Math.abs(a.excess))
				.slice(0, MOST_CONTRIBUTIONS)
		};
	});
	const ranked = rows.flatMap((row, index) => (row === null ? [] : [{ row, index }]));
	const sign = rankedFrom(metric) === 'higher' ? -1 : 1;
	const places = competitionRanks(ranked, (a, b) => sign * (a.row.adjusted - b.row.adjusted));
	const placed: (AdjustedRow | null)[] = rows.map(() => null);
	ranked.forEach(({ row, index }, position) => {
		placed[index] = { ...row, rank: places[position] ?? 0 };
	});
	return { dimension, rows: placed };
}

interface OwnCell {
	readonly cell: CategoryCell;
	readonly figure: Figure;
}

function cellsOf(
	metric: Metric,
	code: string,
	unit: DimensionId,
	dimension: DimensionId,
	rows: readonly FigureRow[]
): OwnCell[] {
	return rows.flatMap(({ codes, figures }) => {
		const figure = figures[metric.id];
		if (codes[unit] !== code || figure === undefined || (figure.denominator ?? 0) === 0) return [];
		return [{ figure, cell: { category: codes[dimension] ?? '', ...proportionOf(figure) } }];
	});
}

function standingOf(metric: Metric, z: number | null): AdjustedRow['standing'] {
	if (z === null || Math.abs(z) <= Z_95) return 'steady';
	return z > 0 === (rankedFrom(metric) === 'higher') ? 'better' : 'worse';
}

/** Categories of a unit that may be shown: none so small, and none that would give a small one away. */
function shownCategories(own: readonly OwnCell[], { settings }: ReportContext): ReadonlySet<string> {
	const scores = protectedScores(
		own.map(({ figure }) => figure),
		own.map(() => ''),
		settings
	);
	return new Set(
		own.flatMap(({ cell }, index) => (scores[index]?.status === 'suppressed' ? [] : [cell.category]))
	);
}
