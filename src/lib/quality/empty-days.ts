import { addDays } from '#lib/domain/periods.ts';
import { dayNumber, dayOfNumber } from '#lib/domain/days.ts';
import type { CalendarException } from '#lib/domain/side-tables.ts';

/** Consecutive days without a ticket, day numbers of domain/days.ts, both inclusive. */
export interface EmptyRun {
	readonly first: number;
	readonly last: number;
	/** Tickets that the days around it lead one to expect. */
	readonly expected: number;
}

/** Days before and after a run from which it is told what to expect. */
const AROUND = 28;
/** Probability that chance alone shows even one such run among all days that are looked at. */
const CHANCE = 0.01;

/**
 * Runs of empty days that the usual number of tickets does not explain. Expected is the mean of the
 * same weekday among the 28 days before and after; that all stay empty has the Poisson probability
 * exp(−expected), held against 1 % shared among all days looked at (Bonferroni).
 * @param counts tickets by day number; days without any may be left out
 * @param looked number of days that are looked at in all, over every place
 */
export function unlikelyEmptyRuns(
	counts: ReadonlyMap<number, number>,
	{ first, last }: { readonly first: number; readonly last: number },
	kindOf: (day: number) => number,
	looked = last - first + 1
): EmptyRun[] {
	const runs: EmptyRun[] = [];
	for (let day = first; day <= last; day += 1) {
		if ((counts.get(day) ?? 0) > 0) continue;
		let end = day;
		while (end < last && (counts.get(end + 1) ?? 0) === 0) end += 1;
		const expected = expectedIn(counts, { first: day, last: end }, { first, last }, kindOf);
		if (looked * Math.exp(-expected) < CHANCE) runs.push({ first: day, last: end, expected });
		day = end;
	}
	return runs;
}

function expectedIn(
	counts: ReadonlyMap<number, number>,
	run: { readonly first: number; readonly last: number },
	range: { readonly first: number; readonly last: number },
	kindOf: (day: number) => number
): number {
	const days = new Map<number, { days: number; tickets: number }>();
	const from = Math.max(range.first, run.first - AROUND);
	const until = Math.min(range.last, run.last + AROUND);
	for (let day = from; day <= until; day += 1) {
		if (day >= run.first && day <= run.last) continue;
		const kind = kindOf(day);
		const sum = days.get(kind) ?? { days: 0, tickets: 0 };
		days.set(kind, { days: sum.days + 1, tickets: sum.tickets + (counts.get(day) ?? 0) });
	}
	let expected = 0;
	for (let day = run.first; day <= run.last; day += 1) {
		const sum = days.get(kindOf(day));
		expected += sum === undefined ? 0 : sum.tickets / sum.days;
	}
	return expected;
}

/** Monday 0 … Sunday 6 as people work: a holiday is a Sunday, a make-up workday a Monday. */
export function workingWeekday(calendar: readonly CalendarException[]): (day: number) => number {
	const exceptions = new Map(calendar.map(({ date, workday }) => [dayNumber(date), workday ? 0 : 6]));
	// Day 0 was a Thursday.
	return (day) => exceptions.get(day) ?? (((day + 3) % 7) + 7) % 7;
}

/** A run in words: `2014-05-03`, `2014-05-03–2014-05-09`. */
export function runText({ first, last }: Pick<EmptyRun, 'first' | 'last'>): string {
	return first === last ? dayOfNumber(first) : `${dayOfNumber(first)}–${dayOfNumber(last)}`;
}

/** Days of a run. */
export function lengthOf({ first, last }: Pick<EmptyRun, 'first' | 'last'>): number {
	return last - first + 1;
}

/** The last day of a period that ends before a day, as a day number. */
export function lastDayBefore(end: string): number {
	return dayNumber(addDays(end, -1));
}
