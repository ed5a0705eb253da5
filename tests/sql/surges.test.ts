import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultFilters, type Filters } from '#lib/domain/filters.ts';
import { parsePeriod } from '#lib/domain/periods.ts';
import type { Bureau } from '#lib/domain/side-tables.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import type { Site } from '#lib/domain/site.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { reportContext } from '#lib/reports/context.ts';
import { overviewReport } from '#lib/reports/overview.ts';
import { surgesReport, type SurgesReport } from '#lib/reports/surges.ts';
import { loadSite, type BuildSite } from '#lib/server/site.ts';
import { closeEngines, openEngines } from './harness.ts';
import { EMPTY_TABLES, handWorked, type Ticket } from './hand-worked.ts';

function period(id: string) {
	const found = parsePeriod(id);
	if (found === null) throw new Error(`${id} is no period`);
	return found;
}

const bureau = (code: string, customersServed: number | null): Bureau => ({
	code,
	name: { zh: code, en: code },
	shortName: { zh: code, en: code },
	aliases: [],
	peerGroup: '',
	customersServed
});

/** A site over tickets worked out by hand, as far as surges read it. */
function siteOf(bureaus: readonly Bureau[], dataAsOf: string, firstDay: string, lastDay: string): Site {
	return {
		settings: EMPTY_TABLES.site,
		bureaus,
		departments: [],
		schemes: [{ id: 'native', name: { zh: '', en: '' }, source: { zh: '', en: '' }, groups: [] }],
		mappingChanges: [],
		scoreSettings: [DEFAULT_SETTINGS],
		annotations: [
			{
				from: '2014-01-20',
				to: '2014-01-21',
				kind: 'outage',
				title: { zh: '主变跳闸', en: 'Transformer trip' },
				bureaus: ['JC'],
				categories: [],
				metrics: []
			}
		],
		values: { natures: [], channels: [], segments: [], categories: [] },
		columns: ['ticket_id', 'accepted_at', 'category', 'bureau', 'nature'],
		dataAsOf,
		firstDay,
		lastDay,
		defaultPeriod: '2014-Q1',
		exports: [],
		dataHash: '',
		load: {
			rowsRead: 0,
			rowsWithoutTicketId: 0,
			ticketsWithoutTime: 0,
			duplicatesDropped: 0,
			tickets: 0,
			contradictoryNatures: null
		},
		problems: []
	};
}

/** So many tickets at a time in Shanghai. */
function tickets(time: string, count: number, more: Ticket = {}): Ticket[] {
	return Array.from({ length: count }, (_, index) => ({
		ticket_id: `${time} ${String(more.bureau ?? 'JC')} ${String(more.subcategory ?? '')} ${index}`,
		accepted_at: `${time}+08:00`,
		...more
	}));
}

const day = (number: number) => `2014-01-${String(number).padStart(2, '0')}`;

/** Two tickets on each day of January 2014 but one, and a bureau where little happens. */
const QUIET: Ticket[] = [
	...Array.from({ length: 31 }, (_, index) =>
		tickets(`${day(index + 1)}T10:00:00`, index === 11 ? 0 : 2)
	).flat(),
	...tickets('2014-01-03T10:00:00', 1, { bureau: 'BH' })
];

/** The last minute of 19 January, and the first of the day after the 20th, belong to other days in UTC. */
const INCIDENT: Ticket[] = [
	...tickets('2014-01-20T00:00:00', 9, { subcategory: '故障停电', nature: '报修' }),
	...tickets('2014-01-20T23:59:59', 3, { subcategory: '低电压', nature: '报修' }),
	...tickets('2014-01-21T00:00:00', 6, { subcategory: '故障停电', nature: '投诉' })
];

let engines: Awaited<ReturnType<typeof openEngines>>;
beforeAll(async () => {
	engines = await openEngines();
});
afterAll(() => closeEngines(engines));

