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

/** Which rows stay where not all can: what the table is about, then everything together, then the rows in order. */
const IMPORTANCE: Readonly<Record<TableRow['role'], number>> = { marked: 0, total: 1, row: 2, apart: 3 };

/** Cuts a table to what fits; rows keep their order. Null where nothing would be left of it. */
export function cut(table: Table | undefined, room: Room): CutTable | null {
	if (table === undefined || table.rows.length === 0 || room.rows < 1) return null;
	const kept = new Set(
		[...table.rows]
			.sort((left, right) => IMPORTANCE[left.role] - IMPORTANCE[right.role])
			.slice(0, room.rows)
			.map(({ key }) => key)
	);
	const columns = table.columns.flatMap((column, index) => (isWanted(column, index, room) ? [index] : []));
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

function isWanted({ id }: Column, index: number, { columns }: Room): boolean {
	if (typeof columns === 'number') return index < columns;
	return index === 0 || columns.includes(id);
}

function picked<Value>(values: readonly Value[], indices: readonly number[]): Value[] {
	return indices.flatMap((index) => values.slice(index, index + 1));
}
