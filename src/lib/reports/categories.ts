import { NATURE_ALL, NATURE_COMPLAINTS } from '#lib/domain/filters.ts';
import { parsePeriod, periodAt, periodsUpTo, type Period } from '#lib/domain/periods.ts';
import type { Text } from '#lib/domain/text.ts';
import { vocabularyText } from '#lib/domain/vocabulary.ts';
import type { DimensionId } from '#lib/metrics/dimensions.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { breakdown, memberNames, type Breakdown } from '#lib/reports/breakdown.ts';
import { composition, type NativePart } from '#lib/reports/composition.ts';
import { ask, periodFacts, type PeriodFacts, type ReportContext } from '#lib/reports/context.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import { mapChangesWithin, type MapChange } from '#lib/reports/map-changes.ts';
import { paretoOf, type Pareto } from '#lib/reports/pareto.ts';
import { printedShares, type PrintedShares } from '#lib/reports/printed-shares.ts';
import { ticketList, type TicketList } from '#lib/reports/tickets.ts';

/** Series of the stacked chart; what is beyond is added up as "other". */
const STACKED = 6;
const STACK_MONTHS = 12;
const HISTORY_PERIODS = 8;

export interface MonthlyStack {
	readonly months: readonly string[];
	readonly series: readonly {
		readonly code: string;
		readonly name: Text;
		readonly counts: readonly number[];
	}[];
	/** Tickets of all series by month. */
	readonly totals: readonly number[];
}

export interface History {
	/** Periods of the report's kind, oldest first. */
	readonly periods: readonly string[];
	readonly rows: readonly {
		readonly code: string;
		readonly name: Text;
		readonly counts: readonly number[];
	}[];
	readonly totals: readonly number[];
}

export interface CategoriesReport {
	readonly kind: 'categories';
	readonly period: PeriodFacts;
	readonly scheme: string;
	/** Nature in force: the filter's, or customer complaints. */
	readonly nature: string;
	/** What the rows are: the drill goes group → leaf → bureau → tickets. */
	readonly level: 'group' | 'leaf' | 'bureau' | 'tickets';
	readonly breakdown: Breakdown;
	/** Shares of the breakdown as printed, now and in both compared periods. */
	readonly shares: {
		readonly current: PrintedShares;
		readonly previous: PrintedShares;
		readonly lastYear: PrintedShares;
	};
	readonly pareto: Pareto;
	/** The same tickets by nature; null where natures are unknown. */
	readonly natures: Breakdown | null;
	readonly stack: MonthlyStack;
	readonly history: History;
	/** Changes of the scheme's map within the periods shown and compared. */
	readonly mapChanges: readonly MapChange[];
	/** Native categories of each row; empty below the first level. */
	readonly composition: Readonly<Record<string, readonly NativePart[]>>;
	/** Ticket rows at the last level; null where not asked for. */
	readonly tickets: TicketList | null;
}

/** 诉求分类: what customers ask for, in any scheme, two levels deep, down to bureau and ticket. */
export async function categoriesReport(context: ReportContext): Promise<CategoriesReport> {
	const { filters } = context;
	const nature = filters.nature ?? (context.available.has('nature') ? NATURE_COMPLAINTS : NATURE_ALL);
	const level = levelOf(context);
	const dimension: DimensionId = level === 'tickets' ? 'bureau' : level;
	const found = await breakdown(context, dimension, nature);
	// A reader who chose one bureau sees no rows of the others, which the filter empties.
	const rows =
		dimension === 'bureau' && filters.bureau !== null
			? { ...found, rows: found.rows.filter(({ code }) => code === filters.bureau) }
			: found;
	const past = await history(context, dimension, nature, rows);
	return {
		kind: 'categories',
		period: periodFacts(context),
		scheme: filters.scheme,
		nature,
		level,
		breakdown: rows,
		shares: {
			current: printedShares(rows, (row) => row.share),
			previous: printedShares(rows, (row) => row.previousShare),
			lastYear: printedShares(rows, (row) => row.lastYearShare)
		},
		pareto: paretoOf(rows),
		natures: context.available.has('nature') ? await breakdown(context, 'nature', nature) : null,
		stack: await monthlyStack(context, dimension, nature, rows),
		history: past,
		mapChanges: mapChangesWithin(
			context.site,
			filters.scheme,
			(parsePeriod(past.periods[0] ?? '') ?? filters.period).start,
			filters.period.end
		),
		composition: level === 'group' ? await composition(context) : {},
		tickets: level === 'tickets' ? await ticketList(context, nature) : null
	};
}

