import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SideTables } from '#lib/domain/side-tables.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { inspectExports } from '#lib/quality/inspect.ts';
import type { QualityReport } from '#lib/quality/report.ts';
import type { PublishedQuarter } from '#lib/quality/check.ts';
import { identifier, sql } from '#lib/sql/sql.ts';
import { EMPTY_TABLES, hoursAfter, rawTable, ticket, type Ticket } from '../hand-worked.ts';
import { closeEngines, openEngines } from '../harness.ts';

const bureau = (code: string) => ({
	code,
	name: { zh: code, en: code },
	shortName: { zh: code, en: code },
	aliases: [],
	peerGroup: '',
	customersServed: null
});
const group = (code: string, zh: string) => ({
	code,
	name: { zh, en: zh },
	ownerDepartment: null,
	leaves: []
});

/** Two bureaus, and the State Grid scheme in which 供电服务 is service, whatever it is about. */
const TABLES: SideTables = {
	...EMPTY_TABLES,
	site: { ...EMPTY_TABLES.site, defaultScheme: 'sgcc-5' },
	bureaus: [bureau('BH'), bureau('JC')],
	schemes: [
		{
			id: 'sgcc-5',
			name: { zh: '国网五类', en: 'State Grid' },
			source: { zh: '', en: '' },
			groups: [group('service', '服务投诉'), group('supply', '停送电投诉')]
		}
	],
	categoryMap: [
		{
			scheme: 'sgcc-5',
			category: '供电服务',
			subcategory: null,
			group: 'service',
			leaf: null,
			validFrom: '2010-01-01',
			validUntil: '9999-12-31'
		}
	]
};

const EDITIONS: readonly PublishedQuarter[] = [{ quarter: '2014-Q1', number: 1, publishedOn: '2014-05-05' }];

/** A ticket with nothing wrong, at 09:00 plus a minute for the second bureau. */
function sound(code: string, day: string, more: Ticket = {}): Ticket {
	const at = `${day}T09:0${code === 'JC' ? 0 : 1}:00`;
	const hours = (count: number) => hoursAfter(`${at}+08:00`, count);
	return ticket(`${code}${day}`, at, {
		bureau: code,
		subcategory: '服务行为规范',
		station: `${code}一所`,
		channel: '营业厅',
		customer_key: `K${code}${day}`,
		expressed_intent: true,
		internal_cause: true,
		handled_at: hours(4),
		replied_at: hours(5),
		callback_at: hours(6),
		callback_status: 'reached',
		satisfaction: 5,
		updated_at: hours(24),
		...more
	});
}

/** Days of the first quarter of 2014. */
const DAYS = Array.from({ length: 90 }, (_, index) =>
	new Date(Date.UTC(2014, 0, 1 + index)).toISOString().slice(0, 10)
);
const SOUND = DAYS.flatMap((day) => [sound('JC', day), sound('BH', day)]);

/** The same quarter with each fault once: rows that take the place of sound ones. */
const FAULTS: readonly Ticket[] = [
	sound('JC', '2014-01-02', { ticket_id: null }),
	sound('JC', '2014-01-03', { accepted_at: null }),
	sound('JC', '2014-01-04', { replied_at: '2014-01-04T12:00:00+08:00' }),
	sound('JC', '2014-01-05', {
		closed_at: '2014-01-04T09:00:00+08:00',
		callback_at: null,
		handled_at: null,
		replied_at: null
	}),
	sound('JC', '2014-01-06', { closed_at: '2015-02-10T09:00:00+08:00' }),
	sound('JC', '2014-01-07', {
		closed_at: '2014-01-07T09:00:00+08:00',
		callback_at: null,
		handled_at: null,
		replied_at: null
	}),
	sound('JC', '2014-01-08', { callback_at: '2016-01-01T09:00:00+08:00', closed_at: null }),
	sound('JC', '2014-01-09', { expressed_intent: false }),
	sound('JC', '2014-01-10', { nature: '意见', expressed_intent: false, internal_cause: false }),
	sound('JC', '2014-01-23', { internal_cause: false }),
	sound('JC', '2014-01-24', { nature: '意见' }),
	sound('JC', '2014-01-11', { category: '不明' }),
	sound('JC', '2014-01-12', { subcategory: '抢修服务态度' }),
	sound('JC', '2014-01-13', { bureau: 'XX' }),
	sound('JC', '2014-01-14', { bureau: null }),
	sound('JC', '2014-01-15', { category: null }),
	sound('JC', '2014-01-16', { status: 'done' }),
	sound('JC', '2014-01-17', { satisfaction: 9 }),
	sound('JC', '2014-01-18', { channel: '传真' }),
	sound('JC', '2014-01-19', { updated_at: '2014-06-01T09:00:00+08:00' }),
	// A test number with a right check digit, and one with a wrong one, which is none.
	sound('JC', '2014-01-20', { station: '11010519491231002X' }),
	sound('JC', '2014-01-21', { station: '110105194912310021' })
];

