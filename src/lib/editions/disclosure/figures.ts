import type { Text } from '#lib/domain/text.ts';
import type { Cell, Column, Edition, Table, TableRow } from '#lib/editions/document.ts';

/** A document as far as figures are looked for in it. */
export type Figured = Pick<Edition, 'quarter' | 'pages'>;

/** A cell with its place, and the figure that it is of: one figure can stand in several tables. */
export interface PlacedCell {
	/** Page, section, table, row and column. */
	readonly place: string;
	readonly figure: string;
	readonly cell: Cell;
	readonly column: Column;
	readonly row: TableRow;
	readonly table: Table;
	/** The place in words. */
	readonly words: Text;
}

/** Ids that name no unit: everything together. */
const ALL = ['all', 'total'];

/**
 * Every cell of a document that is a number or hidden, with its figure: the metric of its column and the ids of the
 * page, row and column that it is about, so that a bureau's score is one figure wherever it is printed.
 */
export function placedCells({ quarter, pages }: Figured): PlacedCell[] {
	const codes = new Map(pages.map(({ id, code }) => [id, code]));
	return pages.flatMap((page) =>
		[
			{ section: 'key', table: page.key },
			...page.sections.flatMap(({ id, tables }) => tables.map((table) => ({ section: id, table })))
		].flatMap(({ section, table }) =>
			table.rows.flatMap((row) =>
				table.columns.flatMap((column, index): PlacedCell[] => {
					const cell = row.cells[index];
					if (cell === undefined || column.unit === 'text') return [];
					const place = JSON.stringify([page.id, section, table.id, row.key, column.id]);
					const about = [
						page.code,
						row.role === 'total' ? null : ((row.page === null ? null : codes.get(row.page)) ?? row.key),
						column.id === column.metric ? null : column.id
					].filter((id) => id !== null && id !== quarter && !ALL.includes(id));
					const subject = [...new Set(about)].sort();
					const figure =
						column.metric === null ? place : JSON.stringify([column.metric, column.unit, subject]);
					return [
						{ place, figure, cell, column, row, table, words: wordsOf(page.title, table, row, column) }
					];
				})
			)
		)
	);
}

function wordsOf(page: Text, table: Table, row: TableRow, column: Column): Text {
	const name = row.cells[0]?.kind === 'text' ? row.cells[0].text : table.caption;
	const join = (language: 'zh' | 'en') =>
		[page, table.caption, name, column.label].map((text) => text[language]).join(' › ');
	return { zh: join('zh'), en: join('en') };
}

/**
 * The report as it will be published, with its hidden numbers filled in from the same report with nothing hidden. Tables
 * that differ in their rows or columns (small groups put together, say) stay as they are.
 */
export function filledIn<Document extends Figured>(body: Document, open: Figured): Document {
	const fill = (table: Table, full: Table | undefined): Table =>
		full !== undefined && shapeOf(full) === shapeOf(table) ? full : table;
	return {
		...body,
		pages: body.pages.map((page) => {
			const full = open.pages.find(({ id }) => id === page.id);
			return {
				...page,
				key: fill(page.key, full?.key),
				sections: page.sections.map((section) => ({
					...section,
					tables: section.tables.map((table) =>
						fill(
							table,
							full?.sections.find(({ id }) => id === section.id)?.tables.find(({ id }) => id === table.id)
						)
					)
				}))
			};
		})
	};
}

function shapeOf({ columns, rows }: Table): string {
	return JSON.stringify([columns.map(({ id }) => id), rows.map(({ key }) => key).sort()]);
}

/** What a number is, to tell whether it changed; null for what is no number. */
export function contentOf(cell: Cell): string | null {
	return cell.kind === 'number' ? JSON.stringify([cell.value, cell.numerator, cell.denominator]) : null;
}

/** The figure of each place. Where a document prints different numbers for one figure, each place is its own. */
export class FigureIndex {
	readonly #ambiguous: ReadonlySet<string>;

	/** @param truth the report with its hidden numbers filled in */
	constructor(truth: Figured) {
		const contents = new Map<string, Set<string>>();
		for (const { figure, cell } of placedCells(truth)) {
			const known = contents.get(figure) ?? new Set();
			known.add(JSON.stringify(cell.kind === 'number' ? contentOf(cell) : cell));
			contents.set(figure, known);
		}
		this.#ambiguous = new Set([...contents].filter(([, known]) => known.size > 1).map(([figure]) => figure));
	}

	/** The cells of a document, with figures that mean the same throughout. */
	cells(document: Figured): PlacedCell[] {
		return placedCells(document).map((one) =>
			this.#ambiguous.has(one.figure) ? { ...one, figure: one.place } : one
		);
	}

	/** Figures that a document hides wherever or somewhere. */
	hidden(document: Figured): Set<string> {
		return new Set(
			this.cells(document).flatMap(({ cell, figure }) => (cell.kind === 'hidden' ? [figure] : []))
		);
	}

	/** Numbers that a document shows, by figure. */
	shown(document: Figured): Map<string, string> {
		return new Map(
			this.cells(document).flatMap(({ cell, figure }) => {
				const content = contentOf(cell);
				return content === null ? [] : [[figure, content] as const];
			})
		);
	}
}
