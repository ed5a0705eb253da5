import type { Engine, RawTable } from '#lib/engine/engine.ts';
import type { ColumnProfile, ExportProfile } from '#lib/intake/column-profile.ts';
import { identifier, sql } from '#lib/sql/sql.ts';

const EXAMPLES = 5;

/** What the columns of a raw table hold. */
export async function profileExport(
	engine: Engine,
	table: RawTable,
	rowsInAll: number
): Promise<ExportProfile> {
	const columns: ColumnProfile[] = [];
	for (const { name, type } of table.columns) {
		const text = sql`nullif(trim(CAST(${identifier(name)} AS VARCHAR)), '')`;
		const source = sql`FROM ${identifier(table.table)}`;
		const [counts] = await engine.query(
			sql`SELECT count(${text}) AS filled, count(DISTINCT ${text}) AS different ${source}`
		);
		const examples = await engine.query(
			sql`SELECT ${text} AS value, count(*) AS n ${source} WHERE ${text} IS NOT NULL GROUP BY 1 ORDER BY n DESC, value LIMIT ${EXAMPLES}`
		);
		columns.push({
			name,
			type,
			rows: table.rows,
			missing: table.rows - Number(counts?.['filled'] ?? 0),
			distinct: Number(counts?.['different'] ?? 0),
			examples: examples.map((row) => ({
				value: String(row['value']).slice(0, 80),
				rows: Number(row['n'])
			}))
		});
	}
	return { file: table.file, rows: table.rows, rowsInAll, columns };
}
