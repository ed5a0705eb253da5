import {
	changeCell,
	changeColumn,
	column,
	countCell,
	HIDDEN,
	metricColumn,
	placeCell,
	scoreCell,
	targetCell,
	toneOf,
	totalCell
} from '#lib/editions/build/cells.ts';
import { MAIN, type EditionModels, type PageSubject } from '#lib/editions/build/models.ts';
import { complaintRate } from '#lib/editions/build/quarter/bureaus.ts';
import { tierCell } from '#lib/editions/build/quarter/ranking.ts';
import { say } from '#lib/editions/build/words.ts';
import type { Cell, Column, Table } from '#lib/editions/document.ts';
import { protectedCounts } from '#lib/reports/count-suppression.ts';

/** Metrics of all tickets that head the quarter's page. */
const QUARTER_KEYS = ['volume', 'complaints', 'on_time_reply', 'satisfied', 'repeat'] as const;

type Key = readonly [Column, Cell];

/** The figures that a page begins with, each a column of one row. */
function keyTable(keys: readonly Key[]): Table {
	return {
		id: 'key',
		caption: say(({ edition }) => edition.keyCaption),
		columns: keys.map(([one]) => one),
		rows: [{ key: 'all', role: 'total', page: null, cells: keys.map(([, cell]) => cell) }],
		notes: []
	};
}

const previous = () => say(({ edition }) => edition.columns.previous);

export function quarterKey({ bureaus: { all }, overview, settings }: EditionModels): Table {
	const tiles = QUARTER_KEYS.flatMap((id) => overview.tiles.find(({ metric }) => metric === id) ?? []);
	return keyTable([
		[metricColumn(MAIN), scoreCell(all.score)],
		[changeColumn(MAIN, 'previous', previous()), changeCell(MAIN, all.previous)],
		...tiles.map(({ metric, figure }): Key => [metricColumn(metric), totalCell(figure, settings)])
	]);
}

export function bureauKey(models: EditionModels, { unit: { source } }: PageSubject): Table {
	const { rankings, ofBureau, counts, complaintRates } = models;
	const row = rankings.rows.find(({ code }) => code === source);
	const score = ofBureau.get(source)?.score;
	const label = (id: 'place' | 'tier') => say(({ edition }) => edition.columns[id]);
	const isHidden = score === undefined || score.score.status === 'suppressed';
	return keyTable([
		[column('place', label('place'), 'places'), row === undefined ? HIDDEN : placeCell(row)],
		[metricColumn(MAIN), score === undefined ? HIDDEN : scoreCell(score.score, toneOf(score.rest.standing))],
		[changeColumn(MAIN, 'previous', previous()), isHidden ? HIDDEN : changeCell(MAIN, score.previous)],
		[column('tier', label('tier')), row === undefined ? HIDDEN : tierCell(row.tier)],
		[metricColumn('volume'), countCell(counts.volume.of(source))],
		...(complaintRates === null
			? []
			: [[metricColumn('rate_per_10k'), complaintRate(models, source)] satisfies Key])
	]);
}

export function departmentKey(
	{ departments: report, settings }: EditionModels,
	{ unit }: PageSubject
): Table {
	const index = report.departments.findIndex(({ code }) => code === unit.source);
	const main = report.departments[index]?.scores[MAIN];
	const { counts } = protectedCounts(
		report.departments.map(({ volume }) => volume.numerator),
		settings.minimumShown
	);
	const isHidden = main === undefined || main.score.status === 'suppressed';
	return keyTable([
		[metricColumn(MAIN), main === undefined ? HIDDEN : scoreCell(main.score, toneOf(main.rest.standing))],
		[changeColumn(MAIN, 'previous', previous()), isHidden ? HIDDEN : changeCell(MAIN, main.change)],
		[
			column(
				'target',
				say(({ edition }) => edition.columns.againstTarget)
			),
			isHidden ? HIDDEN : targetCell(main)
		],
		[metricColumn('volume'), countCell(counts[index] ?? { value: null, hidden: true })]
	]);
}
