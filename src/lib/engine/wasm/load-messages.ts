import type { LoadReason } from '#lib/engine/wasm/load-failure.ts';
import type { ArrowChunk } from '#lib/engine/wasm/parquet-decoder.ts';

/** A file to load: its name for messages, and its absolute URL or itself. */
export type ExportFile =
	{ readonly name: string; readonly url: string } | { readonly name: string; readonly file: Blob };

/** To the Parquet worker. `taken` asks for one more chunk, so that decoding never runs far ahead. */
export type WorkerRequest =
	| {
			readonly kind: 'load';
			readonly files: readonly ExportFile[];
			readonly columns: readonly string[];
			readonly baseUrl: string;
	  }
	| { readonly kind: 'taken' };

/** From the Parquet worker; `index` is the file's place in the request. */
export type WorkerReport =
	/** Work on this file begins: what goes wrong from now on is this file's. */
	| { readonly kind: 'at'; readonly index: number }
	| {
			readonly kind: 'opened';
			readonly index: number;
			readonly bytes: number | null;
			readonly rows: number | null;
	  }
	| { readonly kind: 'received'; readonly index: number; readonly bytes: number }
	| { readonly kind: 'chunk'; readonly index: number; readonly chunk: ArrowChunk }
	| { readonly kind: 'loaded'; readonly index: number }
	| { readonly kind: 'failed'; readonly index: number; readonly reason: LoadReason; readonly detail: string }
	/** The worker is unusable; files not yet loaded need another one. */
	| { readonly kind: 'crashed'; readonly detail: string }
	| { readonly kind: 'finished' };
