import { describe, expect, test } from 'vitest';
import { parsePeriod, type Period } from '#lib/domain/periods.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import { settingsFor, settingsWithin } from '#lib/domain/site.ts';

const version = (name: string, validFrom: string) => ({ ...DEFAULT_SETTINGS, version: name, validFrom });
const SITE = {
	scoreSettings: [version('a', '2013-01-01'), version('b', '2014-04-01'), version('c', '2014-08-15')]
};

function period(id: string): Period {
	const found = parsePeriod(id);
	if (found === null) throw new Error(`${id} is no period`);
	return found;
}

describe('a change of settings and the period around it', () => {
	test.each([
		['2014-Q1', 'a', []],
		['2014-Q2', 'b', []],
		['2014-Q3', 'b', ['c']],
		['2014-08', 'b', ['c']],
		['2014-09', 'c', []],
		['2014-H1', 'a', ['b']],
		['2014', 'a', ['b', 'c']],
		['2015', 'c', []],
		// Before all versions the oldest scores, and it is no newcomer to its own period.
		['2012', 'a', []]
	])('%s is scored by %s, and %j come into force inside it', (id, inForce, within) => {
		expect(settingsFor(SITE, period(id)).version).toBe(inForce);
		expect(settingsWithin(SITE, period(id)).map((one) => one.version)).toEqual(within);
	});

	test('a period in which the first version itself begins is scored by it from its first day', () => {
		const late = { scoreSettings: [version('a', '2014-02-01'), version('b', '2014-03-01')] };
		expect(settingsFor(late, period('2014-Q1')).version).toBe('a');
		expect(settingsWithin(late, period('2014-Q1')).map((one) => one.version)).toEqual(['b']);
	});
});
