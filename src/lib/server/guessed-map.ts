import { join } from 'node:path';
import { findColumn, REQUIRED_COLUMNS } from '#lib/domain/columns.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { ColumnMap, SideTables } from '#lib/domain/side-tables.ts';
import type { RawTable } from '#lib/engine/engine.ts';
import { guessMap } from '#lib/intake/guess-map.ts';
import type { TimeQuestion } from '#lib/intake/map-guess.ts';
import { profileExport } from '#lib/intake/profile-export.ts';
import { listExports } from '#lib/server/data-folder.ts';
import { createNativeEngine } from '#lib/server/native-engine.ts';
import { columnsFilledBy } from '#lib/sql/ingest/canonical-columns.ts';

/** A column map that was guessed, and what only a person can decide. */
export interface GuessedMap {
	readonly map: ColumnMap;
	readonly problems: readonly Problem[];
}

/**
 * Guesses how the exports of a folder are to be read, where none of them has the headers of schema v1.
 * Null where at least one can be read as it is, or none can be read at all: those are named elsewhere.
 */
export async function guessedMap(folder: string, sideTables: SideTables): Promise<GuessedMap | null> {
	const engine = await createNativeEngine();
	try {
		const tables: RawTable[] = [];
		for (const [index, path] of (await listExports(folder)).entries()) {
			const table = await engine.loadParquet(join(folder, path), `export_${index}`, null).catch(() => null);
			if (table !== null) tables.push(table);
		}
		if (tables.length === 0 || tables.some(isReadable)) return null;
		const profiles = [];
		for (const table of tables) profiles.push(await profileExport(engine, table, table.rows));
		const { map, questions } = await guessMap(engine, tables, profiles, sideTables);
		return { map, problems: questions.map(openQuestion) };
	} finally {
		await engine.close();
	}
}

function isReadable({ columns }: RawTable): boolean {
	const filled = columnsFilledBy(
		columns.map(({ name }) => name),
		null
	);
	return REQUIRED_COLUMNS.every((name) => filled.includes(name));
}

/** Times that can be read in more than one way: never decided here. */
function openQuestion({ column, header, choices }: TimeQuestion): Problem {
	const label = findColumn(column)?.label ?? { zh: column, en: column };
	const formats = choices.map(({ timeFormat }) => JSON.stringify(timeFormat ?? 'ISO'));
	return {
		level: 'error',
		file: 'column-map.json',
		row: null,
		field: `columns.${column}.timeFormat`,
		found: `${header}: ${choices[0]?.examples[0]?.text ?? ''}`.slice(0, 80),
		expected: {
			zh: `${label.zh}的时间格式，以下之一：${formats.join('、')}`,
			en: `the time format of “${label.en}”, one of ${formats.join(', ')}`
		},
		remedy: {
			zh: '这一列的时间有多种读法，程序不代为决定。请在 column-map.json 中写明 timeFormat；在此之前该列不读。',
			en: 'These times can be read in several ways, which is not for a program to decide. Name the timeFormat in column-map.json; until then the column is not read.'
		}
	};
}
