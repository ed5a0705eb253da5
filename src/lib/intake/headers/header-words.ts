import type { ColumnName } from '#lib/domain/columns.ts';
import type { Text } from '#lib/domain/text.ts';

/** Headers by the column that they stand for, the most usual first. */
export type HeaderWords = Readonly<Partial<Record<ColumnName, readonly string[]>>>;

/** The headers of one well-known system or language. */
export interface HeaderDictionary {
	readonly name: Text;
	readonly words: HeaderWords;
	/**
	 * Set for a system: the export is one if it has all of these. Its words then go before those of the
	 * languages, and `unused` headers stay unread whatever they look like.
	 */
	readonly signature?: readonly string[];
	readonly unused?: readonly string[];
	/** Counts whose sum plus one is the number of rounds. */
	readonly returns?: readonly string[];
	/** Whole numbers that order the events of one ticket. */
	readonly eventOrder?: readonly string[];
}

/** A header without case, width, spaces, punctuation and what stands in brackets. */
export function normalisedHeader(header: string): string {
	const plain = header.normalize('NFKC').toLowerCase();
	const outside = letters(plain.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/gu, ''));
	return outside === '' ? letters(plain) : outside;
}

function letters(text: string): string {
	return text.replace(/[^\p{L}\p{N}]/gu, '');
}
