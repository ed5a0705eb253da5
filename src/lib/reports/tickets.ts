import { schemeColumns } from '#lib/domain/schemes.ts';
import { periodOrdinal } from '#lib/metrics/query.ts';
import { filterConditions } from '#lib/metrics/conditions.ts';
import type { ReportContext } from '#lib/reports/context.ts';
import { every, identifier, sql } from '#lib/sql/sql.ts';

export const TICKETS_SHOWN = 100;

/** One ticket as the drill-down shows it: no customer key, no free text. */
export interface TicketRow {
	readonly ticketId: string;
	/** Local time, minutes. */
	readonly acceptedAt: string;
	readonly bureau: string;
	readonly nature: string | null;
	readonly channel: string | null;
	readonly category: string;
	readonly subcategory: string;
	readonly status: string | null;
	readonly resolution: string | null;
	readonly handlingRounds: number | null;
	readonly closedAt: string | null;
}

export interface TicketList {
	readonly total: number;
	/** The newest first, at most TICKETS_SHOWN. */
	readonly rows: readonly TicketRow[];
}

/** The tickets behind a figure, newest first. */
export async function ticketList(context: ReportContext, usualNature: string): Promise<TicketList> {
	const { filters, settings, engine } = context;
	const { period } = filters;
	const size = { month: 1, quarter: 3, half: 6, year: 12 }[period.kind];
	const native = schemeColumns('native');
	const where = every([
		sql`t.month_number // ${size} = ${periodOrdinal(period)}`,
		...filterConditions(filters, settings, usualNature)
	]);
	const rows =
		await engine.query(sql`SELECT t.ticket_id, CAST(date_trunc('minute', t.accepted_local) AS VARCHAR) AS accepted_at,
			t.bureau, t.nature, t.channel, t.${identifier(native.group)} AS category, t.${identifier(native.leaf)} AS subcategory,
			t.status, t.resolution_code, t.handling_rounds,
			CAST(date_trunc('minute', t.closed_local) AS VARCHAR) AS closed_at, count(*) OVER () AS total
		FROM tickets t WHERE ${where}
		ORDER BY t.accepted_local DESC, t.ticket_id LIMIT ${TICKETS_SHOWN}`);
	const text = (value: unknown) => (typeof value === 'string' ? value : null);
	return {
		total: Number(rows[0]?.['total'] ?? 0),
		rows: rows.map((row) => ({
			ticketId: String(row['ticket_id']),
			acceptedAt: String(row['accepted_at']).slice(0, 16),
			bureau: String(row['bureau']),
			nature: text(row['nature']),
			channel: text(row['channel']),
			category: String(row['category']),
			subcategory: String(row['subcategory']),
			status: text(row['status']),
			resolution: text(row['resolution_code']),
			handlingRounds: typeof row['handling_rounds'] === 'number' ? row['handling_rounds'] : null,
			closedAt: text(row['closed_at'])?.slice(0, 16) ?? null
		}))
	};
}
