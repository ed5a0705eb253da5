import type { ColumnName } from '#lib/domain/columns.ts';
import { INTENT_COLUMNS } from '#lib/intake/contradictory-natures.ts';
import { columnsForReports } from '#lib/reports/columns.ts';

/** What the build reads of the exports: what reports need, and what the checks need. */
export function buildColumns(): ColumnName[] {
	return [...new Set([...columnsForReports(), ...INTENT_COLUMNS])];
}
