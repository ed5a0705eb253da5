import { REQUIRED_COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import { columnsOf } from '#lib/metrics/metric.ts';
import { METRICS } from '#lib/metrics/registry.ts';

/** Ids of all metrics: what a lost ticket touches. */
export const ALL_METRICS: readonly string[] = METRICS.map(({ id }) => id);

/**
 * Ids of the metrics that read any of these columns, in the order of the catalogue. All rest on the
 * required columns: each is shown by period, bureau and category.
 */
export function metricsReading(...columns: readonly ColumnName[]): readonly string[] {
	if (columns.some((column) => REQUIRED_COLUMNS.includes(column))) return ALL_METRICS;
	return METRICS.filter((metric) => columnsOf(metric).some((column) => columns.includes(column))).map(
		({ id }) => id
	);
}
