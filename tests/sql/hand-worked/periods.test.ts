import { expect, it } from 'vitest';
import { DEFAULT_SITE } from '#lib/domain/side-tables/site.ts';
import { basis, onBothEngines, type Ticket } from '../hand-worked.ts';

const accepted = (...times: readonly string[]): Ticket[] =>
	times.map((accepted_at, index) => ({ ticket_id: `${index}`, accepted_at }));

onBothEngines('a period', (load) => {
	it('begins with the first second of its first local day, for each kind of period', async () => {
		const turns = [
			['2014-01', '2014-02', '2014-02-01'],
			['2014-02', '2014-03', '2014-03-01'],
			['2012-02', '2012-03', '2012-03-01'],
			['2014-Q1', '2014-Q2', '2014-04-01'],
			['2014-Q2', '2014-Q3', '2014-07-01'],
			['2014-Q3', '2014-Q4', '2014-10-01'],
			['2013-Q4', '2014-Q1', '2014-01-01'],
			['2014-H1', '2014-H2', '2014-07-01'],
			['2013-H2', '2014-H1', '2014-01-01'],
			['2013', '2014', '2014-01-01']
		] as const;
		// Each turn in a bureau of its own: one and a half seconds and a millisecond before midnight in
		// Shanghai, midnight, UTC's own midnight eight hours later.
		const around = turns.flatMap(([before, after, day]) =>
			[-1500, -1, 0, 8 * 3_600_000].map((distance): Ticket => ({
				ticket_id: `${before} ${after} ${distance}`,
				accepted_at: new Date(Date.parse(`${day}T00:00:00+08:00`) + distance).toISOString(),
				bureau: `${before} ${after}`
			}))
		);
		const { by } = await load([around]);
		for (const [before, after] of turns) {
			const name = `${before} ${after}`;
			const found = [before, after].map(async (id) => (await by('volume', id, 'bureau'))[name]?.value);
			expect(await Promise.all(found), name).toEqual([2, 2]);
		}
	});

	it('holds the leap day, in its month, quarter, half-year and year', async () => {
		const { figure, load: report } = await load([
			accepted('2012-02-29T00:00:00+08:00', '2012-02-29T23:59:59+08:00')
		]);
		for (const id of ['2012-02', '2012-Q1', '2012-H1', '2012']) {
			expect((await figure('volume', id)).value, id).toBe(2);
		}
		expect([report.firstDay, report.lastDay]).toEqual(['2012-02-29', '2012-02-29']);
	});

	it('counts days of Shanghai, which begin at 16:00 UTC of the day before', async () => {
		const { figure, load: report } = await load([
			accepted(
				'2014-03-31T15:59:59Z',
				'2014-03-31T16:00:00Z',
				'2014-04-01T00:00:00Z',
				'2013-12-31T16:00:00Z',
				'2013-12-31T15:59:59Z'
			)
		]);
		expect((await figure('volume', '2013-Q4')).value).toBe(1);
		expect((await figure('volume', '2014-Q1')).value).toBe(2);
		expect((await figure('volume', '2014-Q2')).value).toBe(2);
		expect([report.firstDay, report.lastDay]).toEqual(['2013-12-31', '2014-04-01']);
	});

	it('is that of acceptance, for a ticket handled over midnight and the quarter’s end', async () => {
		const over: Ticket = {
			ticket_id: '1',
			accepted_at: '2014-03-31T23:50:00+08:00',
			first_contact_at: '2014-04-01T00:05:00+08:00',
			due_contact_at: '2014-04-01T00:10:00+08:00',
			replied_at: '2014-04-01T00:20:00+08:00',
			due_reply_at: '2014-04-01T00:00:00+08:00',
			closed_at: '2014-04-01T00:50:00+08:00'
		};
		const { figure } = await load([[over]]);
		expect((await figure('volume', '2014-Q1')).value).toBe(1);
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('1 / 1');
		expect(basis(await figure('on_time_contact', '2014-Q1'))).toBe('1 / 1');
		expect(basis(await figure('on_time_reply', '2014-Q1'))).toBe('0 / 1');
		expect((await figure('time_to_close', '2014-Q1')).value).toBe(1);
		// At the quarter's end, midnight, it was open; due at that very moment, not yet past due.
		expect((await figure('backlog', '2014-Q1')).value).toBe(1);
		expect((await figure('backlog_overdue', '2014-Q1')).value).toBe(0);
		await expect(figure('volume', '2014-Q2')).rejects.toThrow(/gave nothing/);
	});

	it('is counted in a zone whose clocks change', async () => {
		const { figure } = await load(
			[
				accepted(
					'2014-04-01T03:59:59Z',
					'2014-04-01T04:00:00Z',
					'2014-01-01T04:59:59Z',
					'2014-01-01T05:00:00Z'
				)
			],
			{ site: { ...DEFAULT_SITE, timeZone: 'America/New_York' } }
		);
		// Summer time since 9 March: midnight on 1 April is 04:00 UTC, on 1 January 05:00 UTC.
		expect((await figure('volume', '2014-Q1')).value).toBe(2);
		expect((await figure('volume', '2014-Q2')).value).toBe(1);
		expect((await figure('volume', '2013-Q4')).value).toBe(1);
	});

	it('takes the backlog at its end, whenever accepted', async () => {
		const open: Ticket = { status: 'open', closed_at: null };
		const { figure } = await load([
			[
				{
					ticket_id: 'old',
					accepted_at: '2013-12-01T09:00:00+08:00',
					closed_at: '2014-04-02T00:00:00+08:00',
					due_reply_at: '2013-12-10T00:00:00+08:00'
				},
				// Closed at midnight of the quarter's end: still open at its last moment.
				{
					ticket_id: 'end',
					accepted_at: '2014-03-01T09:00:00+08:00',
					closed_at: '2014-04-01T00:00:00+08:00'
				},
				{
					ticket_id: 'before',
					accepted_at: '2014-03-01T09:00:00+08:00',
					closed_at: '2014-03-31T23:59:59+08:00'
				},
				{ ticket_id: 'never', accepted_at: '2014-02-01T09:00:00+08:00', ...open },
				{
					ticket_id: 'cancelled',
					accepted_at: '2014-02-01T09:00:00+08:00',
					closed_at: null,
					status: 'cancelled'
				},
				{ ticket_id: 'later', accepted_at: '2014-04-03T09:00:00+08:00', ...open }
			]
		]);
		// old, end, never.
		expect((await figure('backlog', '2014-Q1')).value).toBe(3);
		expect((await figure('backlog_overdue', '2014-Q1')).value).toBe(1);
		// never, later: the newest of all facts is part of the running quarter.
		expect((await figure('backlog', '2014-Q2')).value).toBe(2);
		expect((await figure('backlog', '2013-Q4')).value).toBe(1);
	});

	it('takes the backlog of a running period at the data date, which pages print in whole seconds', async () => {
		const { figure } = await load([
			[
				{ ticket_id: '1', accepted_at: '2014-02-01T09:00:00.000+08:00', closed_at: null, status: 'open' },
				{ ticket_id: '2', accepted_at: '2014-02-01T09:00:00.700+08:00', closed_at: null, status: 'open' }
			]
		]);
		expect((await figure('backlog', '2014-Q1')).value).toBe(2);
	});
});
