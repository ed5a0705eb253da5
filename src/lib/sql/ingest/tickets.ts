import type { ZoneOffset } from '#lib/domain/time-zone.ts';
import { NATIVE_SCHEME, schemeColumns, UNMAPPED, UNSPECIFIED } from '#lib/domain/schemes.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import { utcToLocal } from '#lib/sql/ingest/zone.ts';
import { identifier, isIn, join, sql, type Sql } from '#lib/sql/sql.ts';

const CHANNELS_95598 = ['95598热线', '95598网站', '手机APP', '微信公众号'] as const;

/**
 * `tickets`: one typed row a ticket with everything that metrics ask of it, computed once:
 * local calendar (month_number = year × 12 + month − 1), codes of the dimensions, categories in
 * every scheme, due times, and the distance in microseconds to the ticket before and the ticket
 * after of the same issue. Nothing here depends on the score settings.
 */
export function ticketStatements(tables: SideTables, offsets: readonly ZoneOffset[]): Sql[] {
	const owning = tables.schemes.some((scheme) => scheme.id === tables.site.defaultScheme)
		? tables.site.defaultScheme
		: NATIVE_SCHEME;
	return [
		dated(offsets),
		placed(tables),
		withRepeats(identifier(schemeColumns(owning).group)),
		sql`DROP TABLE dated`,
		sql`DROP TABLE placed`
	];
}

function dated(offsets: readonly ZoneOffset[]): Sql {
	return sql`CREATE OR REPLACE TABLE dated AS
		SELECT *, CAST(year(accepted_local) * 12 + month(accepted_local) - 1 AS INTEGER) AS month_number
		FROM (
			SELECT *,
				${utcToLocal(sql`accepted_at`, offsets)} AS accepted_local,
				${utcToLocal(sql`closed_at`, offsets)} AS closed_local
			FROM merged
			WHERE accepted_at IS NOT NULL
		) located`;
}

/** Dimension codes, categories in every scheme, owner and due times. */
function placed(tables: SideTables): Sql {
	const schemes = tables.schemes.map((scheme, index) => {
		const exact = identifier(`exact_${index}`);
		const whole = identifier(`whole_${index}`);
		const columns = schemeColumns(scheme.id);
		const hasLeaves = scheme.groups.some((group) => group.leaves.length > 0);
		const leaf = hasLeaves
			? sql`coalesce(CASE WHEN ${exact}.group_code IS NOT NULL THEN ${exact}.leaf_code ELSE ${whole}.leaf_code END, ${UNMAPPED})`
			: sql`coalesce(t.subcategory, ${UNSPECIFIED})`;
		return {
			columns: sql`coalesce(${exact}.group_code, ${whole}.group_code, ${UNMAPPED}) AS ${identifier(columns.group)}, ${leaf} AS ${identifier(columns.leaf)}`,
			joins: sql`LEFT JOIN category_places ${exact} ON ${exact}.scheme = ${scheme.id}
					AND ${exact}.category = t.category AND ${exact}.subcategory = t.subcategory
					AND t.accepted_local >= ${exact}.valid_from AND t.accepted_local < ${exact}.valid_until
				LEFT JOIN category_places ${whole} ON ${whole}.scheme = ${scheme.id}
					AND ${whole}.category = t.category AND ${whole}.subcategory IS NULL
					AND t.accepted_local >= ${whole}.valid_from AND t.accepted_local < ${whole}.valid_until`
		};
	});
	const native = schemeColumns(NATIVE_SCHEME);
	return sql`CREATE OR REPLACE TABLE placed AS
		SELECT t.* EXCLUDE (bureau, owner_department, transfer_path, tags, topic),
			coalesce(bureau_names.code, t.bureau, ${UNSPECIFIED}) AS bureau,
			coalesce(own_names.code, t.owner_department) AS exported_department,
			coalesce(t.category, ${UNSPECIFIED}) AS ${identifier(native.group)},
			coalesce(t.subcategory, ${UNSPECIFIED}) AS ${identifier(native.leaf)},
			CASE WHEN t.channel IS NULL THEN ${UNSPECIFIED} WHEN ${isIn(sql`t.channel`, CHANNELS_95598)} THEN ${'95598'} ELSE ${'other'} END AS channel_group,
			coalesce(t.due_contact_at, t.accepted_at + to_seconds(coalesce(own_level.contact_hours, any_level.contact_hours) * 3600)) AS contact_due,
			coalesce(own_level.reply_workdays, any_level.reply_workdays) AS reply_workdays
			${schemes.length === 0 ? sql`` : sql`, ${join(
				schemes.map((scheme) => scheme.columns),
				', '
			)}`}
		FROM dated t
		LEFT JOIN bureau_names ON bureau_names.name = t.bureau
		LEFT JOIN department_names own_names ON own_names.name = t.owner_department
		LEFT JOIN service_levels own_level ON own_level.nature = t.nature
			AND t.accepted_local >= own_level.valid_from AND t.accepted_local < own_level.valid_until
		LEFT JOIN service_levels any_level ON any_level.nature IS NULL
			AND t.accepted_local >= any_level.valid_from AND t.accepted_local < any_level.valid_until
		${join(
			schemes.map((scheme) => scheme.joins),
			' '
		)}`;
}

/**
 * Issue = issue_key, else customer + category + subcategory (tickets.md §3). The reply is due at
 * the end of the n-th workday after the local day of acceptance.
 */
function withRepeats(owningGroup: Sql): Sql {
	return sql`CREATE OR REPLACE TABLE tickets AS
		WITH keyed AS (
			SELECT *,
				CASE WHEN issue_key IS NOT NULL THEN hash(issue_key)
					WHEN customer_key IS NOT NULL THEN hash(customer_key, category, subcategory) END AS issue
			FROM placed
		), sequenced AS (
			SELECT *, lag(accepted_at) OVER (PARTITION BY issue ORDER BY accepted_at, ticket_id) AS previous_at
			FROM keyed
		), due AS (
			SELECT s.*,
				coalesce(
					s.due_reply_at,
					CAST(last_day.day AS TIMESTAMP) + to_days(1) - (s.accepted_local - s.accepted_at)
				) AS reply_due
			FROM sequenced s
			LEFT JOIN workdays accepted_day ON accepted_day.day = CAST(s.accepted_local AS DATE)
			LEFT JOIN (SELECT workdays, min(day) AS day FROM workdays GROUP BY workdays) last_day
				ON last_day.workdays = accepted_day.workdays + s.reply_workdays
		), followed AS (
			SELECT d.*, next_ticket.accepted_at AS next_at
			FROM due d
			ASOF LEFT JOIN (SELECT issue, accepted_at FROM keyed WHERE issue IS NOT NULL) next_ticket
				ON d.issue = next_ticket.issue AND d.closed_at < next_ticket.accepted_at
		)
		SELECT followed.* EXCLUDE (previous_at, next_at, reply_workdays, due_contact_at, due_reply_at),
			coalesce(category_owners.department, exported_department, ${UNSPECIFIED}) AS department,
			CASE WHEN issue IS NOT NULL THEN epoch_us(accepted_at) - epoch_us(previous_at) END AS microseconds_since_previous,
			epoch_us(next_at) - epoch_us(closed_at) AS microseconds_to_next
		FROM followed
		LEFT JOIN category_owners ON category_owners.group_code = followed.${owningGroup}
		ORDER BY accepted_at, ticket_id`;
}
