import { COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import { isComplete, periodOfDay, previousPeriod } from '#lib/domain/periods.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import type { ExportFile, Site } from '#lib/domain/site.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { LoadReport } from '#lib/engine/ingest.ts';
import { contradictoryNatures } from '#lib/intake/contradictory-natures.ts';
import { bureausWithTickets, nativeScheme, occurringValues } from '#lib/intake/occurring-values.ts';
import { mappingChanges } from '#lib/intake/mapping-changes.ts';
import { unreadableProblems } from '#lib/intake/unreadable-problems.ts';
import { columnsFilledBy } from '#lib/sql/ingest/canonical-columns.ts';

/** What is known of the tickets in an engine before they are asked. */
export interface LoadedTickets {
	readonly sideTables: SideTables;
	/** The exports that were loaded. */
	readonly files: readonly ExportFile[];
	readonly load: LoadReport;
	/** Fingerprint of exports and side tables: two sites with it show the same figures. */
	readonly dataHash: string;
	readonly problems: readonly Problem[];
}

/**
 * What pages need to know of the tickets that an engine holds: the same at build time, for files
 * that a reader opens, and for exports that were added to a site after it was built.
 * @param engine filled by `ingest`
 */
export async function assembleSite(engine: Engine, loaded: LoadedTickets): Promise<Site> {
	const { sideTables, files, load } = loaded;
	const columns = filledColumns(files, sideTables);
	const values = await occurringValues(engine);
	return {
		settings: sideTables.site,
		bureaus: await bureausWithTickets(engine, sideTables),
		departments: sideTables.departments,
		schemes: [...sideTables.schemes, nativeScheme(values)],
		mappingChanges: mappingChanges(sideTables.categoryMap, values, load.firstDay ?? '', load.lastDay ?? ''),
		scoreSettings: sideTables.settings,
		annotations: sideTables.annotations,
		values,
		columns,
		dataAsOf: load.dataAsOf?.slice(0, 19) ?? '',
		firstDay: load.firstDay ?? '',
		lastDay: load.lastDay ?? '',
		defaultPeriod: newestCompleteQuarter(load),
		exports: files,
		dataHash: loaded.dataHash,
		load: {
			rowsRead: load.rowsRead,
			rowsWithoutTicketId: load.rowsWithoutTicketId,
			ticketsWithoutTime: load.ticketsWithoutTime,
			duplicatesDropped: load.duplicatesDropped,
			tickets: load.tickets,
			contradictoryNatures: await contradictoryNatures(engine, columns)
		},
		problems: [...loaded.problems, ...unreadableProblems(load.unreadable)]
	};
}

/** The newest quarter that ended by the data date and has tickets; else the newest with tickets. */
function newestCompleteQuarter({ lastDay, firstDay, dataAsOf }: LoadReport): string {
	if (lastDay === null || firstDay === null || dataAsOf === null) return '2000-Q1';
	const newest = periodOfDay('quarter', lastDay);
	if (isComplete(newest, dataAsOf)) return newest.id;
	const before = previousPeriod(newest);
	return before.end > firstDay ? before.id : newest.id;
}

/** Columns of schema v1 that at least one export fills. */
function filledColumns(files: readonly ExportFile[], { columnMap }: SideTables): ColumnName[] {
	const filled = new Set(files.flatMap(({ columns }) => columnsFilledBy(columns, columnMap)));
	return COLUMNS.map(({ name }) => name).filter((name) => filled.has(name));
}
