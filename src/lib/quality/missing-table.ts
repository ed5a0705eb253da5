import { COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import { monthId } from '#lib/quality/ticket-findings.ts';
import type { CheckContext } from '#lib/quality/check.ts';
import { identifier, join, sql, type Sql } from '#lib/sql/sql.ts';

/** Tickets without a value, of all tickets. */
export interface Missing {
	readonly missing: number;
	readonly of: number;
}

/** How often each column that the exports fill is empty. */
export interface MissingTable {
	/** Months with tickets, oldest first: `2014-05`. */
	readonly months: readonly string[];
	/** Codes of the bureaus with tickets, as in the report's own list. */
	readonly bureaus: readonly string[];
	readonly columns: readonly MissingColumn[];
}

export interface MissingColumn extends Missing {
	readonly name: ColumnName;
	readonly byMonth: readonly Missing[];
	readonly byBureau: readonly Missing[];
}

/** One bureau in one month; the number of empty tickets by column. */
export interface MissingCell {
	readonly bureau: string;
	readonly month: string;
	readonly tickets: number;
	readonly missing: ReadonlyMap<ColumnName, number>;
}

/** Columns whose gaps are counted: those that an export fills; without ticket_id there is no ticket. */
export function countedColumns({ available }: Pick<CheckContext, 'available'>): ColumnName[] {
	return COLUMNS.map(({ name }) => name).filter((name) => name !== 'ticket_id' && available.has(name));
}

/** Every bureau × month with tickets, by month and bureau: one scan for all columns. */
export async function missingCells(
	context: Pick<CheckContext, 'engine' | 'available'>
): Promise<MissingCell[]> {
	const columns = countedColumns(context);
	const counts = columns.map(
		(name) => sql`count(*) - count(${givenColumn(name)}) AS ${identifier(`missing ${name}`)}`
	);
	const rows = await context.engine.query(
		sql`SELECT ${join(
			[sql`bureau, month_number, count(*) AS tickets`, ...counts],
			', '
		)} FROM tickets t GROUP BY 1, 2 ORDER BY 2, 1`
	);
	return rows.map((row) => ({
		bureau: String(row['bureau']),
		month: monthId(Number(row['month_number'])),
		tickets: Number(row['tickets']),
		missing: new Map(columns.map((name) => [name, Number(row[`missing ${name}`] ?? 0)]))
	}));
}

/** A column of `t` as the export gave it: the bureau has been looked up by now. */
export function givenColumn(name: ColumnName): Sql {
	return name === 'bureau' ? sql`t.given_bureau` : sql`t.${identifier(name)}`;
}

/** The cells by column, month and bureau. */
export function missingTable(
	context: Pick<CheckContext, 'available' | 'bureaus'>,
	cells: readonly MissingCell[]
): MissingTable {
	const months = [...new Set(cells.map(({ month }) => month))];
	const present = new Set(cells.map(({ bureau }) => bureau));
	const bureaus = context.bureaus.map(({ code }) => code).filter((code) => present.has(code));
	return {
		months,
		bureaus,
		columns: countedColumns(context).map((name) => ({
			name,
			...total(cells, name),
			byMonth: months.map((month) =>
				total(
					cells.filter((cell) => cell.month === month),
					name
				)
			),
			byBureau: bureaus.map((bureau) =>
				total(
					cells.filter((cell) => cell.bureau === bureau),
					name
				)
			)
		}))
	};
}

function total(cells: readonly MissingCell[], name: ColumnName): Missing {
	return {
		missing: cells.reduce((sum, cell) => sum + (cell.missing.get(name) ?? 0), 0),
		of: cells.reduce((sum, { tickets }) => sum + tickets, 0)
	};
}
