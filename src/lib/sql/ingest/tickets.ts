import type { ColumnName } from '#lib/domain/columns.ts';
import type { ZoneOffset } from '#lib/domain/time-zone.ts';
import { NATIVE_SCHEME, schemeColumns, UNSPECIFIED } from '#lib/domain/schemes.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import { placeColumns, placesStatement } from '#lib/sql/ingest/category-places.ts';
import { utcToLocal } from '#lib/sql/ingest/zone.ts';
import { identifier, isIn, join, sql, type Sql } from '#lib/sql/sql.ts';

const CHANNELS_95598 = ['95598热线', '95598网站', '手机APP', '微信公众号'] as const;

/** Columns that the ingest itself reads; a caller keeps at least these. */
export const INGEST_COLUMNS: readonly ColumnName[] = [
	'ticket_id',
	'accepted_at',
	'category',
	'subcategory',
	'bureau',
	'owner_department',
	'nature',
	'channel',
	'customer_key',
	'issue_key',
	'closed_at',
	'due_contact_at',
	'due_reply_at',
	'updated_at'
];

/** Read by the ingest, of no use after it. */
const DROPPED: readonly ColumnName[] = [
	'bureau',
	'owner_department',
	'category',
	'subcategory',
	'due_contact_at',
	'due_reply_at',
	'customer_key',
	'issue_key',
	'updated_at'
];

/**
 * `tickets`: one typed row a ticket with everything that metrics ask of it, computed once:
 * local calendar (month_number = year × 12 + month − 1), codes of the dimensions, categories in
 * every scheme, due times, and the distance in microseconds to the ticket before and the ticket
 * after of the same issue. Nothing here depends on the score settings. Tickets without a readable
 * accepted_at belong to no period and stay behind.
 * @param kept columns of schema v1 in `merged`
 * @param whole every one of them stays, the bureau as the export names it under `given_bureau`
 */
export function ticketStatements(
	tables: SideTables,
	offsets: readonly ZoneOffset[],
	kept: readonly ColumnName[],
	whole = false
): Sql[] {
	const columns = whole
		? [
				...kept.filter((name) => name !== 'bureau').map((name) => sql`t.${identifier(name)}`),
				sql`t.bureau AS given_bureau`
			]
		: kept.filter((name) => !DROPPED.includes(name)).map((name) => sql`t.${identifier(name)}`);
	return [
		placesStatement(tables),
		distances(),
		tickets(tables, offsets, columns),
		sql`DROP TABLE places`,
		sql`DROP TABLE distances`
	];
}

/** Issue = issue_key, else customer + category + subcategory (tickets.md §3); as a 64-bit hash. */
const ISSUE = sql`CASE WHEN issue_key IS NOT NULL THEN hash(issue_key)
	WHEN customer_key IS NOT NULL THEN hash(customer_key, category, subcategory) END`;

/**
 * For tickets of issues with more than one: how far the one before and the one after its closing are.
 * A ticket with a closing time before its acceptance would else follow itself.
 */
function distances(): Sql {
	return sql`CREATE OR REPLACE TABLE distances AS
		WITH keyed AS (
			SELECT rowid AS merged_row, ticket_id, accepted_at, closed_at, ${ISSUE} AS issue FROM merged WHERE accepted_at IS NOT NULL
		), repeated AS (
			SELECT * FROM keyed WHERE issue IN (SELECT issue FROM keyed WHERE issue IS NOT NULL GROUP BY issue HAVING count(*) > 1)
		), sequenced AS (
			SELECT *, lag(accepted_at) OVER (PARTITION BY issue ORDER BY accepted_at, ticket_id) AS previous_at FROM repeated
		)
		SELECT s.merged_row,
			epoch_us(s.accepted_at) - epoch_us(s.previous_at) AS microseconds_since_previous,
			epoch_us(following.accepted_at) - epoch_us(s.closed_at) AS microseconds_to_next
		FROM sequenced s
		ASOF LEFT JOIN repeated following ON s.issue = following.issue
			AND greatest(s.closed_at, s.accepted_at) < following.accepted_at`;
}

/** The reply is due at the end of the n-th workday after the local day of acceptance. */
function tickets(tables: SideTables, offsets: readonly ZoneOffset[], kept: readonly Sql[]): Sql {
	const owning = tables.schemes.some((scheme) => scheme.id === tables.site.defaultScheme)
		? tables.site.defaultScheme
		: NATIVE_SCHEME;
	const columns = [...kept, ...placeColumns(tables).map((name) => sql`places.${name}`)];
	return sql`CREATE OR REPLACE TABLE tickets AS
		WITH t AS (
			SELECT *, rowid AS merged_row, ${ISSUE} AS issue,
				${utcToLocal(sql`accepted_at`, offsets)} AS accepted_local,
				${utcToLocal(sql`closed_at`, offsets)} AS closed_local
			FROM merged
			WHERE accepted_at IS NOT NULL
		), reply_days AS (
			SELECT workdays, min(day) AS day FROM workdays GROUP BY workdays
		)
		SELECT ${join(columns, ', ')}, t.issue, t.accepted_local, t.closed_local,
			CAST(year(t.accepted_local) * 12 + month(t.accepted_local) - 1 AS INTEGER) AS month_number,
			coalesce(bureau_names.code, t.bureau, ${UNSPECIFIED}) AS bureau,
			coalesce(category_owners.department, department_names.code, t.owner_department, ${UNSPECIFIED}) AS department,
			CASE WHEN t.channel IS NULL THEN ${UNSPECIFIED}
				WHEN ${isIn(sql`t.channel`, CHANNELS_95598)} THEN ${'95598'} ELSE ${'other'} END AS channel_group,
			coalesce(t.due_contact_at, t.accepted_at + to_seconds(coalesce(own_level.contact_hours, any_level.contact_hours) * 3600)) AS contact_due,
			coalesce(t.due_reply_at, CAST(reply_days.day AS TIMESTAMP) + to_days(1) - (t.accepted_local - t.accepted_at)) AS reply_due,
			distances.microseconds_since_previous, distances.microseconds_to_next
		FROM t
		LEFT JOIN distances ON distances.merged_row = t.merged_row
		LEFT JOIN places ON places.category IS NOT DISTINCT FROM t.category
			AND places.subcategory IS NOT DISTINCT FROM t.subcategory
			AND t.accepted_local >= places.valid_from AND t.accepted_local < places.valid_until
		LEFT JOIN bureau_names ON bureau_names.name = t.bureau
		LEFT JOIN department_names ON department_names.name = t.owner_department
		LEFT JOIN category_owners ON category_owners.group_code = places.${identifier(schemeColumns(owning).group)}
		LEFT JOIN service_levels own_level ON own_level.nature = t.nature
			AND t.accepted_local >= own_level.valid_from AND t.accepted_local < own_level.valid_until
		LEFT JOIN service_levels any_level ON any_level.nature IS NULL
			AND t.accepted_local >= any_level.valid_from AND t.accepted_local < any_level.valid_until
		LEFT JOIN workdays accepted_day ON accepted_day.day = CAST(t.accepted_local AS DATE)
		LEFT JOIN reply_days ON reply_days.workdays = accepted_day.workdays + coalesce(own_level.reply_workdays, any_level.reply_workdays)`;
}
