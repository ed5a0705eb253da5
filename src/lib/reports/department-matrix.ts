import { UNSPECIFIED } from '#lib/domain/schemes.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { sumOf } from '#lib/reports/comparison.ts';
import { ask, type ReportContext } from '#lib/reports/context.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import {
	axisOf,
	hiddenShare,
	withSmallestMerged,
	type AxisLine,
	type Unit
} from '#lib/reports/matrix-axis.ts';
import { deviationsOf, judge, tally, type Deviation, type MatrixCell } from '#lib/reports/matrix-verdicts.ts';
import { scoreOf, type Score } from '#lib/reports/score.ts';
import { protectedScores } from '#lib/reports/suppression.ts';
import { protectedTable } from '#lib/reports/table-suppression.ts';

/** Rows and columns that a reader can take in; the smaller ones are folded into one. */
const MOST_BUREAUS = 24;
const MOST_DEPARTMENTS = 10;

/** Share of the tickets that may be hidden before the smallest departments are shown as one. */
const MOST_HIDDEN = 0.1;

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
