/** Why an export could not be loaded. Pages turn the code into words. */
export type LoadReason =
	/** The server has no such file. */
	| 'not-found'
	/** The file has no bytes. */
	| 'empty'
	/** The file does not begin with Parquet's magic bytes. */
	| 'not-parquet'
	/** The file begins as Parquet but its end is missing. */
	| 'truncated'
	/** The file has none of the columns asked for. */
	| 'no-columns'
	/** The file is Parquet, but its content cannot be decoded. */
	| 'unreadable'
	/** The server did not answer, or refused. */
	| 'network';

/** An export that could not be loaded; the others stay loaded. */
export interface LoadFailure {
	/** Name of the file as the caller gave it. */
	readonly file: string;
	readonly reason: LoadReason;
	/** What was found, in English, for the operator. */
	readonly detail: string;
}

/** A failure of one file, while its name is not at hand. */
export class LoadError extends Error {
	override readonly name = 'LoadError';
	readonly reason: LoadReason;

	constructor(reason: LoadReason, detail: string) {
		super(detail);
		this.reason = reason;
	}
}

/** An error's words; parquet-wasm also throws plain strings. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
