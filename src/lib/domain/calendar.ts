import { addDays } from '#lib/domain/periods.ts';
import type { CalendarException } from '#lib/domain/side-tables.ts';

export interface CalendarDay {
	/** ISO date. */
	readonly day: string;
	/** Workdays up to and including this day, counted from the first day of the calendar. */
	readonly workdays: number;
}

/**
 * Every day of a range with its running count of workdays: Monday to Friday but for the
 * exceptions (holidays, make-up workdays). "n workdays after day d" is then the first day whose
 * count is count(d) + n.
 */
export function workdayCalendar(
	firstDay: string,
	lastDay: string,
	exceptions: readonly CalendarException[]
): CalendarDay[] {
	const known = new Map(exceptions.map(({ date, workday }) => [date, workday]));
	const days: CalendarDay[] = [];
	let workdays = 0;
	for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
		const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
		const workday = known.get(day) ?? (weekday !== 0 && weekday !== 6);
		if (workday) workdays += 1;
		days.push({ day, workdays });
	}
	return days;
}
