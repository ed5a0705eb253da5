import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { ingest, type LoadReport } from '#lib/engine/ingest.ts';
import type { MapGuess } from '#lib/intake/map-guess.ts';
import { personalPatterns } from '#lib/intake/personal-columns.ts';
import { valueCounts } from '#lib/intake/value-maps.ts';
import { createNativeEngine, type NativeEngine } from '#lib/server/native-engine.ts';
import { identifier, sql } from '#lib/sql/sql.ts';
import { foreignTable, guessOf, headersOf } from './foreign.ts';
import { EMPTY_TABLES, onBothEngines } from './hand-worked.ts';

interface Expected {
	readonly rows: number;
	readonly answers: Readonly<
		Record<string, { readonly rows: readonly Readonly<Record<string, string | number | null>>[] }>
	>;
}

/** The export read with the guessed map, its times as UTC, as the expected answers take them. */
async function read(engine: Engine, raw: RawTable, guess: MapGuess): Promise<LoadReport> {
	const columnMap = { ...guess.map, timesWithoutZone: 'UTC' as const };
	return ingest(
		engine,
		[raw],
		{ ...EMPTY_TABLES, site: { ...EMPTY_TABLES.site, timeZone: 'UTC' }, columnMap },
		['status']
	);
}

describe.each([
	{
		name: 'ServiceNow',
		folder: 'tests/fixtures/servicenow',
		file: 'exports/servicenow_incident_log.parquet',
		headers: {
			ticket_id: 'number',
			accepted_at: 'opened_at',
			handled_at: 'resolved_at',
			closed_at: 'closed_at',
			updated_at: 'sys_updated_at',
			category: 'category',
			subcategory: 'subcategory',
			bureau: 'location',
			channel: 'contact_type',
			owner_department: 'assignment_group',
			handling_rounds: 'reassignment_count + reopen_count'
		},
		timeFormat: '%d/%m/%Y %H:%M',
		eventOrder: 'sys_mod_count',
		missingValues: ['?']
	},
	{
		name: 'NYC 311',
		folder: 'tests/fixtures/nyc311',
		file: 'nyc311_20181021.parquet',
		headers: {
			ticket_id: 'Unique Key',
			accepted_at: 'Created Date',
			closed_at: 'Closed Date',
			category: 'Complaint Type',
			subcategory: 'Descriptor',
			bureau: 'Borough',
			channel: 'Open Data Channel Type',
			due_reply_at: 'Due Date'
		},
		timeFormat: '%m/%d/%y %H:%M',
		eventOrder: null,
		missingValues: ['N/A', 'Unspecified']
	}
])('the guess for the $name export', ({ folder, file, headers, timeFormat, eventOrder, missingValues }) => {
	let engine: NativeEngine;
	let expected: Expected;
	let guess: MapGuess;
	let load: LoadReport;
	beforeAll(async () => {
		engine = await createNativeEngine();
		expected = JSON.parse(await readFile(`${folder}/expected.json`, 'utf8')) as Expected;
		const raw = await engine.loadParquet(`${folder}/${file}`, 'export_0', null);
		// As the page does: the first rows are looked at, all of them are read.
		await engine.run([sql`CREATE TABLE sample AS SELECT * FROM export_0 LIMIT 20000`]);
		const rows = Math.min(raw.rows, 20_000);
		guess = await guessOf(engine, [{ ...raw, table: 'sample', rows }]);
		load = await read(engine, raw, guess);
	});
	afterAll(() => engine.close());

	const answer = (name: string) => expected.answers[name]?.rows ?? [];

	async function counted(column: string): Promise<Record<string, unknown>> {
		const rows = await engine.query(
			sql`SELECT coalesce(${identifier(column)}, 'unspecified') AS value, count(*) AS n FROM tickets GROUP BY 1`
		);
		return Object.fromEntries(rows.map((row) => [String(row['value']), row['n']]));
	}

	it('names every header that matters, and asks nothing', () => {
		expect(headersOf(guess)).toMatchObject(headers);
		expect(
			guess.columns.filter(({ column }) => column in headers).map(({ confidence }) => confidence)
		).not.toContain('possible');
		expect(guess).toMatchObject({ questions: [], unreadable: [], missing: [] });
		expect(guess.map).toMatchObject({ eventOrder, missingValues });
		expect(guess.map.columns.accepted_at?.timeFormat).toBe(timeFormat);
		expect(guess.map.columns.closed_at?.timeFormat).toBe(timeFormat);
	});

	it('leads to the expected tickets, times and closings', async () => {
		const [total] = answer('totals');
		expect(load).toMatchObject({
			rowsRead: expected.rows,
			tickets: total?.['n'],
			ticketsWithoutTime: 0,
			rowsWithoutTicketId: 0
		});
		const [times] = await engine.query(
			sql`SELECT count(closed_at) AS closed, CAST(min(accepted_at) AS VARCHAR) AS first, CAST(max(accepted_at) AS VARCHAR) AS last FROM tickets`
		);
		expect(times).toEqual({
			closed: total?.['with_closed'],
			first: total?.['first_created'],
			last: total?.['last_created']
		});
	});

	it('leads to the expected districts and categories', async () => {
		const missing = (value: unknown) =>
			missingValues.includes(String(value)) ? 'unspecified' : String(value);
		expect(await counted('bureau')).toEqual(
			Object.fromEntries(answer('by_district').map(({ district, n }) => [missing(district), n]))
		);
		const categories = await counted('native/group');
		for (const { category, n } of answer('by_category_top20')) expect(categories[missing(category)]).toBe(n);
	});
});

