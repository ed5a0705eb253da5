import { NATURE_ALL, NATURE_COMPLAINTS } from '#lib/domain/filters.ts';
import { periodsUpTo, type Period } from '#lib/domain/periods.ts';
import type { Text } from '#lib/domain/text.ts';
import type { DimensionId } from '#lib/metrics/dimensions.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { breakdown, type Breakdown } from '#lib/reports/breakdown.ts';
import { ask, periodFacts, type PeriodFacts, type ReportContext } from '#lib/reports/context.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import { ticketList, type TicketList } from '#lib/reports/tickets.ts';

/** Series of the stacked chart; what is beyond is added up as "other". */
const STACKED = 6;
const STACK_MONTHS = 12;
const HISTORY_PERIODS = 8;

export interface MonthlyStack {
	readonly months: readonly string[];
	readonly series: readonly { readonly code: string; readonly name: Text; readonly counts: readonly number[] }[];
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
	/** The same tickets by nature; empty where natures are unknown. */
	readonly natures: Breakdown | null;
	readonly stack: MonthlyStack;
	/** Counts by member over the last periods of the same kind, oldest first. */
	readonly history: { readonly periods: readonly string[]; readonly counts: Readonly<Record<string, readonly (number | null)[]>> };
	/** Ticket rows at the last level; null where not asked for. */
	readonly tickets: TicketList | null;
}

/** 诉求分类: what customers ask for, in any scheme, two levels deep, down to bureau and ticket. */
export async function categoriesReport(context: ReportContext): Promise<CategoriesReport> {
	const { filters } = context;
	const nature = filters.nature ?? (context.available.has('nature') ? NATURE_COMPLAINTS : NATURE_ALL);
	const level = levelOf(context);
	const dimension: DimensionId = level === 'tickets' ? 'bureau' : level;
	const rows = await breakdown(context, dimension, nature);
	const codes = rows.rows.map(({ code }) => code);
	return {
		kind: 'categories',
		period: periodFacts(context),
		scheme: filters.scheme,
		nature,
		level,
		breakdown: rows,
		natures: context.available.has('nature') ? await breakdown(context, 'nature', nature) : null,
		stack: await monthlyStack(context, dimension, nature, rows),
		history: await history(context, dimension, nature, codes),
		tickets: level === 'tickets' ? await ticketList(context, nature) : null
	};
}

function levelOf({ filters }: ReportContext): CategoriesReport['level'] {
	if (filters.category === null) return 'group';
	if (filters.subcategory === null) return 'leaf';
	return filters.bureau === null ? 'bureau' : 'tickets';
}

async function monthlyStack(context: ReportContext, dimension: DimensionId, nature: string, rows: Breakdown): Promise<MonthlyStack> {
	const { period } = context.filters;
	const last = { month: period.index, quarter: period.index * 3, half: period.index * 6, year: 12 }[period.kind];
	const lastMonth: Period = { ...period, kind: 'month', index: last };
	const months = periodsUpTo(lastMonth, STACK_MONTHS).filter((month) => month.end > context.site.firstDay);
	const found = await countsBy(context, dimension, nature, months);
	const named = rows.rows.slice(0, rows.rows.length > STACKED + 1 ? STACKED : STACKED + 1);
	const rest = rows.rows.slice(named.length).map(({ code }) => code);
	const series = named.map(({ code, name }) => ({ code, name, counts: months.map((month) => found(month, code)) }));
	if (rest.length > 0) {
		series.push({
			code: 'rest',
			name: { zh: `其余 ${rest.length} 项`, en: `${rest.length} others` },
			counts: months.map((month) => rest.reduce((sum, code) => sum + found(month, code), 0))
		});
	}
	return { months: months.map(({ id }) => id), series };
}

async function history(context: ReportContext, dimension: DimensionId, nature: string, codes: readonly string[]): Promise<CategoriesReport['history']> {
	const periods = periodsUpTo(context.filters.period, HISTORY_PERIODS).filter((one) => one.end > context.site.firstDay);
	const found = await countsBy(context, dimension, nature, periods);
	return {
		periods: periods.map(({ id }) => id),
		counts: Object.fromEntries(codes.map((code) => [code, periods.map((period) => found(period, code))]))
	};
}

async function countsBy(context: ReportContext, dimension: DimensionId, nature: string, periods: readonly Period[]) {
	const volume = metricById('volume');
	const found = new FigureLookup(
		await ask(context, { metrics: [volume], grain: [dimension], periods, usualNature: nature }),
		[dimension]
	);
	return (period: Period, code: string) => found.figure(volume, period.id, code).value ?? 0;
}
