import type { ColumnName } from '#lib/domain/columns.ts';
import type { ColumnMap } from '#lib/domain/side-tables.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { sourceOf, type ExportTable } from '#lib/sql/ingest/canonical-columns.ts';
import { castColumns, readingCounts, unreadableExamples } from '#lib/sql/ingest/unreadable.ts';
import type { Sql } from '#lib/sql/sql.ts';

/** A raw export table, the name of its file and the rows that the file says it has. */
export type NamedExport = ExportTable & Pick<RawTable, 'file' | 'rowsInAll'>;

/** Values of one column of one export that could not be read; they count as missing. */
export interface UnreadableColumn {
	readonly file: string;
	readonly column: ColumnName;
	/** Where the export has it, as the column map says. */
	readonly headers: readonly string[];
	readonly values: number;
	/** Rows of the export. */
	readonly rows: number;
	/** The most frequent ones, shortened. */
	readonly examples: readonly string[];
}

/** What reading the rows of all exports has shown, before they are merged. */
export interface RowCounts {
	readonly rowsRead: number;
	/** Rows that the files hold by their own account; what a file without one gave is taken for all. */
	readonly rowsInFiles: number;
	readonly rowsWithoutTicketId: number;
	/** By file in the order of the exports, then by column. */
	readonly unreadable: readonly UnreadableColumn[];
}

/** Unreadable values that are shown of a column. */
const EXAMPLES = 3;

/**
 * Counts rows and unreadable values, in one scan of each export; examples are only looked for where
 * there are any.
 * @param columns columns of schema v1 that will be kept
 */
export async function countRows(
	engine: Engine,
	exports: readonly NamedExport[],
	columns: readonly ColumnName[],
	map: ColumnMap | null,
	toUtc: (local: Sql) => Sql
): Promise<RowCounts> {
	let [rowsRead, rowsInFiles, rowsWithoutTicketId] = [0, 0, 0];
	const unreadable: UnreadableColumn[] = [];
	for (const exported of exports) {
		const casts = castColumns(exported, columns, map);
		const [counts = {}] = await engine.query(readingCounts(exported, casts, map, toUtc));
		const rows = Number(counts['rows_read']);
		rowsRead += rows;
		rowsInFiles += exported.rowsInAll ?? rows;
		rowsWithoutTicketId += Number(counts['without_id']);
		for (const column of casts.filter((name) => Number(counts[name]) > 0)) {
			const found = await engine.query(unreadableExamples([exported], column, map, toUtc, EXAMPLES));
			unreadable.push({
				file: exported.file,
				column,
				headers: sourceOf(column, map).from,
				values: Number(counts[column]),
				rows,
				examples: found.map(({ value }) => String(value))
			});
		}
	}
	return { rowsRead, rowsInFiles, rowsWithoutTicketId, unreadable };
}
