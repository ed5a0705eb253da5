import { REQUIRED_COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import { DIMENSIONS } from '#lib/metrics/dimensions.ts';
import { columnsOf } from '#lib/metrics/metric.ts';
import { METRICS } from '#lib/metrics/registry.ts';

/** Columns that the ticket list shows or that rows are merged and keyed by. */
const ALSO_NEEDED: readonly ColumnName[] = [
	'subcategory',
	'status',
	'closed_at',
	'issue_key',
	'customer_key',
	'owner_department',
	'updated_at'
];

/** The columns of schema v1 that the browser must load to answer every filter of every page. */
export function columnsForReports(): ColumnName[] {
	const dimensions = Object.values(DIMENSIONS).flatMap(({ needs }) => (needs === null ? [] : [needs]));
	return [...new Set([...REQUIRED_COLUMNS, ...ALSO_NEEDED, ...dimensions, ...METRICS.flatMap(columnsOf)])];
}
