import type { ZoneOffset } from '#lib/domain/time-zone.ts';
import { join, sql, type Sql } from '#lib/sql/sql.ts';

/** Local wall time of a UTC TIMESTAMP, from the zone's offsets (no ICU needed). */
export function utcToLocal(instant: Sql, offsets: readonly ZoneOffset[]): Sql {
	return sql`${instant} + to_minutes(${offsetAt(instant, offsets, (offset) => offset.from)})`;
}

/**
 * UTC TIMESTAMP of a local wall time. In the hour that a clock change repeats, the later reading
 * (after the change) is taken; in the hour that it skips, the time moves on by the step.
 */
export function localToUtc(local: Sql, offsets: readonly ZoneOffset[]): Sql {
	return sql`${local} - to_minutes(${offsetAt(local, offsets, localStart)})`;
}

function localStart(offset: ZoneOffset): string {
	const shifted = Date.parse(`${offset.from.replace(' ', 'T')}Z`) + offset.minutes * 60_000;
	return new Date(shifted).toISOString().slice(0, 19).replace('T', ' ');
}

function offsetAt(time: Sql, offsets: readonly ZoneOffset[], start: (offset: ZoneOffset) => string): Sql {
	const [first, ...later] = offsets;
	if (first === undefined) throw new RangeError('a zone has at least one offset');
	if (later.length === 0) return sql`${first.minutes}`;
	const cases = join(
		[...later]
			.reverse()
			.map((offset) => sql`WHEN ${time} >= CAST(${start(offset)} AS TIMESTAMP) THEN ${offset.minutes}`),
		' '
	);
	return sql`CASE ${cases} ELSE ${first.minutes} END`;
}
