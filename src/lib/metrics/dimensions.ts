import type { ColumnName } from '#lib/domain/columns.ts';
import { schemeColumns, UNSPECIFIED } from '#lib/domain/schemes.ts';
import { identifier, sql, type Sql } from '#lib/sql/sql.ts';

/** What figures can be broken down and filtered by. A new dimension is one entry. */
export const DIMENSIONS = {
	bureau: { column: () => sql`t.bureau`, needs: 'bureau' },
	department: { column: () => sql`t.department`, needs: null },
	group: { column: (scheme: string) => sql`t.${identifier(schemeColumns(scheme).group)}`, needs: null },
	leaf: { column: (scheme: string) => sql`t.${identifier(schemeColumns(scheme).leaf)}`, needs: null },
	nature: { column: () => sql`coalesce(t.nature, ${UNSPECIFIED})`, needs: 'nature' },
	channel: { column: () => sql`coalesce(t.channel, ${UNSPECIFIED})`, needs: 'channel' },
	channelGroup: { column: () => sql`t.channel_group`, needs: 'channel' },
	/** Why a ticket leaves the scores: the reason given, else its result (deferred, out of scope). */
	excludeReason: {
		column: () => sql`coalesce(t.exclude_reason, t.resolution_code, ${UNSPECIFIED})`,
		needs: 'exclude_reason'
	},
	segment: { column: () => sql`coalesce(t.customer_segment, ${UNSPECIFIED})`, needs: 'customer_segment' }
} as const satisfies Record<string, { column: (scheme: string) => Sql; needs: ColumnName | null }>;

export type DimensionId = keyof typeof DIMENSIONS;

export function dimensionColumn(dimension: DimensionId, scheme: string): Sql {
	return DIMENSIONS[dimension].column(scheme);
}
