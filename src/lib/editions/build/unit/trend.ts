import type { Text } from '#lib/domain/text.ts';
import {
	column,
	figureCell,
	metricColumn,
	scoreCell,
	textCell,
	wordCell
} from '#lib/editions/build/cells.ts';
import { chartOf } from '#lib/editions/build/charts.ts';
import { MAIN, type EditionModels } from '#lib/editions/build/models.ts';
import { levels } from '#lib/editions/build/quarter/bureaus.ts';
import { sectionOf, type UnitSectionBuilder } from '#lib/editions/build/section.ts';
import { againstPrevious, changeAmount } from '#lib/editions/build/sentences.ts';
import type { PageUnit } from '#lib/editions/build/units.ts';
import { say } from '#lib/editions/build/words.ts';
import type { Cell, Section, Table } from '#lib/editions/document.ts';
import { formatPeriod } from '#lib/i18n/format.ts';
import type { Change } from '#lib/reports/change.ts';
import type { Score } from '#lib/reports/score.ts';

interface Point {
	readonly period: string;
	readonly score: Score;
	/** What the unit is held against: its peers, or all tickets. */
	readonly beside: Cell;
	readonly provisional: boolean;
}

/** A bureau's quarters beside those of its peers. */
export const bureauTrend: UnitSectionBuilder = (models, { unit }) => {
	const report = models.ofBureau.get(unit.source);
	if (report === undefined) return null;
	const points = report.trend.map(({ period, score, peers, provisional }): Point => ({
		period,
		score,
		beside: score.status === 'suppressed' ? { kind: 'hidden' } : figureCell(peers),
		provisional
	}));
	const { previous, lastYear } = report.score;
	return trendSection(
		models,
		unit,
		points,
		{ previous, lastYear },
		say(({ edition }) => edition.columns.peers)
	);
};

/** A department's quarters beside those of all tickets. */
export const departmentTrend: UnitSectionBuilder = (models, { unit }) => {
	const { trend, departments } = models.departments;
	const series = trend.series.find(({ code }) => code === unit.source);
	const change = departments.find(({ code }) => code === unit.source)?.scores[MAIN]?.change;
	if (series === undefined || change === undefined) return null;
	const points = trend.periods.flatMap(({ id, provisional }, index): Point[] => {
		const [score, all] = [series.scores[index], trend.all[index]];
		return score === undefined || all === undefined
			? []
			: [{ period: id, score, beside: scoreCell(all), provisional }];
	});
	return trendSection(
		models,
		unit,
		points,
		{ previous: change, lastYear: null },
		say(({ edition }) => edition.all)
	);
};

function trendSection(
	models: EditionModels,
	unit: PageUnit,
	points: readonly Point[],
	changes: { readonly previous: Change; readonly lastYear: Change | null },
	beside: Text
): Section {
	const table = trendTable(unit, points, beside);
	return sectionOf('trend', {
		finding: trendFinding(changes),
		charts:
			points.length < 2
				? []
				: [
						chartOf(table, {
							kind: 'trend',
							title: say(({ units, of }) => units.trend.title(of(unit.name))),
							columns: [MAIN, 'beside'],
							target: levels(models).target
						})
					],
		tables: [table],
		live: { page: 'trends', query: unit.kind === 'bureau' ? `bureau=${encodeURIComponent(unit.source)}` : '' }
	});
}

function trendFinding({ previous, lastYear }: { previous: Change; lastYear: Change | null }): Text {
	return say((words) => {
		const { units, edition, common } = words;
		if (previous.difference === null && (lastYear === null || lastYear.difference === null)) {
			return units.trend.none;
		}
		const short = againstPrevious(MAIN, previous, words);
		if (lastYear === null || lastYear.difference === null) return units.trend.findingShort(short);
		return units.trend.finding(
			short,
			edition.against(changeAmount(MAIN, lastYear, words), common.verdicts[lastYear.verdict])
		);
	});
}

function trendTable(unit: PageUnit, points: readonly Point[], beside: Text): Table {
	const isProvisional = points.some(({ provisional }) => provisional);
	return {
		id: 'trend',
		caption: say(({ units, of }) => units.trend.caption(of(unit.name))),
		columns: [
			column(
				'period',
				say(({ edition }) => edition.columns.period)
			),
			metricColumn(MAIN),
			{ ...metricColumn(MAIN, beside), id: 'beside' },
			...(isProvisional
				? [
						column(
							'status',
							say(({ edition }) => edition.columns.status)
						)
					]
				: [])
		],
		rows: points.map(({ period, score, beside: other, provisional }) => ({
			key: period,
			role: provisional ? 'apart' : 'row',
			page: null,
			cells: [
				textCell(say(({ language }) => formatPeriod(period, language))),
				scoreCell(score),
				other,
				...(isProvisional ? [wordCell(say(({ common }) => (provisional ? common.provisional : '')))] : [])
			]
		})),
		notes: []
	};
}
