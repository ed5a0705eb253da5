import { monthsOf, type Period } from '#lib/domain/periods.ts';
import { NATIVE_SCHEME, schemeColumns, UNSPECIFIED } from '#lib/domain/schemes.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { QuarterFacts } from '#lib/editions/checks/check.ts';
import { periodOrdinal } from '#lib/metrics/query.ts';
import { identifier, sql } from '#lib/sql/sql.ts';

/** Counts what the tickets hold of a quarter, for the checks before it is published. */
export async function quarterFacts(engine: Engine, quarter: Period): Promise<QuarterFacts> {
	const months = monthsOf(quarter).map(periodOrdinal);
	const category = identifier(schemeColumns(NATIVE_SCHEME).group);
	const within = sql`month_number BETWEEN ${months[0] ?? 0} AND ${months.at(-1) ?? 0}`;
	const [total] = await engine.query(sql`SELECT count(*) AS tickets,
		CAST(CAST(min(accepted_local) AS DATE) AS VARCHAR) AS first_day,
		CAST(CAST(max(accepted_local) AS DATE) AS VARCHAR) AS last_day,
		count(*) FILTER (WHERE bureau = ${UNSPECIFIED}) AS without_bureau,
		count(*) FILTER (WHERE ${category} = ${UNSPECIFIED}) AS without_category
		FROM tickets WHERE ${within}`);
	const rows = await engine.query(sql`SELECT bureau, month_number, count(*) AS tickets
		FROM tickets WHERE ${within} GROUP BY 1, 2 ORDER BY 1, 2`);
	const byBureau = new Map<string, number[]>();
	for (const row of rows) {
		const code = String(row['bureau']);
		const counts = byBureau.get(code) ?? months.map(() => 0);
		counts[months.indexOf(Number(row['month_number']))] = Number(row['tickets']);
		byBureau.set(code, counts);
	}
	return {
		tickets: Number(total?.['tickets'] ?? 0),
		withoutBureau: Number(total?.['without_bureau'] ?? 0),
		withoutCategory: Number(total?.['without_category'] ?? 0),
		firstDay: String(total?.['first_day'] ?? ''),
		lastDay: String(total?.['last_day'] ?? ''),
		byBureau
	};
}
