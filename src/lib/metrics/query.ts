import { type Period, type PeriodKind } from '#lib/domain/periods.ts';
import { dimensionColumn, type DimensionId } from '#lib/metrics/dimensions.ts';
import type { Metric, MetricContext, SnapshotMetric } from '#lib/metrics/metric.ts';
import { every, identifier, join, sql, type Sql } from '#lib/sql/sql.ts';

/** A question to the tickets: which figures, how fine, of which periods, of which tickets. */
export interface MetricQuery {
	readonly metrics: readonly Metric[];
	readonly context: MetricContext;
	/** Dimensions of the rows, besides the period. A share is taken over the last of them. */
	readonly grain: readonly DimensionId[];
	/** Periods of one kind; each gives its own rows. */
	readonly periods: readonly Period[];
	/** Conditions on the ticket `t`, from the filters. */
	readonly conditions: readonly Sql[];
	/** Scheme of the dimensions group and leaf. */
	readonly scheme: string;
	/** Local time of the data: a snapshot of a running period is taken then. */
	readonly dataAsOf: string;
	/** Bureau of the filter, for the customers served. */
	readonly bureau: string | null;
	/** Whether medians come with the order statistics that enclose them (statistics/median.ts). */
	readonly medianBounds?: boolean;
}

/** Names of a metric's result columns. */
export function resultColumns(metricId: string) {
	return {
		numerator: `${metricId}/numerator`,
		denominator: `${metricId}/denominator`,
		median: `${metricId}/median`,
		ninetieth: `${metricId}/p90`,
		low: `${metricId}/low`,
		high: `${metricId}/high`
	};
}

/** Name of the result column with the period's place in time (see periodOrdinal). */
export const PERIOD_COLUMN = 'period';

const MONTHS: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** Periods of a kind counted from year 0: the number by which SQL groups them. */
export function periodOrdinal(period: Period): number {
	return period.year * (12 / MONTHS[period.kind]) + period.index - 1;
}

/**
 * One statement for the metrics over tickets accepted in the periods, one for snapshots at their
 * ends; each only where asked for. Rows come ordered by period and dimensions. Counts are BIGINT,
 * durations DOUBLE hours.
 */
export function compileMetricQuery(query: MetricQuery): Sql[] {
	const snapshots = query.metrics.filter((metric) => metric.kind === 'snapshot');
	const accepted = query.metrics.filter((metric) => metric.kind !== 'snapshot');
	const statements: Sql[] = [];
	if (query.periods.length === 0) return statements;
	if (accepted.length > 0) statements.push(acceptedStatement(query, accepted));
	if (snapshots.length > 0) statements.push(snapshotStatement(query, snapshots));
	return statements;
}

function dimensions(query: MetricQuery): { select: Sql[]; names: Sql[] } {
	return {
		select: query.grain.map((id) => sql`${dimensionColumn(id, query.scheme)} AS ${identifier(id)}`),
		names: query.grain.map((id) => identifier(id))
	};
}

function acceptedStatement(query: MetricQuery, metrics: readonly Metric[]): Sql {
	const kind = query.periods[0]?.kind ?? 'quarter';
	const { select, names } = dimensions(query);
	const period = sql`t.month_number // ${MONTHS[kind]}`;
	const inPeriods = join(
		query.periods.map((one) => sql`(${monthRange(one)})`),
		' OR '
	);
	const keys = [sql`${identifier(PERIOD_COLUMN)}`, ...names];
	const grouped = sql`SELECT ${join([sql`${period} AS ${identifier(PERIOD_COLUMN)}`, ...select, ...metrics.flatMap((metric) => aggregates(metric, query))], ', ')}
		FROM tickets t
		WHERE ${every([sql`${inPeriods}`, ...query.conditions])}
		GROUP BY ${join(keys, ', ')}`;
	const columns = metrics.flatMap((metric) => outputs(metric, query));
	const customers = query.grain.includes('bureau')
		? sql`LEFT JOIN bureaus b ON b.code = g.${identifier('bureau')}`
		: sql`CROSS JOIN (SELECT CASE WHEN count(*) = count(customers_served) THEN CAST(sum(customers_served) AS BIGINT) END AS customers_served
			FROM bureaus ${query.bureau === null ? sql`` : sql`WHERE code = ${query.bureau}`}) b`;
	return sql`SELECT ${join([...keys.map((key) => sql`g.${key}`), ...columns], ', ')}
		FROM (${grouped}) g ${metrics.some((metric) => metric.kind === 'rate') ? customers : sql``}
		ORDER BY ${join(
			keys.map((key) => sql`g.${key}`),
			', '
		)}`;
}

