import type { LoadFailure } from '#lib/engine/wasm/load-failure.ts';

/** A file on the data page, from the moment it was chosen. */
export interface IntakeFile {
	/** Unlike any other name on the page. */
	readonly name: string;
	readonly file: File;
	/** Rows that were looked at; null until they were. */
	readonly rows: number | null;
	readonly failure: LoadFailure | null;
}

/** How a map that reads the exports beside it is called. */
export const MAP_FILE = 'column-map.json';

/** Files with names of their own: a folder's path, else a number, tells equal names apart. */
export function withNames(files: readonly File[], before: readonly IntakeFile[]): IntakeFile[] {
	const taken = new Set(before.map(({ name }) => name));
	return files.map((file) => {
		const path = taken.has(file.name) ? file.webkitRelativePath || file.name : file.name;
		let name = path;
		for (let number = 2; taken.has(name); number += 1) name = `${path} (${number})`;
		taken.add(name);
		return { name, file, rows: null, failure: null };
	});
}

/** The files with what reading them has shown. */
export function withOutcome(
	files: readonly IntakeFile[],
	opened: readonly { readonly name: string; readonly rows: number }[],
	failures: readonly LoadFailure[]
): IntakeFile[] {
	const rows = new Map(opened.map((file) => [file.name, file.rows]));
	const failed = new Map(failures.map((failure) => [failure.file, failure]));
	return files.map((file) => ({
		...file,
		rows: rows.get(file.name) ?? null,
		failure: failed.get(file.name) ?? null
	}));
}
