import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { identifier, join, sql } from '#lib/sql/sql.ts';

export interface ValueCounts {
	readonly values: readonly { readonly value: string; readonly rows: number }[];
	readonly rest: { readonly values: number; readonly rows: number };
	readonly missing: number;
}

export async function valueCounts(
	engine: Engine,
	tables: readonly RawTable[],
	header: string
): Promise<ValueCounts> {
	const having = tables.filter(({ columns }) => columns.some(({ name }) => name === header));
	if (having.length === 0) return { values: [], rest: { values: 0, rows: 0 }, missing: 0 };
	const rows = join(
		having.map(
			({ table }) =>
				sql`SELECT nullif(trim(CAST(${identifier(header)} AS VARCHAR)), '') AS value FROM ${identifier(table)}`
		),
		' UNION ALL '
	);
	const found = await engine.query(
		sql`SELECT value, count(*) AS n FROM (${rows}) all_rows WHERE value IS NOT NULL GROUP BY 1 ORDER BY n DESC, value LIMIT 500`
	);
	return {
		values: found.map((row) => ({ value: String(row['value']), rows: Number(row['n']) })),
		rest: { values: 0, rows: 0 },
		missing: 0
	};
}
