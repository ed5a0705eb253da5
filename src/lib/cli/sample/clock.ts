import type { CalendarException } from '#lib/domain/side-tables.ts';

/** Milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Asia/Shanghai: eight hours ahead of UTC without summer time in the sample's years. */
const OFFSET = 8 * HOUR;

/** Instant (ms since 1970 UTC) of a local date and time. */
export function instant(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
	return Date.UTC(year, month - 1, day, hour, minute, second) - OFFSET;
}

/** Local calendar parts of an instant. */
export function local(time: number): {
	date: string;
	year: number;
	month: number;
	quarter: number;
	weekday: number;
} {
	const shifted = new Date(time + OFFSET);
	const month = shifted.getUTCMonth() + 1;
	return {
		date: shifted.toISOString().slice(0, 10),
		year: shifted.getUTCFullYear(),
		month,
		quarter: Math.ceil(month / 3),
		weekday: shifted.getUTCDay()
	};
}

export function daysInMonth(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Counts workdays by the calendar of workdays.csv. */
export class WorkdayCalendar {
	readonly #exceptions: ReadonlyMap<string, boolean>;

	constructor(exceptions: readonly CalendarException[]) {
		this.#exceptions = new Map(exceptions.map((entry) => [entry.date, entry.workday]));
	}

	isWorkday(time: number): boolean {
		const { date, weekday } = local(time);
		return this.#exceptions.get(date) ?? (weekday >= 1 && weekday <= 5);
	}

	/** Last second of the nth workday after the day of `time`. */
	endOfWorkday(time: number, workdays: number): number {
		let day = time;
		for (let left = workdays; left > 0;) {
			day += DAY;
			if (this.isWorkday(day)) left -= 1;
		}
		const shifted = day + OFFSET;
		return shifted - (shifted % DAY) + DAY - 1000 - OFFSET;
	}
}
