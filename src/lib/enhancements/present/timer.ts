/** A stopwatch: time gathered until it was last started, and when that was; null while it stands. Milliseconds. */
export interface Timer {
	readonly gathered: number;
	readonly startedAt: number | null;
}

export const ZERO: Timer = { gathered: 0, startedAt: null };

export function elapsed({ gathered, startedAt }: Timer, now: number): number {
	// A clock that is set back must not run the time backwards.
	return gathered + (startedAt === null ? 0 : Math.max(0, now - startedAt));
}

/** Starts a timer that stands, and stops one that runs. */
export function toggled(timer: Timer, now: number): Timer {
	return timer.startedAt === null
		? { gathered: timer.gathered, startedAt: now }
		: { gathered: elapsed(timer, now), startedAt: null };
}

/** `05:09`, from an hour on `1:05:09`. */
export function printElapsed(milliseconds: number): string {
	const seconds = Math.floor(milliseconds / 1000);
	const two = (value: number) => String(value).padStart(2, '0');
	const hours = Math.floor(seconds / 3600);
	const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
	return hours === 0 ? rest : `${hours}:${rest}`;
}

/** Reads a timer back from storage; zero where what is stored is none. */
export function parseTimer(stored: string | null): Timer {
	const [gathered, startedAt] = (stored ?? '').split('|');
	if (!/^\d+$/.test(gathered ?? '') || !/^\d*$/.test(startedAt ?? '')) return ZERO;
	return {
		gathered: Number(gathered),
		startedAt: startedAt === undefined || startedAt === '' ? null : Number(startedAt)
	};
}

export function storedTimer({ gathered, startedAt }: Timer): string {
	return `${gathered}|${startedAt ?? ''}`;
}
