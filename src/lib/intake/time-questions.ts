import type { ColumnName } from '#lib/domain/columns.ts';
import type { ColumnMap } from '#lib/domain/side-tables.ts';
import type { TimeQuestion } from '#lib/intake/map-guess.ts';
import { withTimeFormat, type TimeFormat } from '#lib/intake/map-edit.ts';
import type { TimeReadings } from '#lib/intake/time-readings.ts';
import { sourceOf } from '#lib/sql/ingest/canonical-columns.ts';

/** Columns that can be read in the same ways and are asked about together: one system wrote them. */
export interface QuestionGroup {
	readonly questions: readonly TimeQuestion[];
	readonly choices: TimeQuestion['choices'];
}

/**
 * Sets the time formats that whole columns leave no doubt of, and asks about the others. A format that
 * the map has already stays where it is one of the readings.
 */
export function decideTimes(
	map: ColumnMap,
	times: ReadonlyMap<ColumnName, TimeReadings>
): { readonly map: ColumnMap; readonly questions: TimeQuestion[] } {
	let decided = map;
	const questions: TimeQuestion[] = [];
	for (const [column, { header, rows, choices }] of times) {
		const [only] = choices;
		if (choices.length > 1) questions.push({ column, header, rows, choices });
		else if (only !== undefined) decided = withTimeFormat(decided, column, only.timeFormat);
	}
	return { map: decided, questions };
}

/** The questions to which the map has no answer yet. */
export function openQuestions(questions: readonly TimeQuestion[], map: ColumnMap): TimeQuestion[] {
	return questions.filter((question) => answerTo(question, map) === null);
}

/** The reading that the map has chosen among those in question; null while it has none. */
export function answerTo(question: TimeQuestion, map: ColumnMap): TimeFormat {
	const source = sourceOf(question.column, map);
	const answered = question.choices.some(
		({ timeFormat }) => source.from.includes(question.header) && sameFormat(timeFormat, source.timeFormat)
	);
	return answered ? source.timeFormat : null;
}

/** Questions with the same choices, in the order of their columns. */
export function groupQuestions(questions: readonly TimeQuestion[]): QuestionGroup[] {
	const groups = new Map<string, TimeQuestion[]>();
	for (const question of questions) {
		const key = JSON.stringify(question.choices.map(({ timeFormat }) => timeFormat));
		groups.set(key, [...(groups.get(key) ?? []), question]);
	}
	return [...groups.values()].map((members) => ({
		questions: members,
		choices: members[0]?.choices ?? []
	}));
}

/** The map with one reading for all columns of a group. */
export function withAnswer(map: ColumnMap, { questions }: QuestionGroup, timeFormat: TimeFormat): ColumnMap {
	return questions.reduce((answered, { column }) => withTimeFormat(answered, column, timeFormat), map);
}

function sameFormat(left: TimeFormat, right: TimeFormat): boolean {
	return JSON.stringify(left) === JSON.stringify(right);
}
