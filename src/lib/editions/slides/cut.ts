import type { Column, Table, TableRow } from '#lib/editions/document.ts';

/** A table that fits a slide, and how many rows were left out of it. */
export interface CutTable {
	readonly table: Table;
	readonly left: number;
}

export interface Room {
	readonly rows: number;
	/** Ids of the columns wanted, in the order of the table, or how many of the first; the first always stays. */
	readonly columns: readonly string[] | number;
}

/** Which rows stay where not all can: what the table is about, everything together, then the rows in order. */
const IMPORTANCE: Readonly<Record<TableRow['role'], number>> = { marked: 0, total: 1, row: 3, apart: 4 };
/** Rows that differ beyond chance go before those that do not. */
const BEYOND_CHANCE = 2;

/** Cuts a table to what fits; rows keep their order. Null where nothing would be left of it. */
export function cut(table: Table | undefined, room: Room): CutTable | null {
	if (table === undefined || table.rows.length === 0 || room.rows < 1) return null;
	const kept = new Set(
		[...table.rows]
			.sort((left, right) => importance(left) - importance(right))
			.slice(0, room.rows)
			.map(({ key }) => key)
	);
	const columns = wantedColumns(table.columns, room.columns);
	return {
		table: {
			...table,
			columns: picked(table.columns, columns),
			rows: table.rows
				.filter(({ key }) => kept.has(key))
				.map((row) => ({ ...row, cells: picked(row.cells, columns) }))
		},
		left: table.rows.length - kept.size
	};
}

function importance({ role, cells }: TableRow): number {
	const isToned = cells.some((cell) => 'tone' in cell && cell.tone !== 'neutral');
	return role === 'row' && isToned ? BEYOND_CHANCE : IMPORTANCE[role];
}

/** Positions of the wanted columns; of the first few where the table has none of them. */
function wantedColumns(columns: readonly Column[], wanted: Room['columns']): number[] {
	const all = columns.map((_, index) => index);
	if (typeof wanted === 'number') return all.slice(0, wanted);
	const found = all.filter((index) => wanted.includes(columns[index]?.id ?? ''));
	return found.length === 0 ? all.slice(0, wanted.length + 1) : [0, ...found.filter((index) => index > 0)];
}

function picked<Value>(values: readonly Value[], indices: readonly number[]): Value[] {
	return indices.flatMap((index) => values.slice(index, index + 1));
}
