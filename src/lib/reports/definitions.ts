import type { ColumnName } from '#lib/domain/columns.ts';
import type { ScoreSettings } from '#lib/domain/side-tables.ts';
import type { Text } from '#lib/domain/text.ts';
import { METRICS } from '#lib/metrics/registry.ts';
import { missingNeeds, splitClauses, type Metric } from '#lib/metrics/metric.ts';
import { compileMetricQuery } from '#lib/metrics/query.ts';
import { filterConditions } from '#lib/metrics/conditions.ts';
import type { ReportContext } from '#lib/reports/context.ts';

export interface MetricDefinition {
	readonly id: string;
	readonly name: Text;
	readonly kind: Metric['kind'];
	readonly unit: Metric['unit'];
	readonly better: Metric['better'];
	readonly definition: Text;
	readonly numerator: Text;
	readonly denominator: Text;
	readonly applied: readonly Text[];
	readonly dropped: readonly { readonly words: Text; readonly columns: readonly ColumnName[] }[];
	readonly missing: readonly (readonly ColumnName[])[];
	readonly target: number | null;
	/** The statement for the default period by bureau, and its bound values in order. */
	readonly statement: { readonly text: string; readonly values: readonly (string | number | boolean | null)[] } | null;
}

export interface DefinitionsReport {
	readonly kind: 'definitions';
	readonly settings: readonly ScoreSettings[];
	/** Version by which the default period is scored. */
	readonly inForce: string;
	readonly period: string;
	readonly metrics: readonly MetricDefinition[];
}

/** 口径: every metric with its formula, its clauses on these exports, and its SQL. */
export function definitionsReport(context: Omit<ReportContext, 'engine'>): DefinitionsReport {
	return {
		kind: 'definitions',
		settings: context.site.scoreSettings,
		inForce: context.settings.version,
		period: context.filters.period.id,
		metrics: METRICS.map((metric) => definition(metric, context))
	};
}

function definition(metric: Metric, { filters, settings, available, site }: Omit<ReportContext, 'engine'>): MetricDefinition {
	const clauses = splitClauses(metric, available);
	const missing = missingNeeds(metric, available);
	const [statement] = compileMetricQuery({
		metrics: [metric],
		context: { settings, available },
		grain: metric.kind === 'share' ? ['bureau', 'group'] : ['bureau'],
		periods: [filters.period],
		conditions: filterConditions(filters, settings),
		scheme: filters.scheme,
		dataAsOf: site.dataAsOf,
		bureau: null
	});
	return {
		id: metric.id,
		name: metric.name,
		kind: metric.kind,
		unit: metric.unit,
		better: metric.better,
		definition: metric.definition,
		numerator: metric.numeratorWords,
		denominator: metric.denominatorWords,
		applied: clauses.applied.map(({ words }) => words),
		dropped: clauses.dropped.map(({ words, columns }) => ({ words, columns })),
		missing,
		target: settings.targets[metric.id] ?? null,
		statement: statement === undefined || missing.length > 0 ? null : { text: tidy(statement.text), values: statement.values }
	};
}

/** Line breaks before the main clauses, single blanks elsewhere. */
function tidy(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/ (FROM|WHERE|GROUP BY|ORDER BY|LEFT JOIN|CROSS JOIN) /g, '\n$1 ').trim();
}
