import { findColumn, type ColumnName } from '#lib/domain/columns.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import type { Text } from '#lib/domain/text.ts';
import type { HeaderFacts } from '#lib/intake/header-facts.ts';
import { KNOWN_WORDS } from '#lib/intake/known-values/words.ts';
import { guessValues } from '#lib/intake/value-maps.ts';
import { FALSE_WORDS, TRUE_WORDS } from '#lib/sql/ingest/canonical-columns.ts';

/** What the values of a header say for a column. */
export interface Evidence {
	/** A whole number from 0 to 900. */
	readonly strength: number;
	readonly reason: Text;
}

/** Columns that sort tickets into few kinds. */
const KINDS: readonly ColumnName[] = [
	...([
		'category',
		'bureau',
		'nature',
		'channel',
		'status',
		'complaint_level',
		'handling_level',
		'customer_segment'
	] as const),
	...([
		'importance_class',
		'age_band',
		'resolution_code',
		'first_handling_result',
		'callback_status',
		'owner_department'
	] as const),
	'exclude_reason'
];

/** Null where type or values contradict the column. */
export function valueEvidence(
	column: ColumnName,
	facts: HeaderFacts,
	sideTables: SideTables
): Evidence | null {
	const type = findColumn(column)?.type;
	if (facts.present === 0) return { strength: 0, reason: { zh: '此列没有值', en: 'it has no values' } };
	switch (type) {
		case 'TIMESTAMP':
			return timeEvidence(facts);
		case 'INTEGER':
			return shareEvidence(column, facts, sideTables, isWholeNumber, {
				zh: '是整数',
				en: 'are whole numbers'
			});
		case 'BOOLEAN':
			return shareEvidence(column, facts, sideTables, isTruth, { zh: '是“是”或“否”', en: 'are yes or no' });
		case 'VARCHAR[]':
			return facts.types.every((name) => name === 'VARCHAR[]') && facts.header !== '' ? filled(facts) : null;
		default:
			return textEvidence(column, facts);
	}
}

function timeEvidence({ times, present, rows }: HeaderFacts): Evidence | null {
	const [choice] = times?.choices ?? [];
	if (times === null || choice === undefined || choice.rows * 2 < times.rows) return null;
	return {
		strength: Math.round((800 * Math.min(present, rows)) / rows),
		reason:
			choice.rows === times.rows
				? { zh: `${times.rows} 个值都是时间`, en: `all of its ${times.rows} values are times` }
				: {
						zh: `${times.rows} 个值中 ${choice.rows} 个是时间`,
						en: `${choice.rows} of its ${times.rows} values are times`
					}
	};
}

function isWholeNumber(text: string): boolean {
	return /^[+-]?(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.0*)?$/.test(text);
}

function isTruth(text: string): boolean {
	return [...TRUE_WORDS, ...FALSE_WORDS].includes(text.toLowerCase());
}

function shareEvidence(
	column: ColumnName,
	facts: HeaderFacts,
	sideTables: SideTables,
	fits: (text: string) => boolean,
	words: Text
): Evidence | null {
	const meant = meantBy(column, facts, sideTables);
	const fitting = facts.examples.filter(({ value }) => fits(value) || meant.has(value));
	const [some, all] = [fitting, facts.examples].map((list) => list.reduce((sum, { rows }) => sum + rows, 0));
	if (some === undefined || all === undefined || all === 0 || some < 0.8 * all) return null;
	return { strength: filled(facts).strength, reason: { zh: `值${words.zh}`, en: `its values ${words.en}` } };
}

function filled({ present, rows, distinct }: HeaderFacts): Evidence {
	return {
		strength: Math.round((800 * present) / Math.max(1, rows)),
		reason: {
			zh: `${rows} 行中 ${present} 行有值，共 ${distinct} 种`,
			en: `${present} of ${rows} rows have a value, ${distinct} different ones`
		}
	};
}

function textEvidence(column: ColumnName, facts: HeaderFacts): Evidence | null {
	const { types, opaque, times, present, distinct } = facts;
	if (opaque || times !== null) return null;
	if (column === 'ticket_id') {
		if (types.includes('BOOLEAN') || (distinct < 2 && present > 10)) return null;
		return distinct >= 0.98 * present
			? {
					strength: 900,
					reason: { zh: `${present} 个值几乎各不相同`, en: `its ${present} values are nearly all different` }
				}
			: filled(facts);
	}
	const manyKinds = distinct > 20 && distinct > present / 2;
	if (KINDS.includes(column) && manyKinds) return null;
	return filled(facts);
}

/** Which of the examples mean a value of the column's vocabulary or side tables. */
export function meantBy(column: ColumnName, facts: HeaderFacts, sideTables: SideTables): Set<string> {
	const counts = { values: facts.examples, rest: { values: 0, rows: 0 }, missing: 0 };
	const { values, unmapped, standard } = guessValues(column, counts, sideTables);
	if (standard.length === 0) return new Set();
	const unknown = new Set(unmapped.map(({ value }) => value));
	return new Set(
		[...Object.keys(values), ...facts.examples.map(({ value }) => value)].filter(
			(value) => !unknown.has(value)
		)
	);
}

/** True where the column has no vocabulary, or a value of the header is a word of it. */
export function isKnownWord(column: ColumnName, facts: HeaderFacts, sideTables: SideTables): boolean {
	return KNOWN_WORDS[column] === undefined || meantBy(column, facts, sideTables).size > 0;
}
