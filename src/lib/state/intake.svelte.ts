import type { ColumnName } from '#lib/domain/columns.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { ColumnMap, SideTables } from '#lib/domain/side-tables.ts';
import { parseColumnMap } from '#lib/domain/side-tables/column-map.ts';
import type { LoadFailure } from '#lib/engine/wasm/load-failure.ts';
import type { LoadProgress } from '#lib/engine/wasm/load-progress.ts';
import { allHeaders, filesFor, type UnfitFile } from '#lib/intake/header-groups.ts';
import { mappedColumns, headersOf, missingColumns, withEventOrder } from '#lib/intake/map-edit.ts';
import type { ColumnProfile } from '#lib/intake/column-profile.ts';
import type { IntakeBench } from '#lib/state/intake-bench.ts';
import type { Examination, ExaminedFile, IntakeCheck } from '#lib/state/intake-examination.ts';
import type { LiveEngine } from '#lib/state/live-engine.svelte.ts';
import { forgetMap, readSavedMaps, savedMapFor, saveMap, type SavedMap } from '#lib/state/saved-maps.ts';
import { groupQuestions, openQuestions } from '#lib/intake/time-questions.ts';

/** A file on the page, from the moment it was chosen. */
export interface IntakeFile {
	/** Unlike any other name on the page. */
	readonly name: string;
	readonly file: File;
	/** Rows that it holds; null until they are known. */
	readonly rows: number | null;
	readonly failure: LoadFailure | null;
}

/** `reading`: samples are taken. `mapping`: the map is open to the reader. `adopting`: all pages change over. */
export type IntakePhase = 'empty' | 'reading' | 'mapping' | 'adopting' | 'adopted';

/** Who takes the files over: the one engine of the visit. */
export type Adopter = Pick<LiveEngine, 'adopt' | 'siteSideTables'>;

/** What a step is called off with where another one replaces it. */
class Superseded extends Error {
	override readonly name = 'AbortError';
}

/**
 * One reader's own exports on the way to the pages: files → samples → a guessed map, which the reader
 * corrects → times and values checked over all rows → adopted. Every change begins the steps after it anew.
 */
export class Intake {
	phase = $state<IntakePhase>('empty');
	files = $state.raw<readonly IntakeFile[]>([]);
	progress = $state.raw<LoadProgress | null>(null);
	/** What went wrong with the step as a whole, in the words of what failed; null where nothing did. */
	failure = $state<string | null>(null);
	/** What the samples show; null until they were taken. */
	examination = $state.raw<Examination | null>(null);
	map = $state.raw<ColumnMap | null>(null);
	/** Columns whose source or time format the reader chose. */
	chosen = $state.raw<ReadonlySet<ColumnName>>(new Set());
	/** What all rows show under the present map; null until they were read. */
	check = $state.raw<IntakeCheck | null>(null);
	checking = $state(false);
	/** True where the reader stopped the step that did not finish. */
	cancelled = $state(false);
	/** The map of these headers that was used before in this browser. */
	saved = $state.raw<SavedMap | null>(null);
	/** What was wrong in a map file that was opened. */
	mapProblems = $state.raw<readonly Problem[]>([]);

	readonly #adopter: Adopter;
	#bench: Promise<IntakeBench> | null = null;
	#cancel = new AbortController();
	#work: Promise<unknown> = Promise.resolve();

	constructor(adopter: Adopter) {
		this.#adopter = adopter;
	}

