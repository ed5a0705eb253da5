import { LANGUAGES, inLanguage, type Text } from '#lib/domain/text.ts';
import type { FigureIndex, PlacedCell } from '#lib/editions/disclosure/figures.ts';
import type {
	Cell,
	Edition,
	EditionBody,
	ReportPage,
	Section,
	Table,
	TableRow
} from '#lib/editions/document.ts';
import { printCell } from '#lib/editions/print.ts';

const HIDDEN: Cell = { kind: 'hidden' };

/**
 * The report without some figures that it shows: their cells, what stands beside them in the same row and is of the
 * same metric, places and verdicts where the row is judged by them, and the sentences that print them.
 * @param earlier edition from which places and words of such a row are taken, as they were without the figure
 */
export function hideFigures(
	body: EditionBody,
	figures: ReadonlySet<string>,
	index: FigureIndex,
	earlier: Edition | null
): EditionBody {
	if (figures.size === 0) return body;
	const gone = index.cells(body).filter(({ cell, figure }) => cell.kind !== 'hidden' && figures.has(figure));
	const places = new Set(gone.map(({ place }) => place));
	const says = saysOneOf(gone, body);
	return {
		...body,
		pages: body.pages.map((page) => withoutFigures(page, places, earlier, says))
	};
}

type Says = (text: Text) => boolean;

function withoutFigures(
	page: ReportPage,
	places: ReadonlySet<string>,
	earlier: Edition | null,
	says: Says
): ReportPage {
	const before = earlier?.pages.find(({ id }) => id === page.id);
	const hide = (section: string, table: Table, old: Table | undefined): Table => ({
		...table,
		notes: table.notes.filter((note) => !says(note)),
		rows: table.rows.map((row) =>
			hiddenRow(table, row, old, (column) =>
				places.has(JSON.stringify([page.id, section, table.id, row.key, column]))
			)
		)
	});
	return {
		...page,
		description: says(page.description) ? page.title : page.description,
		key: hide('key', page.key, before?.key),
		sections: page.sections.map((section): Section => {
			const old = before?.sections.find(({ id }) => id === section.id);
			const keep = (texts: readonly Text[]) => texts.filter((text) => !says(text));
			return {
				...section,
				finding: says(section.finding) ? section.title : section.finding,
				paragraphs: keep(section.paragraphs),
				points: keep(section.points),
				charts: section.charts.map((chart) => ({
					...chart,
					title: says(chart.title) ? section.title : chart.title,
					summary: says(chart.summary) ? section.title : chart.summary
				})),
				tables: section.tables.map((table) =>
					hide(
						section.id,
						table,
						old?.tables.find(({ id }) => id === table.id)
					)
				)
			};
		})
	};
}

function hiddenRow(
	table: Table,
	row: TableRow,
	old: Table | undefined,
	isGone: (column: string) => boolean
): TableRow {
	const gone = table.columns.filter(({ id }) => isGone(id));
	if (gone.length === 0) return row;
	const metrics = new Set(gone.map(({ metric }) => metric).filter((metric) => metric !== null));
	// The row is judged by its first number.
	const isJudged = table.columns.find((_, index) => row.cells[index]?.kind === 'number')?.id === gone[0]?.id;
	const oldRow = old?.rows.find(({ key }) => key === row.key);
	return {
		...row,
		role: isJudged && row.role === 'row' ? 'apart' : row.role,
		cells: row.cells.map((cell, index) => {
			const column = table.columns[index];
			if (column === undefined || index === 0)
				return column !== undefined && isGone(column.id) ? HIDDEN : cell;
			if (isGone(column.id)) return HIDDEN;
			if (cell.kind === 'change' && column.metric !== null && metrics.has(column.metric)) return HIDDEN;
			if (!isJudged || cell.kind === 'number' || cell.kind === 'hidden') return cell;
			const place = old?.columns.findIndex(({ id }) => id === column.id) ?? -1;
			const before = oldRow?.cells[place];
			return before?.kind === cell.kind && oldRow?.role === 'apart' ? before : emptied(cell);
		})
	};
}

/** A place or verdict that is not told. */
function emptied(cell: Cell): Cell {
	if (cell.kind === 'rank') return { kind: 'rank', rank: null, tied: false, best: null, worst: null };
	if (cell.kind === 'text') return { kind: 'text', text: { zh: '', en: '' } };
	return HIDDEN;
}

/** Whether a sentence prints one of the figures: its value or basis, a plain count only beside the name of its row. */
function saysOneOf(gone: readonly PlacedCell[], { units }: EditionBody): Says {
	const wanted = gone.flatMap(({ cell, column, row }) =>
		LANGUAGES.map((language) => {
			const { main, basis } = printCell(column, cell, language);
			const names = [
				...(row.cells[0]?.kind === 'text' ? [inLanguage(row.cells[0].text, language)] : []),
				...units
					.filter(({ code, page }) => row.page === page || row.key === code)
					.flatMap(({ name, shortName }) => [inLanguage(name, language), inLanguage(shortName, language)])
			];
			return { language, main: squeezed(main), basis: squeezed(basis), names: names.map(squeezed) };
		})
	);
	return (text) =>
		wanted.some(({ language, main, basis, names }) => {
			const sentence = squeezed(inLanguage(text, language));
			if (basis !== '' && stands(sentence, basis)) return true;
			if (!/\d/.test(main) || !stands(sentence, main)) return false;
			return /[.%]/.test(main) || names.some((name) => name !== '' && sentence.includes(name));
		});
}

function squeezed(text: string): string {
	return text.replace(/[\s\u00a0]+/g, '');
}

/** Whether a number stands in a sentence by itself, not as a part of a longer one. */
function stands(sentence: string, number: string): boolean {
	for (let at = sentence.indexOf(number); at !== -1; at = sentence.indexOf(number, at + 1)) {
		const [before = '', after = ''] = [sentence[at - 1], sentence[at + number.length]];
		if (!/[\d.,]/.test(before) && !/\d/.test(after)) return true;
	}
	return false;
}
