import type { ColumnName } from '#lib/domain/columns.ts';
import type { ScoreSettings } from '#lib/domain/side-tables.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Sql } from '#lib/sql/sql.ts';

/** What a metric may depend on besides the ticket: the settings in force and the columns at hand. */
export interface MetricContext {
	readonly settings: ScoreSettings;
	/** Columns of schema v1 that the exports fill. */
	readonly available: ReadonlySet<ColumnName>;
}

/** A condition of a metric that falls away, with words, where its column is missing. */
export interface Clause {
	/** The clause applies where at least one of these columns is there. */
	readonly columns: readonly ColumnName[];
	readonly words: Text;
}

interface MetricBase {
	readonly id: string;
	readonly name: Text;
	/** Which direction is good; `none` for volumes. */
	readonly better: 'higher' | 'lower' | 'none';
	/** The formula in words, for 口径. */
	readonly definition: Text;
	readonly numeratorWords: Text;
	readonly denominatorWords: Text;
	/** Without one of each group the metric cannot be shown. */
	readonly needs: readonly (readonly ColumnName[])[];
	readonly clauses: readonly Clause[];
}

/** Number of tickets accepted in the period that meet a condition. No denominator. */
export interface CountMetric extends MetricBase {
	readonly kind: 'count';
	readonly unit: 'tickets';
	readonly counted: (context: MetricContext) => Sql;
}

/** Tickets that meet both conditions over tickets that meet the denominator's. */
export interface RatioMetric extends MetricBase {
	readonly kind: 'ratio';
	readonly unit: 'percent';
	readonly numerator: (context: MetricContext) => Sql;
	readonly denominator: (context: MetricContext) => Sql;
}

/** Tickets of a category over all tickets of the same period and place that meet the condition. */
export interface ShareMetric extends MetricBase {
	readonly kind: 'share';
	readonly unit: 'percent';
	readonly counted: (context: MetricContext) => Sql;
}

/** Tickets over customers served × scale. */
export interface RateMetric extends MetricBase {
	readonly kind: 'rate';
	readonly unit: 'per-10k' | 'per-million';
	readonly scale: 10_000 | 1_000_000;
	readonly counted: (context: MetricContext) => Sql;
}

/** Median and 90th percentile (R type 7) of a length of time, in hours. */
export interface DurationMetric extends MetricBase {
	readonly kind: 'duration';
	readonly unit: 'hours';
	/** Microseconds; NULL leaves the ticket out. */
	readonly microseconds: (context: MetricContext) => Sql;
}

/** Tickets in a state at the period's end, whenever they were accepted; of them those in a worse state. */
export interface SnapshotMetric extends MetricBase {
	readonly kind: 'snapshot';
	readonly unit: 'tickets';
	/** Condition on the ticket (t) at the moment `ends_at`, a local TIMESTAMP. */
	readonly counted: (context: MetricContext, endsAt: Sql) => Sql;
}

export type Metric = CountMetric | RatioMetric | ShareMetric | RateMetric | DurationMetric | SnapshotMetric;

/** True where one unit can be held against all together: rates and times can, numbers of tickets cannot. */
export function hasCommonLevel({ kind }: Metric): boolean {
	return kind === 'ratio' || kind === 'rate' || kind === 'duration';
}

/** The needs that the exports do not meet: one group of alternative columns each. */
export function missingNeeds(metric: Metric, available: ReadonlySet<ColumnName>): (readonly ColumnName[])[] {
	return metric.needs.filter((group) => !group.some((column) => available.has(column)));
}

/** The clauses that apply and those that fall away for want of a column. */
export function splitClauses(
	metric: Metric,
	available: ReadonlySet<ColumnName>
): { applied: Clause[]; dropped: Clause[] } {
	const has = (clause: Clause) => clause.columns.some((column) => available.has(column));
	return { applied: metric.clauses.filter(has), dropped: metric.clauses.filter((clause) => !has(clause)) };
}

/** Every column that the metric reads where it is there. */
export function columnsOf(metric: Metric): ColumnName[] {
	return [...new Set([...metric.needs.flat(), ...metric.clauses.flatMap((clause) => clause.columns)])];
}
