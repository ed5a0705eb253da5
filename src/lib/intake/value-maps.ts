import { findColumn, type ColumnName } from '#lib/domain/columns.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { headerTexts, MISSING_MARKS } from '#lib/intake/header-values.ts';
import { KNOWN_WORDS } from '#lib/intake/known-values/words.ts';
import { FALSE_WORDS, TRUE_WORDS } from '#lib/sql/ingest/canonical-columns.ts';
import { sql } from '#lib/sql/sql.ts';

/** A value of an export and the rows that have it. */
export interface CountedValue {
	readonly value: string;
	readonly rows: number;
}

/** The values under a header, by count. */
export interface ValueCounts {
	/** Most frequent first, ties by value; at most 500. */
	readonly values: readonly CountedValue[];
	/** What the list leaves out. */
	readonly rest: { readonly values: number; readonly rows: number };
	/** Rows without a value. */
	readonly missing: number;
}

/** Which values of an export mean which value of schema v1. */
export interface ValueGuess {
	/** As ColumnSource.values; values that already are of the standard are not in it. */
	readonly values: Readonly<Record<string, string>>;
	/** Values that mean nothing known, most frequent first. */
	readonly unmapped: readonly CountedValue[];
	/** The standard values, for a choice; empty where any value will do. */
	readonly standard: readonly string[];
}

const LISTED = 500;

/** Columns whose values belong to a vocabulary or to the side tables. */
export const VALUE_COLUMNS: readonly ColumnName[] = [
	'bureau',
	'category',
	'owner_department',
	...(Object.keys(KNOWN_WORDS) as ColumnName[])
];

/** Counts the values under a header over all tables that have it. */
export async function valueCounts(
	engine: Engine,
	tables: readonly RawTable[],
	header: string
): Promise<ValueCounts> {
	const rows = await engine.query(
		sql`WITH counted AS (
				SELECT value, count(*) AS tickets FROM ${headerTexts(tables, header)} texts GROUP BY 1
			), ranked AS (
				SELECT *, CASE WHEN value IS NOT NULL THEN row_number() OVER (ORDER BY value IS NULL, tickets DESC, value) END AS place
				FROM counted
			)
			SELECT CASE WHEN place <= ${LISTED} THEN value END AS value, value IS NULL AS missing,
				count(*) AS distinct_values, CAST(sum(tickets) AS BIGINT) AS tickets
			FROM ranked GROUP BY 1, 2 ORDER BY min(place)`
	);
	const rest = rows.find((row) => row['value'] === null && row['missing'] === false);
	const missing = rows.find((row) => row['missing'] === true);
	return {
		values: rows
			.filter((row) => row['value'] !== null)
			.map((row) => ({ value: String(row['value']), rows: Number(row['tickets']) })),
		rest: { values: Number(rest?.['distinct_values'] ?? 0), rows: Number(rest?.['tickets'] ?? 0) },
		missing: Number(missing?.['tickets'] ?? 0)
	};
}

/** Finds the standard value that each value of an export means, by its words or by the side tables. */
export function guessValues(column: ColumnName, counts: ValueCounts, sideTables: SideTables): ValueGuess {
	const known = knownValues(column, sideTables);
	if (known === null) return { values: {}, unmapped: [], standard: [] };
	const values: [string, string][] = [];
	const unmapped: CountedValue[] = [];
	for (const counted of counts.values) {
		if (known.asIs.has(counted.value)) continue;
		const meaning =
			known.words.get(comparable(counted.value)) ?? known.words.get(comparable(withoutUnit(counted.value)));
		if (meaning === undefined || meaning === null) {
			if (!MISSING_MARKS.includes(counted.value.toLowerCase())) unmapped.push(counted);
		} else if (meaning !== counted.value) values.push([counted.value, meaning]);
	}
	return { values: Object.fromEntries(values), unmapped, standard: known.standard };
}

interface KnownValues {
	/** Texts that ingest understands without a map. */
	readonly asIs: ReadonlySet<string>;
	/** Comparable text → standard value; null where two share it. */
	readonly words: ReadonlyMap<string, string | null>;
	readonly standard: readonly string[];
}

function knownValues(column: ColumnName, tables: SideTables): KnownValues | null {
	switch (column) {
		case 'bureau':
			return named(
				tables.bureaus.map((bureau) => ({ ...bureau, others: [bureau.shortName.zh, bureau.shortName.en] }))
			);
		case 'owner_department':
			return named(tables.departments.map((department) => ({ ...department, others: [] })));
		case 'category':
			return vocabulary(
				Object.fromEntries(tables.categoryMap.map(({ category }): [string, string[]] => [category, []])),
				[]
			);
		default: {
			const words = KNOWN_WORDS[column];
			const truth = findColumn(column)?.type === 'BOOLEAN' ? [...TRUE_WORDS, ...FALSE_WORDS] : [];
			return words === undefined ? null : vocabulary(words, truth);
		}
	}
}

/** Null where there is nothing to compare with: any value then stands for itself. */
function vocabulary(
	words: Readonly<Record<string, readonly string[]>>,
	understood: readonly string[]
): KnownValues | null {
	const standard = Object.keys(words);
	if (standard.length === 0) return null;
	const meanings = Object.entries(words).flatMap(([value, others]) =>
		[value, ...others].map((word): [string, string] => [comparable(word), value])
	);
	return { asIs: new Set([...standard, ...understood]), words: unique(meanings), standard };
}

function named(
	rows: readonly {
		readonly code: string;
		readonly name: { readonly zh: string; readonly en: string };
		readonly aliases: readonly string[];
		readonly others: readonly string[];
	}[]
): KnownValues | null {
	if (rows.length === 0) return null;
	const understood = rows.flatMap(({ code, name, aliases }) => [code, name.zh, name.en, ...aliases]);
	const meanings = rows.flatMap(({ code, name, aliases, others }) =>
		[code, name.zh, name.en, ...aliases, ...others].flatMap((word): [string, string][] => [
			[comparable(word), code],
			[comparable(withoutUnit(word)), code]
		])
	);
	return { asIs: new Set(understood), words: unique(meanings), standard: rows.map(({ code }) => code) };
}

/** 荆城县供电局, 荆城供电公司 and 荆城 name the same unit. */
function withoutUnit(name: string): string {
	return name.replace(
		/(?:(?:县|区|市)?(?:供电局|供电公司|供电分公司|电力局|供电分局|公司|局)|(?:县|区|市)| (?:county|district)?(?: power supply)? bureau)$/iu,
		''
	);
}

function unique(meanings: readonly (readonly [string, string])[]): Map<string, string | null> {
	const words = new Map<string, string | null>();
	for (const [word, value] of meanings) {
		if (word === '') continue;
		const before = words.get(word);
		words.set(word, before === undefined || before === value ? value : null);
	}
	return words;
}

/** A text without case, width, spaces and punctuation, so that "In-Progress" is "in progress". */
function comparable(text: string): string {
	const plain = text.normalize('NFKC').toLowerCase();
	const letters = plain.replace(/[^\p{L}\p{N}]/gu, '');
	return letters === '' ? plain.trim() : letters;
}

/** True where a text is a word of the column's vocabulary. */
export function meansSomething(column: ColumnName, text: string): boolean {
	const words = KNOWN_WORDS[column];
	return words !== undefined && (vocabulary(words, [])?.words.has(comparable(text)) ?? false);
}
