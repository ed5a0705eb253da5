import type { ColumnName } from '#lib/domain/columns.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { ColumnMap } from '#lib/domain/side-tables.ts';
import { parseColumnMap } from '#lib/domain/side-tables/column-map.ts';
import { messageOf } from '#lib/domain/errors.ts';
import type { LoadProgress } from '#lib/engine/wasm/load-progress.ts';
import { allHeaders, filesFor, profileOf } from '#lib/intake/header-groups.ts';
import { initialMap, mappedColumns, missingColumns, unusedHeaders } from '#lib/intake/map-edit.ts';
import { groupQuestions, openQuestions } from '#lib/intake/time-questions.ts';
import type { IntakeBench } from '#lib/state/intake-bench.ts';
import type { Examination, IntakeCheck } from '#lib/state/intake-examination.ts';
import { MAP_FILE, withNames, withOutcome, type IntakeFile } from '#lib/state/intake-files.ts';
import type { LiveEngine } from '#lib/state/live-engine.svelte.ts';
import {
	forgetMap,
	readSavedMaps,
	savedMapFor,
	saveMap,
	today,
	type SavedMap
} from '#lib/state/saved-maps.ts';
import { StepRunner } from '#lib/state/step-runner.svelte.ts';

/** `reading`: samples are taken. `mapping`: the map is open to the reader. `adopting`: all pages change over. */
export type IntakePhase = 'empty' | 'reading' | 'mapping' | 'adopting' | 'adopted';

/** Who takes the files over: the one engine of the visit. */
type Adopter = Pick<LiveEngine, 'adopt' | 'siteSideTables'>;

/**
 * One reader's own exports on the way to the pages: files → samples → a guessed map, which the reader
 * corrects → times and values checked over all rows → adopted. Every change begins the steps after it anew.
 */
export class Intake {
	phase = $state<IntakePhase>('empty');
	files = $state.raw<readonly IntakeFile[]>([]);
	/** What the samples show; null until they were taken. */
	examination = $state.raw<Examination | null>(null);
	map = $state.raw<ColumnMap | null>(null);
	/** Columns whose source or reading somebody chose. */
	chosen = $state.raw<readonly ColumnName[]>([]);
	/** What all rows show under the present map; null until they were read. */
	check = $state.raw<IntakeCheck | null>(null);
	/** The map of these headers that was used before in this browser. */
	saved = $state.raw<SavedMap | null>(null);
	/** What was wrong in a map file that was opened. */
	mapProblems = $state.raw<readonly Problem[]>([]);
	/** Why the pages could not take the files over. */
	refusal = $state<string | null>(null);
	readonly steps = new StepRunner();
	readonly #adopter: Adopter;
	/** False under a map that somebody made: it says all that is to be said. */
	#guessing = true;
	/** A map that was opened before any file. */
	#waiting: ColumnMap | null = null;
	#bench: Promise<IntakeBench> | null = null;

	constructor(adopter: Adopter) {
		this.#adopter = adopter;
	}

