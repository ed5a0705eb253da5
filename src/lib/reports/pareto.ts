import type { Text } from '#lib/domain/text.ts';
import type { Breakdown } from '#lib/reports/breakdown.ts';

/** Per cent of all tickets that the "vital few" together reach. */
export const PARETO_THRESHOLD = 80;

/** Rows of a drawing; beyond, the smallest are added up. */
const DRAWN = 14;

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
	/** What a drawing shows: all members, or the first ones and one `rest` that adds up the others. */
	readonly drawn: readonly ParetoMember[];
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
	return { total, members, drawn: fold(members, total), vital: reached + 1 };
}

function fold(members: readonly ParetoMember[], total: number): readonly ParetoMember[] {
	if (members.length <= DRAWN) return members;
	const first = members.slice(0, DRAWN - 1);
	const before = first.at(-1)?.cumulative ?? 0;
	const others = members.length - first.length;
	const name = { zh: `其余 ${others} 项`, en: `${others} others` };
	return [...first, { code: 'rest', name, count: total - before, cumulative: total }];
}