describe.each(['native', 'wasm'] as const)('surges of tickets worked out by hand on %s', (name) => {
	let engine: Engine;
	const site = siteOf(
		[bureau('JC', 20_000), bureau('BH', null)],
		'2014-02-01 12:00:00',
		'2014-01-01',
		'2014-01-31'
	);
	beforeAll(async () => {
		engine = engines[name];
		await handWorked(engine, [[...QUIET, ...INCIDENT]]);
	});

	function report(change: Partial<Filters> = {}): Promise<SurgesReport> {
		const filters = { ...defaultFilters(site, period('2014-01')), scheme: 'native', ...change };
		return surgesReport(reportContext(engine, site, filters));
	}

	it('begin and end at midnight of the site, not of UTC', async () => {
		const { surges } = await report();
		expect(
			surges.map(({ bureau: code, category, start, end, tickets: found, peak }) => [
				code,
				category,
				start,
				end,
				found,
				peak
			])
		).toEqual([['JC', '供电服务', '2014-01-20', '2014-01-21', 22, { day: '2014-01-20', tickets: 14 }]]);
	});

	it('expect what the days before had, and name the event on record and the matter', async () => {
		const { surges, tests } = await report();
		const [surge] = surges;
		// The 7 days before the 20th less the guard, 11 to 17 January: 2 a day but none on the 12th; usual days: 58 tickets on 29.
		expect(surge?.expected).toBeCloseTo(2 * Math.max(12 / 7, 56 / 29), 12);
		expect(surge?.ratio).toBeCloseTo(22 / (2 * (56 / 29)), 12);
		expect(surge?.events).toEqual([{ zh: '主变跳闸', en: 'Transformer trip' }]);
		expect(surge?.matter).toEqual({ category: '供电服务', subcategory: '故障停电', tickets: 15 });
		expect(surge?.nature).toEqual({ name: '报修', tickets: 12 });
		// Two series on the 24 days from 8 January.
		expect(tests.tests).toBe(48);
	});

	it('draw the days around with zeros where nothing came in, and no line after the surge', async () => {
		const { largest } = await report();
		const around = largest?.days ?? [];
		expect(around.map((one) => one.day)).toEqual(Array.from({ length: 31 }, (_, index) => day(index + 1)));
		expect(around[11]).toEqual({ day: '2014-01-12', tickets: 0, threshold: 5, surge: false });
		expect(around.filter((one) => one.surge).map((one) => one.tickets)).toEqual([14, 8]);
		expect(around.slice(21).every(({ threshold }) => threshold === null)).toBe(true);
	});

	it('follow the filters', async () => {
		const complaints = await report({ nature: '投诉' });
		expect(
			complaints.surges.concat(complaints.withinChance).map(({ start, tickets: found }) => [start, found])
		).toEqual([['2014-01-21', 8]]);
		expect((await report({ bureau: 'BH' })).surges).toEqual([]);
	});

	it('do not break down fewer tickets than may be shown', async () => {
		const { surges, withinChance } = await report({ nature: '投诉' });
		expect(surges.concat(withinChance).map(({ matter, nature }) => [matter, nature])).toEqual([[null, null]]);
	});

	it('count whole weeks from Monday, per 10,000 customers where all are known', async () => {
		const { weekly } = await report();
		const [all, jc, bh] = weekly;
		// Wednesday 1 to Friday 31 January: the weeks of the 6th, 13th and 20th.
		expect(all?.points.map(({ week, tickets: found }) => [week, found])).toEqual([
			['2014-01-06', 12],
			['2014-01-13', 14],
			['2014-01-20', 32]
		]);
		expect(all?.customers).toBeNull();
		expect(jc?.customers).toBe(20_000);
		expect(jc?.latest?.rate).toBe(16);
		expect(bh?.customers).toBeNull();
	});

	it('leave out what lies beyond the data', async () => {
		const after = await report({ period: period('2014-Q2') });
		expect(after.tests).toEqual({ series: 2, tests: 0, alarms: 0, alarmsByChance: 0 });
		expect(after.surges).toEqual([]);
		expect(after.largest).toBeNull();
	});
});

describe('the sample', () => {
	let built: BuildSite;
	beforeAll(async () => {
		built = await loadSite('data');
	});
	afterAll(() => built.engine.close());

	const context = (id: string) =>
		reportContext(built.engine, built.site, defaultFilters(built.site, period(id)));

	it('has its storm found: three bureaus, two categories, from 18 July 2014', async () => {
		const { surges } = await surgesReport(context('2014-Q3'));
		const storm = surges.filter(({ events }) => events.some(({ en }) => en === 'Typhoon'));
		expect(storm.map(({ bureau: code, category }) => `${code} ${category}`).sort()).toEqual([
			'BH outage-voltage',
			'BH safety',
			'QX outage-voltage',
			'QX safety',
			'YF outage-voltage',
			'YF safety'
		]);
		expect(new Set(storm.map(({ start }) => start))).toEqual(new Set(['2014-07-18']));
		expect(storm.every(({ end }) => end <= '2014-07-20')).toBe(true);
		expect(storm.slice(0, 3).map(({ matter }) => matter?.subcategory)).toEqual([
			'故障停电',
			'故障停电',
			'故障停电'
		]);
		// The storm brought 640 tickets; follow-ups and everyday matters come with it.
		const total = storm.reduce((sum, { tickets: found }) => sum + found, 0);
		expect(total).toBeGreaterThan(600);
		expect(total).toBeLessThan(740);
	});

	it('has no surge beyond chance in quarters without an incident', async () => {
		for (const id of ['2013-Q2', '2013-Q4', '2014-Q1', '2014-Q4']) {
			expect((await surgesReport(context(id))).surges, id).toEqual([]);
		}
	});

	it('has the same surges on its overview', async () => {
		const [page, overview] = [
			await surgesReport(context('2014-Q3')),
			await overviewReport(context('2014-Q3'))
		];
		expect(overview.surges.count).toBe(page.surges.length);
		expect(overview.surges.tests).toEqual(page.tests);
		expect(overview.surges.largest.map(({ bureau: code, start }) => [code, start])).toEqual(
			page.surges.slice(0, 3).map(({ bureau: code, start }) => [code, start])
		);
	});
});
