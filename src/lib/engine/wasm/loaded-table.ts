import type { RawTable } from '#lib/engine/engine.ts';

/** The kinds of files that become tables. */
export type TableFormat = 'parquet' | 'csv' | 'xlsx';

/** A column that stayed in the file, or came as something else than what it is. */
export interface SkippedColumn {
	readonly name: string;
	/** DuckDB's name of the column's type, as far as it can be told. */
	readonly type: string;
	/** Nested: a structure, map or list of something else than text. Read as text: nested, for want of better. */
	readonly reason: 'nested' | 'read-as-text';
}

/** A raw table, and what is known of the file beyond it. */
export interface LoadedTable extends RawTable {
	readonly format: TableFormat;
	/** Columns of the file that are not in the table as they are. */
	readonly skipped: readonly SkippedColumn[];
}
