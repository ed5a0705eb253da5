import type { ColumnName } from '#lib/domain/columns.ts';
import type { ColumnMap } from '#lib/domain/side-tables.ts';
import type { Text } from '#lib/domain/text.ts';

/** How sure a guess is: the header is known; the header is like one; only the values speak for it. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** Why a column of schema v1 is read from this header. */
export interface ColumnGuess {
	readonly column: ColumnName;
	/** Headers in the export (several are added up). */
	readonly from: readonly string[];
	readonly confidence: Confidence;
	/** In words: the header, the type and the values that speak for it. */
	readonly reason: Text;
	/** Other headers that would do, best first. */
	readonly alternatives: readonly string[];
}

/** A whole column of text times that can be read in more than one way; the reader must say which. */
export interface TimeQuestion {
	readonly column: ColumnName;
	readonly header: string;
	/** Readings under which every value of the column is a time: names as in ColumnSource.timeFormat. */
	readonly choices: readonly {
		readonly timeFormat: string;
		/** The same few values, each as this reading has it (ISO). */
		readonly examples: readonly { readonly text: string; readonly time: string }[];
	}[];
}

/** A column map guessed from headers, types and values; what it leaves open is asked, never assumed. */
export interface MapGuess {
	readonly map: ColumnMap;
	readonly columns: readonly ColumnGuess[];
	/** Headers that no column is read from. */
	readonly unused: readonly string[];
	readonly questions: readonly TimeQuestion[];
	/** Required columns for which no header was found. */
	readonly missing: readonly ColumnName[];
}
