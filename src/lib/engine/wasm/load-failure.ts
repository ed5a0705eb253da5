import { messageOf } from '#lib/domain/errors.ts';

/** Why an export could not be loaded. Pages turn the code into words. */
export type LoadReason =
	/** The server has no such file. */
	| 'not-found'
	/** The reader's own file was moved, changed or locked after it was chosen. */
	| 'file-gone'
	/** The file has no bytes. */
	| 'empty'
	/** The file does not begin with Parquet's magic bytes. */
	| 'not-parquet'
	/** The file is of another kind, which `facts.format` names. */
	| 'other-format'
	/** The bytes are of no kind that is known, and not text. */
	| 'unknown-format'
	/** The file begins as Parquet but its end is missing. */
	| 'truncated'
	/** The file, or some of its columns, need a key; or an Excel file needs a password. */
	| 'encrypted'
	/** A column is packed by a method that nothing here unpacks; `facts.format` names it. */
	| 'codec'
	/** The text is neither UTF-8 nor UTF-16 nor GB18030. */
	| 'encoding'
	/** A row has more cells than the header, or a quote is never closed. */
	| 'ragged'
	/** The file has none of the columns asked for. */
	| 'no-columns'
	/** No sheet has a header with rows below it. */
	| 'no-rows'
	/** Loading would need more memory than a page may take. */
	| 'too-large'
	/** The file is of a known kind, but its content cannot be decoded. */
	| 'unreadable'
	/** Reading made no progress for a bounded time. */
	| 'timed-out'
	/** The server did not answer, or refused. */
	| 'network';

/** What is known of a failure beyond its reason; numbers of rows count from 1, the header included. */
export interface LoadFacts {
	readonly row?: number;
	readonly column?: string;
	/** Name of a format or a method, as the world writes it. */
	readonly format?: string;
	/** Memory that loading would take, and that it may take, in bytes. */
	readonly neededBytes?: number;
	readonly limitBytes?: number;
	/** Seconds without progress. */
	readonly seconds?: number;
}

/** An export that could not be loaded; the others stay loaded. */
export interface LoadFailure {
	/** Name of the file as the caller gave it. */
	readonly file: string;
	readonly reason: LoadReason;
	/** What was found, in English, for the operator. */
	readonly detail: string;
	readonly facts?: LoadFacts;
}

/** A failure of one file, while its name is not at hand. */
export class LoadError extends Error {
	override readonly name = 'LoadError';
	readonly reason: LoadReason;
	readonly facts: LoadFacts;

	constructor(reason: LoadReason, detail: string, facts: LoadFacts = {}) {
		super(detail);
		this.reason = reason;
		this.facts = facts;
	}
}

/** What browsers say of a chosen file that they can no longer read. */
const GONE: ReadonlySet<string> = new Set(['NotFoundError', 'NotReadableError']);

/** Any error as a failure's reason, detail and facts. */
export function failureOf(error: unknown): Omit<LoadFailure, 'file'> {
	if (error instanceof DOMException && GONE.has(error.name)) {
		return { reason: 'file-gone', detail: error.message, facts: {} };
	}
	return error instanceof LoadError
		? { reason: error.reason, detail: error.message, facts: error.facts }
		: { reason: 'unreadable', detail: messageOf(error), facts: {} };
}
