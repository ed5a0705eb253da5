import { NATIVE_SCHEME, schemeColumns, UNMAPPED, UNSPECIFIED } from '#lib/domain/schemes.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import { identifier, join, sql, type Sql } from '#lib/sql/sql.ts';

/** Names of the columns that hold a ticket's place in every scheme, the native one included. */
export function placeColumns(tables: SideTables): Sql[] {
	return [...tables.schemes.map(({ id }) => id), NATIVE_SCHEME].flatMap((id) => {
		const { group, leaf } = schemeColumns(id);
		return [identifier(group), identifier(leaf)];
	});
}

/**
 * `places`: for every pair of native category and subcategory that occurs, and every span of days
 * in which no mapping changes, its group and leaf in each scheme. A mapping of the very
 * subcategory goes before one of the whole category; what none maps is `unmapped`.
 */
export function placesStatement(tables: SideTables): Sql {
	const columns = tables.schemes.map((scheme, index) => {
		const exact = identifier(`exact_${index}`);
		const whole = identifier(`whole_${index}`);
		const names = schemeColumns(scheme.id);
		const hasLeaves = scheme.groups.some((group) => group.leaves.length > 0);
		const leaf = hasLeaves
			? sql`coalesce(CASE WHEN ${exact}.group_code IS NOT NULL THEN ${exact}.leaf_code ELSE ${whole}.leaf_code END, ${UNMAPPED})`
			: sql`coalesce(p.subcategory, ${UNSPECIFIED})`;
		const inForce = (place: Sql) =>
			sql`${place}.scheme = ${scheme.id} AND ${place}.category = p.category AND p.valid_from >= ${place}.valid_from AND p.valid_from < ${place}.valid_until`;
		return {
			select: sql`coalesce(${exact}.group_code, ${whole}.group_code, ${UNMAPPED}) AS ${identifier(names.group)}, ${leaf} AS ${identifier(names.leaf)}`,
			joins: sql`LEFT JOIN category_places ${exact} ON ${inForce(exact)} AND ${exact}.subcategory = p.subcategory
				LEFT JOIN category_places ${whole} ON ${inForce(whole)} AND ${whole}.subcategory IS NULL`
		};
	});
	const native = schemeColumns(NATIVE_SCHEME);
	return sql`CREATE OR REPLACE TABLE places AS
		WITH pairs AS (SELECT DISTINCT category, subcategory FROM merged),
		spans AS (${spans(tables)}),
		p AS (SELECT * FROM pairs CROSS JOIN spans)
		SELECT ${join(
			[
				sql`p.category, p.subcategory, p.valid_from, p.valid_until,
					coalesce(p.category, ${UNSPECIFIED}) AS ${identifier(native.group)},
					coalesce(p.subcategory, ${UNSPECIFIED}) AS ${identifier(native.leaf)}`,
				...columns.map(({ select }) => select)
			],
			', '
		)}
		FROM p ${join(
			columns.map(({ joins }) => joins),
			' '
		)}`;
}

/** Spans of days between the dates on which any mapping begins or ends; together they cover all days. */
function spans(tables: SideTables): Sql {
	const dates = tables.categoryMap.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]);
	const edges = [...new Set(['0001-01-01', ...dates, '9999-12-31'])].sort();
	const rows = edges
		.slice(0, -1)
		.map(
			(from, index) =>
				sql`SELECT CAST(${from} AS DATE) AS valid_from, CAST(${edges[index + 1] ?? from} AS DATE) AS valid_until`
		);
	return join(rows, ' UNION ALL ');
}
