import { REQUIRED_COLUMNS } from '#lib/domain/columns.ts';
import type { ColumnMap } from '#lib/domain/side-tables.ts';
import type { ColumnProfile, ExportProfile } from '#lib/intake/column-profile.ts';
import { headersFor } from '#lib/sql/ingest/canonical-columns.ts';

/** A file that was opened, as its headers show it. */
export interface OpenedFile {
	readonly name: string;
	readonly headers: readonly string[];
	readonly rows: number;
}

/** What tells two kinds of exports apart: their headers, whatever the order. */
export function headerKey(headers: readonly string[]): string {
	return JSON.stringify([...headers].sort());
}

/** The headers of most rows: the kind of export that a map is first guessed for. */
export function mainHeaders(files: readonly OpenedFile[]): string | null {
	const rows = new Map<string, number>();
	for (const file of files) {
		const key = headerKey(file.headers);
		rows.set(key, (rows.get(key) ?? 0) + file.rows);
	}
	const [first] = [...rows].sort(([, left], [, right]) => right - left);
	return first?.[0] ?? null;
}

/** A file that a map cannot read, and the headers that it lacks. */
export interface UnfitFile<File extends OpenedFile = OpenedFile> {
	readonly file: File;
	readonly missing: readonly string[];
}

/**
 * Which files one map reads: those that hold every required column that any of them holds, and what
 * orders the events. A file of another month with a column more or less is read along; its missing
 * optional columns are empty.
 */
export function filesFor<File extends OpenedFile>(
	files: readonly File[],
	map: ColumnMap
): { readonly fitting: File[]; readonly unfit: UnfitFile<File>[] } {
	const present = new Set(allHeaders(files));
	const wanted = headersFor(REQUIRED_COLUMNS, map).filter((header) => present.has(header));
	const fitting: File[] = [];
	const unfit: UnfitFile<File>[] = [];
	for (const file of files) {
		const missing = wanted.filter((header) => !file.headers.includes(header));
		if (missing.length === 0) fitting.push(file);
		else unfit.push({ file, missing });
	}
	return { fitting, unfit };
}

/** The profile of a header, from the first file that has it. */
export function profileOf(profiles: readonly ExportProfile[], header: string): ColumnProfile | null {
	const found = profiles.flatMap(({ columns }) => columns).find(({ name }) => name === header);
	return found ?? null;
}

/** All headers of some files, in the order in which they first occur. */
export function allHeaders(files: readonly OpenedFile[]): string[] {
	return [...new Set(files.flatMap(({ headers }) => headers))];
}
