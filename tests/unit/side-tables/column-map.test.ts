import { describe, expect, it } from 'vitest';
import { parseColumnMap } from '#lib/domain/side-tables/column-map.ts';

const parse = (map: unknown) => parseColumnMap(JSON.stringify(map));

describe('parseColumnMap', () => {
	it('reads a full and a short source', () => {
		const { value, problems } = parse({
			columns: {
				ticket_id: { from: 'number' },
				accepted_at: { from: ['opened_at'], timeFormat: '%d/%m/%Y %H:%M', pick: 'minimum' },
				handling_rounds: { from: ['reassignment_count', 'reopen_count'], plus: 1, pick: 'maximum' },
				status: { from: 'state', values: { Closed: 'closed' } }
			},
			missingValues: ['?'],
			timesWithoutZone: 'UTC',
			eventOrder: 'sys_mod_count'
		});
		expect(problems).toEqual([]);
		expect(value).toEqual({
			columns: {
				ticket_id: { from: ['number'], timeFormat: null, plus: 0, pick: 'last', values: {} },
				accepted_at: {
					from: ['opened_at'],
					timeFormat: '%d/%m/%Y %H:%M',
					plus: 0,
					pick: 'minimum',
					values: {}
				},
				handling_rounds: {
					from: ['reassignment_count', 'reopen_count'],
					timeFormat: null,
					plus: 1,
					pick: 'maximum',
					values: {}
				},
				status: { from: ['state'], timeFormat: null, plus: 0, pick: 'last', values: { Closed: 'closed' } }
			},
			missingValues: ['?'],
			timesWithoutZone: 'UTC',
			eventOrder: 'sys_mod_count'
		});
	});

	it('refuses unknown columns and wrong sources, and keeps the others', () => {
		const { value, problems } = parse({
			columns: {
				ticketid: { from: 'number' },
				bureau: { from: 3 },
				status: { from: 'state', pick: 'newest' },
				category: { from: 'category', formt: 'x' },
				channel: { from: 'contact_type' }
			},
			timesWithoutZone: 'local',
			evenOrder: 'x'
		});
		expect(Object.keys(value?.columns ?? {})).toEqual(['channel']);
		expect(value?.timesWithoutZone).toBe('site');
		expect(problems.map(({ field }) => field)).toEqual([
			'evenOrder',
			'columns.ticketid',
			'columns.bureau.from',
			'columns.status.pick',
			'columns.category.formt',
			'timesWithoutZone'
		]);
	});

	it('takes named formats, patterns and lists of them, and refuses what the engine cannot read', () => {
		const { value, problems } = parse({
			columns: {
				accepted_at: { from: 'a', timeFormat: ['iso', '%Y年%m月%d日'] },
				closed_at: { from: 'b', timeFormat: 'epoch-ms' },
				handled_at: { from: 'c', timeFormat: '%Q' },
				replied_at: { from: 'd', timeFormat: [] },
				updated_at: { from: 'e', timeFormat: null }
			}
		});
		expect(value?.columns.accepted_at?.timeFormat).toEqual(['iso', '%Y年%m月%d日']);
		expect(value?.columns.closed_at?.timeFormat).toBe('epoch-ms');
		expect(value?.columns.updated_at?.timeFormat).toBeNull();
		expect(Object.keys(value?.columns ?? {})).toEqual(['accepted_at', 'closed_at', 'updated_at']);
		expect(problems.map(({ field }) => field)).toEqual([
			'columns.handled_at.timeFormat',
			'columns.replied_at.timeFormat'
		]);
	});

	it('is null for a broken file, and reports a map without columns', () => {
		expect(parseColumnMap('{').value).toBeNull();
		expect(parse({}).problems.map(({ field }) => field)).toEqual(['columns']);
	});
});
