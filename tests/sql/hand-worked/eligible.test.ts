import { describe, expect, it } from 'vitest';
import { basis, onBothEngines, ticket, type Ticket } from '../hand-worked.ts';

const one = (id: string, more: Ticket = {}) => ticket(id, '2014-02-01T09:00:00', more);

onBothEngines('first resolution of one ticket', (load) => {
	it('follows from what the ticket holds', async () => {
		// Each in a bureau of its own: what it holds, and its numerator / denominator (metrics.md §2).
		const cases: readonly (readonly [string, Ticket, string])[] = [
			['resolved', {}, '1 / 1'],
			['explained', { resolution_code: 'explained' }, '1 / 1'],
			['unresolved', { resolution_code: 'unresolved' }, '0 / 1'],
			['withdrawn by the customer, and closed', { resolution_code: 'withdrawn' }, '0 / 1'],
			[
				'withdrawn and cancelled, with a closing time',
				{ resolution_code: 'withdrawn', status: 'cancelled' },
				'0 / 1'
			],
			['cancelled without a closing time', { status: 'cancelled', closed_at: null }, '0 / 0'],
			['without a result', { resolution_code: null }, '0 / 1'],
			[
				'first result good, code not',
				{ first_handling_result: 'resolved', resolution_code: 'unresolved' },
				'1 / 1'
			],
			[
				'first result bad, code good',
				{ first_handling_result: 'unresolved', resolution_code: 'resolved' },
				'0 / 1'
			],
			[
				'first result good, deferred',
				{ first_handling_result: 'resolved', resolution_code: 'deferred' },
				'0 / 0'
			],
			['deferred', { resolution_code: 'deferred' }, '0 / 0'],
			['out of scope', { resolution_code: 'out_of_scope' }, '0 / 0'],
			['returned once', { handling_rounds: 2 }, '0 / 1'],
			['without a count of rounds', { handling_rounds: null }, '1 / 1'],
			['denied at the callback', { callback_resolved: false }, '0 / 1'],
			['confirmed at the callback', { callback_resolved: true }, '1 / 1'],
			['confirmed, and returned', { callback_resolved: true, handling_rounds: 2 }, '0 / 1'],
			['open', { status: 'open', closed_at: null }, '0 / 0'],
			['resolved, not yet closed', { status: 'resolved', closed_at: null }, '0 / 0'],
			['closed by its status alone', { closed_at: null }, '1 / 1'],
			['with a blank exclusion reason', { exclude_reason: ' ' }, '1 / 1'],
			['without a nature among others that have one', { nature: null }, '0 / 0']
		];
		// One more with every column, in another quarter, so that no clause falls away.
		const full = ticket('full', '2013-02-01T09:00:00', {
			callback_resolved: true,
			exclude_reason: 'malicious',
			first_handling_result: 'resolved'
		});
		const { by } = await load([[full, ...cases.map(([name, more]) => one(name, { ...more, bureau: name }))]]);
		const found = await by('first_resolution', '2014-Q1', 'bureau');
		expect(Object.entries(found).map(([name, figure]) => [name, figure && basis(figure)])).toEqual(
			expect.arrayContaining(cases.map(([name, , expected]) => [name, expected]))
		);
		expect(Object.keys(found)).toHaveLength(cases.length);
	});

	it('is for complaints, opinions, suggestions and faults, unless the settings say otherwise', async () => {
		const natures = ['投诉', '意见', '建议', '举报', '咨询', '报修', '服务申请', '表扬', '其他'];
		const { figure } = await load([natures.map((nature) => one(nature, { nature }))]);
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('4 / 4');
		const only = { firstResolutionNatures: ['投诉', '举报'] };
		expect(basis(await figure('first_resolution', '2014-Q1', only))).toBe('2 / 2');
		expect((await figure('complaints', '2014-Q1')).value).toBe(3);
		expect((await figure('volume', '2014-Q1')).value).toBe(9);
	});

	it('leaves withdrawn tickets out where the settings list them', async () => {
		const { figure } = await load([[one('1'), one('2', { resolution_code: 'withdrawn' })]]);
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('1 / 2');
		const settings = { excludedResolutionCodes: ['deferred', 'out_of_scope', 'withdrawn'] };
		expect(basis(await figure('first_resolution', '2014-Q1', settings))).toBe('1 / 1');
		expect((await figure('excluded', '2014-Q1', settings)).value).toBe(1);
	});
});

