import type { Text } from '#lib/domain/text.ts';
import type { Breakdown } from '#lib/reports/breakdown.ts';

/** Per cent of all tickets that the "vital few" together reach. */
export const PARETO_THRESHOLD = 80;

export interface ParetoMember {
	readonly code: string;
	readonly name: Text;
	readonly count: number;
	/** Tickets of this member and of all before it. */
	readonly cumulative: number;
}

export interface Pareto {
	readonly total: number;
	/** Members with tickets, largest first. */
	readonly members: readonly ParetoMember[];
	/** How many of the first members together reach PARETO_THRESHOLD; 0 without tickets. */
	readonly vital: number;
}

/** The running total over a breakdown, and how few members make up most of it. */
export function paretoOf({ rows, total }: Pick<Breakdown, 'rows' | 'total'>): Pareto {
	let cumulative = 0;
	const members = rows
		.map(({ code, name, share }) => ({ code, name, count: share.numerator ?? 0 }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count)
		.map((member) => ({ ...member, cumulative: (cumulative += member.count) }));
	const reached = members.findIndex((member) => member.cumulative * 100 >= total * PARETO_THRESHOLD);
	return { total, members, vital: reached + 1 };
}
