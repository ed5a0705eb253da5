import type { Text } from '#lib/domain/text.ts';
import { vocabularyText } from '#lib/domain/vocabulary.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { memberNames } from '#lib/reports/breakdown.ts';
import { beyondChance, othersOf, type CorrectedStanding } from '#lib/reports/beyond-chance.ts';
import { sumOf } from '#lib/reports/comparison.ts';
import { ask, type ReportContext } from '#lib/reports/context.ts';
import type { DepartmentMatrix } from '#lib/reports/department-matrix.ts';
import { driverGroups, givenAway, type Holds, type Part } from '#lib/reports/driver-groups.ts';
import type { Figure } from '#lib/reports/figures.ts';
import type { Score } from '#lib/reports/score.ts';
import { proportionOf } from '#lib/reports/tiers.ts';
import { standardise, type CategoryCell } from '#lib/statistics/standardisation.ts';
import { Z_95 } from '#lib/statistics/wilson.ts';

/** One category of a bureau, or several that would be too small apart. */
export interface DriverRow {
	readonly codes: readonly string[];
	readonly names: readonly Text[];
	readonly own: Figure;
	/** The same categories over all tickets. */
	readonly all: Figure;
	/** First-time resolutions at the rate of all tickets, and those beyond it; negative = short. */
	readonly expected: number;
	readonly excess: number;
	/** Against the other bureaus in the same categories, Holm-corrected over the bureau's rows. */
	readonly standing: CorrectedStanding;
}

/** Why a bureau's first resolution differs from that of all tickets. */
export interface BureauDrivers {
	/** Largest excess or shortfall first. */
	readonly rows: readonly DriverRow[];
	/** Rate less that of all; the part of it that the mix of categories explains, and the part of handling: fractions. */
	readonly gap: number;
	readonly mix: number;
	readonly handling: number;
	/** Whether handling differs from that of all beyond chance, given the mix. */
	readonly standing: Exclude<CorrectedStanding, 'none'>;
}

export interface Drivers {
	/** By bureau code; absent where a bureau cannot be split without giving small numbers away. */
	readonly bureaus: ReadonlyMap<string, BureauDrivers>;
	/** False where what the crossed table hides follows from it and the totals of the same report. */
	readonly isMatrixSafe: boolean;
}

/**
 * First resolution of each bureau by the categories of the scheme, observed against expected
 * (metrics.md §3, case mix), with the gap split into mix and handling (Kitagawa 1955). Categories are
 * taken together where apart they, or the crossed table of the same report, could be worked out.
 * @param scores first resolution of the bureaus and of the departments as the report shows them, by code
 */
export async function driversReport(
	context: ReportContext,
	scores: { readonly bureaus: ReadonlyMap<string, Score>; readonly departments: ReadonlyMap<string, Score> },
	matrix: DepartmentMatrix | null
): Promise<Drivers> {
	const { filters, site, settings } = context;
	const metric = metricById('first_resolution');
	const found = await ask(context, {
		metrics: [metric],
		grain: ['bureau', 'department', 'group'],
		periods: [filters.period]
	});
	const cells = found.flatMap(({ codes, figures }) => {
		const figure = figures[metric.id];
		const { bureau = '', department = '', group: category = '' } = codes;
		const tickets = figure?.denominator ?? 0;
		return figure === undefined || tickets === 0 ? [] : [{ bureau, department, category, tickets, figure }];
	});
	const categories = [...new Set(cells.map(({ category }) => category))].sort();
	const isShown = (score: Score | undefined) => score?.status === 'ranked' || score?.status === 'small';
	const bureaus = site.bureaus.map(({ code }) => code).filter((code) => isShown(scores.bureaus.get(code)));
	const totals = [
		...[...scores.bureaus].map(([code, score]) => ({ score, holds: (part: Part) => part.bureau === code })),
		...[...scores.departments].map(([code, score]) => ({
			score,
			holds: (part: Part) => part.department === code
		})),
		...(matrix === null ? [] : crossings(matrix))
	];
	const question = {
		parts: cells,
		bureaus,
		categories,
		printed: [() => true, ...totals.filter(({ score }) => isShown(score)).map(({ holds }) => holds)],
		hidden: totals.filter(({ score }) => score.status === 'suppressed').map(({ holds }) => holds),
		minimumShown: settings.minimumShown
	};
	const groups = driverGroups(question);
	const names = memberNames(site, filters.scheme, 'group', null);
	const over = (holds: Holds) =>
		sumOf(
			metric,
			cells.filter(holds).map(({ figure }) => figure)
		);
	const drivenBy = new Map(
		bureaus.flatMap((bureau): [string, BureauDrivers][] => {
			const split = groups.get(bureau) ?? [];
			const rows = split.map((codes) => ({
				codes,
				names: codes.map((code) => names.get(code) ?? vocabularyText(code)),
				own: over((part) => part.bureau === bureau && codes.includes(part.category)),
				all: over((part) => codes.includes(part.category))
			}));
			const drivers = rows.length < 2 ? null : splitGap(rows, settings.minimumRanked);
			return drivers === null ? [] : [[bureau, drivers]];
		})
	);
	return { bureaus: drivenBy, isMatrixSafe: givenAway(question) === 0 };
}

