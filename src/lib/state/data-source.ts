import type { Problem } from '#lib/domain/problem.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import type { ExportFile, Site } from '#lib/domain/site.ts';
import type { LoadFailure } from '#lib/engine/wasm/load-failure.ts';

/** A file that a reader opened: it stays in this browser, and in memory only. */
export interface LocalFile {
	readonly name: string;
	readonly file: Blob;
	/** All headers of the file where they are known; else those that were read count. */
	readonly headers?: readonly string[];
}

/** Files that a reader opened, in place of the site's own exports. */
export interface LocalSource {
	readonly kind: 'local';
	/** How the reader's data are called: the name of the first file or of their folder. */
	readonly name: string;
	readonly files: readonly LocalFile[];
	/** Those by which the files are read; their column map says what the headers mean. */
	readonly sideTables: SideTables;
}

/** The site's own exports, more or newer than those that its pages were built from. */
export interface UpdatedSource {
	readonly kind: 'updated';
	/** Files of `exports/` on the site's own origin. */
	readonly files: readonly ExportFile[];
	readonly sideTables: SideTables;
}

/** Where the figures of live pages come from when it is not the exports that the site was built from. */
export type AdoptedSource = LocalSource | UpdatedSource;

/** Whose files these are: only a reader can choose a reader's files anew. */
export function originOf(source: AdoptedSource | null): 'local' | 'site' {
	return source?.kind === 'local' ? 'local' : 'site';
}

/** Data that were adopted and are in the engine, and the site that they make. */
export interface AdoptedData {
	readonly source: AdoptedSource;
	readonly site: Site;
}

/** None of the files of a source holds a ticket. */
export class NoTickets extends Error {
	override readonly name = 'NoTickets';
	/** What is wrong with each file, where that is known. */
	readonly problems: readonly Problem[];
	constructor(problems: readonly Problem[]) {
		super('no tickets');
		this.problems = problems;
	}
}

/** How the files that were adopted last come in; null where they are in, or none were. */
export type Adoption =
	| { readonly kind: 'loading'; readonly source: AdoptedSource }
	| {
			readonly kind: 'failed';
			readonly source: AdoptedSource;
			readonly reason: string;
			readonly failures: readonly LoadFailure[];
			/** What is wrong with files that were read and hold no tickets. */
			readonly problems: readonly Problem[];
	  };
