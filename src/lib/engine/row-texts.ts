import type { Row } from '#lib/engine/engine.ts';

/** A text of a row; null where there is none. */
export function textOf(row: Row | undefined, name: string): string | null {
	const value = row?.[name];
	return typeof value === 'string' ? value : null;
}
