import { describe, expect, it } from 'vitest';
import { basis, onBothEngines, ticket, type Ticket } from '../hand-worked.ts';

/** Two tickets of one customer on one matter. */
const pair = (key: string, first: string, second: string): Ticket[] => [
	ticket(`${key}1`, first, { customer_key: key }),
	ticket(`${key}2`, second, { customer_key: key })
];

onBothEngines('a repeat', (load) => {
	it.each([
		// First contact on 1 January at nine; W − 1, W, W days and a second, W + 1 days later.
		{
			window: 7,
			days: ['2014-01-07T09:00:00', '2014-01-08T09:00:00', '2014-01-08T09:00:01', '2014-01-09T09:00:00']
		},
		{
			window: 14,
			days: ['2014-01-14T09:00:00', '2014-01-15T09:00:00', '2014-01-15T09:00:01', '2014-01-16T09:00:00']
		},
		{
			window: 30,
			days: ['2014-01-30T09:00:00', '2014-01-31T09:00:00', '2014-01-31T09:00:01', '2014-02-01T09:00:00']
		}
	] as const)('comes within $window days, the last second included', async ({ window, days }) => {
		const tickets = days.flatMap((second, index) => pair(`k${index}`, '2014-01-01T09:00:00', second));
		const { figure } = await load([tickets]);
		// Eight tickets with a key; those after W − 1 and after exactly W days are repeats.
		expect(basis(await figure('repeat', '2014-Q1', { repeatWindowDays: window }))).toBe('2 / 8');
		// Four first contacts and the two that came too late for a repeat are first contacts.
		expect(basis(await figure('first_resolution_system', '2014-Q1', { repeatWindowDays: window }))).toBe(
			'6 / 6'
		);
	});

	it('counts real days in February', async () => {
		const { figure } = await load([
			[
				// 1 February and 30 days: 2 March in the leap year 2012, 3 March in 2013.
				...pair('a', '2012-02-01T09:00:00', '2012-03-02T09:00:00'),
				...pair('b', '2012-02-01T09:00:00', '2012-03-03T09:00:00'),
				...pair('c', '2013-02-01T09:00:00', '2013-03-03T09:00:00'),
				...pair('d', '2013-02-01T09:00:00', '2013-03-04T09:00:00')
			]
		]);
		expect(basis(await figure('repeat', '2012-Q1'))).toBe('1 / 4');
		expect(basis(await figure('repeat', '2013-Q1'))).toBe('1 / 4');
	});

	it('is measured from the ticket before it, not from the first of the issue', async () => {
		const { figure } = await load([
			['2014-01-01', '2014-01-21', '2014-02-10', '2014-03-02'].map((day, index) =>
				ticket(`${index}`, `${day}T09:00:00`, { customer_key: 'k' })
			)
		]);
		// Twenty days apart each: three repeats at W = 30, though the last came 60 days after the first.
		expect(basis(await figure('repeat', '2014-Q1'))).toBe('3 / 4');
		// Nineteen fewer: four first contacts.
		expect(basis(await figure('repeat', '2014-Q1', { repeatWindowDays: 14 }))).toBe('0 / 4');
	});

	it('counts in the period in which it comes, across a quarter’s and a year’s end', async () => {
		const { figure } = await load([
			// Two exports, as they come: the repeat stands in another file than its first contact.
			[...pair('a', '2013-12-20T09:00:00', '2014-01-05T09:00:00')],
			[...pair('b', '2014-03-20T09:00:00', '2014-04-10T09:00:00')]
		]);
		expect(basis(await figure('repeat', '2013-Q4'))).toBe('0 / 1');
		expect(basis(await figure('repeat', '2014-Q1'))).toBe('1 / 2');
		expect(basis(await figure('repeat', '2014-Q2'))).toBe('1 / 1');
		expect(basis(await figure('repeat', '2013'))).toBe('0 / 1');
		expect(basis(await figure('repeat', '2014-H1'))).toBe('2 / 3');
	});

	it('is the second of two at the same second, by ticket_id, wherever the rows stand', async () => {
		const both = [
			ticket('b', '2014-01-01T09:00:00', { customer_key: 'k', bureau: 'B' }),
			ticket('a', '2014-01-01T09:00:00', { customer_key: 'k', bureau: 'A' })
		];
		for (const rows of [both, [...both].reverse()]) {
			const found = await (await load([rows])).by('repeat', '2014-Q1', 'bureau');
			expect([found['A'], found['B']].map((figure) => figure?.value)).toEqual([0, 1]);
		}
	});
});

