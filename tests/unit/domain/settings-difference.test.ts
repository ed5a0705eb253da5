import { describe, expect, test } from 'vitest';
import { settingNames, settingsDifferences, settingValue } from '#lib/domain/settings-difference.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import type { ScoreSettings } from '#lib/domain/side-tables.ts';

const changed = (rules: Partial<ScoreSettings>) =>
	settingsDifferences(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, ...rules });

describe('the rules in which two versions differ', () => {
	test('are none between versions that differ by name, date and the order of a list', () => {
		expect(
			changed({
				version: 'new',
				validFrom: '2014-01-01',
				complaintNatures: [...DEFAULT_SETTINGS.complaintNatures].reverse()
			})
		).toEqual([]);
	});

	test.each<[Partial<ScoreSettings>, string, unknown, unknown]>([
		[{ repeatWindowDays: 14 }, 'repeatWindowDays', 30, 14],
		[
			{ firstResolutionNatures: ['投诉'] },
			'firstResolutionNatures',
			['投诉', '意见', '建议', '报修'],
			['投诉']
		],
		[{ complaintNatures: ['投诉'] }, 'complaintNatures', ['投诉', '意见', '建议'], ['投诉']],
		[{ excludedResolutionCodes: [] }, 'excludedResolutionCodes', ['deferred', 'out_of_scope'], []],
		[{ satisfiedFrom: 5 }, 'satisfiedFrom', 4, 5],
		[{ minimumShown: 5 }, 'minimumShown', 10, 5],
		[{ minimumRanked: 30 }, 'minimumRanked', 25, 30]
	])('name %j', (rules, field, from, to) => {
		expect(changed(rules)).toEqual([{ field, metric: null, from, to }]);
	});

	test('name every metric whose weight or target is new, gone or another', () => {
		const from = { ...DEFAULT_SETTINGS, compositeWeights: { a: 1, b: 2 }, targets: { a: 0.5, b: 0.5 } };
		const to = { ...DEFAULT_SETTINGS, compositeWeights: { a: 1, b: 3 }, targets: { b: 0.5, c: 0.75 } };
		expect(settingsDifferences(from, to)).toEqual([
			{ field: 'compositeWeights', metric: 'b', from: 2, to: 3 },
			{ field: 'targets', metric: 'a', from: 0.5, to: null },
			{ field: 'targets', metric: 'c', from: null, to: 0.75 }
		]);
	});

	test('cover every field of a version but its name and date', () => {
		const fields = Object.keys(DEFAULT_SETTINGS).filter((key) => key !== 'version' && key !== 'validFrom');
		const versions = [{ ...DEFAULT_SETTINGS, targets: { first_resolution: 0.85 } }];
		expect(new Set(settingNames(versions).map(({ field }) => field as string))).toEqual(new Set(fields));
	});

	test('have no value where a version does not set them', () => {
		expect(settingValue(DEFAULT_SETTINGS, { field: 'targets', metric: 'first_resolution' })).toBeNull();
	});
});
