import { describe, expect, it } from 'vitest';
import type { ColumnMap, ColumnSource } from '#lib/domain/side-tables.ts';
import { parseColumnMap } from '#lib/domain/side-tables/column-map.ts';
import { filesFor, mainHeaders, type OpenedFile } from '#lib/intake/header-groups.ts';
import {
	headersOf,
	missingColumns,
	PLAIN_MAP,
	readMarks,
	sharedHeaders,
	unusedHeaders,
	withColumn,
	withEventOrder,
	withKnownValues,
	withSource,
	withValue
} from '#lib/intake/map-edit.ts';
import { printColumnMap } from '#lib/intake/map-file.ts';
import { placeValues } from '#lib/intake/placed-values.ts';
import { decideTimes, groupQuestions, openQuestions, withAnswer } from '#lib/intake/time-questions.ts';
import type { TimeReadings } from '#lib/intake/time-readings.ts';
import { columnsFilledBy } from '#lib/sql/ingest/canonical-columns.ts';

const HEADERS = ['编号', 'opened', 'closed', 'kind', 'where', 'status'];
const source = (from: string, more: Partial<ColumnSource> = {}): ColumnSource => ({
	...{ from: [from], timeFormat: null, plus: 0, pick: 'last', values: {} },
	...more
});
const MAP: ColumnMap = {
	...PLAIN_MAP,
	columns: {
		ticket_id: source('编号'),
		accepted_at: source('opened'),
		closed_at: source('closed'),
		category: source('kind'),
		bureau: source('where')
	}
};

describe('a map that is edited', () => {
	it('forgets what was said of the old header, but not which event speaks', () => {
		const before = withColumn(
			MAP,
			'category',
			source('kind', { timeFormat: '%d', plus: 1, pick: 'first', values: { a: 'b' } })
		);
		expect(withSource(before, 'category', ['status']).columns.category).toEqual(
			source('status', { pick: 'first' })
		);
	});
	it('leaves out a column that the export has by its very name', () => {
		expect(headersOf('status', MAP, HEADERS)).toEqual(['status']);
		const without = withSource(MAP, 'status', []);
		expect(headersOf('status', without, HEADERS)).toEqual([]);
		expect(columnsFilledBy(HEADERS, without)).not.toContain('status');
		expect(parseColumnMap(printColumnMap(without))).toEqual({ value: without, problems: [] });
	});
	it('says what is missing, unused and used twice', () => {
		const map = withSource(withSource(MAP, 'bureau', ['nowhere']), 'subcategory', ['kind']);
		expect(missingColumns(map, HEADERS)).toEqual(['bureau']);
		expect(unusedHeaders(map, HEADERS)).toEqual(['where']);
		expect([...sharedHeaders(map, HEADERS)]).toEqual([['kind', ['category', 'subcategory']]]);
	});
	it('keeps a value as it is where somebody wants it so, whatever it is known to mean', () => {
		const asked = withValue(MAP, 'status', 'Closed', null);
		const known = withKnownValues(asked, 'status', { Closed: 'closed', __proto__x: 'open' });
		expect(known.columns.status?.values).toEqual({ Closed: 'Closed', __proto__x: 'open' });
		expect(withKnownValues(known, 'status', { Closed: 'closed' })).toBe(known);
	});
	it('lets the first acceptance and the last closing of an event log speak, and takes that back', () => {
		const log = withEventOrder(MAP, 'status');
		expect(log.columns.accepted_at?.pick).toBe('minimum');
		expect(log.columns.closed_at?.pick).toBe('maximum');
		expect(log.columns.category?.pick).toBe('last');
		expect(withEventOrder(log, null)).toEqual(MAP);
	});
	it('reads marks for “no value” however they are parted', () => {
		expect(readMarks(' ?, N/A，无、-\nNULL,, ?')).toEqual(['?', 'N/A', '无', '-', 'NULL']);
	});
	it('goes through column-map.json and back unchanged', () => {
		const map = withEventOrder(
			withColumn(
				{ ...MAP, missingValues: ['?', '无'], timesWithoutZone: 'UTC' },
				'accepted_at',
				source('opened', { timeFormat: ['iso', '%Y年%m月%d日'], values: { 'a"b': '</script>' } })
			),
			'status'
		);
		const rounds = withColumn(map, 'handling_rounds', {
			...source('kind'),
			from: ['kind', 'where'],
			plus: 1
		});
		expect(parseColumnMap(printColumnMap(rounds))).toEqual({ value: rounds, problems: [] });
	});
});