	readonly #fit = $derived(
		this.examination === null || this.map === null
			? { fitting: [], unfit: [] }
			: filesFor(this.examination.files, this.map)
	);
	/** Headers of the files that the map is for. */
	readonly headers: readonly string[] = $derived(
		allHeaders(this.#fit.fitting.length > 0 ? this.#fit.fitting : (this.examination?.main ?? []))
	);
	readonly missing: readonly ColumnName[] = $derived(
		this.map === null ? [] : missingColumns(this.map, this.headers)
	);
	/** Times that can be read in more than one way, as long as nobody has said in which. */
	readonly questions = $derived(
		this.check === null || this.map === null
			? []
			: groupQuestions(openQuestions(this.check.questions, this.map))
	);
	/** Headers with personal data, which are not read. */
	readonly personal = $derived(this.examination?.guess.personal ?? []);
	/** Other headers that no column is read from. */
	readonly unused: readonly string[] = $derived(
		this.map === null
			? []
			: unusedHeaders(this.map, this.headers).filter((header) => !this.isPersonal(header))
	);
	readonly ready: boolean = $derived(
		this.phase === 'mapping' &&
			!this.steps.busy &&
			this.missing.length === 0 &&
			this.questions.length === 0 &&
			(this.check?.preview?.tickets ?? 0) > 0
	);

	/** Files that could be opened and that the map can read. */
	get fitting() {
		return this.#fit.fitting;
	}

	/** Files that could be opened but lack what the map needs. */
	get unfit() {
		return this.#fit.unfit;
	}

	isPersonal(header: string): boolean {
		return this.personal.some((one) => one.header === header);
	}

	/** What the sample shows of a header. */
	profileOf(header: string) {
		return profileOf(this.examination?.files.map(({ profile }) => profile) ?? [], header);
	}

	/** Takes files in; those of an earlier choice stay. A column-map.json among them is used as the map. */
	async add(files: readonly File[]): Promise<void> {
		const exports = files.filter(({ name }) => name !== MAP_FILE);
		if (exports.length > 0) {
			this.files = [...this.files, ...withNames(exports, this.files)];
			await this.#examine();
		}
		const map = files.find(({ name }) => name === MAP_FILE);
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

	/** Tries the step again that failed or was stopped. */
	async retry(): Promise<void> {
		this.refusal = null;
		if (this.examination === null) await this.#examine();
		else await this.steps.run((signal) => this.#checkAll(signal));
	}

	/** Guesses anew for the files that have the headers of this one. */
	async guessFor(file: string): Promise<void> {
		await this.#examine(file);
	}

	/**
	 * Takes a changed map; times and values are checked again under it.
	 * @param columns those whose source or reading was chosen
	 */
	async change(map: ColumnMap, columns: readonly ColumnName[] = []): Promise<void> {
		this.map = map;
		this.chosen = [...this.chosen, ...columns];
		await this.steps.run((signal) => this.#checkAll(signal));
	}

	/** Reads a map from a file, as column-map.json has it. */
	async openMap(file: File): Promise<void> {
		const { value, problems } = parseColumnMap(await file.text(), file.name);
		this.mapProblems = problems;
		if (value !== null) await this.#use(value);
	}

	async useSaved(): Promise<void> {
		if (this.saved !== null) await this.#use(this.saved.map);
	}

	forgetSaved(): void {
		if (this.saved === null) return;
		forgetMap(localStorage, this.saved.headers);
		this.saved = null;
	}

	/** Hands files and map to the pages and remembers the map for next time. */
	async adopt(): Promise<void> {
		const { map, headers, fitting } = this;
		if (map === null || !this.ready) return;
		this.phase = 'adopting';
		this.refusal = null;
		const files = this.files.flatMap(({ name, file }) => {
			const known = fitting.find((one) => one.name === name);
			return known === undefined ? [] : [{ name, file, headers: known.headers }];
		});
		try {
			const sideTables = { ...(await this.#adopter.siteSideTables()), columnMap: map };
			await this.#adopter.adopt({ files, sideTables, name: files[0]?.name ?? '' });
			saveMap(localStorage, { savedOn: today(), headers, map });
			this.phase = 'adopted';
			await this.#closeBench();
		} catch (error) {
			this.phase = 'mapping';
			// Whoever stopped it knows why.
			this.refusal = isAbort(error) ? null : messageOf(error);
		}
	}

	/** Back from the pages to the map as it was. */
	async reopen(): Promise<void> {
		const { map, chosen } = this;
		await this.#examine();
		if (map === null || this.examination === null) return;
		this.#guessing = false;
		await this.change(map, chosen);
	}

	/** Takes a whole map, as it is; without files it waits for them. */
	async #use(map: ColumnMap): Promise<void> {
		this.#waiting = this.examination === null ? map : null;
		if (this.examination === null) return;
		this.#guessing = false;
		await this.change(map, mappedColumns(map, this.headers));
	}

	/** Takes samples of all files and guesses the map anew. */
	#examine(like: string | null = null): Promise<void> {
		return this.steps.run(async (signal) => {
			this.#forget();
			this.phase = 'reading';
			try {
				await this.#sample(signal, like);
			} finally {
				this.phase = this.examination === null ? 'empty' : 'mapping';
			}
			if (this.examination !== null) await this.#checkAll(signal);
		});
	}

	async #sample(signal: AbortSignal, like: string | null): Promise<void> {
		const bench = await this.#openBench();
		const { examine } = await import('#lib/state/intake-examination.ts');
		const tables = await this.#adopter.siteSideTables();
		const options = { signal, onProgress: this.#tell, like };
		const { examination, failures } = await examine(bench, this.files, tables, options);
		signal.throwIfAborted();
		this.files = withOutcome(this.files, examination?.files ?? [], failures);
		if (examination === null) return;
		this.examination = examination;
		this.map = this.#waiting ?? initialMap(examination.guess);
		this.#guessing = this.#waiting === null;
		this.#waiting = null;
		this.saved = savedMapFor(readSavedMaps(localStorage), allHeaders(examination.main));
	}

	/** Reads all rows of what the map needs checked. */
	async #checkAll(signal: AbortSignal): Promise<void> {
		const { map, examination, fitting } = this;
		if (map === null || examination === null) return;
		this.check = fitting.length === 0 ? null : this.check;
		if (fitting.length === 0) return;
		const bench = await this.#openBench();
		const { checkMap } = await import('#lib/state/intake-examination.ts');
		const files = this.files.filter(({ name }) => fitting.some((one) => one.name === name));
		const tables = { ...(await this.#adopter.siteSideTables()), columnMap: map };
		const options = { signal, onProgress: this.#tell, guessing: this.#guessing };
		const check = await checkMap(bench, examination, files, tables, options);
		signal.throwIfAborted();
		this.check = check;
		this.map = check.map;
	}

	readonly #tell = (progress: LoadProgress): void => {
		this.steps.progress = progress;
	};

	#forget(): void {
		this.examination = null;
		this.map = null;
		this.check = null;
		this.saved = null;
		this.chosen = [];
		this.mapProblems = [];
		this.refusal = null;
	}

	#reset(): void {
		this.steps.reset();
		this.#forget();
		this.phase = 'empty';
		void this.#closeBench();
	}

	#openBench(): Promise<IntakeBench> {
		this.#bench ??= import('#lib/state/intake-bench.ts').then(({ IntakeBench }) => new IntakeBench());
		return this.#bench;
	}

	async #closeBench(): Promise<void> {
		const bench = this.#bench;
		this.#bench = null;
		await (await bench)?.close();
	}
}

function isAbort(error: unknown): boolean {
	return error instanceof Error && error.name === 'AbortError';
}

const intakes = new WeakMap<Adopter, Intake>();

/** The intake of a visit: it outlives the page, so that one can look at the figures and come back. */
export function intakeOf(engine: Adopter): Intake {
	const known = intakes.get(engine);
	if (known !== undefined) return known;
	const made: Intake[] = [];
	// What it derives must outlive the page that asks first: with that page's effects it would stand still.
	$effect.root(() => {
		made.push(new Intake(engine));
	});
	// At build time nothing reacts, and no root is run.
	const [intake = new Intake(engine)] = made;
	intakes.set(engine, intake);
	return intake;
}