const isLost = ({ ticket_id: id }: Ticket) =>
	typeof id === 'string' &&
	// No ticket for two weeks in all, and for two weeks at one bureau.
	((id.slice(2) >= '2014-03-03' && id.slice(2) <= '2014-03-16') ||
		(id.startsWith('BH') && id.slice(2) >= '2014-01-10' && id.slice(2) <= '2014-01-23'));

const replaced = new Set(FAULTS.map((row) => row.customer_key));
const FAULTY: readonly Ticket[] = [
	...FAULTS,
	...SOUND.filter((row) => !replaced.has(row.customer_key) && !isLost(row)).map((row): Ticket => {
		const id = String(row.ticket_id);
		// All of February lacks the station at one bureau; twenty-five tickets share a customer.
		if (id.startsWith('BH2014-02')) return { ...row, station: null };
		return id.startsWith('JC2014-02') && id < 'JC2014-02-26' ? { ...row, customer_key: '0' } : row;
	}),
	// A wrong year; the same call entered twice.
	sound('JC', '2012-06-01'),
	sound('JC', '2014-01-22', { ticket_id: 'twice' })
];

/** A second file without the channel: one row is newer, one differs without being newer. */
const AGAIN: readonly Ticket[] = [
	sound('BH', '2014-03-20', { channel: undefined, satisfaction: 1, updated_at: '2014-03-25T09:00:00+08:00' }),
	sound('BH', '2014-03-21', { channel: undefined, satisfaction: 1 })
];

async function inspected(
	engine: Engine,
	exports: readonly (readonly Ticket[])[],
	spoil: (engine: Engine, tables: RawTable[]) => Promise<void> = () => Promise.resolve()
): Promise<QualityReport> {
	const tables: RawTable[] = [];
	for (const [index, rows] of exports.entries()) tables.push(await rawTable(engine, `export_${index}`, rows));
	await spoil(engine, tables);
	const report = await inspectExports(engine, tables, {
		sideTables: TABLES,
		editions: EDITIONS,
		problems: [],
		mapGuessed: false
	});
	await engine.run(tables.map(({ table }) => sql`DROP TABLE ${identifier(table)}`));
	return report;
}

/** The second file says that it holds three rows more than came; in it numbers come as text, one of them unreadable, and names stand in a column of their own. */
async function spoil(engine: Engine, tables: RawTable[]): Promise<void> {
	const last = tables.at(-1);
	if (last === undefined) return;
	await engine.run([
		sql`ALTER TABLE ${identifier(last.table)} ALTER COLUMN handling_rounds TYPE VARCHAR`,
		sql`UPDATE ${identifier(last.table)} SET handling_rounds = ${'两次'} WHERE ticket_id = ${'BH2014-03-21'}`,
		sql`ALTER TABLE ${identifier(last.table)} ADD COLUMN "客户姓名" VARCHAR DEFAULT '张伟'`
	]);
	tables[tables.length - 1] = {
		...last,
		rowsInAll: last.rows + 3,
		columns: [
			...last.columns.map((column) =>
				column.name === 'handling_rounds' ? { ...column, type: 'VARCHAR' } : column
			),
			{ name: '客户姓名', type: 'VARCHAR' }
		]
	};
}

