const MILLISECONDS_A_DAY = 86_400_000;

/** A local day as the number of days since 1970-01-01, as SQL counts it too (metrics/daily-counts.ts). */
export function dayNumber(day: string): number {
	return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / MILLISECONDS_A_DAY;
}

/** The ISO date of a day number. */
export function dayOfNumber(number: number): string {
	return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The Monday of the week that holds a day, both as day numbers; weeks run from Monday to Sunday. */
export function mondayOf(number: number): number {
	// Day 0 was a Thursday.
	return Math.floor((number + 3) / 7) * 7 - 3;
}
