import { expect, it } from 'vitest';
import { COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import { missingNeeds, splitClauses } from '#lib/metrics/metric.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { basis, onBothEngines, ticket, type Ticket } from '../hand-worked.ts';

const one = (id: string, more: Ticket = {}) => ticket(id, '2014-02-01T09:00:00', more);

/**
 * One success, and one ticket that each clause alone turns away: from the numerator (returned,
 * unresolved, denied, came back) or from the denominator (enquiry, excluded, deferred, the repeat).
 */
const FULL: readonly Ticket[] = [
	one('good', { first_handling_result: 'resolved' }),
	one('returned', { handling_rounds: 2 }),
	one('unresolved', { resolution_code: 'unresolved' }),
	one('denied', { callback_resolved: false }),
	one('back', { issue_key: 'x' }),
	ticket('repeat', '2014-02-03T09:00:00', { issue_key: 'x' }),
	one('enquiry', { nature: '咨询' }),
	one('excluded', { exclude_reason: 'force_majeure' }),
	one('deferred', { resolution_code: 'deferred', first_handling_result: 'unresolved' })
];

function without(tickets: readonly Ticket[], ...columns: readonly ColumnName[]): Ticket[] {
	const gone = Object.fromEntries(columns.map((column) => [column, undefined]));
	return tickets.map((row) => ({ ...row, ...gone }));
}

onBothEngines('first resolution without a column', (load) => {
	it('has every clause where every column is there', async () => {
		const { figure } = await load([FULL]);
		// Of nine: enquiry, excluded, deferred and the repeat leave; of five one is a success.
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('1 / 5');
	});

	it.each<[string, readonly ColumnName[], string]>([
		['nature: the enquiry comes in, a success', ['nature'], '2 / 6'],
		['exclude_reason: the excluded one comes in, a success', ['exclude_reason'], '2 / 6'],
		['handling_rounds: the returned one is a success', ['handling_rounds'], '2 / 5'],
		['callback_resolved: the denied one is a success', ['callback_resolved'], '2 / 5'],
		['keys: back is a success, the repeat a further first contact and success', ['issue_key'], '3 / 6'],
		// Only good and deferred have a first result: deferred comes in, unresolved; the others lack a result.
		['resolution_code: the deferred one comes in', ['resolution_code'], '1 / 6'],
		// By the code alone: nothing changes, as good has the code resolved.
		['first_handling_result: the code speaks', ['first_handling_result'], '1 / 5'],
		// No result at all: deferred comes in; good, unresolved and deferred are successes.
		['both results: no result is asked for', ['first_handling_result', 'resolution_code'], '3 / 6'],
		['status: the closing time says what is closed', ['status'], '1 / 5'],
		// Without closing times the window after closing has no beginning: back is a success.
		['closed_at: the status says what is closed', ['closed_at'], '2 / 5']
	])('%s', async (_, columns, expected) => {
		const { figure } = await load([without(FULL, ...columns)]);
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe(expected);
	});

	it('needs to know what is closed, and no other column', async () => {
		const bare = without(
			FULL,
			'nature',
			'exclude_reason',
			'handling_rounds',
			'callback_resolved',
			'issue_key',
			'resolution_code',
			'first_handling_result',
			'status'
		);
		const { figure, columns } = await load([bare]);
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('9 / 9');
		const { applied, dropped } = splitClauses(metricById('first_resolution'), columns);
		expect([applied.length, dropped.length]).toEqual([0, 8]);
		const { figure: open } = await load([without(bare, 'closed_at')]);
		await expect(open('first_resolution', '2014-Q1')).rejects.toThrow(/gave nothing/);
		expect((await open('volume', '2014-Q1')).value).toBe(9);
	});

	it('says which clauses fall away', async () => {
		const { columns } = await load([without(FULL, 'issue_key', 'nature')]);
		const { applied, dropped } = splitClauses(metricById('first_resolution'), columns);
		// Nature, first contact and the follow-up, which need a key.
		expect([applied.length, dropped.length]).toEqual([5, 3]);
		expect(dropped.map((clause) => clause.columns)).toEqual([
			['issue_key', 'customer_key'],
			['nature'],
			['issue_key', 'customer_key']
		]);
	});
});

onBothEngines('other metrics without a column', (load) => {
	const calls = [
		one('1', { callback_status: 'reached', satisfaction: 5, channel: '95598热线', answered_by_agent: true }),
		one('2', { callback_status: 'unreached', satisfaction: 1, channel: '营业厅', answered_by_agent: false })
	];

	it.each<[string, string, string]>([
		['satisfied', '1 / 1', '1 / 2'],
		['first_answer', '1 / 1', '1 / 2']
	])('%s drops its clause', async (metric, full, bare) => {
		expect(basis(await (await load([calls])).figure(metric, '2014-Q1'))).toBe(full);
		const { figure } = await load([without(calls, 'callback_status', 'channel')]);
		expect(basis(await figure(metric, '2014-Q1'))).toBe(bare);
	});

	it('answers nothing where the metric is of that column', async () => {
		const needs: Readonly<Record<string, readonly ColumnName[]>> = {
			repeat: ['issue_key', 'customer_key'],
			return: ['handling_rounds'],
			escalation: ['escalated_to'],
			satisfied: ['satisfaction'],
			reached: ['callback_status'],
			first_answer: ['answered_by_agent'],
			on_time_contact: ['first_contact_at'],
			on_time_reply: ['replied_at'],
			time_to_close: ['closed_at'],
			backlog: ['closed_at'],
			backlog_overdue: ['closed_at'],
			complaints: ['nature'],
			rate_per_10k: ['nature'],
			rate_per_million: ['nature'],
			excluded: ['exclude_reason', 'resolution_code']
		};
		const every = new Set(COLUMNS.map(({ name }) => name));
		for (const [metric, columns] of Object.entries(needs)) {
			const rest = new Set([...every].filter((name) => !columns.includes(name)));
			expect(missingNeeds(metricById(metric), every), metric).toEqual([]);
			expect(missingNeeds(metricById(metric), rest), metric).toEqual([columns]);
		}
		const { figure } = await load([without([one('1')], ...Object.values(needs).flat())]);
		for (const metric of Object.keys(needs)) {
			await expect(figure(metric, '2014-Q1'), metric).rejects.toThrow(/gave nothing/);
		}
		expect((await figure('volume', '2014-Q1')).value).toBe(1);
	});

	it('reads a column that only one file has as empty in the other', async () => {
		const [good, returned] = [one('good'), one('returned', { handling_rounds: 2 })];
		const { figure } = await load([[good, returned], without([one('old')], 'handling_rounds')]);
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('2 / 3');
		expect(basis(await figure('return', '2014-Q1'))).toBe('1 / 2');
	});
});
