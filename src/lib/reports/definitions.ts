import type { ColumnName } from '#lib/domain/columns.ts';
import type { CategoryMapping, ScoreSettings } from '#lib/domain/side-tables.ts';
import type { Text } from '#lib/domain/text.ts';
import { findScheme } from '#lib/domain/site.ts';
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
	readonly statement: {
		readonly text: string;
		readonly values: readonly (string | number | boolean | null)[];
	} | null;
}

export interface DefinitionsReport {
	readonly kind: 'definitions';
	readonly settings: readonly ScoreSettings[];
	/** Version by which the default period is scored. */
	readonly inForce: string;
	readonly period: string;
	readonly metrics: readonly MetricDefinition[];
	/** How the exports' own categories fall into each scheme, by scheme id. */
	readonly mappings: readonly { readonly scheme: string; readonly rows: readonly MappedCategory[] }[];
}

/** A native category (or one subcategory of it) and its place in a scheme, in the scheme's words. */
export interface MappedCategory {
	readonly category: string;
	readonly subcategory: string | null;
	readonly group: Text;
	readonly leaf: Text | null;
	/** ISO days; `until` exclusive, null while in force. */
	readonly from: string;
	readonly until: string | null;
}

/** 口径: every metric with its formula, its clauses on these exports, and its SQL. */
export function definitionsReport(
	context: Omit<ReportContext, 'engine'>,
	categoryMap: readonly CategoryMapping[] = []
): DefinitionsReport {
	return {
		kind: 'definitions',
		settings: context.site.scoreSettings,
		inForce: context.settings.version,
		period: context.filters.period.id,
		metrics: METRICS.map((metric) => definition(metric, context)),
		mappings: context.site.schemes.map(({ id }) => ({
			scheme: id,
			rows: mappedCategories(id, context, categoryMap)
		}))
	};
}

function mappedCategories(
	scheme: string,
	{ site }: Omit<ReportContext, 'engine'>,
	categoryMap: readonly CategoryMapping[]
): MappedCategory[] {
	const groups = findScheme(site, scheme).groups;
	const plain = (code: string): Text => ({ zh: code, en: code });
	return categoryMap
		.filter((mapping) => mapping.scheme === scheme)
		.map(({ category, subcategory, group: groupCode, leaf: leafCode, validFrom, validUntil }) => {
			const group = groups.find(({ code }) => code === groupCode);
			const leaf = group?.leaves.find(({ code }) => code === leafCode);
			return {
				category,
				subcategory,
				group: group?.name ?? plain(groupCode),
				leaf: leafCode === null ? null : (leaf?.name ?? plain(leafCode)),
				from: validFrom,
				until: validUntil === '9999-12-31' ? null : validUntil
			};
		});
}

function definition(
	metric: Metric,
	{ filters, settings, available, site }: Omit<ReportContext, 'engine'>
): MetricDefinition {
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
		statement:
			statement === undefined || missing.length > 0
				? null
				: { text: tidy(statement.text), values: statement.values }
	};
}

/** One clause, column or condition a line, single blanks elsewhere: the statement itself is unchanged. */
function tidy(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/ (FROM|WHERE|GROUP BY|ORDER BY|LEFT JOIN|CROSS JOIN) /g, '\n$1 ')
		.replace(/, (CAST\((?:sum|count)\(|count\(|quantile_cont\()/g, ',\n\t$1')
		.replace(/ AND \(/g, '\n\t\tAND (')
		.trim();
}
