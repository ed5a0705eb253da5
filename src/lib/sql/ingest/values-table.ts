import { identifier, join, sql, type Sql, type SqlValue } from '#lib/sql/sql.ts';

const ROWS_PER_STATEMENT = 250;

/**
 * Statements that make a small table of bound values: `create` with its typed columns, then
 * inserts in batches. For side tables; tickets never come this way.
 */
export function valuesTable(
	table: string,
	columns: readonly { readonly name: string; readonly type: 'VARCHAR' | 'BIGINT' | 'DATE' | 'DOUBLE' }[],
	rows: readonly (readonly SqlValue[])[]
): Sql[] {
	const definition = join(
		columns.map(
			(column) => sql`${identifier(column.name)} ${{ kind: 'sql', text: column.type, values: [] }}`
		),
		', '
	);
	const statements = [sql`CREATE OR REPLACE TABLE ${identifier(table)} (${definition})`];
	for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
		const batch = rows.slice(start, start + ROWS_PER_STATEMENT).map(
			(row) =>
				sql`(${join(
					row.map((value, index) =>
						columns[index]?.type === 'DATE' ? sql`CAST(${value} AS DATE)` : sql`${value}`
					),
					', '
				)})`
		);
		statements.push(sql`INSERT INTO ${identifier(table)} VALUES ${join(batch, ', ')}`);
	}
	return statements;
}
