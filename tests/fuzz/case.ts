/** A file of a data folder; its name is the path below the folder. */
export interface FuzzFile {
	readonly name: string;
	readonly bytes: Uint8Array;
	/**
	 * The ticket IDs that a reader should find, in file order, NULL for a row without one; null where
	 * nobody knows what the mutation left of the file.
	 */
	readonly ids: readonly (string | null)[] | null;
}

export const KINDS = ['bytes', 'headers', 'values', 'side-tables'] as const;
export type Kind = (typeof KINDS)[number];

/** The kinds take turns, so that a case keeps its kind however many are run. */
export function kindOf(number: number): Kind {
	return KINDS[number % KINDS.length] ?? 'bytes';
}

/** A data folder with something wrong in it: the same seed and number make the same bytes. */
export interface FuzzCase {
	readonly seed: string;
	readonly number: number;
	readonly kind: Kind;
	/** What was done, for whoever has to look into a failure. */
	readonly description: string;
	readonly exports: readonly FuzzFile[];
	readonly sideTables: readonly FuzzFile[];
}

/** What became of a case. Everything but `failed` is right; `crashed` and `hung` are noticed from outside. */
export type Outcome = 'read' | 'partly read' | 'refused' | 'failed' | 'crashed' | 'hung';

export interface Verdict {
	readonly number: number;
	readonly kind: Kind;
	readonly outcome: Outcome;
	/** The description, and what is wrong where something is. */
	readonly detail: string;
	readonly milliseconds: number;
}

const encoder = new TextEncoder();

export function textFile(name: string, text: string): FuzzFile {
	return { name, bytes: encoder.encode(text), ids: null };
}
