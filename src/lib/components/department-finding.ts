import { matrixLineName, printFraction } from '#lib/components/department-present.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import { formatBasis, formatFigure } from '#lib/i18n/format.ts';
import type { DepartmentsMessages } from '#lib/i18n/zh-CN/departments.ts';
import { metricById } from '#lib/metrics/registry.ts';
import type { DepartmentMatrix } from '#lib/reports/department-matrix.ts';
import type { DepartmentsReport } from '#lib/reports/departments.ts';

/** Names that a sentence can hold. */
const NAMES = 3;

/** The page in a sentence or two: the departments that stand out, and where a bureau and one drag each other. */
export function departmentFinding(
	report: DepartmentsReport,
	language: Language,
	words: DepartmentsMessages,
	comma: string
): string {
	const metric = inLanguage(metricById(report.metric).name, language);
	const all = report.all.scores[report.metric]?.score;
	if (report.departments.length === 0) return words.noDepartments;
	if (all === undefined || all.status === 'empty') return words.noTickets(metric);
	if (all.status === 'suppressed') return words.hidden(metric, report.minimumShown);
	const whole = { metric, rate: formatFigure(all.figure, language), basis: formatBasis(all.figure) };
	const departments =
		report.compared.departments < 2
			? words.findingNoComparison(whole)
			: words.finding({
					...whole,
					count: report.compared.departments,
					better: named('better'),
					worse: named('worse')
				});
	return report.matrix === null ? departments : departments + matrixFinding(report.matrix, language, words);

	function named(standing: 'better' | 'worse'): string {
		const found = report.departments.flatMap(({ name, scores }) => {
			const score = scores[report.metric];
			return score?.rest.standing === standing
				? [words.named(inLanguage(name, language), formatFigure(score.score.figure, language))]
				: [];
		});
		const names = found.slice(0, NAMES).join(comma);
		return found.length > NAMES ? words.andOthers(names, found.length) : names;
	}
}

function matrixFinding(matrix: DepartmentMatrix, language: Language, words: DepartmentsMessages): string {
	if (matrix.tested === 0) return words.matrixFinding.untested;
	const clear = matrix.deviations.filter(({ standing }) => standing.startsWith('much'));
	const worst = clear.find(({ standing }) => standing === 'much-worse');
	const shown = worst ?? clear[0];
	const bureau = shown === undefined ? undefined : matrix.rows[shown.row];
	const department = shown === undefined ? undefined : matrix.columns[shown.column];
	const cell = shown === undefined ? undefined : bureau?.cells[shown.column];
	if (bureau === undefined || department === undefined || cell === undefined)
		return words.matrixFinding.none(matrix.tested);
	const facts = {
		cell: words.cellName(
			matrixLineName(bureau, language, words.matrix),
			matrixLineName(department, language, words.matrix)
		),
		rate: formatFigure(cell.score.figure, language),
		basis: formatBasis(cell.score.figure),
		expected: printFraction(cell.expectation?.expected ?? null)
	};
	return worst === undefined ? words.matrixFinding.best(facts) : words.matrixFinding.worst(facts);
}