describe('files of several kinds', () => {
	const file = (name: string, rows: number, headers: readonly string[]): OpenedFile => ({
		name,
		rows,
		headers
	});
	const january = file('1', 10, HEADERS);
	const february = file('2', 5, [...HEADERS, 'new'].reverse());
	const stray = file('3', 12, ['编号', 'where', 'kind']);
	it('are read together as far as they hold what is required', () => {
		const { fitting, unfit } = filesFor([january, february, stray], MAP);
		expect(fitting).toEqual([january, february]);
		expect(unfit).toEqual([{ file: stray, missing: ['opened'] }]);
	});
	it('all stay while a required column is read from none of them', () => {
		expect(filesFor([january, february], withSource(MAP, 'bureau', [])).unfit).toEqual([]);
	});
	it('are guessed by the headers of most rows', () => {
		expect(mainHeaders([january, february, { ...january, rows: 4 }, stray])).toBe(
			JSON.stringify([...HEADERS].sort())
		);
	});
});

describe('times that can be read in two ways', () => {
	const choice = (timeFormat: string) => ({ timeFormat, rows: 9, examples: [] });
	const readings = (header: string, ...formats: string[]): TimeReadings => ({
		...{ header, rows: 9, choices: formats.map(choice) },
		unreadable: { rows: 0, examples: [] }
	});
	const times = new Map([
		['accepted_at', readings('opened', '%d/%m/%Y', '%m/%d/%Y')] as const,
		['closed_at', readings('closed', '%d/%m/%Y', '%m/%d/%Y')] as const,
		['updated_at', readings('status', 'epoch-s')] as const
	]);
	it('are asked about together and never chosen; the others are set', () => {
		const { map, questions } = decideTimes(MAP, times);
		expect(map.columns.updated_at?.timeFormat).toBe('epoch-s');
		expect(map.columns.accepted_at?.timeFormat).toBeNull();
		const [group, ...rest] = groupQuestions(openQuestions(questions, map));
		expect(rest).toEqual([]);
		expect(group?.questions.map(({ column }) => column)).toEqual(['accepted_at', 'closed_at']);
		const answered = group === undefined ? map : withAnswer(map, group, '%m/%d/%Y');
		expect(openQuestions(questions, answered)).toEqual([]);
		expect(answered.columns.closed_at?.timeFormat).toBe('%m/%d/%Y');
		expect(decideTimes(answered, times).map).toEqual(answered);
	});
	it('are asked about again once the column is read from another header', () => {
		const { map, questions } = decideTimes(MAP, times);
		const moved = withColumn(map, 'accepted_at', source('closed', { timeFormat: '%d/%m/%Y' }));
		expect(openQuestions(questions, moved).map(({ column }) => column)).toContain('accepted_at');
	});
});

describe('the values of a column', () => {
	it('stand by what they are read as; what nobody knows is counted', () => {
		const counts = {
			values: [
				{ value: 'Closed', rows: 6 },
				{ value: '?', rows: 3 },
				{ value: 'odd', rows: 2 },
				{ value: 'kept', rows: 1 },
				{ value: 'open', rows: 1 }
			],
			rest: { values: 2, rows: 4 },
			missing: 5
		};
		const placed = placeValues(counts, { Closed: 'closed', kept: 'kept' }, ['odd', 'kept', '?'], ['?']);
		expect(placed.values.map(({ value, target, unmapped }) => [value, target, unmapped])).toEqual([
			['Closed', 'closed', false],
			['odd', null, true],
			['kept', null, false],
			['open', null, false]
		]);
		expect(placed).toMatchObject({ unmapped: { values: 1, rows: 2 }, rows: 14 });
	});
});