function monthRange(period: Period): Sql {
	const first = periodOrdinal(period) * MONTHS[period.kind];
	return sql`t.month_number BETWEEN ${first} AND ${first + MONTHS[period.kind] - 1}`;
}

/** Number of tickets that meet a condition, as every engine writes it. */
function countOf(condition: Sql): Sql {
	return sql`CAST(sum(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS BIGINT)`;
}

function aggregates(metric: Metric, { context, medianBounds = false }: MetricQuery): Sql[] {
	const names = resultColumns(metric.id);
	switch (metric.kind) {
		case 'count':
		case 'share':
		case 'rate':
			return [sql`${countOf(metric.counted(context))} AS ${identifier(names.numerator)}`];
		case 'ratio': {
			const denominator = metric.denominator(context);
			return [
				sql`${countOf(every([denominator, metric.numerator(context)]))} AS ${identifier(names.numerator)}`,
				sql`${countOf(denominator)} AS ${identifier(names.denominator)}`
			];
		}
		case 'duration': {
			const microseconds = metric.microseconds(context);
			return [
				sql`CAST(count(${microseconds}) AS BIGINT) AS ${identifier(names.numerator)}`,
				sql`count(*) AS ${identifier(names.denominator)}`,
				sql`quantile_cont(${microseconds}, 0.5) / 3600000000 AS ${identifier(names.median)}`,
				sql`quantile_cont(${microseconds}, 0.9) / 3600000000 AS ${identifier(names.ninetieth)}`,
				...(medianBounds ? boundsOfMedian(microseconds, names) : [])
			];
		}
		case 'snapshot':
			return [];
	}
}

/** The values at medianBoundRank from either end, in hours: the same formula on both engines' integers. */
function boundsOfMedian(microseconds: Sql, names: { low: string; high: string }): Sql[] {
	const n = sql`count(${microseconds})`;
	const rank = sql`CAST(greatest(1, floor((${n} + 1) / 2 - sqrt(${n}))) AS BIGINT)`;
	const sorted = sql`list_sort(list(${microseconds}) FILTER (WHERE ${microseconds} IS NOT NULL))`;
	return [
		sql`${sorted}[${rank}] / 3600000000 AS ${identifier(names.low)}`,
		sql`${sorted}[${n} + 1 - ${rank}] / 3600000000 AS ${identifier(names.high)}`
	];
}

function outputs(metric: Metric, query: MetricQuery): Sql[] {
	const names = resultColumns(metric.id);
	const numerator = sql`g.${identifier(names.numerator)}`;
	switch (metric.kind) {
		case 'count':
			return [numerator];
		case 'share': {
			const within = [PERIOD_COLUMN, ...query.grain.slice(0, -1)].map((name) => sql`g.${identifier(name)}`);
			return [
				numerator,
				sql`CAST(sum(${numerator}) OVER (PARTITION BY ${join(within, ', ')}) AS BIGINT) AS ${identifier(names.denominator)}`
			];
		}
		case 'rate':
			return [numerator, sql`b.customers_served AS ${identifier(names.denominator)}`];
		case 'ratio':
			return [numerator, sql`g.${identifier(names.denominator)}`];
		case 'duration':
			return [
				names.numerator,
				names.denominator,
				names.median,
				names.ninetieth,
				...(query.medianBounds === true ? [names.low, names.high] : [])
			].map((name) => sql`g.${identifier(name)}`);
		case 'snapshot':
			return [];
	}
}

/** One scan a period: cheaper than joining tickets to moments. */
function snapshotStatement(query: MetricQuery, metrics: readonly SnapshotMetric[]): Sql {
	const { select, names } = dimensions(query);
	const keys = [identifier(PERIOD_COLUMN), ...names];
	const scans = query.periods.map((period) => {
		const end = `${period.end} 00:00:00`;
		// What is known at the data date includes the facts of that very moment.
		const endsAt =
			end < query.dataAsOf
				? sql`CAST(${end} AS TIMESTAMP)`
				: sql`CAST(${query.dataAsOf} AS TIMESTAMP) + to_microseconds(1)`;
		const counts = metrics.map(
			(metric) =>
				sql`${countOf(metric.counted(query.context, endsAt))} AS ${identifier(resultColumns(metric.id).numerator)}`
		);
		return sql`SELECT ${join([sql`${periodOrdinal(period)} AS ${identifier(PERIOD_COLUMN)}`, ...select, ...counts], ', ')}
			FROM tickets t
			WHERE ${every([sql`t.accepted_local < ${endsAt}`, ...query.conditions])}
			GROUP BY ${names.length === 0 ? sql`1` : join([sql`1`, ...names], ', ')}`;
	});
	return sql`SELECT * FROM (${join(scans, ' UNION ALL ')}) snapshots ORDER BY ${join(keys, ', ')}`;
}
