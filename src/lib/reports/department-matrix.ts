import { UNSPECIFIED } from '#lib/domain/schemes.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { sumOf } from '#lib/reports/comparison.ts';
import { ask, type ReportContext } from '#lib/reports/context.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import { scoreOf, type Score } from '#lib/reports/score.ts';
import { protectedScores } from '#lib/reports/suppression.ts';
import { protectedTable, type CrossedScores } from '#lib/reports/table-suppression.ts';
import { holmSignificant } from '#lib/statistics/holm.ts';
import { twoWayExpectations, type Expectation } from '#lib/statistics/two-way.ts';

/** Rows and columns that a reader can take in; the smaller ones are folded into one. */
const MOST_BUREAUS = 24;
const MOST_DEPARTMENTS = 10;

/** Share of the tickets that may be hidden before the smallest departments are shown as one. */
const MOST_HIDDEN = 0.1;
/** Units that a merged column can name. */
const MOST_NAMED = 3;

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

/** A row or a column with its margin. A code of null is the fold of all not listed. */
export interface MatrixLine {
	readonly code: string | null;
	readonly name: Text;
	readonly shortName: Text;
	/** Names of the units that a fold takes together, where they are few enough to be named. */
	readonly merged: readonly Text[];
	readonly score: Score;
}

