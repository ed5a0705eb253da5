import { decimalToFixed } from '#lib/domain/rounding.ts';
import { NATURE_ALL, type Filters } from '#lib/domain/filters.ts';
import { periodOfDay } from '#lib/domain/periods.ts';
import { findScheme, type Site } from '#lib/domain/site.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import { vocabularyText } from '#lib/domain/vocabulary.ts';
import { formatCount, formatDays } from '#lib/i18n/format.ts';
import type { SurgesMessages } from '#lib/i18n/zh-CN/surges.ts';
import type { Surge } from '#lib/reports/surge-list.ts';

/** A surge as its parts are printed in one language. */
export interface PrintedSurge {
	readonly place: string;
	readonly days: string;
	readonly tickets: string;
	readonly expected: string;
	/** '—' where nothing was expected. */
	readonly ratio: string;
	/** '为预计 18.9 宗的 12.4 倍'. */
	readonly times: string;
	/** Null where no event is on record. */
	readonly event: string | null;
}

export function printSurge(
	surge: Surge,
	language: Language,
	words: SurgesMessages,
	listComma: string
): PrintedSurge {
	const expected = decimalToFixed(surge.expected, 1);
	const ratio = surge.ratio === null ? '—' : decimalToFixed(surge.ratio, 1);
	return {
		place: words.place(inLanguage(surge.bureauName, language), inLanguage(surge.categoryName, language)),
		days: formatDays(surge.start, surge.end, language),
		tickets: formatCount(surge.tickets),
		expected,
		ratio,
		times: surge.ratio === null ? words.timesNone : words.times(expected, ratio),
		event:
			surge.events.length === 0
				? null
				: surge.events.map((event) => inLanguage(event, language)).join(listComma)
	};
}

/** The days of a surge in a table whose heading names the year: the year is left out where it is that one. */
export function printDays({ start, end }: Surge, periodId: string, language: Language): string {
	const year = periodId.slice(0, 4);
	const days = formatDays(start, end, language);
	if (!start.startsWith(year) || !end.startsWith(year)) return days;
	return language === 'en' ? days.replaceAll(` ${year}`, '') : days.replaceAll(`${year}年`, '');
}

/** A number of alarms that chance would give, as a whole number: more digits would claim too much. */
export function printChance(alarms: number): string {
	return decimalToFixed(alarms, 0);
}

/** A weekly rate: two decimals per 10,000 customers, one where weeks are counted. */
export function printRate(rate: number, perCustomers: boolean): string {
	return decimalToFixed(rate, perCustomers ? 2 : 1);
}

/** The filters under which the surge's tickets are counted on another page: its month, bureau and category. */
export function surgeFilters(surge: Surge, filters: Filters): Filters {
	return {
		...filters,
		period: periodOfDay('month', surge.start),
		bureau: surge.bureau,
		category: surge.category,
		nature: filters.nature ?? NATURE_ALL
	};
}

/** Which tickets count, in words: a printed page has no filters to look at. */
export function printScope(filters: Filters, site: Site, language: Language): string {
	const group = findScheme(site, filters.scheme).groups.find(({ code }) => code === filters.category);
	const bureau = site.bureaus.find(({ code }) => code === filters.bureau);
	const named = (value: string | null) =>
		value === null ? null : inLanguage(vocabularyText(value), language);
	return [
		named(filters.nature ?? NATURE_ALL),
		bureau === undefined ? named(filters.bureau) : inLanguage(bureau.name, language),
		group === undefined ? named(filters.category) : inLanguage(group.name, language),
		named(filters.subcategory),
		named(filters.channel),
		named(filters.segment)
	]
		.filter((part) => part !== null)
		.join(language === 'en' ? ', ' : '、');
}
