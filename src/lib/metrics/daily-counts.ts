import { schemeColumns, NATIVE_SCHEME } from '#lib/domain/schemes.ts';
import { dimensionColumn } from '#lib/metrics/dimensions.ts';
import { every, identifier, join, sql, type Sql } from '#lib/sql/sql.ts';

/** The local day of acceptance, in days since 1970-01-01: an integer on both engines. */
const LOCAL_DAY = sql`(CAST(t.accepted_local AS DATE) - DATE '1970-01-01')`;

export interface DailyCountsQuery {
	/** Scheme of the categories. */
	readonly scheme: string;
	/** First and last local day, as day numbers (domain/days.ts). */
	readonly first: number;
	readonly last: number;
	/** Conditions on the ticket `t`, from the filters. */
	readonly conditions: readonly Sql[];
}

/**
 * Tickets accepted a local day, by bureau and category group: rows `bureau`, `category`, `day`,
 * `tickets`, in this order. Days without tickets have no row.
 */
export function compileDailyCounts({ scheme, first, last, conditions }: DailyCountsQuery): Sql {
	return sql`SELECT ${dimensionColumn('bureau', scheme)} AS bureau, ${dimensionColumn('group', scheme)} AS category,
			${LOCAL_DAY} AS day, count(*) AS tickets
		FROM tickets t
		WHERE ${every([sql`${LOCAL_DAY} BETWEEN ${first} AND ${last}`, ...conditions])}
		GROUP BY 1, 2, 3
		ORDER BY 1, 2, 3`;
}

/** Some days of one bureau and category group. */
export interface Span {
	readonly bureau: string;
	readonly category: string;
	readonly first: number;
	readonly last: number;
}

/**
 * What the tickets of some spans are about: rows `span` (its index), `category`, `subcategory` (as
 * the export names them), `nature`, `tickets`, the most frequent first, ties by name.
 */
export function compileSpanMatters(spans: readonly Span[], scheme: string, conditions: readonly Sql[]): Sql {
	const native = schemeColumns(NATIVE_SCHEME);
	const rows = spans.map(
		({ bureau, category, first, last }, index) => sql`(${index}, ${bureau}, ${category}, ${first}, ${last})`
	);
	return sql`SELECT s.span, t.${identifier(native.group)} AS category, t.${identifier(native.leaf)} AS subcategory,
			${dimensionColumn('nature', scheme)} AS nature, count(*) AS tickets
		FROM tickets t
		JOIN (VALUES ${join(rows, ', ')}) s(span, bureau, category, first_day, last_day)
			ON ${dimensionColumn('bureau', scheme)} = s.bureau AND ${dimensionColumn('group', scheme)} = s.category
			AND ${LOCAL_DAY} BETWEEN s.first_day AND s.last_day
		WHERE ${every(conditions)}
		GROUP BY 1, 2, 3, 4
		ORDER BY 1, 5 DESC, 2, 3, 4`;
}
