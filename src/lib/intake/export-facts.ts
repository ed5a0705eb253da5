import type { ManifestFile } from '#lib/domain/manifest.ts';
import type { ColumnMap } from '#lib/domain/side-tables.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { textOf } from '#lib/engine/row-texts.ts';
import {
	EXPORT_DAYS,
	exportTicketsStatement,
	REPEATED_ACROSS,
	SHARED_TICKETS
} from '#lib/sql/ingest/export-facts.ts';

/** What a manifest says of the tickets of one export. */
export type ExportFacts = Pick<ManifestFile, 'firstDay' | 'lastDay' | 'activeUntil' | 'repeats' | 'together'>;

/** Notes which ticket stands in which export; call before `ingest`, which drops the raw tables. */
export async function noteExportTickets(
	engine: Engine,
	tables: readonly RawTable[],
	map: ColumnMap | null
): Promise<void> {
	await engine.run([exportTicketsStatement(tables, map)]);
}

/**
 * What the manifest says of each export, once `ingest` has made the tickets of all of them.
 * @param names of the exports, in the order in which their tables were noted
 */
export async function exportFacts(engine: Engine, names: readonly string[]): Promise<ExportFacts[]> {
	const days = new Map((await engine.query(EXPORT_DAYS)).map((row) => [Number(row['place']), row]));
	const groups = connected(names.length, await placePairs(engine, SHARED_TICKETS, 'first_place'));
	const repeats = await placePairs(engine, REPEATED_ACROSS, 'neighbour_place');
	const nameOf = (place: number) => names[place] ?? '';
	return names.map((_, place): ExportFacts => {
		const row = days.get(place);
		return {
			firstDay: textOf(row, 'first_day'),
			lastDay: textOf(row, 'last_day'),
			activeUntil: Number(row?.['open'] ?? 0) > 0 ? null : textOf(row, 'active_until'),
			repeats: repeats.filter(([own]) => own === place).map(([, other]) => nameOf(other)),
			together: names.filter((__, other) => other !== place && groups[other] === groups[place])
		};
	});
}

async function placePairs(
	engine: Engine,
	statement: typeof SHARED_TICKETS,
	other: string
): Promise<[number, number][]> {
	const rows = await engine.query(statement);
	return rows.map((row) => [Number(row['place']), Number(row[other])]);
}

/** The lowest place of each place's group, where pairs are in one group. */
function connected(count: number, pairs: readonly (readonly [number, number])[]): number[] {
	const group = Array.from({ length: count }, (_, place) => place);
	for (const [one, other] of pairs) {
		const [from = one, to = other] = [group[one], group[other]];
		const lowest = Math.min(from, to);
		group.forEach((own, place) => {
			if (own === from || own === to) group[place] = lowest;
		});
	}
	return group;
}
