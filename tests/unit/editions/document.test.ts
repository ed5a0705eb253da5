import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { editionSchema, type Column } from '#lib/editions/document.ts';
import { printCell } from '#lib/editions/print.ts';
import { exampleEdition, number } from './example.ts';

const column = (unit: Column['unit'], decimals = 0): Column => ({
	id: 'x',
	label: { zh: '列', en: 'column' },
	unit,
	decimals,
	metric: null
});

describe('the schema of an edition', () => {
	it('takes a cell of every kind', () => {
		expect(v.parse(editionSchema, exampleEdition())).toEqual(exampleEdition());
	});

	it.each([
		['a field that it does not know', { unknown: 1 }],
		['a quarter that is none', { quarter: '2014-Q5' }],
		['an edition before the first', { number: 0 }],
		['another schema', { schema: 'firstfix-edition/2' }]
	])('refuses %s', (_, changes) => {
		expect(v.safeParse(editionSchema, { ...exampleEdition(), ...changes }).success).toBe(false);
	});
});

describe('a printed cell', () => {
	it('rounds percentages half-up on the exact fraction', () => {
		expect(printCell(column('percent', 1), number(34 / 40, 34, 40, [0.7089, 0.9294]), 'zh-CN')).toEqual({
			main: '85.0\u00a0%',
			basis: '34 / 40',
			interval: '70.9–92.9',
			word: ''
		});
		expect(printCell(column('percent', 1), number(0.0625, 1, 16), 'en').main).toBe('6.3\u00a0%');
	});

	it('prints counts, rates and hours in their unit', () => {
		expect(printCell(column('tickets'), number(1234), 'en').main).toBe('1,234');
		expect(printCell(column('tickets', 1), number(2155.34), 'en').main).toBe('2,155.3');
		expect(printCell(column('per-10k', 2), number(1.5, 3, 20_000), 'en').main).toBe('1.50');
		expect(printCell(column('hours', 1), number(12.25), 'zh-CN').main).toBe('12.3\u00a0小时');
	});

	it('prints nothing as a dash and what is hidden as words', () => {
		expect(printCell(column('percent', 1), number(null), 'en').main).toBe('—');
		expect(printCell(column('percent', 1), { kind: 'hidden' }, 'zh-CN').main).toBe('样本过少，不予公布');
	});

	it('prints ranks with the places that the data allow, and changes with their sign', () => {
		expect(
			printCell(column('places'), { kind: 'rank', rank: 2, tied: true, best: 1, worst: 4 }, 'en')
		).toEqual({
			main: '2=',
			basis: '',
			interval: '1–4',
			word: ''
		});
		expect(
			printCell(
				column('percentage-points', 1),
				{
					kind: 'change',
					value: -0.02,
					low: -0.05,
					high: 0.01,
					tone: 'neutral',
					word: { zh: '持平', en: 'steady' }
				},
				'en'
			)
		).toEqual({ main: '−2.0\u00a0points', basis: '', interval: '−5.0 … +1.0', word: 'steady' });
	});
});
