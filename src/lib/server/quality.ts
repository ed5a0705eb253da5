import { dataFolder, publishedEditions, readEditions } from '#lib/server/editions.ts';
import type { PublishedQuarter } from '#lib/quality/check.ts';
import { inspectExports } from '#lib/quality/inspect.ts';
import type { QualityReport } from '#lib/quality/report.ts';
import { readDataFolder } from '#lib/server/data-folder.ts';
import { loadNativeExports } from '#lib/server/exports.ts';
import { guessedMap } from '#lib/server/guessed-map.ts';
import { createNativeEngine } from '#lib/server/native-engine.ts';
import type { Edition } from '#lib/editions/document.ts';

let current: Promise<QualityReport> | null = null;

/** The quality of the data of this build (`DATA_DIR`). Found out once a process. */
export function buildQuality(): Promise<QualityReport> {
	current ??= publishedEditions().then((editions) => inspectFolder(dataFolder(), editions, false));
	return current;
}

/**
 * Reads a data folder, or a bare folder of exports, with all columns, and runs every check over it.
 * Foreign headers without a column map are read by a guessed one, and the report says so.
 * What is wrong with files and side tables is gathered in `problems`, never thrown.
 */
export async function checkFolder(folder: string): Promise<QualityReport> {
	const { editions, problems } = await readEditions(folder);
	const report = await inspectFolder(folder, editions, true);
	return { ...report, problems: [...report.problems, ...problems] };
}

/** @param mayGuess whether foreign headers are read by a guessed map where the folder has none */
async function inspectFolder(
	folder: string,
	editions: readonly Edition[],
	mayGuess: boolean
): Promise<QualityReport> {
	const { sideTables: known, problems } = await readDataFolder(folder);
	const guessed = mayGuess && known.columnMap === null ? await guessedMap(folder, known) : null;
	const sideTables = guessed === null ? known : { ...known, columnMap: guessed.map };
	const engine = await createNativeEngine();
	try {
		const exports = await loadNativeExports(engine, folder, sideTables, null);
		return await inspectExports(engine, exports.tables, {
			sideTables,
			editions: editions.filter(({ draft }) => draft !== true).map(publishedQuarter),
			problems: [...problems, ...(guessed?.problems ?? []), ...exports.problems],
			mapGuessed: guessed !== null
		});
	} finally {
		await engine.close();
	}
}

function publishedQuarter({ quarter, number, publishedOn }: Edition): PublishedQuarter {
	return { quarter, number, publishedOn };
}
