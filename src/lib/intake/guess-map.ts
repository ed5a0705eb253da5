import { COLUMNS, findColumn, REQUIRED_COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import type { ColumnSource, SideTables } from '#lib/domain/side-tables.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { bestAssignment } from '#lib/intake/assignment.ts';
import type { ExportProfile } from '#lib/intake/column-profile.ts';
import { dictionariesFor, fitOf, matchHeader, systemOf, type Fit } from '#lib/intake/column-scores.ts';
import { eventOrderOf, isEventLog, pickOf } from '#lib/intake/event-log.ts';
import { headerFacts, type HeaderFacts } from '#lib/intake/header-facts.ts';
import { normalisedHeader, type Dictionary } from '#lib/intake/headers/header-words.ts';
import type { ColumnGuess, MapGuess, TimeQuestion, UnreadableTimes } from '#lib/intake/map-guess.ts';
import { missingMarks } from '#lib/intake/missing-marks.ts';
import { guessValues, VALUE_COLUMNS, valueCounts } from '#lib/intake/value-maps.ts';

const ALTERNATIVES = 5;

/**
 * How exports are probably to be read: headers first, types and values as second witness. The same
 * exports always give the same guess. Whatever the values leave open is a question.
 * @param tables raw tables that hold all columns of the exports, or the first rows of them
 * @param profiles of these tables
 */
export async function guessMap(
	engine: Engine,
	tables: readonly RawTable[],
	profiles: readonly ExportProfile[],
	sideTables: SideTables
): Promise<MapGuess> {
	const headers = [...new Set(profiles.flatMap(({ columns }) => columns.map(({ name }) => name)))];
	const system = systemOf(headers);
	const dictionaries = dictionariesFor(system);
	const facts = await headerFacts(engine, tables, profiles, (header) => isTimeHeader(header, dictionaries));
	const fits = COLUMNS.map(({ name }) =>
		facts.map((header) => fitOf(name, header, dictionaries, sideTables))
	);
	const assigned = bestAssignment(fits.map((row) => row.map((fit) => fit?.score ?? 0)));
	const ticketId = facts[assigned[0] ?? -1];
	const eventLog = isEventLog(ticketId);
	const columns = COLUMNS.flatMap(({ name }, index): ColumnGuess[] => {
		const place = assigned[index] ?? -1;
		const fit = fits[index]?.[place];
		const header = facts[place];
		if (fit === undefined || fit === null || header === undefined) return [];
		const alternatives = alternativesTo(header, facts, fits[index] ?? []);
		const { confidence, reason } = fit;
		return [
			{
				column: name,
				from: [header.header],
				confidence,
				reason,
				alternatives,
				pick: pickOf(name, eventLog),
				plus: 0
			}
		];
	});
	const rounds = roundsGuess(columns, facts, dictionaries, eventLog);
	const eventOrder =
		eventLog && ticketId !== undefined
			? await eventOrderOf(engine, tables, ticketId.header, headers, dictionaries)
			: null;
	const guesses = rounds === null ? columns : [...columns, rounds];
	const sources = await sourcesOf(engine, tables, guesses, facts, sideTables);
	const used = new Set([...guesses.flatMap(({ from }) => from), eventOrder]);
	return {
		system: system?.name ?? null,
		map: {
			columns: sources.columns,
			missingValues: await missingMarks(engine, tables, guesses),
			timesWithoutZone: 'site',
			eventOrder
		},
		columns: guesses,
		unused: headers.filter((header) => !used.has(header)),
		questions: sources.questions,
		unreadable: sources.unreadable,
		personal: facts.flatMap(({ header, personal }) =>
			personal === null || used.has(header) ? [] : [personal]
		),
		missing: REQUIRED_COLUMNS.filter((name) => !guesses.some(({ column }) => column === name))
	};
}

function isTimeHeader(header: string, dictionaries: readonly Dictionary[]): boolean {
	return COLUMNS.some(
		({ name, type }) => type === 'TIMESTAMP' && matchHeader(name, header, dictionaries) !== null
	);
}

function alternativesTo(
	chosen: HeaderFacts,
	facts: readonly HeaderFacts[],
	fits: readonly (Fit | null)[]
): string[] {
	return facts
		.map((header, index) => ({ header, score: fits[index]?.score ?? 0 }))
		.filter(({ header, score }) => header !== chosen && score > 0)
		.sort((one, other) => other.score - one.score || one.header.place - other.header.place)
		.slice(0, ALTERNATIVES)
		.map(({ header }) => header.header);
}

/** Rounds are one more than the returns, where an export counts those instead. */
function roundsGuess(
	columns: readonly ColumnGuess[],
	facts: readonly HeaderFacts[],
	dictionaries: readonly Dictionary[],
	eventLog: boolean
): ColumnGuess | null {
	const column: ColumnName = 'handling_rounds';
	if (columns.some((guess) => guess.column === column)) return null;
	const taken = new Set(columns.flatMap(({ from }) => from));
	for (const { returns, name } of dictionaries) {
		const from = facts
			.filter(
				({ header, examples }) =>
					returns.includes(normalisedHeader(header)) &&
					!taken.has(header) &&
					examples.every(({ value }) => /^\d+(?:\.0*)?$/.test(value))
			)
			.map(({ header }) => header);
		if (from.length === 0) continue;
		const label = findColumn(column)?.label ?? { zh: column, en: column };
		return {
			column,
			from,
			confidence: 'likely',
			pick: pickOf(column, eventLog),
			plus: 1,
			reason: {
				zh: `${name.zh}中“${from.join('”“')}”是退回的次数；加 1 为“${label.zh}”`,
				en: `In ${name.en} “${from.join('”, “')}” count returns; one more is “${label.en}”`
			},
			alternatives: []
		};
	}
	return null;
}

interface Sources {
	readonly columns: Readonly<Partial<Record<ColumnName, ColumnSource>>>;
	readonly questions: readonly TimeQuestion[];
	readonly unreadable: readonly UnreadableTimes[];
}

async function sourcesOf(
	engine: Engine,
	tables: readonly RawTable[],
	guesses: readonly ColumnGuess[],
	facts: readonly HeaderFacts[],
	sideTables: SideTables
): Promise<Sources> {
	const columns: Partial<Record<ColumnName, ColumnSource>> = {};
	const questions: TimeQuestion[] = [];
	const unreadable: UnreadableTimes[] = [];
	for (const { column, from, pick, plus } of guesses) {
		const [header] = from;
		if (header === undefined) continue;
		const times = facts.find((known) => known.header === header)?.times ?? null;
		if (findColumn(column)?.type === 'TIMESTAMP' && times !== null) {
			if (times.unreadable.rows > 0) unreadable.push({ column, header, ...times.unreadable });
			if (times.choices.length > 1) {
				questions.push({ column, header, rows: times.rows, choices: times.choices });
				continue;
			}
		}
		const values = VALUE_COLUMNS.includes(column)
			? guessValues(column, await valueCounts(engine, tables, header), sideTables).values
			: {};
		columns[column] = { from, timeFormat: times?.choices[0]?.timeFormat ?? null, plus, pick, values };
	}
	return { columns, questions, unreadable };
}
