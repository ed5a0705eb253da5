import { DAY, instant } from '#lib/cli/sample/clock.ts';
import { present } from '#lib/cli/sample/random.ts';
import type { TicketRow } from '#lib/cli/sample/ticket.ts';

/**
 * A second row of one ticket, as a later export repeats it: a complaint of March 2014 whose
 * callback was corrected in April. The newer updated_at must win, and the count of complaints
 * of 2014-H1 holds only where one of the two is dropped.
 */
export function laterDuplicate(rows: readonly TicketRow[]): TicketRow {
	const original = present(
		rows.find(
			(row) =>
				row.nature === '意见' &&
				row.callback_status === 'reached' &&
				row.satisfaction === 3 &&
				between(row.accepted_at, instant(2014, 3, 1), instant(2014, 4, 1)) &&
				between(row.closed_at, instant(2014, 3, 1), instant(2014, 4, 1))
		)
	);
	return {
		...original,
		satisfaction: 5,
		callback_resolved: true,
		updated_at: (original.updated_at ?? 0) + 20 * DAY
	};
}

function between(time: number | null, from: number, until: number): boolean {
	return time !== null && time >= from && time < until;
}
