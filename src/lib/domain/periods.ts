/**
 * Local calendar periods (metrics.md §1). Ids are what stands in URLs and in the tickets' derived
 * columns: `2014-06`, `2014-Q2`, `2014-H1`, `2014`. Boundaries are local days, end exclusive.
 */
export const PERIOD_KINDS = ['month', 'quarter', 'half', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export interface Period {
	readonly kind: PeriodKind;
	readonly id: string;
	readonly year: number;
	/** Position in the year, from 1. */
	readonly index: number;
	/** First local day, ISO. */
	readonly start: string;
	/** First local day after the period, ISO. */
	readonly end: string;
}

const PER_YEAR: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 4, half: 2, year: 1 };

function pad(value: number, width: number): string {
	return String(value).padStart(width, '0');
}

function firstDay(year: number, month: number): string {
	const carried = year + Math.floor((month - 1) / 12);
	return `${pad(carried, 4)}-${pad(((month - 1) % 12) + 1, 2)}-01`;
}

function periodId(kind: PeriodKind, year: number, index: number): string {
	switch (kind) {
		case 'month':
			return `${pad(year, 4)}-${pad(index, 2)}`;
		case 'quarter':
			return `${pad(year, 4)}-Q${index}`;
		case 'half':
			return `${pad(year, 4)}-H${index}`;
		case 'year':
			return pad(year, 4);
	}
}

/** The period of a kind at a position; positions beyond the year carry over. */
export function periodAt(kind: PeriodKind, year: number, index: number): Period {
	const perYear = PER_YEAR[kind];
	const shifted = year * perYear + (index - 1);
	const carriedYear = Math.floor(shifted / perYear);
	const carriedIndex = (((shifted % perYear) + perYear) % perYear) + 1;
	const months = 12 / perYear;
	return {
		kind,
		id: periodId(kind, carriedYear, carriedIndex),
		year: carriedYear,
		index: carriedIndex,
		start: firstDay(carriedYear, (carriedIndex - 1) * months + 1),
		end: firstDay(carriedYear, carriedIndex * months + 1)
	};
}

const PATTERN = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$/;

/** Parses an id; null where it is none. Years 1900 to 2199. */
export function parsePeriod(id: string): Period | null {
	const match = PATTERN.exec(id);
	if (match === null) return null;
	const year = Number(match[1]);
	if (year < 1900 || year > 2199) return null;
	if (match[2] !== undefined) return periodAt('quarter', year, Number(match[2]));
	if (match[3] !== undefined) return periodAt('half', year, Number(match[3]));
	if (match[4] !== undefined) return periodAt('month', year, Number(match[4]));
	return periodAt('year', year, 1);
}

/** The period before, of the same kind (环比). */
export function previousPeriod(period: Period): Period {
	return periodAt(period.kind, period.year, period.index - 1);
}

/** The same period of last year (同比). */
export function samePeriodLastYear(period: Period): Period {
	return periodAt(period.kind, period.year - 1, period.index);
}

/** The period of a kind that holds a local day (ISO date or timestamp). */
export function periodOfDay(kind: PeriodKind, day: string): Period {
	const month = Number(day.slice(5, 7));
	return periodAt(kind, Number(day.slice(0, 4)), Math.ceil((month * PER_YEAR[kind]) / 12));
}

/** All periods of a kind from the one that holds `first` to the one that holds `last`, in order. */
export function periodsBetween(kind: PeriodKind, first: string, last: string): Period[] {
	const periods: Period[] = [];
	for (let period = periodOfDay(kind, first); period.start <= last.slice(0, 10);) {
		periods.push(period);
		period = periodAt(kind, period.year, period.index + 1);
	}
	return periods;
}

/** The `count` periods of one kind that end with the given one, oldest first. */
export function periodsUpTo(period: Period, count: number): Period[] {
	return Array.from({ length: count }, (_, back) =>
		periodAt(period.kind, period.year, period.index - (count - 1 - back))
	);
}

/** Months of a period, oldest first. */
export function monthsOf(period: Period): Period[] {
	const months = 12 / PER_YEAR[period.kind];
	return Array.from({ length: months }, (_, offset) =>
		periodAt('month', period.year, (period.index - 1) * months + 1 + offset)
	);
}

/** A local day moved by whole days, ISO. */
export function addDays(day: string, days: number): string {
	const moved = new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000);
	return moved.toISOString().slice(0, 10);
}

/** True where the whole period lies before the data date. */
export function isComplete(period: Period, dataAsOf: string): boolean {
	return period.end <= dataAsOf.slice(0, 10);
}

/** The day from which a first-resolution score of the period is final: end + window. */
export function matureFrom(period: Period, repeatWindowDays: number): string {
	return addDays(period.end, repeatWindowDays);
}

/** A score is provisional (未成熟) until period end + window <= data date (metrics.md §1). */
export function isProvisional(period: Period, repeatWindowDays: number, dataAsOf: string): boolean {
	return matureFrom(period, repeatWindowDays) > dataAsOf.slice(0, 10);
}