export interface MatrixRow extends MatrixLine {
	readonly cells: readonly MatrixCell[];
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

export interface DepartmentMatrix {
	readonly metric: string;
	readonly columns: readonly MatrixLine[];
	readonly rows: readonly MatrixRow[];
	readonly all: Score;
	/** Bureau of the filter, to be marked. */
	readonly marked: string | null;
	/** Cells tested, and how many of them a single test at 5 % would mark by chance. */
	readonly tested: number;
	readonly byChance: number;
	/** Cells that differ: those beyond chance after correction first, the largest deviation first. */
	readonly deviations: readonly Deviation[];
	/** Cells with tickets that are hidden for their small sample, or so that none can be worked out. */
	readonly hidden: number;
	/** Units folded into one line for want of room. */
	readonly folded: { readonly bureaus: number; readonly departments: number };
}

interface Unit {
	readonly code: string;
	readonly name: Text;
	readonly shortName?: Text;
}

/** Bureau × department by one proportion, each cell beside what its row and column lead one to expect. */
export async function departmentMatrix(
	context: ReportContext,
	metric: Metric,
	departments: readonly Unit[],
	marked: string | null
): Promise<DepartmentMatrix> {
	const { site, settings, filters } = context;
	const grain = ['bureau', 'department'] as const;
	const rows = await ask(context, { metrics: [metric], grain, periods: [filters.period] });
	const found = new FigureLookup(rows, grain);
	const pairs = rows.map(({ codes }) => ({ bureau: codes.bureau ?? '', department: codes.department ?? '' }));
	const figure = (bureau: string, department: string) =>
		found.figure(metric, filters.period.id, bureau, department);
	const margin = (axis: 'bureau' | 'department', code: string) =>
		sumOf(
			metric,
			pairs.filter((pair) => pair[axis] === code).map((pair) => figure(pair.bureau, pair.department))
		);
	const all = scoreOf(
		sumOf(
			metric,
			pairs.map((pair) => figure(pair.bureau, pair.department))
		),
		settings
	);
	const codesOf = (axis: 'bureau' | 'department') => [...new Set(pairs.map((pair) => pair[axis]))];
	const across = axisOf(departments, codesOf('department'), MOST_DEPARTMENTS, (codes) =>
		protectedScores(
			codes.map((code) => margin('department', code)),
			codes.map(() => ''),
			settings
		)
	);
	const bureaus = site.bureaus.filter(({ code }) => code !== UNSPECIFIED);
	const down = axisOf(bureaus, codesOf('bureau'), MOST_BUREAUS, (codes) =>
		protectedScores(
			codes.map((code) => margin('bureau', code)),
			codes.map((code) => site.bureaus.find((bureau) => bureau.code === code)?.peerGroup ?? ''),
			settings
		)
	);
	const together = (places: readonly string[], owners: readonly string[]): Figure =>
		sumOf(
			metric,
			places.flatMap((bureau) => owners.map((department) => figure(bureau, department)))
		);
	const everyDepartment = across.lines.flatMap(({ members }) => members);
	const everyBureau = down.lines.flatMap(({ members }) => members);
	const tableOf = (columns: readonly AxisLine[]) =>
		protectedTable(
			{
				cells: down.lines.map((bureau) =>
					columns.map((department) => together(bureau.members, department.members))
				),
				rows: down.lines.map(
					({ score, members }) => score ?? scoreOf(together(members, everyDepartment), settings)
				),
				columns: columns.map(
					({ score, members }) => score ?? scoreOf(together(everyBureau, members), settings)
				),
				all
			},
			settings
		);
	let columns = across.lines;
	let table = tableOf(columns);
	while (columns.length > 2 && hiddenShare(table) > MOST_HIDDEN) {
		columns = withSmallestMerged(columns, table.columns);
		table = tableOf(columns);
	}
	const judged = judge(table.cells, settings.minimumRanked, metric);
	const line = ({ code, name, shortName, merged }: AxisLine, score: Score | undefined): MatrixLine => ({
		code,
		name,
		shortName,
		merged,
		score: score ?? all
	});
	return {
		metric: metric.id,
		columns: columns.map((department, column) => line(department, table.columns[column])),
		rows: down.lines.map((bureau, row) => ({
			...line(bureau, table.rows[row]),
			cells: judged[row] ?? []
		})),
		all,
		marked,
		...tally(judged),
		deviations: deviationsOf(judged, table.rows, table.columns),
		folded: {
			bureaus: down.folded,
			departments: departments.length - columns.filter(({ code }) => code !== null).length
		}
	};
}

interface AxisLine {
	readonly code: string | null;
	readonly name: Text;
	readonly shortName: Text;
	readonly merged: readonly Text[];
	readonly members: readonly string[];
	/** Null for the fold, whose score is that of its sum. */
	readonly score: Score | null;
}

const OTHERS: Text = { zh: '其余', en: 'Others' };

/** The units of an axis, at most as many as asked for; what is left and what no unit answers for in one fold. */
function axisOf(
	units: readonly Unit[],
	occurring: readonly string[],
	most: number,
	scoresOf: (codes: readonly string[]) => Score[]
): { lines: AxisLine[]; folded: number } {
	const codes = units.map(({ code }) => code);
	const strangers = occurring.filter((code) => !codes.includes(code)).sort();
	const scores = scoresOf([...codes, ...strangers]);
	const lines = units.map((unit, index): AxisLine => ({
		code: unit.code,
		name: unit.name,
		shortName: unit.shortName ?? unit.name,
		merged: [],
		members: [unit.code],
		score: scores[index] ?? null
	}));
	const size = ({ score }: AxisLine) => score?.figure.denominator ?? 0;
	// Where a fold is needed, all that is hidden goes into it: its sum then gives no single one away.
	const kept =
		lines.length <= most
			? lines
			: lines
					.filter(({ score }) => score?.status === 'ranked' || score?.status === 'small')
					.sort((a, b) => size(b) - size(a))
					.slice(0, most);
	const shown = lines.filter((one) => kept.includes(one));
	const folded = lines.filter((one) => !kept.includes(one));
	const members = [...folded.flatMap((one) => one.members), ...strangers];
	return {
		lines:
			members.length === 0
				? shown
				: [...shown, { code: null, name: OTHERS, shortName: OTHERS, merged: [], members, score: null }],
		folded: folded.length
	};
}

/** Share of the table's tickets that stand in hidden cells. */
function hiddenShare({ cells, all }: CrossedScores): number {
	const total = all.figure.denominator ?? 0;
	const hidden = cells
		.flat()
		.reduce((sum, { figure, status }) => sum + (status === 'suppressed' ? (figure.denominator ?? 0) : 0), 0);
	return total === 0 ? 0 : hidden / total;
}

/**
 * The two smallest columns as one, at the end. What hidden cells of a row come to together can be
 * read off its total anyway: shown as one cell it says more and gives away no more.
 */
function withSmallestMerged(columns: readonly AxisLine[], scores: readonly Score[]): AxisLine[] {
	const smallest = columns
		.map((one, index) => ({ one, n: scores[index]?.figure.denominator ?? 0 }))
		.sort((a, b) => a.n - b.n)
		.slice(0, 2)
		.map(({ one }) => one);
	const parts = columns.filter((one) => smallest.includes(one));
	const isNameless = parts.some(({ code, merged }) => code === null && merged.length === 0);
	const names = parts.flatMap(({ code, name, merged }) => (code === null ? merged : [name]));
	return [
		...columns.filter((one) => !smallest.includes(one)),
		{
			code: null,
			name: OTHERS,
			shortName: OTHERS,
			merged: isNameless || names.length > MOST_NAMED ? [] : names,
			members: parts.flatMap(({ members }) => members),
			score: null
		}
	];
}

/** Expectations over the cells that are shown, so that nothing hidden has a part in a printed number. */
function judge(
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

function tally(cells: readonly (readonly MatrixCell[])[]) {
	const all = cells.flat();
	const tested = all.filter(({ standing }) => standing !== 'none').length;
	return {
		tested,
		byChance: tested * LEVEL,
		hidden: all.filter(({ score }) => score.status === 'suppressed').length
	};
}

function deviationsOf(
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
	const { numerator, denominator, value } = margin?.figure ?? {};
	if (numerator == null || denominator == null || value == null || denominator === 0) return null;
	return Math.min(1, Math.max(0, (numerator - surplus) / denominator));
}
