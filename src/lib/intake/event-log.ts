import { findColumn, type ColumnName } from '#lib/domain/columns.ts';
import type { ColumnSource } from '#lib/domain/side-tables.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { normalisedHeader, type Dictionary } from '#lib/intake/headers/header-words.ts';
import type { HeaderFacts } from '#lib/intake/header-facts.ts';
import { tablesWith } from '#lib/intake/header-values.ts';
import { identifier, sql } from '#lib/sql/sql.ts';

/** From this many rows a ticket on, an export is a log of events and not a list with duplicates. */
const ROWS_A_TICKET = 1.2;

/** True where one ticket stands on several rows, one for each thing that happened to it. */
export function isEventLog(ticketId: HeaderFacts | undefined): boolean {
	return ticketId !== undefined && ticketId.repeats >= ROWS_A_TICKET;
}

/**
 * The header whose whole numbers order the events of a ticket: known by name, in every export, and
 * (nearly) never twice the same for one ticket. Null where there is none.
 */
export async function eventOrderOf(
	engine: Engine,
	tables: readonly RawTable[],
	ticketId: string,
	headers: readonly string[],
	dictionaries: readonly Dictionary[]
): Promise<string | null> {
	const words = dictionaries.flatMap(({ eventOrder }) => eventOrder);
	const candidates = words.flatMap((word) => headers.filter((header) => normalisedHeader(header) === word));
	for (const header of new Set(candidates)) {
		if (header !== ticketId && (await orders(engine, tables, ticketId, header))) return header;
	}
	return null;
}

async function orders(
	engine: Engine,
	tables: readonly RawTable[],
	ticketId: string,
	header: string
): Promise<boolean> {
	for (const raw of tables) {
		if (tablesWith([raw], header).length === 0 || tablesWith([raw], ticketId).length === 0) return false;
		const [row] = await engine.query(
			sql`SELECT CAST(coalesce(sum(events), 0) AS BIGINT) AS events, count(*) AS places FROM (
				SELECT count(*) AS events FROM ${identifier(raw.table)}
				WHERE ${identifier(ticketId)} IS NOT NULL AND TRY_CAST(CAST(${identifier(header)} AS VARCHAR) AS BIGINT) IS NOT NULL
				GROUP BY ${identifier(ticketId)}, ${identifier(header)}
			) placed`
		);
		const events = Number(row?.['events'] ?? 0);
		if (events < 0.95 * raw.rows || Number(row?.['places'] ?? 0) < 0.95 * events) return false;
	}
	return true;
}

/** Which event speaks for a column of the ticket: the first acceptance, the last of everything else. */
export function pickOf(column: ColumnName, eventLog: boolean): ColumnSource['pick'] {
	if (!eventLog) return 'last';
	if (column === 'accepted_at') return 'minimum';
	const type = findColumn(column)?.type;
	const latest: readonly ColumnName[] = [
		'handled_at',
		'replied_at',
		'callback_at',
		'closed_at',
		'updated_at'
	];
	if (type === 'INTEGER' && column !== 'satisfaction') return 'maximum';
	if (type === 'TIMESTAMP') return latest.includes(column) ? 'maximum' : 'minimum';
	return 'last';
}
