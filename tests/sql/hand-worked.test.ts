import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#lib/sql/sql.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import { closeEngines, openEngines } from './harness.ts';
import { basis, handWorked, type Ticket } from './hand-worked.ts';

let engines: Awaited<ReturnType<typeof openEngines>>;
beforeAll(async () => {
	engines = await openEngines();
});
afterAll(() => closeEngines(engines));

const closed = (accepted: string, hours = 24) =>
	new Date(Date.parse(accepted) + hours * 3_600_000).toISOString();

/** A ticket accepted at a time in Shanghai and closed a day later. */
function ticket(id: string, accepted: string, more: Ticket = {}): Ticket {
	const at = `${accepted}+08:00`;
	return { ticket_id: id, accepted_at: at, closed_at: closed(at), ...more };
}

describe.each(['native', 'wasm'] as const)('tickets worked out by hand on %s', (name) => {
	let engine: Engine;
	beforeAll(() => {
		engine = engines[name];
	});

	it('count a repeat up to and with the last day of the window', async () => {
		const pair = (id: string, second: string): Ticket[] => [
			ticket(`${id}1`, '2014-01-01T09:00:00', { customer_key: id }),
			ticket(`${id}2`, second, { customer_key: id })
		];
		const { figure } = await handWorked(engine, [
			[
				...pair('a', '2014-01-30T09:00:00'),
				...pair('b', '2014-01-31T09:00:00'),
				...pair('c', '2014-01-31T09:00:01')
			]
		]);
		// 29 and 30 days are inside W = 30, one second more is not.
		expect(basis(await figure('repeat', '2014-Q1'))).toBe('2 / 6');
		expect(basis(await figure('repeat', '2014-Q1', { repeatWindowDays: 7 }))).toBe('0 / 6');
	});

	it('judge first resolution by what follows the closing, also across a quarter end', async () => {
		// Closed 2014-03-31 09:00; W days later is 2014-04-30 09:00.
		const first = (key: string) => ticket(`${key}1`, '2014-03-30T09:00:00', { customer_key: key });
		const { figure } = await handWorked(engine, [
			[
				first('a'),
				ticket('a2', '2014-04-30T09:00:00', { customer_key: 'a' }),
				first('b'),
				ticket('b2', '2014-04-30T09:00:01', { customer_key: 'b' }),
				first('c')
			]
		]);
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('2 / 3');
		// a2 came 31 days after a1: a new first contact, as is b2.
		expect(basis(await figure('first_resolution', '2014-Q2'))).toBe('2 / 2');
	});

	it('leave repeats out of the denominator of first resolution', async () => {
		const { figure } = await handWorked(engine, [
			[
				ticket('1', '2014-02-01T09:00:00', { issue_key: 'x' }),
				ticket('2', '2014-02-10T09:00:00', { issue_key: 'x' }),
				ticket('3', '2014-02-11T09:00:00', { issue_key: 'y' })
			]
		]);
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('1 / 2');
		expect(basis(await figure('first_resolution_repeat', '2014-Q1'))).toBe('1 / 2');
	});

	it('take issue_key before customer, category and subcategory', async () => {
		const { figure } = await handWorked(engine, [
			[
				ticket('1', '2014-02-01T09:00:00', { customer_key: 'k', subcategory: 's' }),
				ticket('2', '2014-02-02T09:00:00', { customer_key: 'k', subcategory: 't' }),
				ticket('3', '2014-02-03T09:00:00', { customer_key: 'k', subcategory: 's' }),
				ticket('4', '2014-02-04T09:00:00', { customer_key: 'k', subcategory: 's', issue_key: 'own' }),
				ticket('5', '2014-02-05T09:00:00')
			]
		]);
		expect(basis(await figure('repeat', '2014-Q1'))).toBe('1 / 4');
	});

	it('need one round, a good result and no denial', async () => {
		const { figure } = await handWorked(engine, [
			[
				ticket('ok', '2014-02-01T09:00:00'),
				ticket('explained', '2014-02-01T09:00:00', { resolution_code: 'explained' }),
				ticket('returned', '2014-02-01T09:00:00', { handling_rounds: 2 }),
				ticket('unresolved', '2014-02-01T09:00:00', { first_handling_result: 'unresolved' }),
				ticket('denied', '2014-02-01T09:00:00', { callback_resolved: false }),
				ticket('confirmed', '2014-02-01T09:00:00', { callback_resolved: true, handling_rounds: null }),
				ticket('deferred', '2014-02-01T09:00:00', { resolution_code: 'deferred' }),
				ticket('scope', '2014-02-01T09:00:00', { resolution_code: 'out_of_scope' }),
				ticket('third', '2014-02-01T09:00:00', { exclude_reason: 'third_party' }),
				ticket('storm', '2014-02-01T09:00:00', { exclude_reason: 'force_majeure' }),
				ticket('open', '2014-02-01T09:00:00', { closed_at: null, status: 'open' }),
				ticket('enquiry', '2014-02-01T09:00:00', { nature: '咨询' })
			]
		]);
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('3 / 6');
		expect(basis(await figure('first_resolution_system', '2014-Q1'))).toBe('4 / 6');
		expect(basis(await figure('first_resolution_callback', '2014-Q1'))).toBe('1 / 2');
		// Gross adds the deferred, the out-of-scope and the third-party ticket, of which one is resolved.
		expect(basis(await figure('first_resolution_gross', '2014-Q1'))).toBe('4 / 9');
		expect((await figure('excluded', '2014-Q1')).value).toBe(4);
		expect(basis(await figure('return', '2014-Q1'))).toBe('1 / 11');
	});

	it('drop the clauses whose columns are missing', async () => {
		const bare = (id: string): Ticket => ({
			...ticket(id, '2014-02-01T09:00:00'),
			nature: undefined,
			resolution_code: undefined,
			handling_rounds: undefined
		});
		const { figure, columns } = await handWorked(engine, [[bare('1'), bare('2')]]);
		expect(columns.has('nature')).toBe(false);
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('2 / 2');
		await expect(figure('repeat', '2014-Q1')).rejects.toThrow(/gave nothing/);
	});

	it('keep the newest row of a ticket, else that of the last file', async () => {
		const { figure, load } = await handWorked(engine, [
			[
				ticket('1', '2014-02-01T09:00:00', {
					satisfaction: 5,
					callback_status: 'reached',
					updated_at: '2014-03-02T00:00:00+08:00'
				}),
				ticket('2', '2014-02-01T09:00:00', { satisfaction: 1, callback_status: 'reached', updated_at: null })
			],
			[
				ticket('1', '2014-02-01T09:00:00', {
					satisfaction: 1,
					callback_status: 'reached',
					updated_at: '2014-03-01T00:00:00+08:00'
				}),
				ticket('2', '2014-02-01T09:00:00', { satisfaction: 5, callback_status: 'reached', updated_at: null })
			]
		]);
		expect(load).toMatchObject({ rowsRead: 4, tickets: 2, duplicatesDropped: 2 });
		expect(basis(await figure('satisfied', '2014-Q1'))).toBe('2 / 2');
	});

	it('count quarters in the site’s zone', async () => {
		const { figure, load } = await handWorked(engine, [
			[
				{ ticket_id: '1', accepted_at: '2014-03-31T15:59:59Z' },
				{ ticket_id: '2', accepted_at: '2014-03-31T16:00:00Z' },
				{ ticket_id: '3', accepted_at: '2014-06-30T23:59:59+08:00' },
				{ ticket_id: '4', accepted_at: '2014-07-01T00:00:00+08:00' }
			]
		]);
		expect((await figure('volume', '2014-Q1')).value).toBe(1);
		expect((await figure('volume', '2014-Q2')).value).toBe(2);
		expect((await figure('volume', '2014-06')).value).toBe(1);
		expect((await figure('volume', '2014-H2')).value).toBe(1);
		expect([load.firstDay, load.lastDay]).toEqual(['2014-03-31', '2014-07-01']);
	});

	it('count quarters in a zone whose clocks change', async () => {
		const { figure } = await handWorked(
			engine,
			[
				[
					{ ticket_id: '1', accepted_at: '2014-04-01T03:59:59Z' },
					{ ticket_id: '2', accepted_at: '2014-04-01T04:00:00Z' },
					{ ticket_id: '3', accepted_at: '2014-01-01T04:59:59Z' },
					{ ticket_id: '4', accepted_at: '2014-01-01T05:00:00Z' }
				]
			],
			{
				site: {
					...(await import('#lib/domain/side-tables/site.ts')).DEFAULT_SITE,
					timeZone: 'America/New_York'
				}
			}
		);
		// Summer time since 9 March: midnight on 1 April is 04:00 UTC, on 1 January 05:00 UTC.
		expect((await figure('volume', '2014-Q1')).value).toBe(2);
		expect((await figure('volume', '2014-Q2')).value).toBe(1);
		expect((await figure('volume', '2013-Q4')).value).toBe(1);
	});

	it('take due times from the service levels and the calendar where the ticket has none', async () => {
		const day = (replied: string, more: Ticket = {}): Ticket => ({
			ticket_id: replied,
			accepted_at: '2014-01-28T10:00:00+08:00',
			first_contact_at: '2014-01-29T10:00:00+08:00',
			replied_at: `${replied}+08:00`,
			...more
		});
		const { figure } = await handWorked(
			engine,
			[
				[
					// Two workdays after Tuesday the 28th, with the 31st a holiday: Thursday the 30th.
					day('2014-01-30T23:59:59'),
					day('2014-01-31T00:00:01'),
					// The ticket's own due time goes first.
					day('2014-02-10T09:00:00', {
						due_reply_at: '2014-02-11T00:00:00+08:00',
						due_contact_at: '2014-01-28T12:00:00+08:00'
					})
				]
			],
			{
				serviceLevels: [
					{
						nature: null,
						validFrom: '2013-01-01',
						validUntil: '9999-12-31',
						contactHours: 24,
						replyWorkdays: 2
					}
				],
				calendar: [{ date: '2014-01-31', workday: false, name: { zh: '春节', en: 'Spring Festival' } }]
			}
		);
		expect(basis(await figure('on_time_reply', '2014-Q1'))).toBe('2 / 3');
		expect(basis(await figure('on_time_contact', '2014-Q1'))).toBe('2 / 3');
	});

	it('measure durations by R type 7 quantiles', async () => {
		const hours = [1, 2, 3, 4, 10];
		const { figure } = await handWorked(engine, [
			hours.map((length, index) => ({
				ticket_id: String(index),
				accepted_at: '2014-01-28T10:00:00+08:00',
				closed_at: closed('2014-01-28T10:00:00+08:00', length)
			}))
		]);
		const found = await figure('time_to_close', '2014-Q1');
		expect(found.value).toBe(3);
		// (5 − 1) × 0.9 = 3.6: 4 + 0.6 × (10 − 4).
		expect(found.ninetieth).toBeCloseTo(7.6, 9);
	});

	it('enclose a median by order statistics', async () => {
		const hours = Array.from({ length: 16 }, (_, index) => index + 1);
		const { bounded } = await handWorked(engine, [
			[
				...hours.map((length) => ({
					ticket_id: String(length),
					accepted_at: '2014-01-28T10:00:00+08:00',
					closed_at: closed('2014-01-28T10:00:00+08:00', length)
				})),
				ticket('open', '2014-01-28T10:00:00', { closed_at: null, status: 'open' })
			]
		]);
		// 16 closed: ⌊17/2 − 4⌋ = 4, so the fourth from either end.
		expect((await bounded('time_to_close', '2014-Q1')).bounds).toEqual({ low: 4, high: 13 });
		expect((await bounded('time_to_close', '2014-Q1')).value).toBe(8.5);
	});

	it('take the backlog at the end of the period, whenever accepted', async () => {
		const { figure } = await handWorked(engine, [
			[
				ticket('old', '2013-12-01T09:00:00', {
					closed_at: '2014-04-02T00:00:00+08:00',
					due_reply_at: '2013-12-10T00:00:00+08:00'
				}),
				ticket('never', '2014-02-01T09:00:00', { closed_at: null, status: 'open' }),
				ticket('cancelled', '2014-02-01T09:00:00', { closed_at: null, status: 'cancelled' }),
				ticket('done', '2014-03-01T09:00:00'),
				ticket('later', '2014-04-03T09:00:00', { closed_at: null, status: 'open' })
			]
		]);
		expect((await figure('backlog', '2014-Q1')).value).toBe(2);
		expect((await figure('backlog_overdue', '2014-Q1')).value).toBe(1);
		expect((await figure('backlog', '2014-Q2')).value).toBe(2);
	});

	it('divide by the customers served, of the bureau or of all', async () => {
		const bureau = (code: string, customersServed: number) => ({
			code,
			name: { zh: code, en: code },
			shortName: { zh: code, en: code },
			aliases: [`${code}局`],
			peerGroup: '',
			customersServed
		});
		const { figure, by } = await handWorked(
			engine,
			[
				[
					ticket('1', '2014-02-01T09:00:00', { bureau: 'A局' }),
					ticket('2', '2014-02-01T09:00:00', { bureau: 'B' }),
					ticket('3', '2014-02-01T09:00:00', { bureau: 'B', nature: '咨询' })
				]
			],
			{ bureaus: [bureau('A', 10_000), bureau('B', 30_000)] }
		);
		expect(await figure('rate_per_10k', '2014-Q1')).toMatchObject({
			numerator: 2,
			denominator: 40_000,
			value: 0.5
		});
		const rows = await by('rate_per_10k', '2014-Q1', 'bureau');
		expect(rows['A']?.value).toBe(1);
		expect(rows['B']).toMatchObject({ numerator: 1, denominator: 30_000 });
	});

	it('never move an unrelated bureau by adding a ticket', async () => {
		const base = [
			ticket('1', '2014-02-01T09:00:00', { bureau: 'A' }),
			ticket('2', '2014-02-01T09:00:00', { bureau: 'B' })
		];
		const before = await (await handWorked(engine, [base])).by('first_resolution', '2014-Q1', 'bureau');
		const more = [...base, ticket('3', '2014-02-01T10:00:00', { bureau: 'B', handling_rounds: 3 })];
		const after = await (await handWorked(engine, [more])).by('first_resolution', '2014-Q1', 'bureau');
		expect(after['A']).toEqual(before['A']);
		expect(after['B']).toMatchObject({ numerator: 1, denominator: 2 });
	});

	it('refuse side tables that would multiply tickets', async () => {
		const level = {
			nature: null,
			validFrom: '2013-01-01',
			validUntil: '9999-12-31',
			contactHours: 24,
			replyWorkdays: 2
		};
		await expect(
			handWorked(engine, [[ticket('1', '2014-02-01T09:00:00')]], {
				serviceLevels: [level, level],
				settings: [DEFAULT_SETTINGS]
			})
		).rejects.toThrow(/1 tickets into 2/);
		await engine.query(sql`SELECT 1 AS still`);
	});

	it('load an export without tickets', async () => {
		const { load } = await handWorked(engine, []);
		expect(load).toMatchObject({ tickets: 0, dataAsOf: null, firstDay: null });
	});
});
