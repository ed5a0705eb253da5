import { inLanguage, type Language, type Text } from '#lib/domain/text.ts';
import {
	cellText,
	compareEditions,
	KEY_SECTION,
	type Comparable,
	type Comparison,
	type Difference
} from '#lib/editions/compare.ts';
import type { Column, ReportPage, Table } from '#lib/editions/document.ts';
import { drawnValue, suffix } from '#lib/editions/print.ts';
import { formatSigned } from '#lib/i18n/format.ts';

/** How a cell of the right edition stands to the left one. */
export type Standing = 'up' | 'down' | 'changed' | 'added' | 'removed' | 'same';

/** One cell of both editions side by side, as printed. */
export interface ComparedCell {
	readonly row: string;
	readonly column: string;
	/** Empty where it is not there. */
	readonly left: string;
	readonly right: string;
	readonly standing: Standing;
	/** The difference in the unit of the column: `+2.1 个百分点`; empty where there is none in numbers. */
	readonly difference: string;
}

/** A table of a page with the cells that are shown of it. */
export interface ComparedTable {
	readonly id: string;
	/** Section and caption: 季度排名 › 县区局首次解决率排名. */
	readonly title: string;
	readonly cells: readonly ComparedCell[];
}

/** One page of two editions side by side, ready to be printed in one language. */
export interface ComparedPage {
	readonly tables: readonly ComparedTable[];
	/** Differences of the page, and of all pages. */
	readonly count: number;
	readonly total: number;
	/** Sentences that read differently, on all pages. */
	readonly sentences: number;
	/** Pages to choose from, each with its number of differences. */
	readonly pages: readonly { readonly id: string; readonly title: string; readonly count: number }[];
}

interface PlacedTable {
	readonly section: string;
	readonly sectionTitle: Text | null;
	readonly table: Table;
}

/**
 * One page of two editions side by side; only what differs, or everything. Pure: computed while building for the
 * newest two, and in the browser for any two.
 */
export function comparePage(
	left: Comparable,
	right: Comparable,
	choice: { readonly page: string; readonly everything: boolean },
	language: Language
): ComparedPage {
	const comparison = compareEditions(left, right);
	const of = (page: string) => comparison.differences.filter((difference) => difference.page === page);
	const here = of(choice.page);
	return {
		tables: placedTables(left, right, choice.page).flatMap(({ section, sectionTitle, table }) => {
			const found = here.filter((one) => one.section === section && one.table === table.id);
			const cells = choice.everything ? allCells(table, found, language) : differing(table, found, language);
			const titles = [sectionTitle, table.caption].filter((title) => title !== null);
			return cells.length === 0
				? []
				: [
						{
							id: `${section}-${table.id}`,
							title: titles.map((title) => inLanguage(title, language)).join(' › '),
							cells
						}
					];
		}),
		count: here.length,
		total: comparison.differences.length,
		sentences: comparison.sentences,
		pages: pagesOf(left, right, comparison, language)
	};
}

function pagesOf(left: Comparable, right: Comparable, comparison: Comparison, language: Language) {
	const known = new Map([...right.pages, ...left.pages].map((page) => [page.id, page.title]));
	return [...known].map(([id, title]) => ({
		id,
		title: inLanguage(title, language),
		count: comparison.differences.filter(({ page }) => page === id).length
	}));
}

/** Tables of a page in the order of the right edition, then those that only the left one has. */
function placedTables(left: Comparable, right: Comparable, pageId: string): PlacedTable[] {
	const tablesOf = (page: ReportPage | undefined): PlacedTable[] =>
		page === undefined
			? []
			: [
					{ section: KEY_SECTION, sectionTitle: null, table: page.key },
					...page.sections.flatMap(({ id, title, tables }) =>
						tables.map((table) => ({ section: id, sectionTitle: title, table }))
					)
				];
	const pageOf = ({ pages }: Comparable) => pages.find(({ id }) => id === pageId);
	const placed = tablesOf(pageOf(right));
	const names = new Set(placed.map(({ section, table }) => `${section}/${table.id}`));
	const gone = tablesOf(pageOf(left)).filter(({ section, table }) => !names.has(`${section}/${table.id}`));
	return [...placed, ...gone];
}

function differing(table: Table, found: readonly Difference[], language: Language): ComparedCell[] {
	return found.map((difference) => comparedCell(table, difference, language));
}

/** Every cell of the right edition, each difference in its place, and what only the left one has at the end. */
function allCells(table: Table, found: readonly Difference[], language: Language): ComparedCell[] {
	const pending = new Set(found);
	const cells = table.rows.flatMap((row) =>
		table.columns.flatMap((column, index): ComparedCell[] => {
			const cell = row.cells[index];
			if (cell === undefined) return [];
			const difference = found.find(
				(one) => one.row === row.key && (one.column === column.id || one.column === null)
			);
			if (difference !== undefined) {
				if (!pending.delete(difference)) return [];
				return [comparedCell(table, difference, language)];
			}
			// The name of the row says nothing by itself.
			if (index === 0 && cell.kind === 'text') return [];
			const printed = inLanguage(cellText(column, cell), language);
			const [name] = row.cells;
			return [
				{
					row: inLanguage(name?.kind === 'text' ? name.text : table.caption, language),
					column: inLanguage(column.label, language),
					left: printed,
					right: printed,
					standing: 'same',
					difference: ''
				}
			];
		})
	);
	return [...cells, ...differing(table, [...pending], language)];
}

function comparedCell(table: Table, difference: Difference, language: Language): ComparedCell {
	const { before, after, change } = difference;
	const column = table.columns.find(({ id }) => id === difference.column);
	return {
		row: inLanguage(difference.rowLabel, language),
		column: inLanguage(difference.columnLabel, language),
		left: before === null ? '' : inLanguage(before, language),
		right: after === null ? '' : inLanguage(after, language),
		standing: standingOf(difference),
		difference: change === null || column === undefined ? '' : printDifference(column, change, language)
	};
}

function standingOf({ before, after, change }: Difference): Standing {
	if (before === null) return 'added';
	if (after === null) return 'removed';
	if (change === null || change === 0) return 'changed';
	return change > 0 ? 'up' : 'down';
}

/** Percentages differ by points, everything else by its own unit. */
function printDifference(column: Column, change: number, language: Language): string {
	const unit = column.unit === 'percent' ? 'percentage-points' : column.unit;
	return formatSigned(drawnValue(column, change), column.decimals) + suffix({ unit }, language);
}
