import type { Text } from '#lib/domain/text.ts';
import type { Score } from '#lib/reports/score.ts';
import type { CrossedScores } from '#lib/reports/table-suppression.ts';

/** Units that a merged column can name. */
const MOST_NAMED = 3;

/** A bureau or a department. */
export interface Unit {
	readonly code: string;
	readonly name: Text;
	readonly shortName?: Text;
}

/** A row or a column before its figures: one unit, or several folded into one. */
export interface AxisLine {
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
export function axisOf(
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
export function hiddenShare({ cells, all }: CrossedScores): number {
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
export function withSmallestMerged(columns: readonly AxisLine[], scores: readonly Score[]): AxisLine[] {
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
