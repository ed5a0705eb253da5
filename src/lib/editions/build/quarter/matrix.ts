import type { Text } from '#lib/domain/text.ts';
import { column, HIDDEN, metricColumn, scoreCell, textCell, type Tone } from '#lib/editions/build/cells.ts';
import { chartOf } from '#lib/editions/build/charts.ts';
import { MAIN, type EditionModels } from '#lib/editions/build/models.ts';
import { sectionOf, type SectionBuilder } from '#lib/editions/build/section.ts';
import { figureText, percentText } from '#lib/editions/build/sentences.ts';
import { idsOf } from '#lib/editions/build/units.ts';
import { listed, say } from '#lib/editions/build/words.ts';
import type { Cell, Table, TableRow } from '#lib/editions/document.ts';
import { decimalToFixed } from '#lib/domain/rounding.ts';
import { formatPeriod } from '#lib/i18n/format.ts';
import type { DepartmentMatrix, MatrixLine } from '#lib/reports/department-matrix.ts';
import type { MatrixCell } from '#lib/reports/matrix-verdicts.ts';

/** Bureaus by departments: where one drags the other. */
export const matrix: SectionBuilder = (models) => {
	if (models.departments.matrix === null) return null;
	const live = { page: 'departments' as const, query: '' };
	if (models.matrix === null) {
		return sectionOf('matrix', { finding: say(({ edition }) => edition.matrixUnsafe), live });
	}
	const found = models.matrix;
	const table = matrixTable(models, found);
	const finding = matrixFinding(found);
	return sectionOf('matrix', {
		finding,
		points: clear(found).map((deviation) => deviationText(found, deviation)),
		charts: [
			chartOf(table, {
				kind: 'heat',
				title: finding,
				columns: table.columns.slice(1).map(({ id }) => id)
			})
		],
		tables: [table],
		live
	});
};

/** Only what stays clear after correction is called better or worse. */
export function crossingTone({ standing }: Pick<MatrixCell, 'standing'>): Tone {
	if (standing === 'much-better') return 'better';
	return standing === 'much-worse' ? 'worse' : 'neutral';
}

/** A row or column by its name; a fold by those it takes together, or as the others. */
export function lineName({ code, name, merged }: MatrixLine): Text {
	if (code !== null || merged.length === 0) return name;
	return say(({ departments: { matrix: words }, of }) => merged.map(of).join(words.and));
}

function clear({ deviations }: DepartmentMatrix) {
	return deviations.filter(({ standing }) => standing.startsWith('much'));
}

type Deviation = DepartmentMatrix['deviations'][number];

function cellName(found: DepartmentMatrix, { row, column: position }: Deviation): Text {
	const [bureau, department] = [found.rows[row], found.columns[position]];
	return say(({ departments, of }) =>
		departments.cellName(
			bureau === undefined ? '' : of(lineName(bureau)),
			department === undefined ? '' : of(lineName(department))
		)
	);
}

function matrixFinding(found: DepartmentMatrix): Text {
	const named = (standing: 'much-worse' | 'much-better') =>
		found.deviations.filter((one) => one.standing === standing).map((one) => cellName(found, one));
	const [worse, better] = [named('much-worse'), named('much-better')];
	return say((words) => {
		const { matrix: titles } = words.departments;
		if (found.tested === 0) return titles.titleUntested;
		if (worse.length > 0) return titles.titleWorse(listed(worse, words));
		return better.length > 0 ? titles.titleBetter(listed(better, words)) : titles.titleNone;
	});
}

function deviationText(found: DepartmentMatrix, deviation: Deviation): Text {
	const cell = found.rows[deviation.row]?.cells[deviation.column];
	return say((words) => {
		if (cell === undefined || cell.expectation === null) return '';
		const expected = percentText(cell.expectation.expected);
		const surplus = cell.surplus ?? 0;
		return words.edition.deviation({
			name: words.of(cellName(found, deviation)),
			own: figureText(cell.score.figure, words),
			expected,
			count: decimalToFixed(Math.abs(surplus), 1),
			isMore: surplus > 0
		});
	});
}

function matrixTable({ site, period, bureauUnits, settings }: EditionModels, found: DepartmentMatrix): Table {
	const ids = idsOf(found.columns.map(({ code }) => code ?? 'others'));
	return {
		id: 'matrix',
		caption: say(({ edition, language }) => edition.captions.matrix(formatPeriod(period.id, language))),
		columns: [
			column('unit', site.settings.bureauWord),
			...found.columns.map((line, index) => ({
				...metricColumn(MAIN, lineName(line)),
				id: ids[index] ?? `column-${index}`
			})),
			{
				...metricColumn(
					MAIN,
					say(({ common }) => common.all)
				),
				id: 'all'
			}
		],
		rows: [
			...found.rows.map((line, index): TableRow => ({
				key: line.code ?? `others-${index}`,
				role: 'row',
				page: bureauUnits.find(({ source }) => source === line.code)?.page ?? null,
				cells: [textCell(lineName(line)), ...line.cells.map(crossing), scoreCell(line.score)]
			})),
			{
				key: 'all',
				role: 'total',
				page: null,
				cells: [
					textCell(say(({ common }) => common.all)),
					...found.columns.map(({ score }) => scoreCell(score)),
					scoreCell(found.all)
				]
			}
		],
		notes: [
			say(({ departments: { matrix: words } }) =>
				words.chance({ tested: found.tested, byChance: decimalToFixed(found.byChance, 1) })
			),
			...(found.hidden === 0
				? []
				: [say(({ departments: { matrix: words } }) => words.hidden(found.hidden))]),
			say(({ departments: { methods } }) => methods.suppression(settings.minimumShown))
		]
	};
}

function crossing(cell: MatrixCell): Cell {
	return cell.score.status === 'suppressed' ? HIDDEN : scoreCell(cell.score, crossingTone(cell));
}
