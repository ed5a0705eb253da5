import type { Engine, RawTable } from '#lib/engine/engine.ts';
import type { ExportProfile } from '#lib/intake/column-profile.ts';
import { isOpaque, MISSING_MARKS } from '#lib/intake/header-values.ts';
import { personalHeader, personalPatterns, type PersonalColumn } from '#lib/intake/personal-columns.ts';
import { timeReadings, type TimeReadings } from '#lib/intake/time-readings.ts';
import { readingsOfShape } from '#lib/intake/time-shapes.ts';
import { isTimeType } from '#lib/sql/ingest/canonical-columns.ts';

/** What is known of a header over all files that have it. */
export interface HeaderFacts {
	readonly header: string;
	/** Place of the header, from 0. */
	readonly place: number;
	readonly types: readonly string[];
	/** True where the values cannot be looked at (`isOpaque`). */
	readonly opaque: boolean;
	/** Rows looked at, and those with a value that is no mark for "none". */
	readonly rows: number;
	readonly present: number;
	/** Different values in the file that has most of them. */
	readonly distinct: number;
	/** Most rows of one file for one value on average. */
	readonly repeats: number;
	readonly examples: readonly { readonly value: string; readonly rows: number }[];
	/** Null where the values do not look like times. */
	readonly times: TimeReadings | null;
	readonly personal: PersonalColumn | null;
}

/** A column of free text has values this long. */
const LONG = 30;
/** A column with this share of values of a personal pattern is personal. */
const PERSONAL_SHARE = 0.02;

/**
 * Looks at every header of the exports.
 * @param isTimeHeader whether a header's name stands for a time: only then are bare numbers tried
 */
export async function headerFacts(
	engine: Engine,
	tables: readonly RawTable[],
	profiles: readonly ExportProfile[],
	isTimeHeader: (header: string) => boolean
): Promise<HeaderFacts[]> {
	const headers = [...new Set(profiles.flatMap(({ columns }) => columns.map(({ name }) => name)))];
	const facts: HeaderFacts[] = [];
	for (const [place, header] of headers.entries()) {
		const known = profileOf(profiles, header);
		const times = looksLikeTimes(known, isTimeHeader(header))
			? await timeReadings(engine, tables, header)
			: null;
		const isTime = times !== null && times.choices.length > 0;
		const personal = isTime ? null : await personalOf(engine, tables, header, known);
		facts.push({ header, place, ...known, times: isTime ? times : null, personal });
	}
	return facts;
}

type Known = Omit<HeaderFacts, 'header' | 'place' | 'times' | 'personal'>;

function profileOf(profiles: readonly ExportProfile[], header: string): Known {
	const columns = profiles.flatMap((profile) => profile.columns.filter(({ name }) => name === header));
	const examples = new Map<string, number>();
	for (const column of columns) {
		for (const { value, rows } of column.examples) examples.set(value, (examples.get(value) ?? 0) + rows);
	}
	const isMark = (value: string) => MISSING_MARKS.includes(value.toLowerCase());
	const marked = [...examples].reduce((sum, [value, rows]) => sum + (isMark(value) ? rows : 0), 0);
	const rows = columns.reduce((sum, column) => sum + column.rows, 0);
	const missing = columns.reduce((sum, column) => sum + column.missing, 0);
	return {
		types: [...new Set(columns.map(({ type }) => type))],
		opaque: columns.every(({ type }) => isOpaque(header, type)),
		rows,
		present: rows - missing - marked,
		distinct: Math.max(0, ...columns.map(({ distinct }) => distinct)),
		repeats: Math.max(
			1,
			...columns.map((column) => (column.rows - column.missing) / Math.max(1, column.distinct))
		),
		examples: [...examples]
			.filter(([value]) => !isMark(value))
			.map(([value, count]) => ({ value, rows: count }))
			.sort((one, other) => other.rows - one.rows || (one.value < other.value ? -1 : 1))
	};
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

function looksLikeTimes({ types, opaque, examples }: Known, timeHeader: boolean): boolean {
	if (opaque || types.includes('BOOLEAN')) return false;
	if (types.some(isTimeType)) return true;
	const like = examples.filter(({ value }) => {
		const shape = value.replace(/\d/g, '9').replace(MONTH, (name) => (name.length > 3 ? 'Month' : 'Mon'));
		return readingsOfShape(shape).length > 0 && (timeHeader || /[^9.]/.test(shape));
	});
	return like.length * 2 > examples.length || (timeHeader && examples.length > 0);
}

async function personalOf(
	engine: Engine,
	tables: readonly RawTable[],
	header: string,
	known: Known
): Promise<PersonalColumn | null> {
	const byHeader = personalHeader(header);
	if (byHeader !== null) return { header, ...byHeader, rows: null };
	if (known.opaque || known.present === 0) return null;
	const [pattern] = await personalPatterns(engine, tables, header);
	if (pattern !== undefined && pattern.rows >= PERSONAL_SHARE * known.present) return { header, ...pattern };
	const long = known.examples.filter(({ value }) => Array.from(value).length >= LONG);
	return long.length * 2 > known.examples.length && known.distinct > known.present / 2
		? {
				header,
				kind: 'free-text',
				why: { zh: '值为各不相同的长文字', en: 'values are long texts, nearly all different' },
				rows: null
			}
		: null;
}
