import type { Edition, Table } from '#lib/editions/document.ts';

/** A table whose rows of bureaus and departments stand under their short names: a slide is narrow. */
export function withShortNames(table: Table, { units }: Edition): Table {
	return {
		...table,
		rows: table.rows.map((row) => {
			const unit = row.page === null ? undefined : units.find(({ page }) => page === row.page);
			const [first, ...rest] = row.cells;
			if (unit === undefined || first?.kind !== 'text') return row;
			return { ...row, cells: [{ kind: 'text', text: unit.shortName }, ...rest] };
		})
	};
}
