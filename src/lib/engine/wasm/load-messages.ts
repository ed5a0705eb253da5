import type { ArrowChunk } from '#lib/engine/wasm/arrow-chunk.ts';
import type { LoadFacts, LoadReason } from '#lib/engine/wasm/load-failure.ts';
import type { SkippedColumn, TableFormat } from '#lib/engine/wasm/loaded-table.ts';

/** A file to load: its name for messages, and its absolute URL or the reader's own file. */
export type ExportFile =
	{ readonly name: string; readonly url: string } | { readonly name: string; readonly file: Blob };

/** To the reader's worker. `taken` asks for one more chunk, so that decoding never runs far ahead. */
export type WorkerRequest =
	| {
			readonly kind: 'load';
			readonly files: readonly ExportFile[];
			/** null wants every flat column. */
			readonly columns: readonly string[] | null;
			/** Rows wanted of each file; null wants all. */
			readonly rowLimit: number | null;
			/** Memory that the tables of these files may take together, in bytes. */
			readonly memoryLimit: number;
			readonly baseUrl: string;
	  }
	| { readonly kind: 'taken' };

/** What a file turned out to be, once it was opened. */
export interface OpenedReport {
	readonly kind: 'opened';
	readonly index: number;
	/** Bytes that will be read; null where unknown. */
	readonly bytes: number | null;
	/** Rows that will be read; null where unknown. */
	readonly rows: number | null;
}

/** From the reader's worker; `index` is the file's place in the request. */
export type WorkerReport =
	/** Work on this file begins: what goes wrong from now on is this file's. */
	| { readonly kind: 'at'; readonly index: number }
	| OpenedReport
	| { readonly kind: 'received'; readonly index: number; readonly bytes: number }
	| { readonly kind: 'chunk'; readonly index: number; readonly chunk: ArrowChunk }
	| {
			readonly kind: 'loaded';
			readonly index: number;
			readonly format: TableFormat;
			/** Rows of the file; null where only its beginning was read and nothing tells. */
			readonly rowsInAll: number | null;
			readonly skipped: readonly SkippedColumn[];
			/** Memory that the table is expected to take, in bytes. */
			readonly memory: number;
	  }
	| {
			readonly kind: 'failed';
			readonly index: number;
			readonly reason: LoadReason;
			readonly detail: string;
			readonly facts: LoadFacts;
	  }
	/** The worker is unusable; files not yet loaded need another one. */
	| { readonly kind: 'crashed'; readonly detail: string }
	| { readonly kind: 'finished' };