/**
 * 142 rows: 120 sound ones and 22 faulty, of which one has no id, one no time and two are merged, so
 * that 138 tickets stay; one of them is of 2012, one has no category, two no step between.
 */
const EXPECTED: Readonly<Record<string, string>> = {
	'customer-keys/placeholder': 'warning 25 / 138',
	'duplicates/two-ids': 'error 2 / 137',
	'duplicates/undecided': 'warning 1 / 138',
	'duplicates/updated': 'note 1 / 138',
	'durations/closed-at-once': 'warning 1 / 137',
	'durations/far-away': 'error 1 / 138',
	'durations/future/callback_at': 'warning 1 / 136',
	'durations/over-a-year': 'warning 1 / 137',
	'export-columns/partial/channel': 'warning 1 / 2',
	'export-columns/type/handling_rounds': 'note 1 / 2',
	'export-columns/unused': 'note 1 / 22',
	'holes/bureaus': 'warning 14 / 360',
	'holes/days': 'warning 14 / 90',
	'late-changes/2014-Q1': 'warning 1 / 137',
	'lost-rows/merged': 'note 2 / 142',
	'lost-rows/not-read': 'error 3 / 145',
	'lost-rows/without-id': 'warning 1 / 142',
	'lost-rows/without-time': 'warning 1 / 139',
	'missing-values/bureau': 'warning 1 / 138',
	'missing-values/category': 'warning 1 / 138',
	'missing-values/jump/station': 'warning 28 / 28',
	'natures/complaint-unexpressed': 'warning 1 / 136',
	'natures/complaint-external': 'warning 1 / 136',
	'natures/opinion-external': 'warning 1 / 2',
	'natures/opinion-expressed': 'warning 1 / 2',
	'personal-data/station': 'error 1 / 114',
	'personal-data/unread': 'note 1 / 22',
	'repair-conduct/sgcc-5': 'warning 1 / 136',
	'time-order/accepted_at/closed_at': 'error 1 / 137',
	'time-order/handled_at/replied_at': 'warning 1 / 136',
	'unknown-bureaus/names': 'error 1 / 137',
	'unmapped-categories/sgcc-5': 'warning 1 / 137',
	'unreadable-values/handling_rounds': 'warning 1 / 142',
	'unreadable-values/satisfaction': 'warning 1 / 142',
	'vocabulary/channel': 'note 1 / 136',
	'vocabulary/status': 'warning 1 / 138'
};

let engines: Awaited<ReturnType<typeof openEngines>>;
beforeAll(async () => {
	engines = await openEngines();
});
afterAll(() => closeEngines(engines));

it('finds nothing in sound tickets', async () => {
	const report = await inspected(engines.native, [SOUND]);
	expect(report.findings).toEqual([]);
	expect(report.checks.filter(({ findings }) => findings === null)).toEqual([]);
	expect(report.missing.columns.filter(({ missing }) => missing > 0)).toEqual([]);
});

it('finds each fault, counted, and the same on both engines', async () => {
	const report = await inspected(engines.native, [FAULTY, AGAIN], spoil);
	const found = report.findings.map(({ id, level, count, of }) => [id, `${level} ${count} / ${String(of)}`]);
	expect(Object.fromEntries(found)).toEqual(EXPECTED);
	expect(await inspected(engines.wasm, [FAULTY, AGAIN], spoil)).toEqual(report);
});

it('finds months without tickets and a quarter that is not over', async () => {
	const days = DAYS.filter((day) => !day.startsWith('2014-02') && day <= '2014-03-20');
	const report = await inspected(engines.native, [days.map((day) => sound('JC', day))]);
	expect(
		report.findings.map(({ id, level, count, of, examples }) => [id, level, count, of, examples.join()])
	).toEqual([
		['holes/months', 'error', 1, 3, '2014-02'],
		['holes/days', 'warning', 28, 79, '2014-02-01–2014-02-28'],
		['holes/unfinished', 'note', 11, 90, '']
	]);
});
