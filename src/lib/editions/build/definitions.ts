import { metricColumn } from '#lib/editions/build/cells.ts';
import { withWindow } from '#lib/editions/build/words.ts';
import type { EditionModels } from '#lib/editions/build/models.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Definition, ReportPage } from '#lib/editions/document.ts';
import { splitClauses } from '#lib/metrics/metric.ts';
import { METRICS } from '#lib/metrics/registry.ts';

/** Definitions of every metric that a column or row of the pages names, as the settings in force have them. */
export function definitionsOf({ site, settings }: EditionModels, pages: readonly ReportPage[]): Definition[] {
	const tables = pages.flatMap(({ key, sections }) => [
		key,
		...sections.flatMap((section) => section.tables)
	]);
	const named = new Set(
		tables.flatMap(({ columns, rows }) => [
			...columns.flatMap(({ metric }) => metric ?? []),
			...(columns[0]?.id === 'metric' ? rows.map(({ key }) => key) : [])
		])
	);
	const available = new Set(site.columns);
	const windowed = (text: Text) => withWindow(text, settings.repeatWindowDays);
	return METRICS.filter(({ id }) => named.has(id)).map((metric): Definition => {
		const { applied, dropped } = splitClauses(metric, available);
		const { unit, decimals } = metricColumn(metric.id);
		return {
			metric: metric.id,
			name: metric.name,
			definition: windowed(metric.definition),
			numerator: windowed(metric.numeratorWords),
			denominator: windowed(metric.denominatorWords),
			better: metric.better,
			unit,
			decimals,
			target: settings.targets[metric.id] ?? null,
			applied: applied.map(({ words }) => windowed(words)),
			dropped: dropped.map(({ words }) => windowed(words))
		};
	});
}
