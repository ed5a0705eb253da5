import type { LoadFailure } from '#lib/engine/wasm/load-failure.ts';

/** A file on the data page, from the moment it was chosen. */
export interface IntakeFile {
	/** Unlike any other name on the page. */
	readonly name: string;
	readonly file: File;
	/** Rows of the file, or at least so many; null until it was opened. */
	readonly rows: number | null;
	readonly counted: boolean;
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
		return { name, file, rows: null, counted: false, failure: null };
	});
}

/** The files with what reading them has shown. */
export function withOutcome(
	files: readonly IntakeFile[],
	opened: readonly Pick<IntakeFile, 'name' | 'rows' | 'counted'>[],
	failures: readonly LoadFailure[]
): IntakeFile[] {
	const found = new Map(opened.map((file) => [file.name, file]));
	const failed = new Map(failures.map((failure) => [failure.file, failure]));
	return files.map((file) => ({
		...file,
		rows: found.get(file.name)?.rows ?? null,
		counted: found.get(file.name)?.counted ?? false,
		failure: failed.get(file.name) ?? null
	}));
}
