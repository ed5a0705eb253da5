import { findScheme } from '#lib/domain/site.ts';
import type { Text } from '#lib/domain/text.ts';
import {
	changeCell,
	changeColumn,
	column,
	countCell,
	figureCell,
	HIDDEN,
	numberCell,
	textCell
} from '#lib/editions/build/cells.ts';
import { chartOf } from '#lib/editions/build/charts.ts';
import type { EditionModels } from '#lib/editions/build/models.ts';
import { sectionOf, type SectionBuilder } from '#lib/editions/build/section.ts';
import { changeAmount } from '#lib/editions/build/sentences.ts';
import { say } from '#lib/editions/build/words.ts';
import type { Table, TableRow } from '#lib/editions/document.ts';
import { formatCount, formatFigure, formatPeriod } from '#lib/i18n/format.ts';
import type { BreakdownRow } from '#lib/reports/breakdown.ts';
import { isSmallCount, protectedCounts, type ProtectedCount } from '#lib/reports/count-suppression.ts';
import type { Figure } from '#lib/reports/figures.ts';

/** Categories that the sentence names as changed. */
const NAMED = 3;

interface ShownRow {
	readonly row: BreakdownRow;
	readonly count: ProtectedCount;
	/** False where either side of the comparison is too small to be shown. */
	readonly previous: boolean;
	readonly lastYear: boolean;
}

/** What customers complain about, by the site's own scheme. */
export const categories: SectionBuilder = (models) => {
	const rows = shownRows(models);
	if (rows.length === 0 || !isCategoriesShown(models)) return null;
	const table = categoriesTable(models, rows);
	const largest = rows.find(({ count }) => !count.hidden);
	return sectionOf('categories', {
		finding: categoriesFinding(models),
		charts: [
			chartOf(table, {
				kind: 'bars',
				title: say(({ edition, of, language }) =>
					largest === undefined
						? edition.countHidden
						: edition.countChart({
								largest: of(largest.row.name),
								share: formatFigure(largest.row.share, language)
							})
				),
				columns: ['count']
			})
		],
		tables: [table],
		live: { page: 'categories', query: '' }
	});
};

/** False where all categories together are too few to be shown. */
export function isCategoriesShown({ categories: { breakdown }, settings }: EditionModels): boolean {
	return breakdown.total >= settings.minimumShown;
}

/** How many, what leads, and what moved beyond chance; nothing that the table hides. */
export function categoriesFinding(models: EditionModels): Text {
	const { settings } = models;
	const { breakdown, period, nature } = models.categories;
	const rows = shownRows(models);
	const largest = rows.find(({ count }) => !count.hidden);
	const movers = rows
		.filter(({ row, previous }) => previous && row.previous.verdict === 'changed')
		.sort((a, b) => Math.abs(b.row.previous.difference ?? 0) - Math.abs(a.row.previous.difference ?? 0))
		.slice(0, NAMED);
	const isCompared = rows.some(({ row, previous }) => previous && row.previous.difference !== null);
	return say((words) => {
		const { of, language, common } = words;
		const counted =
			nature === 'complaints' ? words.categories.counted.complaints : words.categories.counted.all;
		const facts = { period: formatPeriod(period.id, language), scope: '', counted };
		if (breakdown.total === 0) return words.categories.none(facts);
		return words.categories.finding({
			...facts,
			total: formatCount(breakdown.total),
			largest: largest === undefined ? null : of(largest.row.name),
			count: formatCount(largest?.count.value),
			share: largest === undefined ? '' : formatFigure(largest.row.share, language),
			change:
				breakdown.previous.difference === null || isSmallCount(breakdown.previousTotal, settings.minimumShown)
					? ''
					: words.categories.change(
							common.against.previous,
							changeAmount('volume', breakdown.previous, words),
							common.verdicts[breakdown.previous.verdict]
						),
			movers: !isCompared
				? ''
				: movers.length === 0
					? words.categories.steady
					: words.categories.movers(
							movers
								.map(({ row }) =>
									words.categories.mover(of(row.name), changeAmount('volume', row.previous, words))
								)
								.join(common.listComma)
						)
		});
	});
}

/** Rows with what may be shown of each: small numbers of any of the three periods are kept back. */
function shownRows({ categories: { breakdown }, settings }: EditionModels): ShownRow[] {
	const hidden = (figure: (row: BreakdownRow) => Figure) =>
		protectedCounts(
			breakdown.rows.map((row) => figure(row).numerator),
			settings.minimumShown
		).counts;
	const now = hidden(({ share }) => share);
	const before = hidden(({ previousShare }) => previousShare);
	const yearAgo = hidden(({ lastYearShare }) => lastYearShare);
	return breakdown.rows.flatMap((row, index): ShownRow[] => {
		const count = now[index];
		if (count === undefined || row.share.numerator === 0) return [];
		return [
			{
				row,
				count,
				previous: !count.hidden && before[index]?.hidden === false,
				lastYear: !count.hidden && yearAgo[index]?.hidden === false
			}
		];
	});
}

function categoriesTable(
	{ site, categories: { breakdown, period, scheme }, settings }: EditionModels,
	rows: readonly ShownRow[]
): Table {
	const isSmall = (count: number | null) => isSmallCount(count, settings.minimumShown);
	const words = (id: 'category' | 'count' | 'share' | 'previous' | 'lastYear') =>
		say(({ edition }) => edition.columns[id]);
	return {
		id: 'categories',
		caption: say(({ edition, language, of }) =>
			edition.captions.categories(formatPeriod(period.id, language), of(findScheme(site, scheme).name))
		),
		columns: [
			column('category', words('category')),
			{ ...column('count', words('count'), 'tickets'), metric: 'complaints' },
			{ ...column('share', words('share'), 'percent', 2), metric: 'share' },
			changeColumn('volume', 'previous', words('previous')),
			changeColumn('volume', 'lastYear', words('lastYear'))
		],
		rows: [
			...rows.map(({ row, count, previous, lastYear }): TableRow => ({
				key: row.code,
				role: 'row',
				page: null,
				cells: [
					textCell(row.name),
					countCell(count),
					count.hidden ? HIDDEN : figureCell(row.share),
					previous ? changeCell('volume', row.previous) : HIDDEN,
					lastYear ? changeCell('volume', row.lastYear) : HIDDEN
				]
			})),
			{
				key: 'all',
				role: 'total',
				page: null,
				cells: [
					textCell(say(({ common }) => common.all)),
					numberCell(breakdown.total),
					numberCell(1),
					isSmall(breakdown.previousTotal) ? HIDDEN : changeCell('volume', breakdown.previous),
					isSmall(breakdown.lastYearTotal) ? HIDDEN : changeCell('volume', breakdown.lastYear)
				]
			}
		],
		notes: [
			say(({ edition }) => edition.countNote(settings.minimumShown)),
			say((words) => words.categories.verdictNote)
		]
	};
}
