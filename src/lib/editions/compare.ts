import { LANGUAGES, type Text } from '#lib/domain/text.ts';
import type {
	Cell,
	Column,
	Correction,
	Edition,
	ReportPage,
	Table,
	TableRow
} from '#lib/editions/document.ts';
import { sentencesOf } from '#lib/editions/sentences.ts';
import { printCell } from '#lib/editions/print.ts';

/** Id under which differences name the section of a page's key figures. */
export const KEY_SECTION = 'key';

/**
 * A place at which two editions print something else. `row` null: the whole table is only in one of them; `column`
 * null: the whole row is; both set: the cell differs, or its column is only in one of them.
 */
export interface Difference {
	readonly page: string;
	/** Section id; `key` for the key figures. */
	readonly section: string;
	readonly table: string;
	readonly row: string | null;
	readonly column: string | null;
	/** Words for the place. */
	readonly rowLabel: Text;
	readonly columnLabel: Text;
	/** As printed; null where it is not there. */
	readonly before: Text | null;
	readonly after: Text | null;
	/** After less before, in the unit of the column, where both are numbers of it; else null. */
	readonly change: number | null;
}

/** What differs between two editions, of one quarter or of two. */
export interface Comparison {
	readonly differences: readonly Difference[];
	/** Pages that only one of them has. */
	readonly pages: readonly { readonly page: string; readonly title: Text; readonly side: 'left' | 'right' }[];
	/** Sentences, captions, headings and commentaries that read differently. */
	readonly sentences: number;
}

/** The body is what is compared: number, dates and checks always differ. */
export type Comparable = Pick<Edition, 'pages'>;

/** Address of a difference, to find those of a cell, row (`column` null) or table (both null). */
export function differenceKey({
	page,
	section,
	table,
	row,
	column
}: Pick<Difference, 'page' | 'section' | 'table' | 'row' | 'column'>): string {
	return JSON.stringify([page, section, table, row, column]);
}

/** Everything that two editions print differently, in the order of the right one. Pure: runs in the browser, too. */
export function compareEditions(left: Comparable, right: Comparable): Comparison {
	const pairs = paired(left.pages, right.pages, ({ id }) => id);
	return {
		differences: pairs.flatMap(([before, after]) =>
			before === null || after === null ? [] : pageDifferences(before, after)
		),
		pages: pairs.flatMap(([before, after]): Comparison['pages'] => {
			if (after === null) return [{ page: before.id, title: before.title, side: 'left' }];
			return before === null ? [{ page: after.id, title: after.title, side: 'right' }] : [];
		}),
		sentences: pairs.reduce(
			(sum, [before, after]) =>
				sum + (before === null || after === null ? 0 : sentenceDifferences(before, after)),
			0
		)
	};
}

/** The differences as a correction lists them. */
export function correctionOf(before: Comparable, after: Comparable, reason: Text): Correction {
	const { differences, sentences, pages } = compareEditions(before, after);
	const wholePages = pages.map(({ page, title, side }) => {
		const place = { page, section: KEY_SECTION, table: KEY_SECTION, row: null, column: null };
		return { ...place, rowLabel: title, columnLabel: WHOLE.page, ...came(side === 'right') };
	});
	const changes = [...differences, ...wholePages].map((one) => ({
		page: one.page,
		section: one.section,
		table: one.table,
		row: one.rowLabel,
		column: one.columnLabel,
		before: one.before,
		after: one.after
	}));
	return { reason, changes, sentences };
}

/** A cell in words and digits on one line, as the list of corrections prints it. */
export function cellText(column: Column, cell: Cell): Text {
	const [zh, en] = LANGUAGES.map((language) => {
		const { main, basis, interval, word } = printCell(column, cell, language);
		const details = [basis, interval].filter((part) => part !== '').join(language === 'en' ? ', ' : '，');
		const open = language === 'en' ? ` (${details})` : `（${details}）`;
		return [main + (details === '' ? '' : open), word].filter((part) => part !== '').join(' ');
	});
	return { zh: zh ?? '', en: en ?? '' };
}