	/** Files that could be opened and that the map can read. */
	readonly fitting: readonly ExaminedFile[] = $derived(this.#fit().fitting);
	/** Files that could be opened but lack what the map needs. */
	readonly unfit: readonly UnfitFile<ExaminedFile>[] = $derived(this.#fit().unfit);
	/** Headers of the files that the map is for. */
	readonly headers: readonly string[] = $derived(
		allHeaders(this.fitting.length > 0 ? this.fitting : (this.examination?.main ?? []))
	);
	readonly missing: readonly ColumnName[] = $derived(
		this.map === null ? [] : missingColumns(this.map, this.headers)
	);
	/** Times that can be read in more than one way and that nobody has decided yet. */
	readonly questions = $derived(
		this.check === null || this.map === null ? [] : openQuestions(this.check.questions, this.map)
	);
	readonly questionGroups = $derived(groupQuestions(this.questions));
	readonly personal = $derived(this.examination?.guess.personal ?? []);
	readonly personalHeaders: ReadonlySet<string> = $derived(
		new Set(this.personal.map(({ header }) => header))
	);
	/** Headers that no column is read from, but for those with personal data. */
	readonly unused: readonly string[] = $derived(this.#unused());
	readonly ready: boolean = $derived(
		this.phase === 'mapping' &&
			!this.checking &&
			this.missing.length === 0 &&
			this.questions.length === 0 &&
			(this.check?.preview.tickets ?? 0) > 0
	);

	/** Takes files in; those of an earlier choice stay. A column-map.json among them is used as the map. */
	async add(files: readonly File[]): Promise<void> {
		const maps = files.filter(({ name }) => name === 'column-map.json');
		const exports = files.filter((file) => !maps.includes(file));
		if (exports.length > 0) {
			this.files = [...this.files, ...named(exports, this.files)];
			await this.#examine();
		}
		const [map] = maps;
		if (map !== undefined) await this.openMap(map);
	}

	async remove(name: string): Promise<void> {
		this.files = this.files.filter((file) => file.name !== name);
		if (this.files.some(({ failure }) => failure === null)) await this.#examine();
		else this.#reset();
	}

	/** Forgets all files and everything made of them. */
	clear(): void {
		this.files = [];
		this.#reset();
	}

	/** Stops what is going on; files and map stay. */
	cancel(): void {
		this.cancelled = true;
		this.#cancel.abort();
	}

	/** Tries the step again that failed or was stopped. */
	async retry(): Promise<void> {
		if (this.examination === null) await this.#examine();
		else await this.#recheck();
	}

	/** Guesses anew for the files that have the headers of this one. */
	async guessFor(file: string): Promise<void> {
		await this.#examine(file);
	}

	/**
	 * Takes a changed map; times and values are checked again under it.
	 * @param columns those whose source or reading was chosen
	 */
	async change(map: ColumnMap, ...columns: readonly ColumnName[]): Promise<void> {
		this.map = map;
		this.chosen = new Set([...this.chosen, ...columns]);
		await this.#recheck();
	}

	/** The rows of a ticket in the order of this header; '' where a ticket has one row. */
	async orderBy(header: string): Promise<void> {
		if (this.map !== null) await this.change(withEventOrder(this.map, header === '' ? null : header));
	}

	/** What the sample shows of a header. */
	profileOf(header: string): ColumnProfile | null {
		for (const { profile } of this.examination?.files ?? []) {
			const found = profile.columns.find(({ name }) => name === header);
			if (found !== undefined) return found;
		}
		return null;
	}

	/** Reads a map from a file, as column-map.json has it. */
	async openMap(file: File): Promise<void> {
		const { value, problems } = parseColumnMap(await file.text(), file.name);
		this.mapProblems = problems;
		if (value !== null) await this.change(value);
	}

	async useSaved(): Promise<void> {
		if (this.saved !== null) await this.change(this.saved.map);
	}

	forgetSaved(): void {
		if (this.saved === null) return;
		forgetMap(localStorage, this.saved.headers);
		this.saved = null;
	}

	/** Hands files and map to the pages and remembers the map for next time. */
	async adopt(): Promise<void> {
		const { map, headers } = this;
		if (map === null || !this.ready) return;
		this.phase = 'adopting';
		this.failure = null;
		const names = new Set(this.fitting.map(({ name }) => name));
		const files = this.files.filter(({ name }) => names.has(name));
		try {
			const sideTables = await this.#adopter.siteSideTables();
			await this.#adopter.adopt({
				files: files.map(({ name, file }) => ({
					name,
					file,
					headers: this.fitting.find((one) => one.name === name)?.headers ?? []
				})),
				sideTables: { ...sideTables, columnMap: map },
				name: files[0]?.name ?? ''
			});
			saveMap(localStorage, { savedOn: new Date().toISOString().slice(0, 10), headers, map });
			this.phase = 'adopted';
			await (await this.#bench)?.close();
			this.#bench = null;
		} catch (error) {
			this.phase = 'mapping';
			this.#fail(error);
		}
	}

	/** Back from the pages to the map. */
	async reopen(): Promise<void> {
		this.phase = 'mapping';
		await this.#examine();
	}

	#fit(): ReturnType<typeof filesFor<ExaminedFile>> {
		if (this.examination === null || this.map === null) return { fitting: [], unfit: [] };
		return filesFor(this.examination.files, this.map);
	}

	#unused(): string[] {
		const { map, headers } = this;
		if (map === null) return [];
		const used = new Set(mappedColumns(map, headers).flatMap((column) => headersOf(column, map, headers)));
		return headers.filter(
			(header) => !used.has(header) && header !== map.eventOrder && !this.personalHeaders.has(header)
		);
	}

