import type { ColumnName } from '#lib/domain/columns.ts';
import type { ColumnMap, ColumnSource } from '#lib/domain/side-tables.ts';
import type { Text } from '#lib/domain/text.ts';
import type { PersonalColumn } from '#lib/intake/personal-columns.ts';
import type { TimeChoice } from '#lib/intake/time-readings.ts';

/** How sure a guess is: the header is known; the header is like one; only the values speak for it. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** Why a column of schema v1 is read from this header. */
export interface ColumnGuess {
	readonly column: ColumnName;
	/** Headers in the export (several are added up). */
	readonly from: readonly string[];
	readonly confidence: Confidence;
	readonly pick: ColumnSource['pick'];
	readonly plus: number;
	/** In words: the header, the type and the values that speak for it. */
	readonly reason: Text;
	/** Other headers that would do, best first. */
	readonly alternatives: readonly string[];
}

/** A whole column of text times that can be read in more than one way; the reader must say which. */
export interface TimeQuestion {
	readonly column: ColumnName;
	readonly header: string;
	/** Rows with a value. */
	readonly rows: number;
	/** What stands between which the values do not decide; the one that reads more first. */
	readonly choices: readonly TimeChoice[];
}

/** Values of a column of times that its reading does not read: they will count as missing. */
export interface UnreadableTimes {
	readonly column: ColumnName;
	readonly header: string;
	readonly rows: number;
	/** Most frequent first, at most 20. */
	readonly examples: readonly { readonly value: string; readonly rows: number }[];
}

/** A column map guessed from headers, types and values; what it leaves open is asked, never assumed. */
export interface MapGuess {
	/** The well-known system whose export this is; null where it is none. */
	readonly system: Text | null;
	/** Without the columns that a question is open on. */
	readonly map: ColumnMap;
	readonly columns: readonly ColumnGuess[];
	/** Headers that no column is read from. */
	readonly unused: readonly string[];
	readonly questions: readonly TimeQuestion[];
	readonly unreadable: readonly UnreadableTimes[];
	/** Headers that look personal and are therefore read into nothing. */
	readonly personal: readonly PersonalColumn[];
	/** Required columns for which no header was found. */
	readonly missing: readonly ColumnName[];
}