function levelOf({ filters }: ReportContext): CategoriesReport['level'] {
	if (filters.category === null) return 'group';
	if (filters.subcategory === null) return 'leaf';
	return filters.bureau === null ? 'bureau' : 'tickets';
}

async function monthlyStack(
	context: ReportContext,
	dimension: DimensionId,
	nature: string,
	{ rows }: Breakdown
): Promise<MonthlyStack> {
	const { period } = context.filters;
	const last = periodAt(
		'month',
		period.year,
		{ month: period.index, quarter: period.index * 3, half: period.index * 6, year: 12 }[period.kind]
	);
	const months = periodsUpTo(last, STACK_MONTHS).filter((month) => hasTickets(context, month));
	const counts = await countsBy(context, dimension, nature, months);
	const occurring = counts.codes(months);
	const candidates = rows.filter(({ code }) => occurring.includes(code));
	const named = candidates.slice(0, occurring.length > STACKED + 1 ? STACKED : STACKED + 1);
	const series = named.map(({ code, name }) => ({
		code,
		name,
		counts: months.map((month) => counts.of(month, code))
	}));
	const totals = months.map((month) => counts.total(month));
	const others = occurring.filter((code) => !named.some((one) => one.code === code));
	if (others.length > 0) {
		series.push({
			code: 'rest',
			name: { zh: `其余 ${others.length} 项`, en: `${others.length} others` },
			counts: months.map((month) => others.reduce((sum, code) => sum + counts.of(month, code), 0))
		});
	}
	return { months: months.map(({ id }) => id), series, totals };
}

/** Members that occurred only in older periods stand behind those of this one, so that columns add up. */
async function history(
	context: ReportContext,
	dimension: DimensionId,
	nature: string,
	{ rows }: Breakdown
): Promise<History> {
	const { filters, site } = context;
	const periods = periodsUpTo(filters.period, HISTORY_PERIODS).filter((period) =>
		hasTickets(context, period)
	);
	const counts = await countsBy(context, dimension, nature, periods);
	const names = memberNames(site, filters.scheme, dimension, filters.category);
	const older = counts
		.codes(periods)
		.filter((code) => !rows.some((row) => row.code === code))
		.map((code) => ({ code, name: names.get(code) ?? vocabularyText(code) }));
	return {
		periods: periods.map(({ id }) => id),
		rows: [...rows, ...older].map(({ code, name }) => ({
			code,
			name,
			counts: periods.map((period) => counts.of(period, code))
		})),
		totals: periods.map((period) => counts.total(period))
	};
}

/** True where the period lies at least in part within the data. */
function hasTickets({ site }: ReportContext, period: Period): boolean {
	return period.end > site.firstDay && period.start <= site.lastDay;
}

async function countsBy(
	context: ReportContext,
	dimension: DimensionId,
	nature: string,
	periods: readonly Period[]
) {
	const volume = metricById('volume');
	const found = new FigureLookup(
		await ask(context, { metrics: [volume], grain: [dimension], periods, usualNature: nature }),
		[dimension]
	);
	const of = (period: Period, code: string) => found.figure(volume, period.id, code).value ?? 0;
	return {
		of,
		total: (period: Period) => found.codes(period.id).reduce((sum, code) => sum + of(period, code), 0),
		/** Every member that occurs in the periods, in the order of its code. */
		codes: (all: readonly Period[]) => [...new Set(all.flatMap(({ id }) => found.codes(id)))].sort()
	};
}