onBothEngines('net and gross', (load) => {
	const sides = async (tickets: readonly Ticket[]) => {
		const { figure } = await load([tickets]);
		return {
			net: basis(await figure('first_resolution', '2014-Q1')),
			gross: basis(await figure('first_resolution_gross', '2014-Q1')),
			excluded: (await figure('excluded', '2014-Q1')).value,
			volume: (await figure('volume', '2014-Q1')).value
		};
	};

	describe('each exclusion reason leaves the score, stays in the volume and is counted', () => {
		it.each([
			// Of the five only the third party's fault stays in the gross score.
			['force_majeure', '1 / 1'],
			['third_party', '2 / 2'],
			['malicious', '1 / 1'],
			['appeal_upheld', '1 / 1'],
			['duplicate', '1 / 1']
		])('%s', async (reason, gross) => {
			expect(await sides([one('1'), one('2', { exclude_reason: reason })])).toEqual({
				net: '1 / 1',
				gross,
				excluded: 1,
				volume: 2
			});
		});
	});

	it('differ by the deferred, the out of scope and the third party’s', async () => {
		expect(
			await sides([
				one('plain'),
				one('deferred', { resolution_code: 'deferred' }),
				// The first handling was good, the matter stays deferred: a success of the gross score only.
				one('settled', { resolution_code: 'deferred', first_handling_result: 'resolved' }),
				one('scope', { resolution_code: 'out_of_scope' }),
				one('third', { exclude_reason: 'third_party' }),
				// Two reasons: the third party's leaves it in the gross score, the weather's takes it out.
				one('third, deferred', { exclude_reason: 'third_party', resolution_code: 'deferred' }),
				one('storm, deferred', { exclude_reason: 'force_majeure', resolution_code: 'deferred' }),
				// Excluded, of no scored nature: in neither, and not counted as excluded from the score.
				one('enquiry', { nature: '咨询', exclude_reason: 'malicious' })
			])
		).toEqual({ net: '1 / 1', gross: '3 / 6', excluded: 6, volume: 8 });
	});

	it('are seen from four sides, on one base', async () => {
		const { figure } = await load([
			[
				one('good', { issue_key: 'a', callback_resolved: true }),
				one('back', { issue_key: 'b' }),
				ticket('b2', '2014-02-03T09:00:00', { issue_key: 'b' }),
				one('denied', { callback_resolved: false }),
				one('returned', { handling_rounds: 2, callback_resolved: true })
			]
		]);
		// b2 is a repeat: four first contacts. back came back, denied was denied, returned was returned.
		expect(basis(await figure('first_resolution', '2014-Q1'))).toBe('1 / 4');
		expect(basis(await figure('first_resolution_system', '2014-Q1'))).toBe('3 / 4');
		expect(basis(await figure('first_resolution_callback', '2014-Q1'))).toBe('2 / 3');
		expect(basis(await figure('first_resolution_repeat', '2014-Q1'))).toBe('1 / 2');
	});
});

onBothEngines('rates of a whole', (load) => {
	it('count returned tickets among those with a count of rounds', async () => {
		const rounds = [1, 2, 3, null, 1];
		const { figure } = await load([rounds.map((handling_rounds, id) => one(`${id}`, { handling_rounds }))]);
		expect(basis(await figure('return', '2014-Q1'))).toBe('2 / 4');
	});

	it('count satisfied customers among those reached and scored', async () => {
		const calls: Ticket[] = [
			{ callback_status: 'reached', satisfaction: 5 },
			{ callback_status: 'reached', satisfaction: 4 },
			{ callback_status: 'reached', satisfaction: 3 },
			{ callback_status: 'reached', satisfaction: null },
			// A score without a customer reached is a clerk's: it counts for nothing.
			{ callback_status: 'unreached', satisfaction: 5 },
			{ callback_status: 'refused' },
			{ callback_status: 'pending' },
			{ callback_status: 'not_required' }
		];
		const { figure } = await load([calls.map((call, id) => one(`${id}`, call))]);
		expect(basis(await figure('satisfied', '2014-Q1'))).toBe('2 / 3');
		expect(basis(await figure('satisfied', '2014-Q1', { satisfiedFrom: 3 }))).toBe('3 / 3');
		// Attempted: reached, unreached, refused.
		expect(basis(await figure('reached', '2014-Q1'))).toBe('4 / 6');
	});

	it('count first answers of the 95598 channels, escalations of all', async () => {
		const { figure } = await load([
			[
				one('1', { channel: '95598热线', answered_by_agent: true, escalated_to: '12398' }),
				one('2', { channel: '微信公众号', answered_by_agent: false }),
				one('3', { channel: '95598热线', answered_by_agent: null, escalated_to: ' ' }),
				one('4', { channel: '营业厅', answered_by_agent: true })
			]
		]);
		expect(basis(await figure('first_answer', '2014-Q1'))).toBe('1 / 2');
		expect(basis(await figure('escalation', '2014-Q1'))).toBe('1 / 4');
	});
});