const HEADERS_95598 = [
	...[
		'受理单号',
		'来电号码',
		'客户名称',
		'用电户号',
		'用电地址',
		'受理时间',
		'受理内容',
		'业务类型',
		'二级分类',
		'县供电局',
		'供电所'
	],
	...['工单状态', '处理完成时间', '归档时间（年-月-日）', '是否属实', '满意度评价', '流转次数', '受理方式']
];

function rows95598(count: number): string[][] {
	return Array.from({ length: count }, (_, place) => {
		const day = String(1 + (place % 28)).padStart(2, '0');
		return [
			`20140${1 + (place % 6)}${day}${1000 + place}`,
			`138${String(10_000_000 + place * 7919).padStart(8, '0')}`,
			place % 2 === 0 ? '张三' : '李四',
			`06${10_000_000 + (place % 150)}`,
			`荆城县人民路 ${place} 号`,
			`2014-0${1 + (place % 6)}-${day} 08:${day}:00`,
			`客户来电反映其所在台区频繁停电，第 ${place} 次来电要求尽快处理并答复。`,
			place % 3 === 0 ? '停电与电压质量' : '供电服务及其他',
			['频繁停电', '低电压', '抄表'][place % 3] ?? '',
			['荆城县供电局', '江北供电局', '无'][place % 3] ?? '',
			`第${place % 9}供电所`,
			['已归档', '处理中', '待派单', '会签中'][place % 4] ?? '',
			`2014年${1 + (place % 6)}月${day}日 18时05分`,
			place % 4 === 0 ? `2014/${1 + (place % 6)}/${day}` : '',
			['是', '否'][place % 2] ?? '',
			['非常满意', '满意', '不满意'][place % 3] ?? '',
			place % 5 === 0 ? '1,002' : '2',
			['95598', '营业厅', '网上国网'][place % 3] ?? ''
		];
	});
}

