import { Random } from '#lib/cli/sample/random.ts';
import { defaultFilters } from '#lib/domain/filters.ts';
import { parsePeriod } from '#lib/domain/periods.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { reportContext } from '#lib/reports/context.ts';
import { rankingsReport, type RankingsReport } from '#lib/reports/rankings.ts';
import type { BuildSite } from '#lib/server/site.ts';
import { ticket, type Ticket } from './hand-worked.ts';

/** True first-resolution rates by bureau, as fractions. */
export type TrueRates = Readonly<Record<string, number>>;

/** Tickets of one quarter (`2014-Q1`): `each` a bureau, resolved at first handling by its true rate. */
export function simulatedQuarter(quarter: string, rates: TrueRates, each: number): Ticket[] {
	const random = new Random(quarter);
	const start = parsePeriod(quarter)?.start ?? '';
	return Object.entries(rates).flatMap(([bureau, rate]) =>
		Array.from({ length: each }, (_, index) =>
			ticket(`${quarter} ${bureau} ${index}`, `${start}T09:00:00`, {
				bureau,
				resolution_code: random.chance(rate) ? 'resolved' : 'unresolved'
			})
		)
	);
}

/** The ranking of a quarter as its page shows it. */
export function rankingOf(engine: Engine, { site }: BuildSite, quarter: string): Promise<RankingsReport> {
	const period = parsePeriod(quarter);
	if (period === null) throw new Error(`${quarter} is no period`);
	return rankingsReport(reportContext(engine, site, defaultFilters(site, period)));
}

/** Whether the report says that its order is noise: no pair differs, every place is possible for each, and the spread is mostly chance. */
export function saysNoise({ rows, pairs, distinguishable, rankability }: RankingsReport): boolean {
	const { length } = rows;
	return (
		pairs === (length * (length - 1)) / 2 &&
		distinguishable === 0 &&
		rankability?.level === 'noise' &&
		rows.every(({ range }) => range?.best === 1 && range.worst === length)
	);
}

/** Whether the report sets one unit apart as the last: its range holds the last place alone, no other's does. */
export function setsApart({ rows, distinguishable, rankability }: RankingsReport, code: string): boolean {
	const { length } = rows;
	return (
		(distinguishable ?? 0) >= length - 1 &&
		rankability?.level === 'good' &&
		rows.every(({ code: unit, range }) =>
			unit === code ? range?.best === length && range.worst === length : (range?.worst ?? length) < length
		)
	);
}
