import { describe, expect, it } from 'vitest';
import type { ColumnMap, ColumnSource, SideTables } from '#lib/domain/side-tables.ts';
import { REQUIRED_COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import type { Engine, RawTable, Row } from '#lib/engine/engine.ts';
import { ingest, type LoadReport } from '#lib/engine/ingest.ts';
import { mappingChanges } from '#lib/intake/mapping-changes.ts';
import { occurringValues } from '#lib/intake/occurring-values.ts';
import { unreadableProblems } from '#lib/intake/unreadable-problems.ts';
import { columnsOf, missingNeeds } from '#lib/metrics/metric.ts';
import { METRICS } from '#lib/metrics/registry.ts';
import { columnsForReports } from '#lib/reports/columns.ts';
import { createNativeEngine } from '#lib/server/native-engine.ts';
import { sql } from '#lib/sql/sql.ts';
import { foreignTable, guessOf, headersOf } from './foreign.ts';
import { generatedRows, permuted } from './generated.ts';
import { EMPTY_TABLES, handWorked, onBothEngines, type Ticket } from './hand-worked.ts';

const HEADERS = ['ticket_id', 'category', 'bureau', 'accepted_at'] as const;
const AS_IS: Omit<ColumnSource, 'from'> = { timeFormat: null, plus: 0, pick: 'last', values: {} };

/** An export of one ticket for each value of one more column. */
function exportOf(
	engine: Engine,
	prefix: string,
	column: string,
	type: string,
	values: readonly (string | null)[]
): Promise<RawTable> {
	const isTime = column === 'accepted_at';
	return foreignTable(
		engine,
		isTime ? HEADERS : [...HEADERS, column],
		values.map((value, row) => [
			`${prefix}${row}`,
			'停电',
			'东山',
			...(isTime ? [value] : ['2014-02-03 09:30:00', value])
		]),
		{ [column]: type }
	);
}

function mapOf(columns: ColumnMap['columns']): Partial<SideTables> {
	return { columnMap: { columns, missingValues: ['NULL', '-'], timesWithoutZone: 'site', eventOrder: null } };
}

/** Loads raw tables with every column and gives back tickets by ID. */
async function loaded(
	engine: Engine,
	raw: readonly RawTable[],
	tables: Partial<SideTables> = {}
): Promise<{ load: LoadReport; tickets: readonly Row[] }> {
	const all: readonly ColumnName[] = [...columnsForReports(), 'transfer_path', 'expressed_intent'];
	const load = await ingest(engine, raw, { ...EMPTY_TABLES, ...tables }, all);
	const tickets = await engine.query(sql`SELECT ticket_id, CAST(accepted_local AS VARCHAR) AS accepted,
		handling_rounds, satisfaction, callback_resolved, CAST(transfer_path AS VARCHAR) AS path, "native/group" AS category
		FROM tickets ORDER BY ticket_id`);
	return { load, tickets };
}

onBothEngines('a column under another type in every file', (_, engine) => {
	it('is one time, whatever type the file has', async () => {
		const raw = [
			await exportOf(engine(), 'a', 'accepted_at', 'TIMESTAMP', ['2014-02-03 00:00:00']),
			await exportOf(engine(), 'b', 'accepted_at', 'TIMESTAMP WITH TIME ZONE', ['2014-02-02 16:00:00+00']),
			await exportOf(engine(), 'c', 'accepted_at', 'DATE', ['2014-02-03']),
			await exportOf(engine(), 'd', 'accepted_at', 'VARCHAR', ['2014-02-03 00:00', '2014-02-02T16:00:00Z']),
			await exportOf(engine(), 'e', 'accepted_at', 'TIMESTAMP_S', ['2014-02-03 00:00:00']),
			await exportOf(engine(), 'f', 'accepted_at', 'TIMESTAMP_NS', ['2014-02-03 00:00:00'])
		];
		const { load, tickets } = await loaded(engine(), raw);
		expect(new Set(tickets.map(({ accepted }) => accepted))).toEqual(new Set(['2014-02-03 00:00:00']));
		expect([load.tickets, load.unreadable]).toEqual([7, []]);
	});

	it('is one time as a number, where the map says what the number counts', async () => {
		const numbers = await exportOf(engine(), 'n', 'accepted_at', 'BIGINT', ['1391356800']);
		const accepted = { ...AS_IS, from: ['accepted_at'], timeFormat: 'epoch-s' };
		const { tickets } = await loaded(engine(), [numbers], mapOf({ accepted_at: accepted }));
		expect(tickets.map((row) => row['accepted'])).toEqual(['2014-02-03 00:00:00']);
		const unsaid = await loaded(engine(), [
			await exportOf(engine(), 'n', 'accepted_at', 'BIGINT', ['1391356800'])
		]);
		expect([unsaid.load.tickets, unsaid.load.ticketsWithoutTime]).toEqual([0, 1]);
		expect(unsaid.load.unreadable).toMatchObject([
			{ column: 'accepted_at', values: 1, examples: ['1391356800'] }
		]);
	});

	it.each<[string, string, readonly (string | null)[], readonly (number | null)[], number]>([
		['handling_rounds', 'VARCHAR', ['1', ' 2 ', '3.0', '1,204', '', null], [1, 2, 3, 1204, null, null], 0],
		['handling_rounds', 'VARCHAR', ['2.5', '二', '-1', '1e9'], [null, null, null, null], 4],
		['handling_rounds', 'DOUBLE', ['2', '2.5', 'NaN', null], [2, null, null, null], 2],
		['handling_rounds', 'DECIMAL(18,3)', ['3', '3.5'], [3, null], 1],
		['satisfaction', 'BIGINT', ['5', '0', '7', '9223372036854775807', null], [5, null, null, null, null], 3]
	])(
		'reads %s of type %s as a whole number or names it',
		async (column, type, values, expected, unreadable) => {
			const { load, tickets } = await loaded(engine(), [await exportOf(engine(), 'n', column, type, values)]);
			expect(tickets.map((row) => row[column])).toEqual(expected);
			expect(load.unreadable.map((one) => [one.column, one.values, one.rows])).toEqual(
				unreadable === 0 ? [] : [[column, unreadable, values.length]]
			);
		}
	);

	it.each<[string, readonly (string | null)[], readonly (boolean | null)[], readonly string[]]>([
		[
			'VARCHAR',
			['1', 'N', '是', 'TRUE', '否', '对', null],
			[true, false, true, true, false, null, null],
			['对']
		],
		['INTEGER', ['1', '0', '2'], [true, false, null], ['2']],
		['DOUBLE', ['1', '0'], [true, false], []]
	])('reads yes and no of type %s', async (type, values, expected, examples) => {
		const { load, tickets } = await loaded(engine(), [
			await exportOf(engine(), 'b', 'callback_resolved', type, values)
		]);
		expect(tickets.map((row) => row['callback_resolved'])).toEqual(expected);
		expect(load.unreadable.flatMap((one) => one.examples)).toEqual(examples);
	});

	it('reads lists written as text', async () => {
		const lists = await exportOf(engine(), 'l', 'transfer_path', 'VARCHAR', [
			'["营销部","运检部"]',
			'营销部;运检部',
			'营销部→运检部',
			'[]',
			null
		]);
		const read = '[营销部, 运检部]';
		const { tickets } = await loaded(engine(), [lists]);
		expect(tickets.map((row) => row['path'])).toEqual([read, read, read, '[]', null]);
	});

	it('reads text that no one marked as text, and names what is none', async () => {
		const power = '\\xE5\\x81\\x9C\\xE7\\x94\\xB5';
		const raw = await foreignTable(
			engine(),
			['工单编号', '一级分类', '县区局', '受理时间'],
			[
				['t', power, 'B1', '2014-02-03'],
				['u', power, 'B1', '2014-02-03 09:30'],
				['v', '\\xFF\\xFE', 'B1', '2014-02-03'],
				['w', ' ', 'B2', '2014-02-03'],
				['x', '-', 'B2', '2014-02-03'],
				['y', power, 'B2', 'soon']
			],
			{ 一级分类: 'BLOB', 县区局: 'BLOB', 受理时间: 'BLOB' }
		);
		const guess = await guessOf(engine(), [raw]);
		expect(headersOf(guess)).toMatchObject({
			category: '一级分类',
			bureau: '县区局',
			accepted_at: '受理时间'
		});
		const { load, tickets } = await loaded(engine(), [raw], { columnMap: guess.map });
		expect(tickets.map(({ accepted, category }) => [accepted, category])).toEqual([
			['2014-02-03 00:00:00', '停电'],
			['2014-02-03 09:30:00', '停电'],
			['2014-02-03 00:00:00', 'unspecified'],
			['2014-02-03 00:00:00', 'unspecified'],
			['2014-02-03 00:00:00', 'unspecified']
		]);
		expect(load.unreadable.map(({ column, values, examples }) => [column, values, examples])).toEqual([
			['accepted_at', 1, ['soon']],
			['category', 1, ['\\xFF\\xFE']]
		]);
	});

	it('keeps out impossible and implausible times, and names file, header and examples', async () => {
		const times = [
			'2014-02-30',
			'昨天',
			'昨天',
			'9999-12-31',
			'0001-01-01',
			'infinity',
			'2014-02-03',
			'NULL',
			''
		];
		const text = await exportOf(engine(), 't', '受理时间', 'VARCHAR', times);
		const raw = {
			...text,
			columns: text.columns.filter(({ name }) => name !== 'accepted_at')
		};
		const { load } = await loaded(
			engine(),
			[raw, await exportOf(engine(), 'd', 'accepted_at', 'DATE', ['5000000-01-01', '2014-02-03'])],
			mapOf({ accepted_at: { ...AS_IS, from: ['受理时间'] } })
		);
		expect([load.rowsRead, load.tickets, load.ticketsWithoutTime]).toEqual([11, 1, 10]);
		expect(load.unreadable).toEqual([
			{
				file: raw.file,
				column: 'accepted_at',
				headers: ['受理时间'],
				values: 6,
				rows: 9,
				examples: ['昨天', '0001-01-01', '2014-02-30']
			}
		]);
		const [problem] = unreadableProblems(load.unreadable);
		expect(problem).toMatchObject({ level: 'error', file: raw.file, field: '受理时间' });
		expect(problem?.remedy.zh).toContain('9 行中有 6 个“受理时间”未能读取');
	});

	it('survives a day beyond all times', async () => {
		const days = ['5000000-01-01', '-290000-01-01 (BC)', '2014-02-03'];
		const raw = await exportOf(engine(), 'd', 'accepted_at', 'VARCHAR', days);
		await engine().run([
			sql`ALTER TABLE ${{ kind: 'sql', text: `"${raw.table}"`, values: [] }} ALTER accepted_at TYPE DATE USING TRY_CAST(accepted_at AS DATE)`
		]);
		const typed = raw.columns.map((one) => (one.name === 'accepted_at' ? { ...one, type: 'DATE' } : one));
		const { load } = await loaded(engine(), [{ ...raw, columns: typed }]);
		expect([load.tickets, load.ticketsWithoutTime]).toEqual([1, 2]);
	});
});

onBothEngines('headers of an export', (load, engine) => {
	it('that nobody asked for stay out', async () => {
		const raw = await foreignTable(
			engine(),
			[...HEADERS, '联系电话', 'updated_at'],
			[['1', '停电', '东山', '2014-02-03', '13800000000', null]]
		);
		await loaded(engine(), [raw]);
		const columns = await engine().query(sql`DESCRIBE tickets`);
		expect(columns.map((row) => row['column_name'])).not.toContain('联系电话');
	});

	it('may be DuckDB’s own word for a row', async () => {
		// Two rows of one ticket and four others, all with one category under the header rowid.
		const ids = ['1', '1', '2', '3', '4', '5'];
		const raw = await foreignTable(
			engine(),
			['ticket_id', 'rowid', 'bureau', 'accepted_at'],
			ids.map((id) => [id, '停电', '东山', '2014-02-03'])
		);
		const { load: report } = await loaded(
			engine(),
			[raw],
			mapOf({ category: { ...AS_IS, from: ['rowid'] } })
		);
		expect([report.tickets, report.duplicatesDropped]).toEqual([5, 1]);
	});

	it('spread over 1, 3 or 50 files in any order, and exported twice, give the same figures', async () => {
		const rows = generatedRows('split', 150);
		const split = (files: number) =>
			Array.from({ length: files }, (_, file) => rows.filter((__, row) => row % files === file));
		const whole = await (await load([rows])).every('quarter', ['bureau']);
		expect(whole.length).toBeGreaterThan(10);
		expect(await (await load(split(3).reverse())).every('quarter', ['bureau'])).toEqual(whole);
		expect(await (await load(split(50))).every('quarter', ['bureau'])).toEqual(whole);
		const again = await load([...permuted(rows, 'again'), ...split(2), rows]);
		expect(await again.every('quarter', ['bureau'])).toEqual(whole);
		expect(again.load.rowsRead).toBe(3 * rows.length);
	});
});

describe('without an optional column', () => {
	it('a metric that declares no use of it stays as it is, and one that needs it is off', async () => {
		const rows = generatedRows('columns', 120);
		const engine = await createNativeEngine();
		const load = (tickets: readonly Ticket[]) => handWorked(engine, [tickets]);
		const whole = await load(rows);
		const [all] = await whole.every('year', []);
		// Columns by which rows are merged and tickets are told to be of one issue change them all.
		const ingested = new Set<ColumnName>(['updated_at', 'issue_key', 'customer_key', 'subcategory']);
		const optional = [...whole.columns].filter(
			(name) =>
				!REQUIRED_COLUMNS.includes(name) &&
				!ingested.has(name) &&
				METRICS.some((metric) => columnsOf(metric).includes(name))
		);
		expect(optional.length).toBeGreaterThan(8);
		for (const column of optional) {
			const bare = rows.map((row) => ({ ...row, [column]: undefined }));
			const rest = await load(bare);
			const [some] = await rest.every('year', []);
			for (const metric of METRICS) {
				const answer = some?.figures[metric.id];
				if (missingNeeds(metric, rest.columns).length > 0)
					expect(answer, `${metric.id} ${column}`).toBeUndefined();
				else if (!columnsOf(metric).includes(column))
					expect(answer, `${metric.id} ${column}`).toEqual(all?.figures[metric.id]);
				else expect(answer, `${metric.id} ${column}`).toBeDefined();
			}
		}
		await engine.close();
	});
});

onBothEngines('two taxonomies over time', (_, engine) => {
	it('are bridged by the days on which each is in force, and the change is known', async () => {
		const schemes = ['four'].map((id) => ({
			id,
			name: { zh: id, en: id },
			source: { zh: '', en: '' },
			groups: ['outage', 'service', 'safety'].map((code) => ({
				code,
				name: { zh: code, en: code },
				ownerDepartment: null,
				leaves: []
			}))
		}));
		const row = (category: string, group: string, validFrom: string, validUntil: string) => ({
			scheme: 'four',
			category,
			subcategory: null,
			group,
			leaf: null,
			validFrom,
			validUntil
		});
		const categoryMap = [
			row('抢修', 'service', '2013-01-01', '2014-04-01'),
			row('抢修', 'outage', '2014-04-01', '9999-12-31'),
			// Of the new taxonomy only; the same place goes on; a category that never occurs.
			row('停电(新)', 'outage', '2014-04-01', '9999-12-31'),
			row('停电', 'outage', '2013-01-01', '2014-03-01'),
			row('停电', 'outage', '2014-03-01', '2014-04-01'),
			row('触电', 'safety', '2014-02-01', '9999-12-31')
		];
		const raw = await foreignTable(engine(), HEADERS, [
			['1', '抢修', '东山', '2014-03-31 23:59:59'],
			['2', '抢修', '东山', '2014-04-01 00:00:00'],
			['3', '停电', '东山', '2014-03-31 12:00:00'],
			['4', '停电(新)', '东山', '2014-04-01 12:00:00'],
			['5', '停电', '东山', '2014-04-02 12:00:00']
		]);
		const { load } = await loaded(engine(), [raw], { schemes, categoryMap });
		const places = await engine().query(
			sql`SELECT ticket_id, "four/group" AS place FROM tickets ORDER BY ticket_id`
		);
		expect(places.map(({ place }) => place)).toEqual(['service', 'outage', 'outage', 'outage', 'unmapped']);
		const values = await occurringValues(engine());
		expect(mappingChanges(categoryMap, values, load.firstDay ?? '', load.lastDay ?? '')).toEqual([
			{ scheme: 'four', day: '2014-04-01', categories: ['停电', '抢修', '停电(新)'] }
		]);
		expect(mappingChanges(categoryMap, values, '2014-04-01', '2014-06-30')).toEqual([]);
	});
});
