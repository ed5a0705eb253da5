import { describe, expect, test } from 'vitest';
import { metricById } from '#lib/metrics/registry.ts';
import { beyondChance, othersOf } from '#lib/reports/beyond-chance.ts';
import type { Figure } from '#lib/reports/figures.ts';

const figure = (numerator: number, denominator: number): Figure => ({
	metric: 'first_resolution',
	numerator,
	denominator,
	value: denominator === 0 ? null : numerator / denominator,
	ninetieth: null
});
const metric = metricById('first_resolution');

describe('several comparisons together', () => {
	const marginal = { metric, own: figure(56, 70), others: figure(52, 80) };

	test('find the published difference 56/70 against 48/80 where it is the only one', () => {
		expect(beyondChance([{ metric, own: figure(56, 70), others: figure(48, 80) }])).toEqual(['better']);
		expect(beyondChance([{ metric, own: figure(48, 80), others: figure(56, 70) }])).toEqual(['worse']);
	});

	test('take a marginal difference among many for chance', () => {
		expect(beyondChance([marginal])).toEqual(['better']);
		const steady = { metric, own: figure(50, 100), others: figure(50, 100) };
		expect(beyondChance([marginal, steady, steady, steady])).toEqual([
			'steady',
			'steady',
			'steady',
			'steady'
		]);
	});

	test('turn the side where lower is better, and leave out what cannot be compared', () => {
		const repeat = metricById('repeat');
		expect(
			beyondChance([
				{ metric: repeat, own: figure(60, 100), others: figure(20, 100) },
				{ metric, own: figure(0, 0), others: figure(20, 100) },
				{ metric, own: figure(9, 10), others: null }
			])
		).toEqual(['worse', 'none', 'none']);
	});

	test('have others only where both sides are large enough', () => {
		expect(othersOf(figure(80, 100), figure(30, 40), 25)).toMatchObject({ numerator: 50, denominator: 60 });
		expect(othersOf(figure(80, 100), figure(10, 20), 25)).toBeNull();
		expect(othersOf(figure(80, 100), figure(70, 90), 25)).toBeNull();
	});
});
