import { describe, expect, test } from 'vitest';
import { COLUMNS } from '#lib/domain/columns.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import { partsOf } from '#lib/reports/composite-parts.ts';

const ALL = new Set(COLUMNS.map(({ name }) => name));

/** The parts under these weights, where the exports lack some columns. */
function parts(compositeWeights: Readonly<Record<string, number>>, lacking: readonly string[] = []) {
	return partsOf({
		settings: { ...DEFAULT_SETTINGS, compositeWeights },
		available: new Set([...ALL].filter((name) => !lacking.includes(name)))
	});
}

describe('the parts of the composite', () => {
	test('are those of the settings, with their shares and directions', () => {
		expect(parts(DEFAULT_SETTINGS.compositeWeights)).toEqual({
			parts: [
				{ metric: 'first_resolution', weight: 40, share: 0.4, better: 'higher' },
				{ metric: 'on_time_reply', weight: 25, share: 0.25, better: 'higher' },
				{ metric: 'satisfied', weight: 25, share: 0.25, better: 'higher' },
				{ metric: 'repeat', weight: 10, share: 0.1, better: 'lower' }
			],
			unused: []
		});
	});

	test('share out the weight of a metric whose columns the exports lack, and name it', () => {
		const found = parts({ first_resolution: 40, satisfied: 50, repeat: 10 }, ['satisfaction']);
		expect(found.parts.map(({ metric, share }) => [metric, share])).toEqual([
			['first_resolution', 0.8],
			['repeat', 0.2]
		]);
		expect(found.unused).toEqual([
			{ metric: 'satisfied', weight: 50, reason: 'columns', missing: [['satisfaction']] }
		]);
	});

	test('are proportions with a good direction, of the catalogue, with a weight', () => {
		const found = parts({ first_resolution: 1, time_to_close: 2, volume: 3, none_such: 4, satisfied: 0 });
		expect(found.parts.map(({ metric, share }) => [metric, share])).toEqual([['first_resolution', 1]]);
		expect(found.unused.map(({ metric, reason }) => [metric, reason])).toEqual([
			['time_to_close', 'kind'],
			['volume', 'kind'],
			['none_such', 'unknown']
		]);
	});

	test('are none where nothing can be had', () => {
		expect(parts({ satisfied: 5 }, ['satisfaction']).parts).toEqual([]);
	});
});
