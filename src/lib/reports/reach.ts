import type { Filters } from '#lib/domain/filters.ts';
import { hull, type DaySpan } from '#lib/domain/manifest-files.ts';
import {
	addDays,
	periodOfDay,
	periodsUpTo,
	previousPeriod,
	samePeriodLastYear
} from '#lib/domain/periods.ts';
import type { Site } from '#lib/domain/site.ts';

/** How far a page looks beyond its period and the two periods of comparison, which reach back a year. */
export interface Reach {
	/** Periods of the page's kind that it draws, its own included. */
	readonly periods?: number;
	/** Months that it draws, up to the end of its period or of the data. */
	readonly months?: number;
	/** Days before the period and after it that say what is usual. */
	readonly days?: number;
}

/**
 * The reach of every page, so that its exports are loaded at once. Too little costs a second load and no
 * figure: reports say themselves what they need (`ReportContext.hold`).
 */
export const REACHES = {
	overview: { months: 36, days: 28 },
	categories: { periods: 8 },
	bureaus: {},
	bureau: { periods: 8 },
	rankings: { periods: 8 },
	composite: {},
	departments: { periods: 8 },
	// The newest month may be incomplete, and is left out then.
	trends: { months: 37 },
	surges: { days: 28 }
} as const satisfies Readonly<Record<string, Reach>>;

/** The days of which a page with such filters needs the tickets. */
export function spanOf(
	{ periods = 1, months = 1, days = 0 }: Reach,
	{ period }: Pick<Filters, 'period'>,
	{ lastDay }: Pick<Site, 'lastDay'>
): DaySpan {
	const newest = lastDay !== '' && period.end > lastDay ? lastDay : addDays(period.end, -1);
	const spans: readonly (DaySpan | undefined)[] = [
		previousPeriod(period),
		samePeriodLastYear(period),
		periodsUpTo(period, periods)[0],
		periodsUpTo(periodOfDay('month', newest), months)[0]
	];
	const span = spans.reduce<DaySpan>((whole, one) => (one === undefined ? whole : hull(whole, one)), period);
	return { start: addDays(span.start, -days), end: addDays(span.end, days) };
}
