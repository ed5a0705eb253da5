import { NATIVE_SCHEME, schemeColumns } from '#lib/domain/schemes.ts';
import { periodOrdinal } from '#lib/metrics/query.ts';
import type { ReportContext } from '#lib/reports/context.ts';
import { identifier, sql } from '#lib/sql/sql.ts';

/** A category of the exports that falls to a category of the scheme. */
export interface NativePart {
	readonly category: string;
	/** False where only some of its subcategories do. */
	readonly entire: boolean;
}

/**
 * Native categories by the scheme's category, as the tickets of the period were placed: what
 * category-map.csv does, in words. Filters have no part in it. Empty for the native scheme itself.
 */
export async function composition({ engine, filters }: ReportContext): Promise<Record<string, NativePart[]>> {
	const { period, scheme } = filters;
	if (scheme === NATIVE_SCHEME) return {};
	const size = { month: 1, quarter: 3, half: 6, year: 12 }[period.kind];
	const rows = await engine.query(sql`SELECT DISTINCT t.${identifier(schemeColumns(scheme).group)} AS member,
			t.${identifier(schemeColumns(NATIVE_SCHEME).group)} AS category
		FROM tickets t WHERE t.month_number // ${size} = ${periodOrdinal(period)}
		ORDER BY member, category`);
	const pairs = rows.map((row) => ({ member: String(row['member']), category: String(row['category']) }));
	const parts: Record<string, NativePart[]> = {};
	for (const { member, category } of pairs) {
		const entire = pairs.filter((pair) => pair.category === category).length === 1;
		(parts[member] ??= []).push({ category, entire });
	}
	return parts;
}