/** A row before it is judged. */
export type GapRow = Pick<DriverRow, 'codes' | 'names' | 'own' | 'all'>;

/**
 * A unit's gap to all tickets over its rows, apart into mix and handling.
 * @returns null where nothing is to be expected
 */
export function splitGap(rows: readonly GapRow[], minimumRanked: number): BureauDrivers | null {
	const cell = (index: number, figure: Figure): CategoryCell => ({
		category: String(index),
		...proportionOf(figure)
	});
	const metric = metricById('first_resolution');
	const all = sumOf(
		metric,
		rows.map((row) => row.all)
	);
	const standardised = standardise(
		rows.map(({ own }, index) => cell(index, own)),
		{ ...proportionOf(all), categories: rows.map((row, index) => cell(index, row.all)) }
	);
	if (standardised === null || all.value === null) return null;
	const { contributions, observed, denominator, z } = standardised;
	const standings = beyondChance(
		rows.map((row) => ({ metric, own: row.own, others: othersOf(row.all, row.own, minimumRanked) }))
	);
	const gap = observed / denominator - all.value;
	const mix = contributions.reduce((sum, { mixEffect }) => sum + mixEffect, 0);
	return {
		rows: rows
			.map((row, index): DriverRow => ({
				...row,
				expected: contributions[index]?.expected ?? 0,
				excess: contributions[index]?.excess ?? 0,
				standing: standings[index] ?? 'none'
			}))
			.sort((a, b) => Math.abs(b.excess) - Math.abs(a.excess)),
		gap,
		mix,
		handling: gap - mix,
		standing: z === null || Math.abs(z) <= Z_95 ? 'steady' : z > 0 ? 'better' : 'worse'
	};
}

/** Cells and margins of the crossed table, with the tickets that each holds; folds hold what no other line does. */
function crossings({ rows, columns }: DepartmentMatrix): { score: Score; holds: Holds }[] {
	const named = (lines: readonly { readonly code: string | null }[], code: string) =>
		lines.some((line) => line.code === code);
	const inRow =
		(code: string | null): Holds =>
		({ bureau }) =>
			code === null ? !named(rows, bureau) : bureau === code;
	const inColumn =
		(code: string | null): Holds =>
		({ department }) =>
			code === null ? !named(columns, department) : department === code;
	return [
		...columns.map(({ code, score }) => ({ score, holds: inColumn(code) })),
		...rows.map(({ code, score }) => ({ score, holds: inRow(code) })),
		...rows.flatMap((row) =>
			row.cells.flatMap(({ score }, index) => {
				const column = columns[index];
				if (column === undefined) return [];
				const [isRow, isColumn] = [inRow(row.code), inColumn(column.code)];
				return [{ score, holds: (part: Part) => isRow(part) && isColumn(part) }];
			})
		)
	];
}
