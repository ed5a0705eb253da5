import type { ColumnName } from '#lib/domain/columns.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { sql } from '#lib/sql/sql.ts';

/** What is asked of the exports for `contradictoryNatures`. */
export const INTENT_COLUMNS: readonly ColumnName[] = ['nature', 'expressed_intent', 'internal_cause'];

/**
 * Tickets whose nature contradicts what they say of themselves (tickets.md §1): a complaint is
 * expressed by the customer and has an internal cause; an opinion has an internal cause. They are
 * counted, never changed. Null where the exports lack the columns.
 */
export async function contradictoryNatures(
	engine: Engine,
	columns: readonly ColumnName[]
): Promise<number | null> {
	if (!INTENT_COLUMNS.every((column) => columns.includes(column))) return null;
	const [row] = await engine.query(sql`SELECT count(*) AS tickets FROM tickets
		WHERE (nature = ${'投诉'} AND (expressed_intent = FALSE OR internal_cause = FALSE))
			OR (nature = ${'意见'} AND internal_cause = FALSE)`);
	return Number(row?.['tickets'] ?? 0);
}
