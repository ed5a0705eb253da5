import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import { sql } from '#lib/sql/sql.ts';
import { basis, hoursAfter, onBothEngines, ticket, type Ticket } from '../hand-worked.ts';

onBothEngines('tickets with their side tables', (load, engine) => {
	it('take due times from the service levels and the calendar where the ticket has none', async () => {
		const day = (replied: string, more: Ticket = {}): Ticket => ({
			ticket_id: replied,
			accepted_at: '2014-01-28T10:00:00+08:00',
			first_contact_at: '2014-01-29T10:00:00+08:00',
			replied_at: `${replied}+08:00`,
			...more
		});
		const { figure } = await load(
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

	it('have long due times that no later ticket moves', async () => {
		const levels = (replyWorkdays: number) => [
			{ nature: null, validFrom: '2013-01-01', validUntil: '9999-12-31', contactHours: 24, replyWorkdays }
		];
		const replied = (id: string, time: string) =>
			ticket(id, '2014-01-28T10:00:00', { replied_at: `${time}+08:00` });
		// Sixty workdays are twelve weeks: from Tuesday 28 January to the end of Tuesday 22 April.
		const tickets = [replied('1', '2014-04-22T23:59:59'), replied('2', '2014-04-23T00:00:01')];
		const alone = await load([tickets], { serviceLevels: levels(60) });
		expect(basis(await alone.figure('on_time_reply', '2014-01'))).toBe('1 / 2');
		const later = ticket('3', '2014-12-01T10:00:00', { replied_at: null });
		const beside = await load([[...tickets, later]], { serviceLevels: levels(60) });
		expect(basis(await beside.figure('on_time_reply', '2014-01'))).toBe('1 / 2');
	});

	it('measure durations by R type 7 quantiles', async () => {
		const hours = [1, 2, 3, 4, 10];
		const { figure } = await load([
			hours.map((length, index) => ({
				ticket_id: String(index),
				accepted_at: '2014-01-28T10:00:00+08:00',
				closed_at: hoursAfter('2014-01-28T10:00:00+08:00', length)
			}))
		]);
		const found = await figure('time_to_close', '2014-Q1');
		expect(found.value).toBe(3);
		// (5 − 1) × 0.9 = 3.6: 4 + 0.6 × (10 − 4).
		expect(found.ninetieth).toBeCloseTo(7.6, 9);
	});

	it('enclose a median by order statistics', async () => {
		const hours = Array.from({ length: 16 }, (_, index) => index + 1);
		const { figure } = await load([
			[
				...hours.map((length) => ({
					ticket_id: String(length),
					accepted_at: '2014-01-28T10:00:00+08:00',
					closed_at: hoursAfter('2014-01-28T10:00:00+08:00', length)
				})),
				ticket('open', '2014-01-28T10:00:00', { closed_at: null, status: 'open' })
			]
		]);
		// 16 closed: ⌊17/2 − 4⌋ = 4, so the fourth from either end.
		expect(await figure('time_to_close', '2014-Q1')).toMatchObject({
			value: 8.5,
			bounds: { low: 4, high: 13 }
		});
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
		const { figure, by } = await load(
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

	it('refuse side tables that would multiply tickets', async () => {
		const level = {
			nature: null,
			validFrom: '2013-01-01',
			validUntil: '9999-12-31',
			contactHours: 24,
			replyWorkdays: 2
		};
		await expect(
			load([[ticket('1', '2014-02-01T09:00:00')]], {
				serviceLevels: [level, level],
				settings: [DEFAULT_SETTINGS]
			})
		).rejects.toThrow(/1 tickets into 2/);
		await engine().query(sql`SELECT 1 AS still`);
	});
});