onBothEngines('the same issue', (load) => {
	const at = (day: number, id: string, more: Ticket) => ticket(id, `2014-02-0${day}T09:00:00`, more);

	it('is the issue key before customer, category and subcategory', async () => {
		const { figure } = await load([
			[
				at(1, '1', { customer_key: 'k', subcategory: 's' }),
				at(2, '2', { customer_key: 'k', subcategory: 't' }),
				at(3, '3', { customer_key: 'k', subcategory: 's' }),
				at(4, '4', { customer_key: 'k', subcategory: 's', issue_key: 'own' }),
				at(5, '5', {})
			]
		]);
		// 3 repeats 1; 2 has another subcategory, 4 an issue of its own, 5 no key at all.
		expect(basis(await figure('repeat', '2014-Q1'))).toBe('1 / 4');
	});

	it('joins two customers under one issue key, and parts one customer’s two', async () => {
		const { figure } = await load([
			[
				at(1, '1', { customer_key: 'k', issue_key: 'x' }),
				at(2, '2', { customer_key: 'l', issue_key: 'x', category: '停电' }),
				at(3, '3', { customer_key: 'k', issue_key: 'y' })
			]
		]);
		expect(basis(await figure('repeat', '2014-Q1'))).toBe('1 / 3');
	});

	it('needs the same customer and category; none of a subcategory is one of its own', async () => {
		const { figure } = await load([
			[
				at(1, '1', { customer_key: 'k' }),
				at(2, '2', { customer_key: 'k' }),
				at(3, '3', { customer_key: 'k', subcategory: 's' }),
				at(4, '4', { customer_key: 'k', category: '停电' }),
				at(5, '5', { customer_key: 'l' })
			]
		]);
		expect(basis(await figure('repeat', '2014-Q1'))).toBe('1 / 5');
	});

	it.each([
		['absent', null],
		['blank', '  ']
	])('is nobody’s where both keys are %s', async (_, nothing) => {
		const keyless = { customer_key: nothing, issue_key: nothing };
		const { figure } = await load([
			[at(1, '1', keyless), at(2, '2', keyless), at(3, '3', { customer_key: 'k' }), at(4, '4', keyless)]
		]);
		expect(basis(await figure('repeat', '2014-Q1'))).toBe('0 / 1');
		// Without a key nobody can have come back: three successes, and outside of the view by repeats.
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('4 / 4');
		expect(basis(await figure('first_resolution_repeat', '2014-Q1'))).toBe('1 / 1');
	});

	it('is told by keys, not by parent_ticket_id', async () => {
		const { figure } = await load([
			[
				// The reopened ticket of a customer: repeat. Its parent's id alone makes none (tickets.md §3).
				at(1, '1', { customer_key: 'k' }),
				at(2, '2', { customer_key: 'k', parent_ticket_id: '1' }),
				at(3, '3', { customer_key: 'l' }),
				at(4, '4', { customer_key: 'm', parent_ticket_id: '3' })
			]
		]);
		expect(basis(await figure('repeat', '2014-Q1'))).toBe('1 / 4');
	});

	it('may be another bureau’s: the repeat is counted where it is accepted', async () => {
		const { by } = await load([
			[at(1, '1', { issue_key: 'x', bureau: 'A' }), at(3, '2', { issue_key: 'x', bureau: 'B' })]
		]);
		const repeats = await by('repeat', '2014-Q1', 'bureau');
		expect([repeats['A'], repeats['B']].map((figure) => figure && basis(figure))).toEqual(['0 / 1', '1 / 1']);
	});

	describe('over tickets of every kind', () => {
		it.each<[string, Ticket]>([
			['an enquiry', { nature: '咨询' }],
			['a withdrawn ticket', { resolution_code: 'withdrawn', status: 'cancelled' }],
			['an excluded ticket', { exclude_reason: 'malicious' }],
			['a ticket still open', { status: 'open', closed_at: null }]
		])('%s is a repeat, and a ticket that others repeat', async (_, kind) => {
			const { figure } = await load([
				[
					at(1, '1', { issue_key: 'x' }),
					at(3, '2', { issue_key: 'x', ...kind }),
					at(5, '3', { issue_key: 'x' })
				]
			]);
			expect(basis(await figure('repeat', '2014-Q1'))).toBe('2 / 3');
			// Only the first is a first contact, and it was not resolved: the customer was back a day after.
			expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('0 / 1');
		});
	});
});
