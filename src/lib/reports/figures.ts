import { periodAt, type Period, type PeriodKind } from '#lib/domain/periods.ts';
import type { Engine, Row } from '#lib/engine/engine.ts';
import type { DimensionId } from '#lib/metrics/dimensions.ts';
import { missingNeeds, type Metric } from '#lib/metrics/metric.ts';
import {
	compileMetricQuery,
	PERIOD_COLUMN,
	periodOrdinal,
	resultColumns,
	type MetricQuery
} from '#lib/metrics/query.ts';
import type { Interval } from '#lib/statistics/wilson.ts';

/**
 * A metric's value for one period and place. Ratios and shares carry value = numerator /
 * denominator as a fraction; counts the count; rates per their scale; durations the median in
 * hours with the 90th percentile beside. `value` null: no denominator, printed as —.
 */
export interface Figure {
	readonly metric: string;
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly value: number | null;
	readonly ninetieth: number | null;
	/** Of a median where asked for: the order statistics that enclose it, in hours. */
	readonly bounds?: Interval | null;
}

/** A row of figures: its period id, its dimension codes, and its figures by metric id. */
export interface FigureRow {
	readonly period: string;
	readonly codes: Readonly<Partial<Record<DimensionId, string>>>;
	readonly figures: Readonly<Record<string, Figure>>;
}

/** Runs a metric query; metrics whose columns are missing are left out (see missingNeeds). */
export async function queryFigures(engine: Engine, query: MetricQuery): Promise<FigureRow[]> {
	const metrics = query.metrics.filter(
		(metric) => missingNeeds(metric, query.context.available).length === 0
	);
	const kind = query.periods[0]?.kind ?? 'quarter';
	const wanted = new Set(query.periods.map(periodOrdinal));
	const rows = new Map<string, FigureRow & { readonly figures: Record<string, Figure> }>();
	for (const statement of compileMetricQuery({ ...query, metrics })) {
		for (const row of await engine.query(statement)) {
			const ordinal = Number(row[PERIOD_COLUMN]);
			if (!wanted.has(ordinal)) continue;
			const codes = Object.fromEntries(query.grain.map((id) => [id, String(row[id])]));
			const key = JSON.stringify([ordinal, codes]);
			const known: FigureRow & { readonly figures: Record<string, Figure> } = rows.get(key) ?? {
				period: periodOfOrdinal(kind, ordinal).id,
				codes,
				figures: {}
			};
			for (const metric of metrics) {
				const figure = readFigure(metric, row);
				if (figure !== null) known.figures[metric.id] = figure;
			}
			rows.set(key, known);
		}
	}
	return [...rows.values()];
}

function periodOfOrdinal(kind: PeriodKind, ordinal: number): Period {
	const perYear = { month: 12, quarter: 4, half: 2, year: 1 }[kind];
	return periodAt(kind, Math.floor(ordinal / perYear), (ordinal % perYear) + 1);
}

/** The figure of a metric over nothing: a count of 0, or no value. */
export function emptyFigure(metric: Metric): Figure {
	const counts = metric.kind === 'count' || metric.kind === 'snapshot';
	return {
		metric: metric.id,
		numerator: 0,
		denominator: counts ? null : 0,
		value: counts ? 0 : null,
		ninetieth: null
	};
}

function readFigure(metric: Metric, row: Row): Figure | null {
	const names = resultColumns(metric.id);
	if (!(names.numerator in row)) return null;
	const numerator = numberOf(row[names.numerator]);
	const denominator = numberOf(row[names.denominator]);
	const base = { metric: metric.id, numerator, denominator, ninetieth: null };
	switch (metric.kind) {
		case 'count':
		case 'snapshot':
			return { ...base, value: numerator };
		case 'ratio':
		case 'share':
			return { ...base, value: fraction(numerator, denominator, 1) };
		case 'rate':
			return { ...base, value: fraction(numerator, denominator, metric.scale) };
		case 'duration':
			return {
				...base,
				value: numberOf(row[names.median]),
				ninetieth: numberOf(row[names.ninetieth]),
				...(names.low in row ? { bounds: boundsOf(row[names.low], row[names.high]) } : {})
			};
	}
}

function boundsOf(low: Row[string] | undefined, high: Row[string] | undefined): Interval | null {
	const [from, to] = [numberOf(low), numberOf(high)];
	return from === null || to === null ? null : { low: from, high: to };
}

function numberOf(value: Row[string] | undefined): number | null {
	return typeof value === 'number' ? value : null;
}

function fraction(numerator: number | null, denominator: number | null, scale: number): number | null {
	return numerator === null || denominator === null || denominator === 0
		? null
		: (numerator / denominator) * scale;
}

/** A period before the first ticket has no figure, not the figure 0. */
export function inData(firstDay: string, period: Period, figure: Figure): Figure {
	return period.start < firstDay.slice(0, 7)
		? { ...figure, numerator: null, denominator: null, value: null }
		: figure;
}
