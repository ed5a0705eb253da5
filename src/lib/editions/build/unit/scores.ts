import {
	changeCell,
	column,
	comparisonCell,
	HIDDEN,
	scoreCell,
	targetCell,
	textCell,
	toneOf
} from '#lib/editions/build/cells.ts';
import { MAIN, type EditionModels } from '#lib/editions/build/models.ts';
import { sectionOf, type UnitSectionBuilder } from '#lib/editions/build/section.ts';
import { metricName } from '#lib/editions/build/sentences.ts';
import type { PageUnit } from '#lib/editions/build/units.ts';
import { joined, say, type Words } from '#lib/editions/build/words.ts';
import type { Table, TableRow } from '#lib/editions/document.ts';
import { formatPeriod } from '#lib/i18n/format.ts';
import { metricById } from '#lib/metrics/registry.ts';
import type { DepartmentScore } from '#lib/reports/department-scores.ts';

/** A department's proportions, beside the other departments and the quarter before. */
export const scores: UnitSectionBuilder = (models, { unit }) => {
	const row = models.departments.departments.find(({ code }) => code === unit.source);
	const rows = models.departments.metrics.flatMap((id) =>
		metricById(id).kind === 'ratio' ? (row?.scores[id] ?? []) : []
	);
	if (rows.length === 0) return null;
	const named = (asked: 'better' | 'worse', words: Words) =>
		rows
			.filter(({ rest }) => rest.standing === asked)
			.map(({ metric }) => metricName(metric, words))
			.join(words.common.listComma);
	const sentence = (asked: 'better' | 'worse') =>
		say((words) => {
			const names = named(asked, words);
			return names === '' ? '' : words.units.scores[asked](names);
		});
	const found = [sentence('better'), sentence('worse')].filter(({ zh }) => zh !== '');
	return sectionOf('scores', {
		finding: found.length === 0 ? say(({ units }) => units.scores.steady) : joined(found),
		tables: [scoresTable(models, unit, rows)],
		live: { page: 'departments', query: '' }
	});
};

function scoresTable({ period }: EditionModels, unit: PageUnit, rows: readonly DepartmentScore[]): Table {
	const label = (id: 'metric' | 'restDepartments' | 'previous' | 'againstTarget') =>
		say(({ edition }) => edition.columns[id]);
	return {
		id: 'scores',
		caption: say(({ units, of, language }) =>
			units.scores.caption(of(unit.name), formatPeriod(period.id, language))
		),
		columns: [
			column('metric', label('metric')),
			column(
				'own',
				say(({ units }) => units.scores.own),
				'percent',
				1
			),
			column('rest', label('restDepartments'), 'percentage-points', 1),
			column('previous', label('previous'), 'percentage-points', 1),
			column('target', label('againstTarget'))
		],
		rows: rows.map((row): TableRow => {
			const isHidden = row.score.status === 'suppressed';
			return {
				key: row.metric,
				role: row.metric === MAIN ? 'marked' : 'row',
				page: null,
				cells: [
					textCell(metricById(row.metric).name),
					scoreCell(row.score, toneOf(row.rest.standing)),
					isHidden
						? HIDDEN
						: comparisonCell(
								row.rest,
								say(({ departments }) => departments.standings[row.rest.standing])
							),
					isHidden ? HIDDEN : changeCell(row.metric, row.change),
					isHidden ? HIDDEN : targetCell(row)
				]
			};
		}),
		notes: []
	};
}
