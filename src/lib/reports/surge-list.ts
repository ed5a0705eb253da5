import { annotationsTouching } from '#lib/domain/annotations.ts';
import { dayNumber, dayOfNumber, mondayOf } from '#lib/domain/days.ts';
import { findScheme, type Site } from '#lib/domain/site.ts';
import { vocabularyText } from '#lib/domain/vocabulary.ts';
import type { Text } from '#lib/domain/text.ts';
import { memberNames } from '#lib/reports/breakdown.ts';
import type { ReportContext } from '#lib/reports/context.ts';
import { dailyCounts, type DailyCounts } from '#lib/reports/daily-counts.ts';
import {
	DAYS_AROUND,
	detectSurges,
	type DetectedSurge,
	type SurgeRule
} from '#lib/reports/surge-detection.ts';

/** Weeks that are read at least, for the weekly charts. */
export const WEEKS = 26;

/** Days in a row with far more tickets of one bureau and category than on the days before. */
export interface Surge {
	readonly bureau: string;
	readonly bureauName: Text;
	readonly category: string;
	readonly categoryName: Text;
	/** First and last local day, ISO. */
	readonly start: string;
	readonly end: string;
	readonly days: number;
	readonly tickets: number;
	/** Tickets to be expected on these days. */
	readonly expected: number;
	/** tickets / expected; null where nothing was expected. */
	readonly ratio: number | null;
	readonly peak: { readonly day: string; readonly tickets: number };
	readonly rule: SurgeRule;
	/** False where one of the many tests of the period would show as much by chance. */
	readonly beyondChance: boolean;
	/** Events of annotations.csv on these days that concern the bureau and category. */
	readonly events: readonly Text[];
}

/** What was tested, and what chance alone would give. */
export interface SurgeTests {
	/** Bureaus × categories with tickets. */
	readonly series: number;
	/** Days of these series with a full baseline. */
	readonly tests: number;
	/** Of these, days with an alarm, and how many to expect by chance. */
	readonly alarms: number;
	readonly alarmsByChance: number;
}

export interface SurgeList {
	/** Largest excess over what was expected first. */
	readonly surges: readonly Surge[];
	readonly tests: SurgeTests;
	/** The counts that the list was found in. */
	readonly counts: DailyCounts;
}

/** What the overview says of surges. */
export interface SurgesInBrief {
	/** Surges beyond chance, and the largest of them. */
	readonly count: number;
	readonly largest: readonly Surge[];
	readonly tests: SurgeTests;
}

const IN_BRIEF = 3;

export async function surgesInBrief(context: ReportContext): Promise<SurgesInBrief> {
	const { surges, tests } = await surgeList(context);
	const beyond = surges.filter(({ beyondChance }) => beyondChance);
	return { count: beyond.length, largest: beyond.slice(0, IN_BRIEF), tests };
}

/** The surges that touch the period of the report, under its filters. One query. */
export async function surgeList(context: ReportContext): Promise<SurgeList> {
	const { site, filters } = context;
	const first = dayNumber(filters.period.start);
	const last = dayNumber(filters.period.end) - 1;
	const lastKnown = site.lastDay === '' ? last : Math.min(last, dayNumber(site.lastDay));
	const counts = await dailyCounts(
		context,
		// Also enough for a surge that is under way as the period begins, and for its baseline.
		Math.min(first - DAYS_AROUND, mondayOf(lastKnown) - WEEKS * 7),
		last + DAYS_AROUND
	);
	const { surges, ...tests } = detectSurges(counts, first, last);
	return {
		surges: surges.map((surge) => described(surge, context)),
		tests: { series: counts.series.length, ...tests },
		counts
	};
}

function described(surge: DetectedSurge, { site, filters }: ReportContext): Surge {
	const { bureau, category, first, last, tickets, expected, peak, rule, beyondChance } = surge;
	const name = (dimension: 'bureau' | 'group', code: string) =>
		memberNames(site, filters.scheme, dimension, null).get(code) ?? vocabularyText(code);
	const [start, end] = [dayOfNumber(first), dayOfNumber(last)];
	return {
		bureau,
		bureauName: name('bureau', bureau),
		category,
		categoryName: name('group', category),
		start,
		end,
		days: last - first + 1,
		tickets,
		expected,
		ratio: expected === 0 ? null : tickets / expected,
		peak: { day: dayOfNumber(peak.day), tickets: peak.tickets },
		rule,
		beyondChance,
		events: eventsOn({ start, end: dayOfNumber(last + 1), bureau, category }, site, filters.scheme)
	};
}

interface Scope {
	readonly start: string;
	/** First day after. */
	readonly end: string;
	readonly bureau: string;
	readonly category: string;
}

/** Events on these days. One that names categories of other schemes alone is not ruled out by them. */
function eventsOn({ category, ...scope }: Scope, site: Site, schemeId: string): Text[] {
	const codes = findScheme(site, schemeId).groups.map(({ code }) => code);
	return annotationsTouching(site.annotations, { ...scope, metric: 'volume' })
		.filter(
			({ categories }) => categories.includes(category) || !categories.some((code) => codes.includes(code))
		)
		.map(({ title }) => title);
}
