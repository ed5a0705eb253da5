import { expect, it } from 'vitest';
import { basis, onBothEngines, ticket, type Ticket } from '../hand-worked.ts';

/** A ticket accepted on 30 March 2014 at nine and closed on the 31st at nine, and one that follows. */
const followed = (key: string, next: string | null, more: Ticket = {}): Ticket[] => [
	ticket(`${key}1`, '2014-03-30T09:00:00', { issue_key: key }),
	...(next === null ? [] : [ticket(`${key}2`, next, { issue_key: key, ...more })])
];

onBothEngines('first resolution by what follows the closing', (load) => {
	it.each([
		// Closed on 31 March at nine: exactly W days later, a second later.
		{ window: 7, inside: '2014-04-07T09:00:00', outside: '2014-04-07T09:00:01' },
		{ window: 14, inside: '2014-04-14T09:00:00', outside: '2014-04-14T09:00:01' },
		{ window: 30, inside: '2014-04-30T09:00:00', outside: '2014-04-30T09:00:01' }
	] as const)(
		'fails for a ticket up to $window days after, to the second',
		async ({ window, inside, outside }) => {
			const { figure } = await load([
				[...followed('a', inside), ...followed('b', outside), ...followed('c', null)]
			]);
			const settings = { repeatWindowDays: window };
			// Also across the quarter's end: the follow-ups come in April, the failure is March's.
			expect(basis(await figure('first_resolution', '2014-Q1', settings))).toBe('2 / 3');
			expect(basis(await figure('first_resolution_repeat', '2014-Q1', settings))).toBe('2 / 3');
			expect(basis(await figure('first_resolution_system', '2014-Q1', settings))).toBe('3 / 3');
			// Both came more than W days after their first contact's acceptance: new first contacts.
			expect(basis(await figure('first_resolution', '2014-Q2', settings))).toBe('2 / 2');
		}
	);

	it('begins after the very moment of closing', async () => {
		const { figure } = await load([
			[...followed('a', '2014-03-31T09:00:00'), ...followed('b', '2014-03-31T09:00:01')]
		]);
		// (closed_at, closed_at + W]: at the moment of closing is not after it. Neither is a first contact.
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('1 / 2');
	});

	it('does not fail for a ticket accepted before the closing', async () => {
		const { figure } = await load([
			[
				// The customer rings again while the first ticket is open: a repeat, and no failure of the first.
				ticket('1', '2014-02-01T09:00:00', { issue_key: 'x', closed_at: '2014-02-08T09:00:00+08:00' }),
				ticket('2', '2014-02-03T09:00:00', { issue_key: 'x' }),
				// The same, and once more after the closing.
				ticket('3', '2014-02-01T09:00:00', { issue_key: 'y', closed_at: '2014-02-08T09:00:00+08:00' }),
				ticket('4', '2014-02-03T09:00:00', { issue_key: 'y' }),
				ticket('5', '2014-02-20T09:00:00', { issue_key: 'y' })
			]
		]);
		expect(basis(await figure('repeat', '2014-Q1'))).toBe('3 / 5');
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('1 / 2');
	});

	it('leaves repeats out of its denominator, up to and with W days before', async () => {
		const after = (days: string, key: string) => [
			ticket(`${key}1`, '2014-01-01T09:00:00', { issue_key: key, closed_at: '2014-01-01T10:00:00+08:00' }),
			ticket(`${key}2`, days, { issue_key: key })
		];
		const { figure } = await load([
			[...after('2014-01-31T09:00:00', 'a'), ...after('2014-01-31T09:00:01', 'b')]
		]);
		// a2 came exactly 30 days after a1: no first contact. b2 a second later: one, of its own and a success.
		// Both came within 30 days of the closing at ten of a1 and b1, which therefore failed.
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('1 / 3');
		expect(basis(await figure('first_resolution_repeat', '2014-Q1'))).toBe('1 / 3');
	});

	it('fails the bureau that closed, whichever bureau the customer comes back to', async () => {
		const { by } = await load([
			[
				ticket('1', '2014-02-01T09:00:00', { issue_key: 'x', bureau: 'A' }),
				ticket('2', '2014-02-10T09:00:00', { issue_key: 'x', bureau: 'B' }),
				ticket('3', '2014-02-10T09:00:00', { issue_key: 'y', bureau: 'B' })
			]
		]);
		const found = await by('first_resolution', '2014-Q1', 'bureau');
		expect([found['A'], found['B']].map((figure) => figure && basis(figure))).toEqual(['0 / 1', '1 / 1']);
	});

	it('fails for a reopened ticket of the same issue', async () => {
		const { figure } = await load([
			[...followed('a', '2014-04-02T09:00:00', { parent_ticket_id: 'a1' }), ...followed('b', null)]
		]);
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('1 / 2');
		await expect(figure('first_resolution', '2014-Q2')).resolves.toMatchObject({
			denominator: 0,
			value: null
		});
	});

	it('never takes a ticket for its own follow-up', async () => {
		const backwards = { closed_at: '2014-01-31T09:00:00+08:00' };
		const { figure } = await load([
			[
				// Closed the day before it was accepted, by a clock that was wrong; nothing followed.
				ticket('1', '2014-02-01T09:00:00', { issue_key: 'x', ...backwards }),
				// The same with an issue that had a ticket long before.
				ticket('2', '2013-11-01T09:00:00', { issue_key: 'y' }),
				ticket('3', '2014-02-01T09:00:00', { issue_key: 'y', ...backwards }),
				// And with one that did come back.
				ticket('4', '2014-02-01T09:00:00', { issue_key: 'z', ...backwards }),
				ticket('5', '2014-02-20T09:00:00', { issue_key: 'z' })
			]
		]);
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('2 / 3');
	});

	it('knows no follow-up of a ticket without a closing time', async () => {
		const { figure } = await load([
			[
				ticket('1', '2014-02-01T09:00:00', { issue_key: 'x', closed_at: null }),
				ticket('2', '2014-02-10T09:00:00', { issue_key: 'x', closed_at: null }),
				ticket('3', '2014-02-01T09:00:00', { issue_key: 'y', closed_at: null, status: 'open' })
			]
		]);
		// Closed by its status alone: judged by the other clauses, as the window has no beginning.
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('1 / 1');
		// The view by repeats alone has nothing to judge it by.
		expect(basis(await figure('first_resolution_repeat', '2014-Q1'))).toBe('0 / 0');
	});
});
