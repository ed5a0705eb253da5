import type { Text } from '#lib/domain/text.ts';
import {
	changeCell,
	changeColumn,
	column,
	comparisonCell,
	countCell,
	HIDDEN,
	metricColumn,
	scoreCell,
	targetCell,
	textCell,
	toneOf
} from '#lib/editions/build/cells.ts';
import { chartOf } from '#lib/editions/build/charts.ts';
import { MAIN, type EditionModels } from '#lib/editions/build/models.ts';
import { levels, standingTitle } from '#lib/editions/build/quarter/bureaus.ts';
import { sectionOf, type SectionBuilder } from '#lib/editions/build/section.ts';
import { metricName } from '#lib/editions/build/sentences.ts';
import { listed, say, type Words } from '#lib/editions/build/words.ts';
import type { Cell, Table, TableRow } from '#lib/editions/document.ts';
import { formatBasis, formatFigure, formatPeriod } from '#lib/i18n/format.ts';
import { protectedCounts } from '#lib/reports/count-suppression.ts';
import type { DepartmentRow, DepartmentScore } from '#lib/reports/department-scores.ts';

/** Departments that the sentence names on either side. */
const NAMED = 3;

/** The departments that own the categories, by the same scores. */
export const departments: SectionBuilder = (models) => {
	const report = models.departments;
	if (report.departments.length === 0) return null;
	const table = scoresTable(models);
	return sectionOf('departments', {
		finding: departmentsFinding(models),
		charts: [
			chartOf(table, {
				...levels(models),
				kind: 'interval',
				title: standingTitle(
					report.departments.map(({ name, scores }) => ({
						name,
						standing: scores[MAIN]?.rest.standing ?? 'none'
					}))
				),
				columns: [MAIN]
			})
		],
		tables: [table, metricsTable(models)],
		live: { page: 'departments', query: '' }
	});
};

/** Who differs from the other departments beyond chance. */
export function departmentsFinding({ departments: report }: EditionModels): Text {
	const all = report.all.scores[report.metric]?.score;
	return say((words) => {
		const metric = metricName(report.metric, words);
		if (report.departments.length === 0) return words.departments.noDepartments;
		if (all === undefined || all.status === 'empty') return words.departments.noTickets(metric);
		if (all.status === 'suppressed') return words.departments.hidden(metric, report.minimumShown);
		const whole = {
			metric,
			rate: formatFigure(all.figure, words.language),
			basis: formatBasis(all.figure)
		};
		if (report.compared.departments < 2) return words.departments.findingNoComparison(whole);
		return words.departments.finding({
			...whole,
			count: report.compared.departments,
			better: named('better', words),
			worse: named('worse', words)
		});
	});

	function named(standing: 'better' | 'worse', words: Words): string {
		const found = report.departments.flatMap(({ name, scores }) => {
			const score = scores[report.metric];
			return score?.rest.standing === standing
				? [words.departments.named(words.of(name), formatFigure(score.score.figure, words.language))]
				: [];
		});
		const list = found.slice(0, NAMED).join(words.common.listComma);
		return found.length > NAMED ? words.departments.andOthers(list, found.length) : list;
	}
}

function scoresTable(models: EditionModels): Table {
	const { period, settings, departments: report } = models;
	const label = (id: 'department' | 'owns' | 'restDepartments' | 'previous' | 'againstTarget') =>
		say(({ edition }) => edition.columns[id]);
	const { counts, total } = protectedCounts(
		report.departments.map(({ volume }) => volume.numerator),
		settings.minimumShown
	);
	return {
		id: 'departments',
		caption: say(({ edition, language }) => edition.captions.departments(formatPeriod(period.id, language))),
		columns: [
			column('department', label('department')),
			column('owns', label('owns')),
			metricColumn(MAIN),
			changeColumn(MAIN, 'rest', label('restDepartments')),
			changeColumn(MAIN, 'previous', label('previous')),
			column('target', label('againstTarget')),
			metricColumn('volume')
		],
		rows: [...report.departments, report.all].map((row, index): TableRow => {
			const main = row.scores[MAIN];
			return {
				...rowFacts(models, row, main),
				cells: [
					textCell(row.code === null ? say(({ common }) => common.all) : row.name),
					textCell(owned(row)),
					...(main === undefined ? [HIDDEN, HIDDEN, HIDDEN, HIDDEN] : mainCells(main)),
					countCell(counts[index] ?? total)
				]
			};
		}),
		notes: [
			say(({ departments: words }) => words.methods.rest),
			say(({ common }) => common.smallNote(settings.minimumShown, settings.minimumRanked))
		]
	};
}

function mainCells(main: DepartmentScore): Cell[] {
	if (main.score.status === 'suppressed') return [HIDDEN, HIDDEN, HIDDEN, HIDDEN];
	return [
		scoreCell(main.score, toneOf(main.rest.standing)),
		comparisonCell(
			main.rest,
			say(({ departments: words }) => words.standings[main.rest.standing])
		),
		changeCell(MAIN, main.change),
		targetCell(main)
	];
}

/** Every handling score of every department, a metric a column. */
function metricsTable(models: EditionModels): Table {
	const { period, departments: report } = models;
	const metrics = report.metrics.filter((id) => id !== MAIN);
	return {
		id: 'department-metrics',
		caption: say(({ edition, language }) =>
			edition.captions.departmentMetrics(formatPeriod(period.id, language))
		),
		columns: [
			column(
				'department',
				say(({ edition }) => edition.columns.department)
			),
			...metrics.map((id) => metricColumn(id))
		],
		rows: [...report.departments, report.all].map((row): TableRow => ({
			...rowFacts(models, row, row.scores[MAIN]),
			cells: [
				textCell(row.code === null ? say(({ common }) => common.all) : row.name),
				...metrics.map((id): Cell => {
					const score = row.scores[id];
					return score === undefined ? HIDDEN : scoreCell(score.score, toneOf(score.rest.standing));
				})
			]
		})),
		notes: []
	};
}

function rowFacts(
	{ departmentUnits }: EditionModels,
	{ code }: DepartmentRow,
	main: DepartmentScore | undefined
): Pick<TableRow, 'key' | 'role' | 'page'> {
	return {
		key: code ?? 'all',
		role: code === null ? 'total' : main?.score.status === 'ranked' ? 'row' : 'apart',
		page: departmentUnits.find(({ source }) => source === code)?.page ?? null
	};
}

/** The categories that a department owns. */
function owned({ code, categories }: DepartmentRow): Text {
	return say((words) =>
		code === null
			? ''
			: categories.length === 0
				? words.departments.table.noCategory
				: listed(
						categories.map(({ name }) => name),
						words
					)
	);
}
