import type { Metric } from '#lib/metrics/metric.ts';
import type { Score } from '#lib/reports/score.ts';
import { holmSignificant } from '#lib/statistics/holm.ts';
import { twoWayExpectations, type Expectation } from '#lib/statistics/two-way.ts';

/** Two-sided level of a single cell, and of all cells together after Holm's correction. */
const LEVEL = 0.05;

/**
 * How a cell stands to what its bureau and its department lead one to expect: `much-…` = beyond
 * chance also after correction for the number of cells; `better`, `worse` = beyond chance only if
 * it were the only cell; `expected` = within chance; `none` = not tested.
 */
export type CellStanding = 'much-better' | 'better' | 'expected' | 'worse' | 'much-worse' | 'none';

export interface MatrixCell {
	readonly score: Score;
	/** Expected proportion and test; null where hidden, too small, or without a basis. */
	readonly expectation: Expectation | null;
	readonly standing: CellStanding;
	/** Tickets of the numerator beyond expectation, negative = short of it; null without an expectation. */
	readonly surplus: number | null;
}

/** A cell that differs from its expectation, with what it does to its row and its column. */
export interface Deviation {
	readonly row: number;
	readonly column: number;
	readonly standing: Exclude<CellStanding, 'expected' | 'none'>;
	/** Rate of the bureau, and of the department, had the cell been as expected; null where hidden. */
	readonly bureauOtherwise: number | null;
	readonly departmentOtherwise: number | null;
}

/** Expectations over the cells that are shown, so that nothing hidden has a part in a printed number. */
export function judge(
	cells: readonly (readonly Score[])[],
	minimum: number,
	metric: Metric
): readonly (readonly MatrixCell[])[] {
	const shown = cells.flatMap((line, row) =>
		line.flatMap(({ figure, status }, column) =>
			status === 'ranked' || status === 'small'
				? [
						{
							row,
							column,
							status,
							numerator: figure.numerator ?? 0,
							denominator: figure.denominator ?? 0
						}
					]
				: []
		)
	);
	const expectations = twoWayExpectations(shown, minimum);
	const tested = shown.flatMap((cell, index) => {
		const expectation = expectations[index] ?? null;
		return cell.status === 'ranked' && expectation !== null ? [{ ...cell, expectation }] : [];
	});
	const significant = holmSignificant(
		tested.map(({ expectation }) => expectation.p),
		LEVEL
	);
	return cells.map((line, row) =>
		line.map((score, column): MatrixCell => {
			const place = tested.findIndex((cell) => cell.row === row && cell.column === column);
			const cell = tested[place];
			if (cell === undefined) return { score, expectation: null, standing: 'none', surplus: null };
			return {
				score,
				expectation: cell.expectation,
				standing: standingOf(cell.expectation, significant[place] ?? false, metric),
				surplus: cell.numerator - cell.expectation.expected * cell.denominator
			};
		})
	);
}

function standingOf({ p, z }: Expectation, isSignificant: boolean, metric: Metric): CellStanding {
	if (!isSignificant && p > LEVEL) return 'expected';
	const isBetter = z > 0 === (metric.better === 'higher');
	if (isSignificant) return isBetter ? 'much-better' : 'much-worse';
	return isBetter ? 'better' : 'worse';
}

/** Cells tested, those that chance alone would mark among them, and those hidden. */
export function tally(cells: readonly (readonly MatrixCell[])[]) {
	const all = cells.flat();
	const tested = all.filter(({ standing }) => standing !== 'none').length;
	return {
		tested,
		byChance: tested * LEVEL,
		hidden: all.filter(({ score }) => score.status === 'suppressed').length
	};
}

/** Cells off their expectation: those clear after correction first, the largest first. */
export function deviationsOf(
	cells: readonly (readonly MatrixCell[])[],
	rows: readonly Score[],
	columns: readonly Score[]
): Deviation[] {
	const found = cells.flatMap((line, row) =>
		line.flatMap(({ standing, surplus, expectation }, column) => {
			if (standing === 'expected' || standing === 'none' || surplus === null || expectation === null)
				return [];
			return [
				{
					z: Math.abs(expectation.z),
					deviation: {
						row,
						column,
						standing,
						bureauOtherwise: without(rows[row], surplus),
						departmentOtherwise: without(columns[column], surplus)
					}
				}
			];
		})
	);
	const isSure = (standing: CellStanding) => standing.startsWith('much');
	return found
		.sort(
			(a, b) =>
				Number(isSure(b.deviation.standing)) - Number(isSure(a.deviation.standing)) ||
				b.z - a.z ||
				a.deviation.row - b.deviation.row ||
				a.deviation.column - b.deviation.column
		)
		.map(({ deviation }) => deviation);
}

/** A margin's rate if the surplus of one of its cells were none. */
function without(margin: Score | undefined, surplus: number): number | null {
	if (margin === undefined || margin.figure.value === null) return null;
	const { numerator, denominator } = margin.figure;
	if (numerator === null || denominator === null) return null;
	return Math.min(1, Math.max(0, (numerator - surplus) / denominator));
}
