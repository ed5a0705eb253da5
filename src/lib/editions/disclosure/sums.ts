import type { Cell, Column } from '#lib/editions/document.ts';
import type { PlacedCell } from '#lib/editions/disclosure/figures.ts';

/** A figure that is the sum of others, by their names. */
export interface Sum {
	readonly total: string;
	readonly parts: readonly string[];
}

/**
 * Everything that adds up in a report with nothing hidden: totals of the rows of a table, and columns that are the sum
 * of the others of their kind. Found in the numbers themselves (values of counts, numerators, denominators), so that a
 * new table needs no description.
 */
export function sumsOf(cells: readonly PlacedCell[]): Sum[] {
	const tables = new Map<string, PlacedCell[]>();
	for (const cell of cells) {
		const [page, section, table] = JSON.parse(cell.place) as string[];
		const key = JSON.stringify([page, section, table]);
		tables.set(key, [...(tables.get(key) ?? []), cell]);
	}
	return [...tables.values()].flatMap((table) => [...downwards(table), ...across(table)]);
}

function downwards(table: readonly PlacedCell[]): Sum[] {
	return groups(table, ({ column }) => column.id).flatMap((column) => {
		const parts = column.filter(({ row }) => row.role !== 'total');
		return column
			.filter(({ row }) => row.role === 'total')
			.flatMap((total) => (addsUp(total, parts) ? [sum(total, parts)] : []));
	});
}

function across(table: readonly PlacedCell[]): Sum[] {
	return groups(table, ({ column }) => JSON.stringify([column.unit, column.metric])).flatMap((kind) => {
		const rows = groups(kind, ({ row }) => row.key);
		const columns = new Set(kind.map(({ column }) => column.id));
		if (columns.size < 3 || rows.length < 2) return [];
		return [...columns].flatMap((id) => {
			const lines = rows.map((row) => ({
				total: row.find(({ column }) => column.id === id),
				parts: row.filter(({ column }) => column.id !== id)
			}));
			return lines.every(({ total, parts }) => total !== undefined && addsUp(total, parts))
				? lines.flatMap(({ total, parts }) => (total === undefined ? [] : [sum(total, parts)]))
				: [];
		});
	});
}

function sum(total: PlacedCell, parts: readonly PlacedCell[]): Sum {
	return { total: total.figure, parts: parts.map(({ figure }) => figure) };
}

function addsUp(total: PlacedCell, parts: readonly PlacedCell[]): boolean {
	return (['value', 'numerator', 'denominator'] as const).some((quantity) => {
		const whole = amount(total.cell, total.column, quantity);
		if (whole === null || parts.length === 0) return false;
		const amounts = parts.map(({ cell, column }) => amount(cell, column, quantity));
		return !amounts.includes(null) && amounts.reduce<number>((all, one) => all + (one ?? 0), 0) === whole;
	});
}

/** A whole number that can be added; a cell without a value counts nothing. */
function amount(
	cell: Cell,
	{ unit }: Column,
	quantity: 'value' | 'numerator' | 'denominator'
): number | null {
	if (cell.kind !== 'number') return null;
	if (quantity === 'value' && unit !== 'tickets') return null;
	if (cell.value === null && cell.denominator === null) return 0;
	const found = cell[quantity];
	return found !== null && Number.isInteger(found) ? found : null;
}

function groups<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
	const found = new Map<string, Item[]>();
	for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
	return [...found.values()];
}

/**
 * Which unknown figures follow from the sums, all others being known: those that a solver of the linear equations
 * determines (Gauss–Jordan elimination; a pivot row with one unknown is its value).
 */
export function solvable(sums: readonly Sum[], unknown: ReadonlySet<string>): Set<string> {
	const names = [...unknown].filter((name) =>
		sums.some(({ total, parts }) => total === name || parts.includes(name))
	);
	let open = sums
		.map(({ total, parts }) =>
			names.map((name) => parts.filter((part) => part === name).length - (total === name ? 1 : 0))
		)
		.filter((line) => line.some((value) => value !== 0));
	let solved: number[][] = [];
	for (const place of names.keys()) {
		const pivot = open.find((line) => !isZero(line[place]));
		if (pivot === undefined) continue;
		const scaled = pivot.map((value) => value / (pivot[place] ?? 1));
		const without = (line: readonly number[]) =>
			line.map((value, index) => value - (line[place] ?? 0) * (scaled[index] ?? 0));
		open = open.filter((line) => line !== pivot).map(without);
		solved = [...solved.map(without), scaled];
	}
	return new Set(
		solved.flatMap((line) => {
			const left = names.filter((_, index) => !isZero(line[index]));
			return left.length === 1 ? left : [];
		})
	);
}

function isZero(value = 0): boolean {
	return Math.abs(value) < 1e-9;
}
