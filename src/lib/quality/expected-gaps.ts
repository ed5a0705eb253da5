import type { ColumnName } from '#lib/domain/columns.ts';
import type { CheckContext } from '#lib/quality/check.ts';
import { givenColumn } from '#lib/quality/missing-table.ts';
import { monthId } from '#lib/quality/ticket-findings.ts';
import { identifier, join, sql, type Sql } from '#lib/sql/sql.ts';

/** Gaps of one column at a bureau in a month, beside what tickets of the same kinds lack elsewhere. */
export interface GapCell {
	readonly column: ColumnName;
	readonly bureau: string;
	readonly month: string;
	readonly tickets: number;
	readonly missing: number;
	/** Tickets of this cell that would lack the value if they did as often as their kind does everywhere. */
	readonly expected: number;
	readonly variance: number;
}

/** In millionths, so that sums are of integers and come out the same in whatever order. */
const UNIT = 1_000_000;

/**
 * Every bureau × month × column with its expected gaps (indirect standardisation): many columns are
 * filled only for some natures, channels or outcomes, and the mix differs.
 * @param columns columns to look at
 * @param kind what makes a kind of ticket: columns of schema v1
 */
export async function gapCells(
	{ engine }: Pick<CheckContext, 'engine'>,
	columns: readonly ColumnName[],
	kind: readonly ColumnName[]
): Promise<GapCell[]> {
	if (columns.length === 0) return [];
	const names = columns.map((_, index) => identifier(`m${index}`));
	const each = (write: (name: Sql, index: number) => Sql) => join(names.map(write), ', ');
	const keys = kind.map((name) => sql`CAST(t.${identifier(name)} AS VARCHAR)`);
	const rows = await engine.query(sql`WITH cells AS (
			SELECT bureau, month_number, hash(${join([sql`''`, ...keys], ', ')}) AS kind, count(*) AS n,
				${join(
					columns.map(
						(name, index) => sql`count(*) - count(${givenColumn(name)}) AS ${identifier(`m${index}`)}`
					),
					', '
				)}
			FROM tickets t GROUP BY 1, 2, 3
		), kinds AS (
			SELECT kind, CAST(sum(n) AS BIGINT) AS n, ${each((name) => sql`CAST(sum(${name}) AS BIGINT) AS ${name}`)}
			FROM cells GROUP BY 1
		), shares AS (
			SELECT kind, ${each((name) => sql`${name} * ${UNIT} // n AS ${name}`)} FROM kinds
		)
		SELECT bureau, month_number, CAST(sum(c.n) AS BIGINT) AS n,
			${each(
				(name, index) => sql`CAST(sum(c.${name}) AS BIGINT) AS ${identifier(`missing ${index}`)},
				CAST(sum(c.n * s.${name}) AS BIGINT) AS ${identifier(`expected ${index}`)},
				CAST(sum(c.n * (s.${name} * (${UNIT} - s.${name}) // ${UNIT})) AS BIGINT) AS ${identifier(`variance ${index}`)}`
			)}
		FROM cells c JOIN shares s USING (kind) GROUP BY 1, 2 ORDER BY 2, 1`);
	return columns.flatMap((column, index) =>
		rows.map((row) => ({
			column,
			bureau: String(row['bureau']),
			month: monthId(Number(row['month_number'])),
			tickets: Number(row['n']),
			missing: Number(row[`missing ${index}`] ?? 0),
			expected: Number(row[`expected ${index}`] ?? 0) / UNIT,
			variance: Number(row[`variance ${index}`] ?? 0) / UNIT
		}))
	);
}
