import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import { parseSettings } from '#lib/domain/side-tables/settings.ts';
import { places } from './find.ts';

const parse = (...versions: unknown[]) => parseSettings(JSON.stringify({ versions }));
const good = { version: '2', validFrom: '2014-01-01', repeatWindowDays: 14, targets: { satisfied: 0.9 } };

describe('parseSettings', () => {
	it('sorts versions by date and fills what a version leaves out', () => {
		const { value, problems } = parse(good, { version: '1', validFrom: '2013-01-01' });
		expect(problems).toEqual([]);
		expect(value).toEqual([
			{ ...DEFAULT_SETTINGS, version: '1', validFrom: '2013-01-01' },
			{ ...DEFAULT_SETTINGS, ...good }
		]);
	});

	it('refuses a version with a window of 31 days, by name', () => {
		const { value, problems } = parse(good, { version: '3', validFrom: '2015-01-01', repeatWindowDays: 31 });
		expect(value.map(({ version }) => version)).toEqual(['2']);
		expect(problems).toMatchObject([
			{
				level: 'error',
				file: 'settings.json',
				field: 'versions[1].repeatWindowDays',
				found: '31',
				expected: { zh: '7、14 或 30', en: '7, 14 or 30' }
			}
		]);
	});

	it.each([
		['validFrom', '2014-02-30', 'validFrom'],
		['version', '', 'version'],
		['complaintNatures', [], 'complaintNatures'],
		['complaintNatures', ['投诉', 3], 'complaintNatures.1'],
		['satisfiedFrom', 6, 'satisfiedFrom'],
		['minimumShown', -1, 'minimumShown'],
		['minimumRanked', 5, 'minimumRanked'],
		['compositeWeights', { first_resolution: -1 }, 'compositeWeights.first_resolution'],
		['compositeWeights', { first_resolution: 0 }, 'compositeWeights'],
		['targets', { satisfied: '90%' }, 'targets.satisfied'],
		['minimunShown', 10, 'minimunShown']
	])('refuses %s: %j', (key, value, field) => {
		const result = parse({ ...good, [key]: value }, { version: '1', validFrom: '2013-01-01' });
		expect(result.value.map(({ version }) => version)).toEqual(['1']);
		expect(result.problems.map((problem) => problem.field)).toEqual([`versions[0].${field}`]);
	});

	it('refuses the second of two versions with the same name or day', () => {
		const { value, problems } = parse(good, { ...good, validFrom: '2015-01-01' }, { ...good, version: '3' });
		expect(value).toHaveLength(1);
		expect(places(problems)).toEqual(['- versions[1].version 2', '- versions[2].validFrom 2014-01-01']);
	});

	it.each(['{"versions": [', '[]', '{}', '{"versions": []}', '{"versions": [7]}'])(
		'scores by defaults for %s',
		(text) => {
			const { value, problems } = parseSettings(text);
			expect(value).toEqual([DEFAULT_SETTINGS]);
			expect(problems.length).toBeGreaterThan(0);
			expect(problems.at(-1)?.file).toBe('settings.json');
		}
	);
});
