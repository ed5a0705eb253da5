import { isIn, sql, type Sql } from '#lib/sql/sql.ts';

/** Number types with a fraction, which hold whole numbers where a column had holes or came from a spreadsheet. */
const FRACTIONAL = ['DOUBLE', 'FLOAT'];

/** The text of a raw value, trimmed; blank is NULL. A whole number in a fractional column has no ".0". */
export function rawText(raw: Sql, rawType: string): Sql {
	// Old writers mark no text as such: its bytes are UTF-8, or unreadable.
	const plain = rawType === 'BLOB' ? sql`TRY(decode(${raw}))` : sql`CAST(${raw} AS VARCHAR)`;
	const text = sql`nullif(trim(${plain}), '')`;
	return FRACTIONAL.includes(rawType)
		? sql`CASE WHEN abs(${raw}) < 1e15 AND ${raw} = trunc(${raw}) THEN CAST(CAST(${raw} AS BIGINT) AS VARCHAR) ELSE ${text} END`
		: text;
}

/** The text of a raw value, with the texts that stand for "no value" as NULL. */
export function presentText(raw: Sql, rawType: string, missingValues: readonly string[]): Sql {
	const text = rawText(raw, rawType);
	return missingValues.length === 0
		? text
		: sql`CASE WHEN ${isIn(text, missingValues)} THEN NULL ELSE ${text} END`;
}

/** Whether something stands in a raw value that is neither blank nor "no value", readable or not. */
export function isGiven(raw: Sql, rawType: string, missingValues: readonly string[]): Sql {
	const present = sql`${presentText(raw, rawType, missingValues)} IS NOT NULL`;
	if (rawType === 'BLOB') return sql`(${present} OR (${raw} IS NOT NULL AND TRY(decode(${raw})) IS NULL))`;
	return rawType === 'VARCHAR' || missingValues.length > 0 ? present : sql`${raw} IS NOT NULL`;
}

/** A whole number as text, without the commas between its thousands ("1,234,567"). */
export function withoutThousands(text: Sql): Sql {
	return sql`CASE WHEN regexp_matches(${text}, '^[+-]?[0-9]{1,3}(,[0-9]{3})+([.]0*)?$') THEN replace(${text}, ',', '') ELSE ${text} END`;
}
