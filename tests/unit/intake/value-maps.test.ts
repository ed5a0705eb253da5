import { describe, expect, it } from 'vitest';
import type { SideTables } from '#lib/domain/side-tables.ts';
import { COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import { KNOWN_WORDS } from '#lib/intake/known-values/words.ts';
import { guessValues } from '#lib/intake/value-maps.ts';
import { EMPTY_TABLES } from '../../sql/hand-worked.ts';

const TABLES: SideTables = {
	...EMPTY_TABLES,
	bureaus: [
		{
			code: 'JC',
			name: { zh: '荆城县供电局', en: 'Jingcheng' },
			shortName: { zh: '荆城', en: 'JC' },
			aliases: ['荆城局'],
			peerGroup: '',
			customersServed: null
		},
		{
			code: 'JB',
			name: { zh: '江北供电局', en: 'Jiangbei' },
			shortName: { zh: '江北', en: 'JB' },
			aliases: [],
			peerGroup: '',
			customersServed: null
		}
	],
	categoryMap: [
		{
			scheme: 's',
			category: '停电与电压质量',
			subcategory: null,
			group: 'g',
			leaf: null,
			validFrom: '2014-01-01',
			validUntil: '9999-12-31'
		}
	]
};

function guess(column: ColumnName, values: readonly string[], tables = TABLES) {
	const counted = values.map((value, place) => ({ value, rows: 100 - place }));
	return guessValues(column, { values: counted, rest: { values: 0, rows: 0 }, missing: 0 }, tables);
}

describe('guessValues', () => {
	it('finds the standard value by Chinese and English words', () => {
		expect(
			guess('status', ['已归档', 'In-Progress', 'Closed', 'closed', 'Assigned', '待派单', '?', '会签中'])
		).toMatchObject({
			values: {
				已归档: 'closed',
				'In-Progress': 'open',
				Closed: 'closed',
				Assigned: 'open',
				待派单: 'pending'
			},
			unmapped: [{ value: '会签中', rows: 93 }]
		});
		expect(guess('nature', ['投诉', '故障报修', 'Complaint']).values).toEqual({
			故障报修: '报修',
			Complaint: '投诉'
		});
		expect(guess('callback_resolved', ['已解决', '未解决', '是']).values).toEqual({
			已解决: 'true',
			未解决: 'false'
		});
		expect(guess('satisfaction', ['非常满意', '5']).values).toEqual({ 非常满意: '5' });
	});

	it('finds a bureau by the core of its name, and leaves alone what ingest knows', () => {
		expect(guess('bureau', ['荆城县供电局', '荆城局', '荆城供电公司', '荆城县', 'JB', '南山局'])).toEqual({
			values: { 荆城供电公司: 'JC', 荆城县: 'JC' },
			unmapped: [{ value: '南山局', rows: 95 }],
			standard: ['JC', 'JB']
		});
	});

	it('compares categories with those of the category map', () => {
		expect(guess('category', ['停电与电压质量', '停电 与 电压质量', '其他业务'])).toMatchObject({
			values: { '停电 与 电压质量': '停电与电压质量' },
			unmapped: [{ value: '其他业务', rows: 98 }]
		});
	});

	it('lets any value stand where there is nothing to compare with', () => {
		expect(guess('bureau', ['南山局'], EMPTY_TABLES)).toEqual({ values: {}, unmapped: [], standard: [] });
		expect(guess('station', ['第一供电所'])).toEqual({ values: {}, unmapped: [], standard: [] });
	});

	it('keeps a value named like a part of an object', () => {
		expect(guess('status', ['__proto__', 'constructor']).unmapped.map(({ value }) => value)).toEqual([
			'__proto__',
			'constructor'
		]);
	});
});

it('words of a vocabulary mean one thing each', () => {
	for (const [column, words] of Object.entries(KNOWN_WORDS)) {
		expect(COLUMNS.map(({ name }): string => name)).toContain(column);
		const { unmapped } = guess(
			column as ColumnName,
			Object.entries(words).flatMap(([value, others]) => [value, ...others])
		);
		expect(unmapped, column).toEqual([]);
	}
});
