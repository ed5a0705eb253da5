import { expect, test } from 'vitest';
import { mapChangesWithin } from '#lib/reports/map-changes.ts';

test('a change of the map is told where it divides what is shown, of the scheme that is shown', () => {
	const mappingChanges = ['2014-01-01', '2014-04-01', '2014-07-01'].map((day) => ({
		scheme: 'four',
		day,
		categories: ['停电']
	}));
	expect(mapChangesWithin({ mappingChanges }, 'four', '2014-01-01', '2014-07-01')).toEqual([
		{ day: '2014-04-01', categories: ['停电'] }
	]);
	expect(mapChangesWithin({ mappingChanges }, 'five', '2014-01-01', '2014-07-01')).toEqual([]);
});
