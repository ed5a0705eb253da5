import { expect, it } from 'vitest';
import { basis, onBothEngines, ticket, type Ticket } from '../hand-worked.ts';

/** A row of ticket 1, told apart by its satisfaction, which only a reached customer gives. */
const row = (satisfaction: number | null, updated: string | null, more: Ticket = {}): Ticket =>
	ticket('1', '2014-02-01T09:00:00', {
		callback_status: 'reached',
		satisfaction,
		updated_at: updated === null ? null : `${updated}+08:00`,
		...more
	});

onBothEngines('of the rows of one ticket', (load) => {
	/** Satisfied rows show which row was kept: 5 is satisfied, 1 is not. */
	async function kept(...exports: readonly (readonly Ticket[])[]): Promise<string> {
		const { figure, load: report } = await load(exports);
		expect(report).toMatchObject({ tickets: 1, duplicatesDropped: exports.flat().length - 1 });
		return basis(await figure('satisfied', '2014-Q1'));
	}

	it('the newest updated_at wins, within a file and across files, in either order', async () => {
		const older = row(1, '2014-03-01T00:00:00');
		const newer = row(5, '2014-03-01T00:00:01');
		expect(await kept([older, newer])).toBe('1 / 1');
		expect(await kept([newer, older])).toBe('1 / 1');
		expect(await kept([older], [newer])).toBe('1 / 1');
		expect(await kept([newer], [older])).toBe('1 / 1');
	});

	it('the last file’s wins where updated_at is equal, then the last row', async () => {
		const [bad, good] = [row(1, '2014-03-01T00:00:00'), row(5, '2014-03-01T00:00:00')];
		expect(await kept([bad], [good])).toBe('1 / 1');
		expect(await kept([good], [bad])).toBe('0 / 1');
		expect(await kept([bad, good])).toBe('1 / 1');
		expect(await kept([good, bad])).toBe('0 / 1');
		expect(await kept([good, good], [bad, bad], [bad, good])).toBe('1 / 1');
	});

	it('the last file’s wins where none says when it was updated', async () => {
		expect(await kept([row(1, null)], [row(5, null)])).toBe('1 / 1');
		expect(await kept([row(5, null)], [row(1, null)])).toBe('0 / 1');
		// The same where no export has the column at all.
		const bare = (satisfaction: number) => row(satisfaction, null, { updated_at: undefined });
		expect(await kept([bare(1)], [bare(5)])).toBe('1 / 1');
		expect(await kept([bare(5), bare(1)])).toBe('0 / 1');
	});

	it('one that says when it was updated wins over one that does not', async () => {
		expect(await kept([row(5, '2014-03-01T00:00:00')], [row(1, null)])).toBe('1 / 1');
		expect(await kept([row(1, null), row(5, '2014-03-01T00:00:00')])).toBe('1 / 1');
	});

	it('the newest speaks alone: what it leaves empty is not taken from an older one', async () => {
		const { figure } = await load([[row(5, '2014-03-01T00:00:00'), row(null, '2014-03-02T00:00:00')]]);
		expect(basis(await figure('satisfied', '2014-Q1'))).toBe('0 / 0');
	});

	it('the kept one says where and when: the ticket leaves its old bureau, quarter and issue', async () => {
		const { by, figure } = await load([
			[
				row(5, '2014-03-01T00:00:00', { bureau: 'A', issue_key: 'x' }),
				row(5, '2014-03-02T00:00:00', {
					bureau: 'B',
					issue_key: 'y',
					accepted_at: '2014-04-01T09:00:00+08:00',
					closed_at: '2014-04-02T09:00:00+08:00'
				}),
				ticket('2', '2014-02-11T09:00:00', { bureau: 'A', issue_key: 'x' }),
				ticket('3', '2014-04-11T09:00:00', { bureau: 'A', issue_key: 'y' })
			]
		]);
		// 2 has nothing before it any more; 3 repeats what 1 has become.
		expect(basis(await figure('repeat', '2014-Q1'))).toBe('0 / 1');
		expect(basis(await figure('repeat', '2014-Q2'))).toBe('1 / 2');
		const volumes = await by('volume', '2014-Q2', 'bureau');
		expect([volumes['A']?.value, volumes['B']?.value]).toEqual([1, 1]);
	});

	it('none is a repeat or a follow-up of another', async () => {
		const { figure } = await load([
			[row(1, '2014-03-01T00:00:00', { issue_key: 'x' })],
			[
				row(1, '2014-03-02T00:00:00', {
					issue_key: 'x',
					accepted_at: '2014-02-10T09:00:00+08:00',
					closed_at: '2014-02-11T09:00:00+08:00'
				})
			]
		]);
		expect(basis(await figure('repeat', '2014-Q1'))).toBe('0 / 1');
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('1 / 1');
	});
});

