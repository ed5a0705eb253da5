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
	/** Headers that also stand for other things: they count only where the values are words of the column. */
	readonly doubtful?: readonly string[];
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

/** A dictionary with its headers as they are compared. */
export interface Dictionary {
	readonly name: Text;
	/** Each header as it is written, and as it is compared. */
	readonly words: ReadonlyMap<string, readonly { readonly word: string; readonly plain: string }[]>;
	/** Headers that a known system has for something else. */
	readonly setAside: ReadonlySet<string>;
	readonly doubtful: ReadonlySet<string>;
	readonly returns: readonly string[];
	readonly eventOrder: readonly string[];
}

/** A dictionary made ready for many comparisons. */
export function prepared(dictionary: HeaderDictionary): Dictionary {
	const { name, words, signature, unused = [], doubtful = [], returns = [], eventOrder = [] } = dictionary;
	const plain = (headers: readonly string[]) => headers.map(normalisedHeader);
	return {
		name,
		words: new Map(
			Object.entries(words).map(([column, headers]) => [
				column,
				headers.map((word) => ({ word, plain: normalisedHeader(word) }))
			])
		),
		setAside: new Set(signature === undefined ? [] : plain([...unused, ...returns])),
		doubtful: new Set(plain(doubtful)),
		returns: plain(returns),
		eventOrder: plain(eventOrder)
	};
}

/** Words written one after another: 工单编号、工单号 or "ticket id, ticket number". */
export function listed(words: string): readonly string[] {
	return words.split(/[、,]\s*/u).map((word) => word.trim());
}