	/** Takes samples of all files and guesses the map anew. */
	#examine(like?: string): Promise<void> {
		return this.#step(async (signal) => {
			this.phase = 'reading';
			this.check = null;
			const bench = await this.#openBench();
			const { examine } = await import('#lib/state/intake-examination.ts');
			const { examination, failures } = await examine(
				bench,
				this.files,
				await this.#adopter.siteSideTables(),
				{
					signal,
					onProgress: (progress) => (this.progress = progress),
					like: like ?? null
				}
			);
			signal.throwIfAborted();
			this.files = this.files.map((file) => ({
				...file,
				rows: examination?.files.find(({ name }) => name === file.name)?.rows ?? null,
				failure: failures.find(({ file: name }) => name === file.name) ?? null
			}));
			if (examination === null) {
				this.#forget();
				return;
			}
			this.examination = examination;
			this.map = examination.guess.map;
			this.chosen = new Set();
			this.saved = savedMapFor(readSavedMaps(localStorage), allHeaders(examination.main));
			this.phase = 'mapping';
			await this.#checkAll(signal);
		});
	}

	#recheck(): Promise<void> {
		return this.#step((signal) => this.#checkAll(signal));
	}

	/** Reads all rows of what the map needs checked. */
	async #checkAll(signal: AbortSignal): Promise<void> {
		const { map, examination } = this;
		if (map === null || examination === null) return;
		const bench = await this.#openBench();
		const { checkMap } = await import('#lib/state/intake-examination.ts');
		const names = new Set(this.fitting.map(({ name }) => name));
		const files = this.files.filter(({ name }) => names.has(name));
		if (files.length === 0) {
			this.check = null;
			return;
		}
		const tables = { ...(await this.#adopter.siteSideTables()), columnMap: map };
		const check = await checkMap(bench, examination, files, tables, {
			signal,
			onProgress: (progress) => (this.progress = progress)
		});
		signal.throwIfAborted();
		this.check = check;
		this.map = check.map;
	}

	/** Runs one step after whatever ran before was called off. */
	async #step(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
		this.#cancel.abort(new Superseded('a newer step'));
		const own = new AbortController();
		this.#cancel = own;
		const before = this.#work;
		const run = async (): Promise<void> => {
			await before;
			if (own.signal.aborted) return;
			this.failure = null;
			this.cancelled = false;
			this.progress = null;
			this.checking = true;
			try {
				await work(own.signal);
			} catch (error) {
				if (!(own.signal.reason instanceof Superseded)) this.#fail(error);
			} finally {
				if (this.#cancel === own) this.checking = false;
				this.progress = null;
			}
		};
		const turn = run();
		this.#work = turn;
		await turn;
	}

	#fail(error: unknown): void {
		this.failure = error instanceof Error ? error.message : String(error);
		if (this.phase === 'reading') this.phase = this.examination === null ? 'empty' : 'mapping';
	}

	#forget(): void {
		this.examination = null;
		this.map = null;
		this.check = null;
		this.saved = null;
		this.chosen = new Set();
		this.mapProblems = [];
		this.phase = 'empty';
	}

	#reset(): void {
		this.#cancel.abort(new Superseded('all files are gone'));
		this.#forget();
		this.failure = null;
		this.checking = false;
		void this.#bench?.then((bench) => bench.close());
		this.#bench = null;
	}

	#openBench(): Promise<IntakeBench> {
		this.#bench ??= import('#lib/state/intake-bench.ts').then(({ IntakeBench }) => new IntakeBench());
		return this.#bench;
	}
}

const intakes = new WeakMap<Adopter, Intake>();

/** The intake of a visit: it outlives the page, so that one can look at the figures and come back. */
export function intakeOf(engine: Adopter): Intake {
	const known = intakes.get(engine);
	if (known !== undefined) return known;
	const made = new Intake(engine);
	intakes.set(engine, made);
	return made;
}

/** Files with names of their own: a folder's path, else a number, tells equal names apart. */
function named(files: readonly File[], before: readonly IntakeFile[]): IntakeFile[] {
	const taken = new Set(before.map(({ name }) => name));
	return files.map((file) => {
		const path = taken.has(file.name) ? file.webkitRelativePath || file.name : file.name;
		let name = path;
		for (let number = 2; taken.has(name); number += 1) name = `${path} (${number})`;
		taken.add(name);
		return { name, file, rows: null, failure: null };
	});
}
