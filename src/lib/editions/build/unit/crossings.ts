import {
	column,
	HIDDEN,
	metricColumn,
	numberCell,
	scoreCell,
	textCell,
	wordCell
} from '#lib/editions/build/cells.ts';
import { MAIN, type EditionModels } from '#lib/editions/build/models.ts';
import { crossingTone, lineName } from '#lib/editions/build/quarter/matrix.ts';
import { sectionOf, type UnitSectionBuilder } from '#lib/editions/build/section.ts';
import type { PageUnit } from '#lib/editions/build/units.ts';
import { listed, say } from '#lib/editions/build/words.ts';
import type { Table, TableRow } from '#lib/editions/document.ts';
import { formatPeriod } from '#lib/i18n/format.ts';
import type { DepartmentMatrix } from '#lib/reports/department-matrix.ts';

/** A department's column of the crossed table: where bureau and department drag each other. */
export const crossings: UnitSectionBuilder = (models, { unit }) => {
	const { matrix } = models;
	const position = matrix?.columns.findIndex(({ code }) => code === unit.source) ?? -1;
	if (matrix === null || position === -1) return null;
	const worse = matrix.rows.filter(({ cells }) => cells[position]?.standing === 'much-worse');
	const isTested = matrix.rows.some(({ cells }) => (cells[position]?.standing ?? 'none') !== 'none');
	return sectionOf('crossings', {
		finding: say((words) =>
			worse.length === 0
				? words.units.crossings[isTested ? 'none' : 'untested']
				: words.units.crossings.worse(
						listed(
							worse.map(({ name }) => name),
							words
						)
					)
		),
		tables: [crossingsTable(models, matrix, position, unit)],
		live: { page: 'departments', query: '' }
	});
};

function crossingsTable(
	{ site, period, bureauUnits }: EditionModels,
	matrix: DepartmentMatrix,
	position: number,
	unit: PageUnit
): Table {
	const total = matrix.columns[position]?.score;
	return {
		id: 'crossings',
		caption: say(({ units, of, language }) =>
			units.crossings.caption(of(unit.name), formatPeriod(period.id, language))
		),
		columns: [
			column('unit', site.settings.bureauWord),
			metricColumn(MAIN),
			column(
				'expected',
				say(({ units }) => units.crossings.expected),
				'percent',
				1
			),
			column(
				'standing',
				say(({ edition }) => edition.columns.standing)
			)
		],
		rows: [
			...matrix.rows.map((line, index): TableRow => {
				const cell = line.cells[position];
				const isHidden = cell === undefined || cell.score.status === 'suppressed';
				return {
					key: line.code ?? `others-${index}`,
					role: 'row',
					page: bureauUnits.find(({ source }) => source === line.code)?.page ?? null,
					cells: [
						textCell(lineName(line)),
						isHidden ? HIDDEN : scoreCell(cell.score, crossingTone(cell)),
						numberCell(isHidden ? null : (cell.expectation?.expected ?? null)),
						isHidden
							? wordCell({ zh: '', en: '' })
							: wordCell(
									say(({ departments }) => departments.matrix.standings[cell.standing]),
									crossingTone(cell)
								)
					]
				};
			}),
			{
				key: 'all',
				role: 'total',
				page: null,
				cells: [
					textCell(say(({ common }) => common.all)),
					total === undefined ? HIDDEN : scoreCell(total),
					numberCell(null),
					wordCell({ zh: '', en: '' })
				]
			}
		],
		notes: [say(({ units }) => units.crossings.note)]
	};
}
