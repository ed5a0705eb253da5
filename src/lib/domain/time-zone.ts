/**
 * Zone arithmetic without ICU: the browser engine has none, so the offsets of the site's zone are
 * worked out here, once, and given to SQL as numbers.
 */
export interface ZoneOffset {
	/** UTC timestamp from which the offset holds, ISO without zone; the first entry holds from ever. */
	readonly from: string;
	/** Minutes to add to UTC to get local time. */
	readonly minutes: number;
}

/** Minutes that local time is ahead of UTC at an instant. Throws RangeError for an unknown zone. */
export function offsetMinutes(timeZone: string, instant: Date): number {
	const parts = formatter(timeZone).formatToParts(instant);
	const part = (type: Intl.DateTimeFormatPartTypes) =>
		Number(parts.find((entry) => entry.type === type)?.value);
	const local = Date.UTC(
		part('year'),
		part('month') - 1,
		part('day'),
		part('hour'),
		part('minute'),
		part('second')
	);
	return Math.round((local - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
	const known = formatters.get(timeZone);
	if (known !== undefined) return known;
	const made = new Intl.DateTimeFormat('en-US', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric'
	});
	formatters.set(timeZone, made);
	return made;
}

/** No zone changes its offset and back within a week. */
const STEP = 7 * 86_400_000;

/** The offsets in force between two UTC days (ISO dates), oldest first; at least one. */
export function zoneOffsets(timeZone: string, firstDay: string, lastDay: string): ZoneOffset[] {
	const start = Date.parse(`${firstDay}T00:00:00Z`) - STEP;
	const end = Date.parse(`${lastDay}T00:00:00Z`) + STEP;
	const offsets: ZoneOffset[] = [
		{ from: timestamp(start), minutes: offsetMinutes(timeZone, new Date(start)) }
	];
	let current = offsets[0]?.minutes ?? 0;
	for (let day = start; day < end; day += STEP) {
		const next = offsetMinutes(timeZone, new Date(day + STEP));
		if (next === current) continue;
		offsets.push({ from: timestamp(changeBetween(timeZone, day, day + STEP, current)), minutes: next });
		current = next;
	}
	return offsets;
}

/** The minute in (low, high] at which the offset stops being `before`. */
function changeBetween(timeZone: string, low: number, high: number, before: number): number {
	let from = low;
	let until = high;
	while (until - from > 60_000) {
		const middle = from + Math.floor((until - from) / 120_000) * 60_000;
		if (offsetMinutes(timeZone, new Date(middle)) === before) from = middle;
		else until = middle;
	}
	return until;
}

function timestamp(milliseconds: number): string {
	return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}