onBothEngines('tickets', (load) => {
	it('are told apart by their id without spaces around it, capitals and zeros kept', async () => {
		const ids = ['a', ' a ', 'A', '01', '1'];
		const { load: report } = await load([ids.map((id) => ticket(id, '2014-02-01T09:00:00'))]);
		expect(report).toMatchObject({ rowsRead: 5, tickets: 4, duplicatesDropped: 1, rowsWithoutTicketId: 0 });
	});

	it('without an id are counted and left out, and are never one another’s duplicates', async () => {
		const nameless = [null, '', '  '].map((ticket_id) => ticket('', '2014-02-01T09:00:00', { ticket_id }));
		const { load: report, figure } = await load([[ticket('1', '2014-02-01T09:00:00'), ...nameless]]);
		expect(report).toMatchObject({ rowsRead: 4, tickets: 1, duplicatesDropped: 0, rowsWithoutTicketId: 3 });
		expect((await figure('volume', '2014-Q1')).value).toBe(1);
	});

	it('without a time of acceptance are counted and left out, also of the issues', async () => {
		const { load: report, figure } = await load([
			[
				ticket('1', '2014-02-01T09:00:00', { issue_key: 'x' }),
				ticket('2', '2014-02-01T09:00:00', { issue_key: 'x', accepted_at: null }),
				// The newest row of 3 has lost its time: the older one does not come back.
				ticket('3', '2014-02-01T09:00:00', { updated_at: '2014-03-01T00:00:00+08:00' }),
				ticket('3', '2014-02-01T09:00:00', { updated_at: '2014-03-02T00:00:00+08:00', accepted_at: null })
			]
		]);
		expect(report).toMatchObject({ rowsRead: 4, tickets: 1, ticketsWithoutTime: 2, duplicatesDropped: 1 });
		expect(basis(await figure('repeat', '2014-Q1'))).toBe('0 / 1');
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('1 / 1');
	});

	it('without bureau or category are kept apart, not lost', async () => {
		const { by } = await load([
			[
				ticket('1', '2014-02-01T09:00:00', { bureau: null }),
				ticket('2', '2014-02-01T09:00:00', { category: null, customer_key: 'k' }),
				ticket('3', '2014-02-02T09:00:00', { category: null, customer_key: 'k' })
			]
		]);
		const bureaus = await by('volume', '2014-Q1', 'bureau');
		expect(Object.entries(bureaus).map(([code, figure]) => [code, figure?.value])).toEqual([
			['JC', 2],
			['unspecified', 1]
		]);
		const groups = await by('repeat', '2014-Q1', 'group');
		expect(groups['unspecified'] && basis(groups['unspecified'])).toBe('1 / 2');
	});

	it('tell the data date by the newest of their times, in Shanghai', async () => {
		const dated = async (more: Ticket) =>
			(await load([[ticket('1', '2014-02-01T09:00:00', more)]])).load.dataAsOf;
		expect(await dated({})).toBe('2014-02-02 09:00:00');
		expect(await dated({ closed_at: null })).toBe('2014-02-01 09:00:00');
		expect(await dated({ updated_at: '2014-12-31T16:00:00Z' })).toBe('2015-01-01 00:00:00');
		expect((await load([])).load).toMatchObject({ tickets: 0, dataAsOf: null, firstDay: null });
	});
});
