import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { guessMap } from '#lib/intake/guess-map.ts';
import type { MapGuess } from '#lib/intake/map-guess.ts';
import { profileExport } from '#lib/intake/profile-export.ts';
import { identifier, join, sql, type Sql } from '#lib/sql/sql.ts';
import { EMPTY_TABLES } from './hand-worked.ts';

let tables = 0;

/** A raw table of foreign headers, with every value as text or of the given types. */
export async function foreignTable(
	engine: Engine,
	headers: readonly string[],
	rows: readonly (readonly (string | null)[])[],
	types: Readonly<Record<string, string>> = {}
): Promise<RawTable> {
	const table = `foreign_${tables++}`;
	const columns = headers.map((name) => ({
		name,
		type: Object.hasOwn(types, name) ? (types[name] ?? 'VARCHAR') : 'VARCHAR'
	}));
	const definition = columns.map(
		({ name, type }) => sql`${identifier(name)} ${{ kind: 'sql', text: type, values: [] } satisfies Sql}`
	);
	const values = rows.map(
		(row) =>
			sql`(${join(
				row.map((value) => sql`${value}`),
				', '
			)})`
	);
	await engine.run([
		sql`CREATE TABLE ${identifier(table)} (${join(definition, ', ')})`,
		sql`INSERT INTO ${identifier(table)} VALUES ${join(values, ', ')}`
	]);
	return { table, file: `${table}.csv`, rows: rows.length, rowsInAll: rows.length, columns };
}

/** The guess for raw tables, profiled as the page does it. */
export async function guessOf(
	engine: Engine,
	raw: readonly RawTable[],
	sideTables = EMPTY_TABLES
): Promise<MapGuess> {
	const profiles = [];
	for (const table of raw) profiles.push(await profileExport(engine, table, table.rows));
	return guessMap(engine, raw, profiles, sideTables);
}

/** Which header each column is read from. */
export function headersOf(guess: MapGuess): Record<string, string> {
	return Object.fromEntries(guess.columns.map(({ column, from }) => [column, from.join(' + ')]));
}