function pageDifferences(left: ReportPage, right: ReportPage): Difference[] {
	const tables = (page: ReportPage) => [
		{ section: KEY_SECTION, table: page.key },
		...page.sections.flatMap(({ id, tables }) => tables.map((table) => ({ section: id, table })))
	];
	return paired(tables(left), tables(right), ({ section, table }) => `${section}/${table.id}`).flatMap(
		([before, after]): Difference[] => {
			const { section, table } = after ?? before;
			const place = { page: right.id, section, table: table.id };
			if (before !== null && after !== null) return tableDifferences(place, before.table, after.table);
			return [
				{
					...place,
					row: null,
					column: null,
					rowLabel: table.caption,
					columnLabel: WHOLE.table,
					...came(after !== null)
				}
			];
		}
	);
}

type Place = Pick<Difference, 'page' | 'section' | 'table'>;

function tableDifferences(place: Place, left: Table, right: Table): Difference[] {
	const columns = paired(left.columns, right.columns, ({ id }) => id);
	return paired(left.rows, right.rows, ({ key }) => key).flatMap(([before, after]): Difference[] => {
		const [row, table] = after === null ? [before, left] : [after, right];
		const named = { ...place, row: row.key, rowLabel: rowLabel(table, row) };
		if (before === null || after === null) {
			return [{ ...named, column: null, columnLabel: WHOLE.row, ...came(after !== null) }];
		}
		return columns.flatMap(([leftColumn, rightColumn]): Difference[] => {
			const { id, label } = rightColumn ?? leftColumn;
			const [old, now] = [shownIn(left, before, leftColumn), shownIn(right, after, rightColumn)];
			const isSame = old !== null && now !== null && isPrintedAlike(old, now);
			const printed = {
				before: old && cellText(old.column, old.cell),
				after: now && cellText(now.column, now.cell)
			};
			return isSame
				? []
				: [{ ...named, column: id, columnLabel: label, ...printed, change: changeBetween(old, now) }];
		});
	});
}

interface Shown {
	readonly column: Column;
	readonly cell: Cell;
}

function shownIn(table: Table, row: TableRow, column: Column | null): Shown | null {
	const cell = column === null ? undefined : row.cells[table.columns.indexOf(column)];
	return column === null || cell === undefined ? null : { column, cell };
}

function isPrintedAlike(left: Shown, right: Shown): boolean {
	const [before, after] = [cellText(left.column, left.cell), cellText(right.column, right.cell)];
	return before.zh === after.zh && before.en === after.en && toneOf(left.cell) === toneOf(right.cell);
}

function toneOf(cell: Cell): string {
	return 'tone' in cell ? cell.tone : cell.kind;
}

function changeBetween(left: Shown | null, right: Shown | null): number | null {
	if (left === null || right === null || left.column.unit !== right.column.unit) return null;
	const [before, after] = [numberOf(left.cell), numberOf(right.cell)];
	return before === null || after === null ? null : after - before;
}

function numberOf(cell: Cell): number | null {
	if (cell.kind === 'number' || cell.kind === 'change') return cell.value;
	return cell.kind === 'rank' ? cell.rank : null;
}

/** The words of a row: its first cell, or what the table is about. */
function rowLabel(table: Table, row: TableRow): Text {
	const [first] = row.cells;
	return first?.kind === 'text' ? first.text : table.caption;
}

const WHOLE = {
	page: { zh: '整页', en: 'the whole page' },
	table: { zh: '整张表', en: 'the whole table' },
	row: { zh: '整行', en: 'the whole row' }
};
const PRESENT = { zh: '有', en: 'present' };

function came(isAfter: boolean): Pick<Difference, 'before' | 'after' | 'change'> {
	return { before: isAfter ? null : PRESENT, after: isAfter ? PRESENT : null, change: null };
}

function sentenceDifferences(left: ReportPage, right: ReportPage): number {
	const [before, after] = [sentencesOf(left), sentencesOf(right)];
	return paired([...before], [...after], ([place]) => place).filter(
		([one, other]) => one === null || other === null || one[1].zh !== other[1].zh || one[1].en !== other[1].en
	).length;
}

/** Both lists side by side by a key: in the order of the right one, then what only the left one has. */
function paired<Item>(
	left: readonly Item[],
	right: readonly Item[],
	keyOf: (item: Item) => string
): ([Item, Item] | [null, Item] | [Item, null])[] {
	const before = new Map(left.map((item) => [keyOf(item), item]));
	const after = new Set(right.map(keyOf));
	return [
		...right.map((item): [Item, Item] | [null, Item] => {
			const old = before.get(keyOf(item));
			return old === undefined ? [null, item] : [old, item];
		}),
		...left.filter((item) => !after.has(keyOf(item))).map((item): [Item, null] => [item, null])
	];
}
