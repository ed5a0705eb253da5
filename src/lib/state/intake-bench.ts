import { messageOf } from '#lib/domain/errors.ts';
import { EngineError } from '#lib/engine/engine.ts';
import { createBrowserEngine } from '#lib/engine/wasm/browser-assets.ts';
import { loadExports, type LoadOptions } from '#lib/engine/wasm/export-loader.ts';
import type { LoadFailure } from '#lib/engine/wasm/load-failure.ts';
import type { LoadedTable } from '#lib/engine/wasm/loaded-table.ts';
import type { WasmEngine } from '#lib/engine/wasm/wasm-engine.ts';
import type { LocalFile } from '#lib/state/data-source.ts';
import { identifier, sql } from '#lib/sql/sql.ts';

export interface BenchLoad {
	readonly tables: readonly LoadedTable[];
	readonly failures: readonly LoadFailure[];
}

type Purpose = 'sample' | 'whole';

/**
 * The disposable engine on which files are looked at before any figure is computed of them. Nothing
 * of the site is in it. An engine that a file kills is replaced, and that file is named.
 */
export class IntakeBench {
	#engine: Promise<WasmEngine> | null = null;
	#whole: { readonly files: readonly LocalFile[]; readonly headers: readonly string[] } | null = null;
	#tables: Record<Purpose, readonly LoadedTable[]> = { sample: [], whole: [] };

	/** The engine, started when first asked for. */
	async engine(): Promise<WasmEngine> {
		this.#engine ??= createBrowserEngine();
		try {
			return await this.#engine;
		} catch (error) {
			this.#engine = null;
			throw error;
		}
	}

	/** The tables of an earlier call where they hold these files and headers; else as `load`. */
	async loadOnce(
		files: readonly LocalFile[],
		headers: readonly string[],
		options: LoadOptions
	): Promise<readonly LoadedTable[]> {
		const held = this.#whole;
		const holds =
			held !== null &&
			held.files.length === files.length &&
			files.every(({ file }, index) => held.files[index]?.file === file) &&
			headers.every((header) => held.headers.includes(header));
		if (holds) return this.#tables.whole;
		this.#whole = null;
		const { tables, failures } = await this.load('whole', files, headers, options);
		const [failure] = failures;
		// It could be read a moment ago: counts without one of the files would be wrong.
		if (failure !== undefined) throw new Error(`${failure.file}: ${failure.detail}`);
		this.#whole = { files, headers };
		return tables;
	}

	/**
	 * Reads files into tables of their own; earlier ones of this purpose go.
	 * @param headers the columns to read; null reads every flat one
	 * @throws the signal's reason after an abort
	 */
	async load(
		purpose: Purpose,
		files: readonly LocalFile[],
		headers: readonly string[] | null,
		options: LoadOptions
	): Promise<BenchLoad> {
		// An engine that does not start is no file's fault.
		await this.engine();
		try {
			return await this.#load(purpose, files, headers, options);
		} catch (error) {
			if (!isPoisoned(error)) throw error;
			return await this.#oneByOne(purpose, files, headers, options);
		}
	}

	async close(): Promise<void> {
		const engine = this.#engine;
		this.#engine = null;
		this.#tables = { sample: [], whole: [] };
		this.#whole = null;
		await engine?.then((one) => one.close()).catch(() => undefined);
	}

	async #load(
		purpose: Purpose,
		files: readonly LocalFile[],
		headers: readonly string[] | null,
		options: LoadOptions
	): Promise<BenchLoad> {
		const engine = await this.engine();
		await this.#drop(purpose);
		const { tables, failures } = await loadExports(engine, files, headers, options);
		const named = tables.map((table, index) => ({ ...table, table: `${purpose}_${index}` }));
		for (const [index, { table }] of tables.entries()) {
			await engine.run([
				sql`ALTER TABLE ${identifier(table)} RENAME TO ${identifier(`${purpose}_${index}`)}`
			]);
		}
		this.#tables = { ...this.#tables, [purpose]: named };
		return { tables: named, failures };
	}

	/** After a file killed the engine: which one is it? The others are read into a new one. */
	async #oneByOne(
		purpose: Purpose,
		files: readonly LocalFile[],
		headers: readonly string[] | null,
		options: LoadOptions
	): Promise<BenchLoad> {
		const failures: LoadFailure[] = [];
		const sound: LocalFile[] = [];
		for (const file of files) {
			await this.close();
			await this.engine();
			try {
				const { failures: found } = await this.#load(purpose, [file], headers, options);
				if (found.length === 0) sound.push(file);
				failures.push(...found);
			} catch (error) {
				if (!isPoisoned(error)) throw error;
				failures.push({ file: file.name, reason: 'unreadable', detail: messageOf(error) });
			}
		}
		await this.close();
		if (sound.length === 0) return { tables: [], failures };
		const { tables, failures: rest } = await this.#load(purpose, sound, headers, options);
		return { tables, failures: [...failures, ...rest] };
	}

	async #drop(purpose: Purpose): Promise<void> {
		const engine = await this.engine();
		for (const { table } of this.#tables[purpose])
			await engine.run([sql`DROP TABLE IF EXISTS ${identifier(table)}`]);
		this.#tables = { ...this.#tables, [purpose]: [] };
	}
}

function isPoisoned(error: unknown): error is EngineError {
	return error instanceof EngineError && error.poisoned;
}