onBothEngines('guesses', (_load, engine) => {
	it('read an export in the style of 95598, and leave personal columns alone', async () => {
		const raw = await foreignTable(engine(), HEADERS_95598, rows95598(240));
		const guess = await guessOf(engine(), [raw]);
		expect(headersOf(guess)).toEqual({
			ticket_id: '受理单号',
			channel: '受理方式',
			internal_cause: '是否属实',
			category: '业务类型',
			subcategory: '二级分类',
			bureau: '县供电局',
			station: '供电所',
			customer_key: '用电户号',
			accepted_at: '受理时间',
			handled_at: '处理完成时间',
			closed_at: '归档时间（年-月-日）',
			status: '工单状态',
			transfer_count: '流转次数',
			satisfaction: '满意度评价'
		});
		expect(guess.personal.map(({ header, kind }) => [header, kind])).toEqual([
			['来电号码', 'phone'],
			['客户名称', 'name'],
			['用电地址', 'address'],
			['受理内容', 'free-text']
		]);
		expect(guess.map.missingValues).toEqual(['无']);
		expect(guess.map.columns.status?.values).toEqual({ 已归档: 'closed', 处理中: 'open', 待派单: 'pending' });
		expect(guess.map.columns.handled_at?.timeFormat).toBe('%Y年%m月%d日 %H时%M分');
		const load = await ingest(engine(), [raw], { ...EMPTY_TABLES, columnMap: guess.map }, [
			...(['handled_at', 'satisfaction', 'transfer_count', 'internal_cause'] as const)
		]);
		expect(load).toMatchObject({ tickets: 240, ticketsWithoutTime: 0 });
		const [sums] = await engine().query(
			sql`SELECT count(handled_at) AS handled, count(closed_at) AS closed, CAST(sum(transfer_count) AS BIGINT) AS transfers,
				count(*) FILTER (internal_cause) AS internal, CAST(sum(satisfaction) AS BIGINT) AS satisfaction,
				count(*) FILTER (channel = '手机APP') AS app FROM tickets`
		);
		expect(sums).toEqual({
			handled: 240,
			closed: 60,
			transfers: 48 * 1002 + 192 * 2,
			internal: 120,
			satisfaction: 80 * (5 + 4 + 2),
			app: 80
		});
	});

	it('read an Open311 export, whose times carry their zone', async () => {
		const headers = [
			'service_request_id',
			'status',
			'service_name',
			'service_code',
			'agency_responsible',
			'requested_datetime',
			'updated_datetime',
			'expected_datetime',
			'address',
			'lat',
			'long',
			'ward'
		];
		const raw = await foreignTable(
			engine(),
			headers,
			Array.from({ length: 60 }, (_, place) => [
				`638${place}`,
				place % 2 === 0 ? 'open' : 'closed',
				`service ${place % 3}`,
				`00${place % 3}`,
				'Public Works',
				`2014-03-0${1 + (place % 9)}T10:00:00-05:00`,
				`2014-04-0${1 + (place % 9)}T10:00:00Z`,
				null,
				`${place} Main Street`,
				`37.7${place}`,
				`-122.4${place}`,
				`Ward ${place % 4}`
			])
		);
		const guess = await guessOf(engine(), [raw]);
		expect(headersOf(guess)).toEqual({
			ticket_id: 'service_request_id',
			category: 'service_name',
			owner_department: 'agency_responsible',
			bureau: 'ward',
			accepted_at: 'requested_datetime',
			due_reply_at: 'expected_datetime',
			status: 'status',
			updated_at: 'updated_datetime'
		});
		await ingest(engine(), [raw], { ...EMPTY_TABLES, columnMap: guess.map }, ['updated_at']);
		const [first] = await engine().query(
			sql`SELECT CAST(min(accepted_at) AS VARCHAR) AS accepted FROM tickets`
		);
		expect(first).toEqual({ accepted: '2014-03-01 15:00:00' });
	});

	it('ask where times are ambiguous, and read them as answered', async () => {
		const raw = await foreignTable(
			engine(),
			['工单编号', '受理时间', '一级分类', '县区局'],
			Array.from({ length: 24 }, (_, place) => [
				`T${place}`,
				`0${1 + (place % 9)}/1${place % 3}/2014 10:00`,
				`类${place % 3}`,
				`局${place % 4}`
			])
		);
		const guess = await guessOf(engine(), [raw]);
		expect(guess.questions.map(({ column, header, rows }) => [column, header, rows])).toEqual([
			['accepted_at', '受理时间', 24]
		]);
		expect(guess.map.columns.accepted_at).toBeUndefined();
		expect(guess.missing).toEqual([]);
		const [question] = guess.questions;
		const choice = question?.choices.find(({ timeFormat }) => timeFormat === '%d/%m/%Y %H:%M');
		if (choice === undefined) throw new Error('no such choice');
		const accepted = {
			from: ['受理时间'],
			timeFormat: choice.timeFormat,
			plus: 0,
			pick: 'last' as const,
			values: {}
		};
		const columnMap = { ...guess.map, columns: { ...guess.map.columns, accepted_at: accepted } };
		const load = await ingest(engine(), [raw], { ...EMPTY_TABLES, columnMap }, []);
		expect(load).toMatchObject({
			tickets: 24,
			ticketsWithoutTime: 0,
			firstDay: '2014-10-01',
			lastDay: '2014-12-09'
		});
	});

	it('bear hostile headers and nested columns', async () => {
		const long = '工单编号'.repeat(75);
		const headers = [
			'__proto__',
			'constructor',
			'"; DROP TABLE x; --',
			'受理 时间',
			'ＴＩＣＫＥＴ＿ＩＤ',
			long,
			'<b>县区局</b>',
			'标签',
			'一级分类'
		];
		const types = { 标签: 'VARCHAR[]', constructor: 'STRUCT(a INTEGER)' };
		const raw = await foreignTable(
			engine(),
			headers,
			Array.from({ length: 30 }, (_, place) => [
				'a',
				null,
				'b',
				'2014-03-05',
				`T${place}`,
				`L${place}`,
				`局${place % 3}`,
				null,
				`类${place % 2}`
			]),
			types
		);
		const nameless: RawTable = {
			...raw,
			columns: [...raw.columns, { name: '', type: 'VARCHAR' }, { name: 'a\0b', type: 'VARCHAR' }]
		};
		const guess = await guessOf(engine(), [nameless]);
		expect(headersOf(guess)).toEqual({
			ticket_id: 'ＴＩＣＫＥＴ＿ＩＤ',
			category: '一级分类',
			bureau: '<b>县区局</b>',
			accepted_at: '受理 时间',
			tags: '标签'
		});
		expect(guess.unused).toEqual(['__proto__', 'constructor', '"; DROP TABLE x; --', long, '', 'a\0b']);
		expect(await guessOf(engine(), [nameless])).toEqual(guess);
	});

	it('say what is missing, and go by values where no header is known', async () => {
		const raw = await foreignTable(
			engine(),
			['a', 'b', 'c', 'd'],
			Array.from({ length: 40 }, (_, place) => [
				`K${place}`,
				`2014-03-${10 + (place % 20)} 10:00`,
				['荆城县供电局', '江北供电局'][place % 2] ?? '',
				'x'
			])
		);
		const guess = await guessOf(engine(), [raw]);
		expect(headersOf(guess)).toEqual({ ticket_id: 'a', bureau: 'c', accepted_at: 'b' });
		expect(new Set(guess.columns.map(({ confidence }) => confidence))).toEqual(new Set(['possible']));
		expect(guess.missing).toEqual(['category']);
	});

	it('find personal numbers by their pattern, under whatever header', async () => {
		const found = async (values: readonly string[]) => {
			const raw = await foreignTable(
				engine(),
				['x'],
				values.map((value) => [value])
			);
			const patterns = await personalPatterns(engine(), [raw], 'x');
			return patterns.map(({ kind, rows }) => [kind, rows]);
		};
		expect(await found(['13812345678', '+86 13912345678', '请回电：15012345678。'])).toEqual([['phone', 3]]);
		expect(await found(['0728-1234567', '0728-3234567', '(010)62345678'])).toEqual([['phone', 2]]);
		expect(await found(['11010519491231002X', '证件11010519491231002x', '110105194912310021'])).toEqual([
			['id-number', 2]
		]);
		expect(await found(['201401011000', '1381234567', '2380000000123', '3138123456789', '供电所'])).toEqual(
			[]
		);
		const raw = await foreignTable(
			engine(),
			['工单编号', '备用'],
			[
				['13812345678', '13812345678'],
				['13812345679', '13812345679']
			]
		);
		const guess = await guessOf(engine(), [raw]);
		expect(headersOf(guess)).toEqual({ ticket_id: '工单编号' });
		expect(guess.personal).toMatchObject([{ header: '备用', kind: 'phone', rows: 2 }]);
	});

	it('count values and find what they mean', async () => {
		const raw = await foreignTable(
			engine(),
			['状态'],
			[
				...Array.from({ length: 520 }, (_, place) => [`值${place}`]),
				...[['已归档'], ['已归档'], ['In-Progress'], ['closed'], [null], [' ']]
			]
		);
		const counts = await valueCounts(engine(), [raw], '状态');
		expect(counts.values).toHaveLength(500);
		expect(counts.values[0]).toEqual({ value: '已归档', rows: 2 });
		expect(counts.rest).toEqual({ values: 23, rows: 23 });
		expect(counts.missing).toBe(2);
	});
});
