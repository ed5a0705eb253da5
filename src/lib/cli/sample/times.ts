import { MINUTE, HOUR, DAY } from '#lib/cli/sample/clock.ts';
import type { Outcome } from '#lib/cli/sample/outcome.ts';
import type { Random } from '#lib/cli/sample/random.ts';
import type { Request } from '#lib/cli/sample/ticket.ts';

/** The steps of a ticket, in ms since 1970 UTC; null where the step does not occur. */
export interface Times {
	readonly dispatched: number | null;
	readonly received: number | null;
	readonly contacted: number;
	readonly arrived: number | null;
	readonly handled: number;
	readonly replied: number;
	readonly calledBack: number | null;
	readonly closed: number;
}

export interface Due {
	readonly contact: number;
	readonly reply: number;
}

/** Median hours to the reply of a ticket that is handled in time. */
const MEDIAN_REPLY_HOURS: Readonly<Record<string, number>> = { 报修: 4.5, 咨询: 8, 服务申请: 26, 表扬: 20 };

/** Draws the steps of a ticket that goes to the bureau. */
export function drawTimes(request: Request, outcome: Outcome, due: Due, random: Random): Times {
	const { acceptedAt, bureau, storm, nature } = request;
	const dispatched = acceptedAt + random.skewed(1, 6, 45) * MINUTE;
	const received = dispatched + random.skewed(1, 9, 70) * MINUTE;

	const contactHours = (due.contact - acceptedAt) / HOUR;
	const contactInTime = random.chance(storm ? 0.78 : bureau.contactInTime);
	const contacted = contactInTime
		? Math.min(due.contact - MINUTE, received + random.skewed(0.05, contactHours * 0.14, contactHours) * HOUR)
		: due.contact + random.skewed(0.05, contactHours * 0.25, contactHours * 1.6) * HOUR;

	// Storm repairs wait: some of their replies are late.
	const replyInTime = random.chance(storm ? 0.86 : bureau.replyInTime);
	const median = (MEDIAN_REPLY_HOURS[nature] ?? 54) * (outcome.settled ? 1 : 1.5);
	const soonest = contacted + random.skewed(0.3, 0.8, 3) * HOUR;
	const latest = Math.max(due.reply - HOUR, soonest + HOUR);
	const replied = replyInTime
		? Math.min(Math.max(soonest, acceptedAt + random.skewed(0.5, median, median * 5) * HOUR), latest)
		: Math.max(due.reply, soonest) + random.skewed(0.05, 0.9, 6) * DAY;
	const handled = contacted + (replied - contacted) * (0.6 + 0.35 * random.next());
	const visited = nature === '报修' || (request.subcategory.group !== 'service' && random.chance(0.7));
	const arrived = visited ? contacted + (handled - contacted) * (0.1 + 0.4 * random.next()) : null;

	const attempted = outcome.callback !== 'not_required';
	const calledBack = attempted ? replied + random.skewed(0.05, 0.7, 4) * DAY : null;
	const closed = (calledBack ?? replied) + random.skewed(0.02, 0.25, 2.5) * DAY;
	return { dispatched, received, contacted, arrived, handled, replied, calledBack, closed };
}

/** Steps of a ticket that the hotline seat settles while the customer is on the line. */
export function answeredTimes(request: Request, random: Random): Times {
	const talked = request.acceptedAt + random.skewed(1, 4, 18) * MINUTE;
	return {
		dispatched: null,
		received: null,
		contacted: request.acceptedAt,
		arrived: null,
		handled: talked,
		replied: talked,
		calledBack: null,
		closed: talked + random.skewed(0, 2, 30) * MINUTE
	};
}
