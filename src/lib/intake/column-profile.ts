/** A column of a raw export, as its values show it. */
export interface ColumnProfile {
	/** Header as exported. */
	readonly name: string;
	/** DuckDB's name of the column's type. */
	readonly type: string;
	/** Rows looked at. */
	readonly rows: number;
	/** Rows without a value: NULL or blank. */
	readonly missing: number;
	/** Different values among the rows looked at. */
	readonly distinct: number;
	/** The most frequent values, most frequent first, ties by value; shortened to 80 characters. */
	readonly examples: readonly { readonly value: string; readonly rows: number }[];
}

/** A raw export: its columns in file order. */
export interface ExportProfile {
	readonly file: string;
	/** Rows looked at, of `rowsInAll`. */
	readonly rows: number;
	readonly rowsInAll: number;
	readonly columns: readonly ColumnProfile[];
}
