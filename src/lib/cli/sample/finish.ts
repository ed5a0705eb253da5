import type { ColumnName } from '#lib/domain/columns.ts';
import type { Bureau } from '#lib/domain/side-tables.ts';
import { DAY, instant, local, MINUTE } from '#lib/cli/sample/clock.ts';
import { present, Random } from '#lib/cli/sample/random.ts';
import type { Ticket, TicketRow } from '#lib/cli/sample/ticket.ts';

/** The moment at which the exports were taken. */
const TAKEN_AT = instant(2015, 1, 12, 8);

const STEPS = [
	'dispatched_at',
	'received_at',
	'first_contact_at',
	'arrived_at',
	'handled_at',
	'replied_at',
	'callback_at',
	'closed_at'
] as const satisfies readonly ColumnName[];

/** Columns with gaps, and the share of rows that lack a value. */
const GAPS = [
	['source_system', 0.02],
	['topic', 0.04],
	['owner_department', 0.03],
	['station', 0.03],
	['handling_level', 0.03],
	['customer_segment', 0.03],
	['importance_class', 0.03],
	['age_band', 0.06],
	['dispatched_at', 0.01],
	['received_at', 0.03],
	['first_contact_at', 0.015],
	['arrived_at', 0.04],
	['handled_at', 0.015],
	['due_contact_at', 0.02],
	['due_reply_at', 0.02],
	['first_handling_result', 0.03],
	['agent_team', 0.03],
	['answered_by_agent', 0.02],
	['handling_rounds', 0.02],
	['transfer_count', 0.02],
	['callback_status', 0.01]
] as const satisfies readonly (readonly [ColumnName, number])[];

/** Gives identifiers in order of acceptance, links repeats, and sets the exports' state of knowledge. */
export function finish(tickets: readonly Ticket[], bureaus: readonly Bureau[]): TicketRow[] {
	const serials = new Map<string, number>();
	for (const { request, row } of tickets) {
		const { date } = local(request.acceptedAt);
		const serial = (serials.get(date) ?? 0) + 1;
		serials.set(date, serial);
		row.ticket_id = `${date.replaceAll('-', '')}${String(serial).padStart(4, '0')}`;
	}
	for (const ticket of tickets) {
		linkRepeat(ticket);
		roundToMinutes(ticket.row);
		leaveOpen(ticket);
		nameBureau(ticket.row, bureaus);
	}
	contradict(tickets);
	for (const ticket of tickets) leaveGaps(ticket);
	return tickets.map((ticket) => ticket.row);
}

/** Half of the repeats carry the issue key of the first ticket; the others are found by customer and category. */
function linkRepeat({ request: { earlier, seed }, row }: Ticket): void {
	if (earlier === null) return;
	const random = new Random(`link ${seed.replace(/\++$/, '')}`);
	if (random.chance(0.5)) {
		earlier.row.issue_key ??= `I${present(earlier.row.ticket_id ?? undefined)}`;
		row.issue_key = earlier.row.issue_key;
	}
	if (random.chance(0.35)) row.parent_ticket_id = earlier.row.ticket_id;
}

function roundToMinutes(row: TicketRow): void {
	for (const step of STEPS) {
		const time = row[step];
		if (time !== null) row[step] = Math.max(time - (time % MINUTE) + MINUTE, row.accepted_at ?? 0);
	}
	const closed = row.closed_at ?? 0;
	const updated = Math.max(row.updated_at ?? 0, closed);
	row.updated_at = updated - (updated % MINUTE);
}

/** Nothing after the export is known; a few tickets were simply left lying. */
function leaveOpen({ request, row }: Ticket): void {
	const random = new Random(`open ${request.seed}`);
	const forgotten = request.acceptedAt > instant(2014, 6, 1) && random.chance(0.012);
	const stoppedAt = forgotten ? request.acceptedAt + random.skewed(0.1, 1, 5) * DAY : TAKEN_AT;
	const horizon = Math.min(stoppedAt, TAKEN_AT);
	const callbackDue = row.callback_at !== null && row.callback_at > horizon;
	for (const step of STEPS) {
		const time = row[step];
		if (time !== null && time > horizon) row[step] = null;
	}
	if (row.closed_at !== null) {
		row.updated_at = Math.min(row.updated_at ?? row.closed_at, TAKEN_AT);
		return;
	}
	row.status = row.replied_at !== null ? 'resolved' : row.handled_at !== null ? 'pending' : 'open';
	row.updated_at = STEPS.reduce((newest, step) => Math.max(newest, row[step] ?? 0), request.acceptedAt);
	if (row.replied_at === null) {
		row.resolution_code = null;
		row.first_handling_result = null;
	}
	if (callbackDue || row.replied_at === null) {
		row.callback_status = row.callback_status === 'not_required' ? 'not_required' : 'pending';
		row.callback_resolved = null;
		row.satisfaction = null;
	}
}

/** The first two quarters were exported with full names. */
function nameBureau(row: TicketRow, bureaus: readonly Bureau[]): void {
	const { year, quarter } = local(row.accepted_at ?? 0);
	if (year > 2013 || quarter > 2) return;
	row.bureau = present(bureaus.find((bureau) => bureau.code === row.bureau)).name.zh;
}

/** Nine complaints without expressed intent, six opinions without internal cause. */
function contradict(tickets: readonly Ticket[]): void {
	for (const [nature, column, count] of [
		['投诉', 'expressed_intent', 9],
		['意见', 'internal_cause', 6]
	] as const) {
		const rows = tickets.filter(({ row }) => row.nature === nature).map(({ row }) => row);
		for (let index = 0; index < count; index += 1) {
			present(rows[Math.floor(((index + 0.5) * rows.length) / count)])[column] = false;
		}
	}
}

function leaveGaps({ request, row, repeated }: Ticket): void {
	const random = new Random(`gaps ${request.seed}`);
	for (const [column, share] of GAPS) if (random.chance(share)) row[column] = null;
	const anonymous = random.chance(0.035);
	const coarse = random.chance(0.012);
	if (repeated || request.earlier) return;
	if (anonymous) row.customer_key = null;
	if (coarse) row.subcategory = null;
}
