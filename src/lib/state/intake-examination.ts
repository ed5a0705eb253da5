import { REQUIRED_COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import type { ColumnMap, SideTables } from '#lib/domain/side-tables.ts';
import type { RawTable } from '#lib/engine/engine.ts';
import type { LoadOptions } from '#lib/engine/wasm/export-loader.ts';
import type { LoadFailure } from '#lib/engine/wasm/load-failure.ts';
import type { SkippedColumn } from '#lib/engine/wasm/loaded-table.ts';
import type { ExportProfile } from '#lib/intake/column-profile.ts';
import { guessMap } from '#lib/intake/guess-map.ts';
import { filesFor, headerKey, mainHeaders, type OpenedFile } from '#lib/intake/header-groups.ts';
import {
	headersOf,
	initialMap,
	mappedColumns,
	missingColumns,
	TIME_COLUMNS,
	withKnownValues
} from '#lib/intake/map-edit.ts';
import { decideTimes, openQuestions } from '#lib/intake/time-questions.ts';
import type { MapGuess, TimeQuestion } from '#lib/intake/map-guess.ts';
import { previewTickets, type TicketPreview } from '#lib/intake/preview-tickets.ts';
import { profileExport } from '#lib/intake/profile-export.ts';
import { timeReadings, type TimeReadings } from '#lib/intake/time-readings.ts';
import {
	guessValues,
	VALUE_COLUMNS,
	valueCounts,
	type ValueCounts,
	type ValueGuess
} from '#lib/intake/value-maps.ts';
import { headersFor } from '#lib/sql/ingest/canonical-columns.ts';
import type { LocalFile } from '#lib/state/data-source.ts';
import type { IntakeBench } from '#lib/state/intake-bench.ts';

/** Rows that a guess looks at, over all files: enough for every value that matters. */
const SAMPLE_ROWS = 20_000;
/** But of each file at least these. */
const FEWEST_ROWS = 1000;

export interface ExaminedFile extends OpenedFile {
	readonly profile: ExportProfile;
	/** True where the sample is the whole file. */
	readonly complete: boolean;
	/** False where the file has at least `rows` rows, and nobody knows how many more. */
	readonly counted: boolean;
	/** Columns that cannot be read, or only as text. */
	readonly skipped: readonly SkippedColumn[];
}

/** What the samples of all files show. */
export interface Examination {
	readonly files: readonly ExaminedFile[];
	/** Files with the headers that the map was guessed for. */
	readonly main: readonly ExaminedFile[];
	readonly guess: MapGuess;
	readonly tables: readonly RawTable[];
}

/** What all rows show under a map. */
export interface IntakeCheck {
	/** The map, with the time formats that the whole columns leave no doubt of. */
	readonly map: ColumnMap;
	/** Time columns that can be read in more than one way, answered or not. */
	readonly questions: readonly TimeQuestion[];
	/** How the times can be read; of columns that hold times by their type, too. */
	readonly times: ReadonlyMap<ColumnName, TimeReadings>;
	readonly values: ReadonlyMap<ColumnName, CountedValues>;
	/** Null as long as a question is open or a required column is missing. */
	readonly preview: TicketPreview | null;
}

/** The values of a column by count, and what they can be read as. */
export interface CountedValues {
	readonly counts: ValueCounts;
	readonly guess: ValueGuess;
}

export interface CheckOptions extends LoadOptions {
	/** Whether values that the map does not name are read as what they are known to mean. */
	readonly guessing: boolean;
}

export interface ExamineOptions extends LoadOptions {
	/** Name of the file whose headers the map is for; null takes the headers of most rows. */
	readonly like: string | null;
}

/** Takes samples of files and guesses a map for those that have the same headers. */
export async function examine(
	bench: IntakeBench,
	files: readonly LocalFile[],
	sideTables: SideTables,
	options: ExamineOptions
): Promise<{ examination: Examination | null; failures: readonly LoadFailure[] }> {
	const rowLimit = Math.max(FEWEST_ROWS, Math.floor(SAMPLE_ROWS / Math.max(1, files.length)));
	const { tables, failures } = await bench.load('sample', files, null, { ...options, rowLimit });
	if (tables.length === 0) return { examination: null, failures };
	const engine = await bench.engine();
	const examined: ExaminedFile[] = [];
	for (const table of tables) {
		options.signal.throwIfAborted();
		const profile = await profileExport(engine, table, table.rowsInAll ?? table.rows);
		examined.push({
			name: table.file,
			headers: table.columns.map(({ name }) => name),
			rows: table.rowsInAll ?? table.rows,
			profile,
			complete: table.rowsInAll === table.rows,
			counted: table.rowsInAll !== null,
			skipped: table.skipped
		});
	}
	const like = examined.find(({ name }) => name === options.like);
	const key = like === undefined ? mainHeaders(examined) : headerKey(like.headers);
	const main = examined.filter(({ headers }) => headerKey(headers) === key);
	const guessFor = (chosen: readonly ExaminedFile[]) =>
		guessMap(
			engine,
			tables.filter(({ file }) => chosen.some(({ name }) => name === file)),
			chosen.map(({ profile }) => profile),
			sideTables
		);
	const first = await guessFor(main);
	// Files of other months may have a column more: what can be read along has its say.
	const { fitting } = filesFor(examined, initialMap(first));
	const guess = fitting.length > main.length ? await guessFor(fitting) : first;
	return { examination: { files: examined, main, guess, tables }, failures };
}

/** Columns of which every row is read before anything is adopted. */
const CHECKED: readonly ColumnName[] = [...new Set([...REQUIRED_COLUMNS, ...TIME_COLUMNS, ...VALUE_COLUMNS])];

/** Decides the times, counts the values and the tickets over all rows of the files. */
export async function checkMap(
	bench: IntakeBench,
	examination: Examination,
	files: readonly LocalFile[],
	sideTables: SideTables & { readonly columnMap: ColumnMap },
	options: CheckOptions
): Promise<IntakeCheck> {
	const tables = await wholeTables(bench, examination, files, sideTables.columnMap, options);
	const engine = await bench.engine();
	const headers = [...new Set(tables.flatMap(({ columns }) => columns.map(({ name }) => name)))];
	const times = new Map<ColumnName, TimeReadings>();
	for (const column of TIME_COLUMNS) {
		const [header] = headersOf(column, sideTables.columnMap, headers);
		if (header === undefined) continue;
		options.signal.throwIfAborted();
		times.set(column, await timeReadings(engine, tables, header));
	}
	const decided = decideTimes(sideTables.columnMap, times);
	let { map } = decided;
	const values = new Map<ColumnName, CountedValues>();
	for (const column of VALUE_COLUMNS) {
		const [header] = headersOf(column, map, headers);
		if (header === undefined) continue;
		options.signal.throwIfAborted();
		const counts = await valueCounts(engine, tables, header);
		const guess = guessValues(column, counts, sideTables);
		values.set(column, { counts, guess });
		if (options.guessing) map = withKnownValues(map, column, guess.values);
	}
	options.signal.throwIfAborted();
	const isOpen = openQuestions(decided.questions, map).length > 0 || missingColumns(map, headers).length > 0;
	const preview = isOpen ? null : await previewTickets(engine, tables, { ...sideTables, columnMap: map });
	return { map, questions: decided.questions, times, values, preview };
}

/** The samples where they are whole; else all rows of the columns to check. */
async function wholeTables(
	bench: IntakeBench,
	{ files: examined, tables }: Examination,
	files: readonly LocalFile[],
	map: ColumnMap,
	options: LoadOptions
): Promise<readonly RawTable[]> {
	const wanted = new Set(files.map(({ name }) => name));
	if (examined.every(({ name, complete }) => complete || !wanted.has(name)))
		return tables.filter(({ file }) => wanted.has(file));
	const columns = mappedColumns(
		map,
		examined.flatMap(({ headers }) => headers)
	).filter((name) => CHECKED.includes(name));
	return bench.loadOnce(files, headersFor(columns, map), options);
}
