import type { ColumnMap } from '#lib/domain/side-tables.ts';
import { canonicalColumn, type ExportTable } from '#lib/sql/ingest/canonical-columns.ts';
import { identifier, join, sql, type Sql } from '#lib/sql/sql.ts';
import { STILL_OPEN } from '#lib/sql/still-open.ts';

/** The longest repeat window that score settings may have, in microseconds. */
const LONGEST_WINDOW = 30 * 86_400_000_000;

/** `export_tickets`: which ticket stands in which export, by its place among them. Before the raw tables go. */
export function exportTicketsStatement(exports: readonly ExportTable[], map: ColumnMap | null): Sql {
	const selects = exports.map(
		(exported, place) =>
			sql`SELECT ${canonicalColumn('ticket_id', exported, map, (local) => local)} AS ticket_id, ${place} AS place FROM ${identifier(exported.table)}`
	);
	const rows =
		selects.length > 0
			? join(selects, ' UNION ALL ')
			: sql`SELECT CAST(NULL AS VARCHAR) AS ticket_id, CAST(0 AS BIGINT) AS place`;
	return sql`CREATE OR REPLACE TABLE export_tickets AS
		SELECT DISTINCT ticket_id, place FROM (${rows}) all_rows WHERE ticket_id IS NOT NULL`;
}

/** Of every export: days of acceptance, last day on which a ticket was open, and tickets open still. */
export const EXPORT_DAYS = sql`SELECT e.place,
		CAST(CAST(min(t.accepted_local) AS DATE) AS VARCHAR) AS first_day,
		CAST(CAST(max(t.accepted_local) AS DATE) AS VARCHAR) AS last_day,
		CAST(CAST(max(greatest(t.accepted_local, t.closed_local)) AS DATE) AS VARCHAR) AS active_until,
		CAST(sum(CASE WHEN ${STILL_OPEN} THEN 1 ELSE 0 END) AS BIGINT) AS open
	FROM export_tickets e JOIN tickets t USING (ticket_id)
	GROUP BY e.place ORDER BY e.place`;

/** Pairs of exports with a ticket in common: each file with the first that has the ticket. */
export const SHARED_TICKETS = sql`SELECT DISTINCT place, first_place FROM (
		SELECT place, min(place) OVER (PARTITION BY ticket_id) AS first_place FROM export_tickets
	) pairs WHERE place <> first_place ORDER BY place, first_place`;

/**
 * Pairs of exports of which the first has a ticket whose neighbour of the same issue is in the second: the one
 * before it, or the first after its closing, within the longest window. The same neighbours as the ingest's
 * (sql/ingest/tickets.ts); of several at one moment the lowest ticket_id speaks, as their distance is one.
 */
export const REPEATED_ACROSS = sql`WITH keyed AS (
		SELECT ticket_id, issue, accepted_at, closed_at FROM tickets
		WHERE issue IN (SELECT issue FROM tickets WHERE issue IS NOT NULL GROUP BY issue HAVING count(*) > 1)
	), sequenced AS (
		SELECT *, lag(ticket_id) OVER by_time AS previous_id, lag(accepted_at) OVER by_time AS previous_at FROM keyed
		WINDOW by_time AS (PARTITION BY issue ORDER BY accepted_at, ticket_id)
	), moments AS (
		SELECT issue, accepted_at, min(ticket_id) AS ticket_id FROM keyed GROUP BY issue, accepted_at
	), neighbours AS (
		SELECT ticket_id, previous_id AS neighbour FROM sequenced
		WHERE epoch_us(accepted_at) - epoch_us(previous_at) <= ${LONGEST_WINDOW}
		UNION ALL
		SELECT s.ticket_id, following.ticket_id AS neighbour FROM keyed s
		ASOF JOIN moments following ON s.issue = following.issue
			AND greatest(s.closed_at, s.accepted_at) < following.accepted_at
		WHERE epoch_us(following.accepted_at) - epoch_us(s.closed_at) <= ${LONGEST_WINDOW}
	), first_places AS (
		SELECT ticket_id, min(place) AS place FROM export_tickets GROUP BY ticket_id
	)
	SELECT DISTINCT own.place, other.place AS neighbour_place
	FROM neighbours n
	JOIN export_tickets own ON own.ticket_id = n.ticket_id
	JOIN first_places other ON other.ticket_id = n.neighbour
	WHERE own.place <> other.place
	ORDER BY own.place, other.place`;
