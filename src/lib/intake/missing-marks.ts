import type { Engine, RawTable } from '#lib/engine/engine.ts';
import type { ColumnGuess } from '#lib/intake/map-guess.ts';
import { headerTexts, MISSING_MARKS } from '#lib/intake/header-values.ts';
import { meansSomething } from '#lib/intake/value-maps.ts';
import { isIn, join, sql } from '#lib/sql/sql.ts';

/**
 * The texts that stand for "no value" under the headers in use, as they are spelled there. A mark
 * that is a word of one of these columns (无 for "no") is left a value.
 */
export async function missingMarks(
	engine: Engine,
	tables: readonly RawTable[],
	guesses: readonly ColumnGuess[]
): Promise<string[]> {
	const selects = guesses.flatMap(({ from }, place) =>
		from.map((header) => sql`SELECT ${place} AS place, value FROM ${headerTexts(tables, header)} texts`)
	);
	if (selects.length === 0) return [];
	const rows = await engine.query(
		sql`SELECT place, value, count(*) AS tickets FROM (${join(selects, ' UNION ALL ')}) all_texts
			WHERE ${isIn(sql`lower(value)`, MISSING_MARKS)} GROUP BY 1, 2 ORDER BY 2, 1`
	);
	const meant = new Set<string>();
	const found = new Set<string>();
	for (const row of rows) {
		const value = String(row['value']);
		const guess = guesses[Number(row['place'])];
		if (guess !== undefined && meansSomething(guess.column, value)) meant.add(value);
		else found.add(value);
	}
	return [...found].filter((value) => !meant.has(value));
}
