import { describe, expect, it } from 'vitest';
import {
	isProvisional,
	matureFrom,
	monthsOf,
	parsePeriod,
	periodOfDay,
	periodsBetween,
	periodsUpTo,
	previousPeriod,
	samePeriodLastYear,
	type Period
} from '#lib/domain/periods.ts';

function period(id: string): Period {
	const parsed = parsePeriod(id);
	if (parsed === null) throw new Error(`${id} did not parse`);
	return parsed;
}

describe('parsePeriod', () => {
	it.each([
		['2014-06', 'month', '2014-06-01', '2014-07-01'],
		['2014-12', 'month', '2014-12-01', '2015-01-01'],
		['2014-Q2', 'quarter', '2014-04-01', '2014-07-01'],
		['2014-Q4', 'quarter', '2014-10-01', '2015-01-01'],
		['2014-H1', 'half', '2014-01-01', '2014-07-01'],
		['2014-H2', 'half', '2014-07-01', '2015-01-01'],
		['2014', 'year', '2014-01-01', '2015-01-01']
	])('%s is a %s from %s to %s', (id, kind, start, end) => {
		expect(period(id)).toMatchObject({ id, kind, start, end });
	});
	it.each(['', '2014-13', '2014-Q5', '2014-H3', '14-Q1', '2014-q1', '2014-Q1 ', '1014-Q1', '2014-00'])(
		'refuses %j',
		(id) => expect(parsePeriod(id)).toBeNull()
	);
});

describe('neighbours', () => {
	it('go back over the year', () => {
		expect(previousPeriod(period('2014-Q1')).id).toBe('2013-Q4');
		expect(previousPeriod(period('2014-01')).id).toBe('2013-12');
		expect(previousPeriod(period('2014-H1')).id).toBe('2013-H2');
		expect(samePeriodLastYear(period('2014-Q3')).id).toBe('2013-Q3');
		expect(periodsUpTo(period('2014-Q2'), 8).map(({ id }) => id)).toEqual([
			'2012-Q3',
			'2012-Q4',
			'2013-Q1',
			'2013-Q2',
			'2013-Q3',
			'2013-Q4',
			'2014-Q1',
			'2014-Q2'
		]);
		expect(monthsOf(period('2014-H2')).map(({ id }) => id)).toEqual([
			'2014-07',
			'2014-08',
			'2014-09',
			'2014-10',
			'2014-11',
			'2014-12'
		]);
	});
	it('hold the local day', () => {
		expect(periodOfDay('quarter', '2014-06-30 23:59:59').id).toBe('2014-Q2');
		expect(periodOfDay('quarter', '2014-07-01').id).toBe('2014-Q3');
		expect(periodOfDay('half', '2014-07-01').id).toBe('2014-H2');
		expect(periodsBetween('quarter', '2013-11-05', '2014-04-01').map(({ id }) => id)).toEqual([
			'2013-Q4',
			'2014-Q1',
			'2014-Q2'
		]);
	});
});

describe('provisional', () => {
	it('ends on the day end + window', () => {
		const quarter = period('2014-Q4');
		expect(matureFrom(quarter, 30)).toBe('2015-01-31');
		expect(isProvisional(quarter, 30, '2015-01-30 23:59:59')).toBe(true);
		expect(isProvisional(quarter, 30, '2015-01-31 00:00:00')).toBe(false);
	});
});
