import type { Engine } from '#lib/engine/engine.ts';
import { sql, type Sql } from '#lib/sql/sql.ts';

const YEAR = 366 * 86_400_000_000;

/**
 * Condition on `t`: accepted within the span of the middle 90 % of tickets, widened by its own
 * length and a year to either side. What lies beyond has a wrong year. Null without tickets.
 */
export async function plausiblyAccepted(engine: Engine): Promise<Sql | null> {
	const [row] = await engine.query(sql`SELECT quantile_disc(epoch_us(t.accepted_at), 0.05) AS low,
		quantile_disc(epoch_us(t.accepted_at), 0.95) AS high FROM tickets t`);
	const [low, high] = [row?.['low'], row?.['high']];
	if (typeof low !== 'number' || typeof high !== 'number') return null;
	const reach = high - low + YEAR;
	return sql`epoch_us(t.accepted_at) BETWEEN ${low - reach} AND ${high + reach}`;
}
