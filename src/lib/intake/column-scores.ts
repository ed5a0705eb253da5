import { COLUMNS, findColumn, type ColumnName } from '#lib/domain/columns.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import type { Text } from '#lib/domain/text.ts';
import { CHINESE } from '#lib/intake/headers/chinese.ts';
import { ENGLISH } from '#lib/intake/headers/english.ts';
import {
	normalisedHeader,
	prepared,
	type Dictionary,
	type HeaderDictionary
} from '#lib/intake/headers/header-words.ts';
import { SYSTEMS } from '#lib/intake/headers/systems.ts';
import type { HeaderFacts } from '#lib/intake/header-facts.ts';
import type { Confidence } from '#lib/intake/map-guess.ts';
import { isKnownWord, valueEvidence } from '#lib/intake/value-evidence.ts';
import { valuesAlone } from '#lib/intake/values-alone.ts';

/** How well a header fits a column of schema v1. */
export interface Fit {
	/** A whole number; one fit of a higher confidence outweighs any number of lower ones. */
	readonly score: number;
	readonly confidence: Confidence;
	readonly reason: Text;
}

const SCHEMA: HeaderDictionary = {
	name: { zh: '数据规范 v1', en: 'schema v1' },
	words: Object.fromEntries(COLUMNS.map(({ name, label }) => [name, [name, label.zh, label.en]]))
};

/** The system whose export has these headers; undefined where it is none that is known. */
export function systemOf(headers: readonly string[]): HeaderDictionary | undefined {
	const present = new Set(headers.map(normalisedHeader));
	return SYSTEMS.find(({ signature = [] }) =>
		signature.every((entry) => entry.split('|').some((header) => present.has(normalisedHeader(header))))
	);
}

const GENERAL = [SCHEMA, CHINESE, ENGLISH].map(prepared);

/** The dictionaries that speak for an export, the most particular first. */
export function dictionariesFor(system: HeaderDictionary | undefined): readonly Dictionary[] {
	return system === undefined ? GENERAL : [prepared(system), ...GENERAL];
}

/** A known word that a header is, or holds. */
export interface HeaderMatch {
	readonly exact: boolean;
	readonly word: string;
	readonly dictionary: Dictionary;
	/** From 0 to 9999; the higher the closer. */
	readonly closeness: number;
}

/** The shortest part of a header that says something by itself: three Chinese characters or five letters. */
function says(word: string): boolean {
	return /\p{Script=Han}/u.test(word) ? Array.from(word).length >= 3 : word.length >= 5;
}

/** The best match of a header with the words for a column; null where there is none. */
export function matchHeader(
	column: ColumnName,
	header: string,
	dictionaries: readonly Dictionary[]
): HeaderMatch | null {
	const plain = normalisedHeader(header);
	if (plain === '') return null;
	let best: HeaderMatch | null = null;
	for (const [rank, dictionary] of dictionaries.entries()) {
		if (dictionary.setAside.has(plain)) return null;
		for (const [index, { word, plain: known }] of (dictionary.words.get(column) ?? []).entries()) {
			const exact = known === plain;
			if (!exact && !(says(known) && plain.includes(known))) continue;
			const closeness = exact
				? 9999 - rank * 1000 - index * 10
				: Math.round((9000 * known.length) / plain.length) - index;
			if (
				best === null ||
				Number(exact) > Number(best.exact) ||
				(exact === best.exact && closeness > best.closeness)
			)
				best = { exact, word, dictionary, closeness };
		}
	}
	return best;
}

/** How well a header fits a column; null where its name says nothing or its values contradict. */
export function fitOf(
	column: ColumnName,
	facts: HeaderFacts,
	dictionaries: readonly Dictionary[],
	sideTables: SideTables
): Fit | null {
	const match = matchHeader(column, facts.header, dictionaries);
	if (
		facts.personal !== null &&
		!(match?.exact === true && KEYS.includes(column) && facts.personal.rows !== null)
	)
		return null;
	const evidence = valueEvidence(column, facts, sideTables);
	if (evidence === null) return null;
	if (match === null) {
		const alone = valuesAlone(column, facts, sideTables);
		return alone === null
			? null
			: { score: 1 + alone.strength, confidence: 'possible', reason: alone.reason };
	}
	const isDoubtful = match.exact && match.dictionary.doubtful.has(normalisedHeader(facts.header));
	if (isDoubtful && !isKnownWord(column, facts, sideTables)) return null;
	const label = findColumn(column)?.label ?? { zh: column, en: column };
	const confidence = match.exact ? 'certain' : 'likely';
	return {
		score: (match.exact ? 100_000_000 : 100_000) + match.closeness + evidence.strength,
		confidence,
		reason: match.exact
			? {
					zh: `列名“${facts.header}”在${match.dictionary.name.zh}中就是“${label.zh}”；${evidence.reason.zh}`,
					en: `The header “${facts.header}” is “${label.en}” in ${match.dictionary.name.en}; ${evidence.reason.en}`
				}
			: {
					zh: `列名“${facts.header}”含有“${match.word}”，像是“${label.zh}”；${evidence.reason.zh}`,
					en: `The header “${facts.header}” holds “${match.word}” and may be “${label.en}”; ${evidence.reason.en}`
				}
	};
}

/** Keys of digits may look like phone numbers; a known header then goes before the pattern. */
const KEYS: readonly ColumnName[] = ['ticket_id', 'parent_ticket_id', 'issue_key'];
