import type { Problem } from '#lib/domain/problem.ts';
import type { Text } from '#lib/domain/text.ts';

/** What a parser gives back: everything that could be read, and what was refused. */
export interface Parsed<Value> {
	readonly value: Value;
	readonly problems: readonly Problem[];
}

/** A valid row and the line on which it stands. */
export interface Located<Value> {
	readonly line: number;
	readonly value: Value;
}

/** A record with problem notes for one file: keeps the file name and shortens what was found. */
export class ProblemList {
	readonly problems: Problem[] = [];
	readonly #file: string;

	constructor(file: string) {
		this.#file = file;
	}

	/** Notes an error: the row or value is refused. `row` counts from 1 with the header as line 1. */
	error(row: number | null, field: string | null, found: string, expected: Text, remedy: Text): void {
		this.#add('error', row, field, found, expected, remedy);
	}

	/** Notes a warning: the value is used, with a caution. */
	warn(row: number | null, field: string | null, found: string, expected: Text, remedy: Text): void {
		this.#add('warning', row, field, found, expected, remedy);
	}

	#add(
		level: Problem['level'],
		row: number | null,
		field: string | null,
		found: string,
		expected: Text,
		remedy: Text
	): void {
		this.problems.push({ level, file: this.#file, row, field, found: shorten(found), expected, remedy });
	}
}

/** At most 80 characters, whole code points, with an ellipsis where something was cut. */
export function shorten(found: string): string {
	const characters = Array.from(found);
	return characters.length <= 80 ? found : `${characters.slice(0, 79).join('')}…`;
}
