import { Random } from '#lib/cli/sample/random.ts';
import type { Ticket } from './hand-worked.ts';

const FIRST = Date.parse('2013-10-01T00:00:00+08:00');
const SECONDS = 272 * 86_400;
const HOUR = 3_600_000;

export const BUREAUS = ['A', 'B', 'C', 'D', 'E'] as const;

function iso(milliseconds: number): string {
	return new Date(milliseconds).toISOString();
}

/** One row of a ticket with a value for most columns; the same random numbers give the same row. */
function row(random: Random, id: string, updated: number, bureau: string): Ticket {
	const accepted = FIRST + random.integer(0, SECONDS) * 1000;
	const closed = accepted + random.integer(1, 240) * HOUR;
	const open = random.chance(0.05);
	const keyed = random.chance(0.8);
	return {
		ticket_id: id,
		bureau,
		accepted_at: iso(accepted),
		closed_at: open ? null : iso(closed),
		first_contact_at: iso(accepted + random.integer(1, 30) * HOUR),
		replied_at: open ? null : iso(closed - HOUR),
		status: open ? 'open' : 'closed',
		nature: random.pick(['投诉', '意见', '报修', '报修', '咨询']),
		channel: random.pick(['95598热线', '营业厅', '12345']),
		category: random.pick(['停电', '电费']),
		subcategory: random.pick(['甲', '乙', null]),
		// Few customers, so that they come back.
		customer_key: keyed ? `customer ${bureau} ${random.integer(1, 12)}` : null,
		issue_key: keyed && random.chance(0.2) ? `issue ${bureau} ${random.integer(1, 4)}` : null,
		resolution_code: random.pick([
			'resolved',
			'resolved',
			'explained',
			'deferred',
			'withdrawn',
			'unresolved'
		]),
		handling_rounds: random.pick([1, 1, 1, 2, null]),
		callback_status: random.pick(['reached', 'unreached']),
		callback_resolved: random.pick([true, true, false, null]),
		satisfaction: random.integer(1, 5),
		exclude_reason: random.pick([null, null, null, null, 'third_party', 'force_majeure']),
		escalated_to: random.chance(0.1) ? '12398' : null,
		customer_segment: random.pick(['高压', '低压居民', null]),
		updated_at: iso(updated)
	};
}

/**
 * Rows of an export with repeats, reopened, open and excluded tickets, and some rows that supersede
 * earlier ones. Customers stay with their bureau. No two rows were updated at the same moment.
 */
export function generatedRows(seed: string, count: number, bureau?: string): Ticket[] {
	const random = new Random(seed);
	const newest = FIRST + SECONDS * 1000;
	return Array.from({ length: count }, (_, index) => {
		const id = `${seed} ${random.chance(0.1) ? random.integer(0, index) : index}`;
		return row(random, id, newest - index * 1000, bureau ?? random.pick(BUREAUS));
	});
}

/** The rows in another order, spread over another number of files. */
export function permuted(rows: readonly Ticket[], seed: string): Ticket[][] {
	const random = new Random(seed);
	const exports: Ticket[][] = Array.from({ length: random.integer(1, 4) }, () => []);
	const shuffled = rows
		.map((ticket) => ({ ticket, place: random.next() }))
		.sort((first, second) => first.place - second.place);
	for (const { ticket } of shuffled) random.pick(exports).push(ticket);
	return exports.filter((tickets) => tickets.length > 0);
}
