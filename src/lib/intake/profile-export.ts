import type { Engine, RawTable, Row } from '#lib/engine/engine.ts';
import type { ColumnProfile, ExportProfile } from '#lib/intake/column-profile.ts';
import { isOpaque } from '#lib/intake/header-values.ts';
import { rawText } from '#lib/sql/ingest/raw-text.ts';
import { identifier, sql, type Sql } from '#lib/sql/sql.ts';

const EXAMPLES = 12;

/**
 * What the columns of a raw export hold, one scan a column; of nested columns no more than the type.
 * @param rowsInAll rows of the file, of which the table may hold only the first
 */
export async function profileExport(
	engine: Engine,
	raw: RawTable,
	rowsInAll: number
): Promise<ExportProfile> {
	const columns: ColumnProfile[] = [];
	for (const { name, type } of raw.columns) {
		const rows = isOpaque(name, type) ? [] : await engine.query(counted(raw, name, type));
		columns.push(profile(name, type, raw.rows, rows));
	}
	return { file: raw.file, rows: raw.rows, rowsInAll, columns };
}

function counted({ table }: RawTable, name: string, type: string): Sql {
	return sql`WITH counted AS (
			SELECT ${rawText(identifier(name), type)} AS value, count(*) AS tickets FROM ${identifier(table)} GROUP BY 1
		)
		SELECT substr(value, 1, 80) AS value, tickets,
			(SELECT count(value) FROM counted) AS distinct_values,
			(SELECT CAST(coalesce(sum(tickets), 0) AS BIGINT) FROM counted WHERE value IS NULL) AS missing
		FROM counted ORDER BY value IS NULL, tickets DESC, counted.value LIMIT ${EXAMPLES}`;
}

function profile(name: string, type: string, rowsLookedAt: number, rows: readonly Row[]): ColumnProfile {
	const [first] = rows;
	return {
		name,
		type,
		rows: rowsLookedAt,
		missing: Number(first?.['missing'] ?? 0),
		distinct: Number(first?.['distinct_values'] ?? 0),
		examples: rows
			.filter(({ value }) => value !== null)
			.map((row) => ({ value: String(row['value']), rows: Number(row['tickets']) }))
	};
}
