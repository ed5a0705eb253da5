import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultFilters } from '#lib/domain/filters.ts';
import { parsePeriod } from '#lib/domain/periods.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import type { Bureau, ScoreSettings } from '#lib/domain/side-tables.ts';
import type { Site } from '#lib/domain/site.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { reportContext } from '#lib/reports/context.ts';
import { settingsChanges, type RuledScore } from '#lib/reports/settings-change.ts';
import { closeEngines, openEngines } from './harness.ts';
import { basis, EMPTY_TABLES, handWorked, type Ticket } from './hand-worked.ts';

let engines: Awaited<ReturnType<typeof openEngines>>;
beforeAll(async () => {
	engines = await openEngines();
});
afterAll(() => closeEngines(engines));

function ticket(bureau: string, id: string, day: string, more: Ticket = {}): Ticket {
	const accepted = `${day}T09:00:00+08:00`;
	const closed = new Date(Date.parse(accepted) + 86_400_000).toISOString();
	return {
		ticket_id: `${bureau}${id}`,
		bureau,
		accepted_at: accepted,
		closed_at: closed,
		customer_key: `${bureau}${id}`,
		...more
	};
}

/** Tickets without a repeat, the first of them unresolved. */
const singles = (bureau: string, count: number, unresolved = 0): Ticket[] =>
	Array.from({ length: count }, (_, index) =>
		ticket(
			bureau,
			`s${index}`,
			'2014-01-05',
			index < unresolved ? { resolution_code: 'unresolved' } : { resolution_code: 'resolved' }
		)
	);

/** Two tickets of one issue, 11 days apart: two successes by a window of 7 days, one failure by one of 30. */
const pairs = (bureau: string, count: number): Ticket[] =>
	Array.from({ length: count }, (_, index) => {
		const customer = { customer_key: `${bureau}p${index}` };
		return [
			ticket(bureau, `p${index}a`, '2014-01-05', customer),
			ticket(bureau, `p${index}b`, '2014-01-16', customer)
		];
	}).flat();

/** By 7 days A 40/40, B 28/30, C 12/12, D 25/26; by 30 days A 30/35, B 28/30, C 6/9, D 25/26. */
const TICKETS: readonly Ticket[] = [
	...singles('A', 30),
	...pairs('A', 5),
	...singles('B', 30, 2),
	...singles('C', 6),
	...pairs('C', 3),
	...singles('D', 26, 1)
];

const BUREAUS = ['A', 'B', 'C', 'D'].map((code): Bureau => ({
	code,
	name: { zh: code, en: code },
	shortName: { zh: code, en: code },
	aliases: [],
	peerGroup: '',
	customersServed: null
}));

const version = (name: string, validFrom: string, repeatWindowDays: 7 | 30): ScoreSettings => ({
	...DEFAULT_SETTINGS,
	version: name,
	validFrom,
	repeatWindowDays
});

describe.each(['native', 'wasm'] as const)('a change from 7 to 30 days on %s', (name) => {
	let engine: Engine;
	let loaded: Awaited<ReturnType<typeof handWorked>>;
	beforeAll(async () => {
		engine = engines[name];
		loaded = await handWorked(engine, [TICKETS], { bureaus: BUREAUS });
	});

	async function changes(scoreSettings: readonly ScoreSettings[], id: string) {
		const period = parsePeriod(id);
		if (period === null) throw new Error(`${id} is no period`);
		const site: Site = {
			settings: EMPTY_TABLES.site,
			bureaus: BUREAUS,
			departments: [],
			schemes: [],
			mappingChanges: [],
			scoreSettings,
			annotations: [],
			values: { natures: [], channels: [], segments: [], categories: [] },
			columns: [...loaded.columns],
			dataAsOf: loaded.load.dataAsOf ?? '',
			firstDay: loaded.load.firstDay ?? '',
			lastDay: loaded.load.lastDay ?? '',
			defaultPeriod: id,
			exports: [],
			dataHash: '',
			load: { ...loaded.load, contradictoryNatures: null },
			problems: []
		};
		return settingsChanges(
			reportContext(engine, site, defaultFilters(site, period)),
			metricById('first_resolution'),
			BUREAUS
		);
	}

	const printed = ({ score, rank }: RuledScore) => `${basis(score.figure)} ${score.status} ${rank}`;

	it('is none where one version is in force in both periods', async () => {
		const both = [version('old', '2013-01-01', 7), version('new', '2014-04-01', 30)];
		expect(await changes(both, '2014-Q1')).toEqual([]);
	});

	it('between two quarters shows both results, and hides in both what the page hides', async () => {
		const both = [version('old', '2013-01-01', 7), version('new', '2014-01-01', 30)];
		const [change, ...others] = await changes(both, '2014-Q1');
		expect(others).toEqual([]);
		expect(change).toMatchObject({
			reason: 'comparison',
			comparison: '2013-Q4',
			before: { version: 'old' },
			after: { version: 'new' },
			differences: [{ field: 'repeatWindowDays', metric: null, from: 7, to: 30 }],
			isAffected: true
		});
		expect(
			[change?.all.before.figure, change?.all.after.figure].map((figure) => figure && basis(figure))
		).toEqual(['105 / 108', '89 / 100']);
		// C has 9 by the new rules; D is withheld with it. By the old ones C's 12 would nearly tell it.
		expect(
			change?.rows.map((row) => [row.code, printed(row.before), printed(row.after), row.gained])
		).toEqual([
			['B', '28 / 30 ranked 2', '28 / 30 ranked 1', 1],
			['A', '40 / 40 ranked 1', '30 / 35 ranked 2', -1],
			['C', 'null / 12 suppressed null', 'null / 9 suppressed null', null],
			['D', 'null / 26 suppressed null', 'null / 26 suppressed null', null]
		]);
	});

	it('inside a quarter leaves its score to the old version, with the new beside', async () => {
		const both = [version('old', '2013-01-01', 7), version('new', '2014-02-01', 30)];
		const [change, ...others] = await changes(both, '2014-Q1');
		expect(others).toEqual([]);
		expect(change).toMatchObject({ reason: 'within', before: { version: 'old' }, after: { version: 'new' } });
		// The page's own side is as its table has it; the new side hides its 9 of C, and D with it.
		expect(
			change?.rows.map((row) => [row.code, printed(row.before), printed(row.after), row.gained])
		).toEqual([
			['B', '28 / 30 ranked 3', '28 / 30 ranked 1', 2],
			['A', '40 / 40 ranked 1', '30 / 35 ranked 2', -1],
			['C', '12 / 12 small null', 'null / 9 suppressed null', null],
			['D', '25 / 26 ranked 2', 'null / 26 suppressed null', null]
		]);
	});

	it('at the beginning of a year and inside it are two changes', async () => {
		const three = [
			version('old', '2013-01-01', 7),
			version('new', '2014-01-01', 30),
			version('newest', '2014-07-01', 7)
		];
		const found = await changes(three, '2014');
		expect(found.map(({ reason, before, after }) => [reason, before.version, after.version])).toEqual([
			['comparison', 'old', 'new'],
			['within', 'new', 'newest']
		]);
	});

	it('of other rules than the metric’s leaves every figure and place as it is', async () => {
		const both = [
			version('old', '2013-01-01', 30),
			{ ...version('new', '2014-01-01', 30), satisfiedFrom: 5, targets: { first_resolution: 0.9 } }
		];
		const [change] = await changes(both, '2014-Q1');
		expect(change?.isAffected).toBe(false);
		expect(change?.differences.map(({ field }) => field)).toEqual(['satisfiedFrom', 'targets']);
	});
});
