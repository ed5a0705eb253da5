import { join, sql, type Sql } from '#lib/sql/sql.ts';

/** An ISO time that carries its zone; the hours before it keep "2014-03-05" from ending in one. */
const ZONED = sql`'[0-9]:[0-9]{1,2}([.,][0-9]+)?\\s*(Z|z|[+-][0-9]{2}(:?[0-9]{2})?)$'`;
const ZONE = sql`'\\s*(Z|z|[+-][0-9]{2}(:?[0-9]{2})?)$'`;

/**
 * The UTC TIMESTAMP of a text by the first format that reads it; NULL where none does. Formats that
 * say their zone (ISO with one, %z, seconds since 1970) go before those of local time.
 * @param formats as `timeFormats` gives them
 */
export function timeOfText(text: Sql, formats: readonly string[], localToUtc: (local: Sql) => Sql): Sql {
	const instants = formats.map((format) => instantOf(text, format)).filter((part) => part !== null);
	const locals = formats.map((format) => localOf(text, format)).filter((part) => part !== null);
	return first([...instants, ...(locals.length === 0 ? [] : [localToUtc(first(locals))])]);
}

function first(parts: readonly Sql[]): Sql {
	const [only] = parts;
	return only !== undefined && parts.length === 1 ? only : sql`coalesce(${join(parts, ', ')})`;
}

function instantOf(text: Sql, format: string): Sql | null {
	switch (format) {
		case 'iso':
			return sql`CASE WHEN regexp_matches(${text}, ${ZONED}) THEN
				TRY_CAST(regexp_replace(${text}, ${ZONE}, '') || CASE WHEN regexp_matches(${text}, '[T ][0-9]{1,2}:[0-9]{1,2}\\s*[Zz+-]') THEN ':00' ELSE '' END AS TIMESTAMP)
				- to_minutes(${offsetMinutes(text)}) END`;
		case 'epoch-s':
			return sinceEpoch(text, 1_000_000);
		case 'epoch-ms':
			return sinceEpoch(text, 1000);
		default:
			return format.includes('%z') ? sql`CAST(try_strptime(${text}, ${format}) AS TIMESTAMP)` : null;
	}
}

const OFFSET = sql`'([+-])([0-9]{2}):?([0-9]{2})?$'`;

function offsetMinutes(text: Sql): Sql {
	return sql`(CASE WHEN regexp_extract(${text}, ${OFFSET}, 1) = '-' THEN -1 ELSE 1 END
		* (coalesce(TRY_CAST(regexp_extract(${text}, ${OFFSET}, 2) AS BIGINT), 0) * 60
			+ coalesce(TRY_CAST(regexp_extract(${text}, ${OFFSET}, 3) AS BIGINT), 0)))`;
}

/** Numbers beyond the year 2100 are none of this unit's; the bound also keeps the product in range. */
function sinceEpoch(text: Sql, microseconds: number): Sql {
	const number = sql`TRY_CAST(${text} AS DOUBLE)`;
	return sql`CASE WHEN ${number} > 0 AND ${number} < ${4_102_444_800_000_000 / microseconds}
		THEN make_timestamp(CAST(round(${number} * ${microseconds}) AS BIGINT)) END`;
}

function localOf(text: Sql, format: string): Sql | null {
	switch (format) {
		case 'iso':
			return sql`CASE WHEN NOT regexp_matches(${text}, ${ZONED}) THEN TRY_CAST(${text} AS TIMESTAMP) END`;
		case 'excel':
			return sql`CASE WHEN TRY_CAST(${text} AS DOUBLE) > 0 AND TRY_CAST(${text} AS DOUBLE) < 100000
				THEN CAST('1899-12-30' AS TIMESTAMP) + to_seconds(CAST(round(TRY_CAST(${text} AS DOUBLE) * 86400) AS BIGINT)) END`;
		case 'epoch-s':
		case 'epoch-ms':
			return null;
		default:
			if (format.includes('%z')) return null;
			return sql`CAST(try_strptime(${format.includes('%p') ? halfDays(text) : text}, ${format}) AS TIMESTAMP)`;
	}
}

function halfDays(text: Sql): Sql {
	return sql`replace(replace(${text}, '上午', 'AM'), '下午', 'PM')`;
}

/**
 * Times before 1990 and from 2100 on are placeholders (1900-01-01, 9999-12-31, infinity) or slips:
 * they count as missing, so that no report spans centuries.
 */
export function plausible(time: Sql): Sql {
	return sql`CASE WHEN ${time} BETWEEN CAST('1990-01-01' AS TIMESTAMP) AND CAST('2099-12-31 23:59:59.999999' AS TIMESTAMP) THEN ${time} END`;
}
