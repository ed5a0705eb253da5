import { expect, it } from 'vitest';
import { dayNumber, dayOfNumber, mondayOf } from '#lib/domain/days.ts';

it('counts days from 1970-01-01, whatever time stands behind the day', () => {
	expect(dayNumber('1970-01-01')).toBe(0);
	expect(dayNumber('2014-07-18')).toBe(16_269);
	expect(dayNumber('2014-07-18 23:59:59')).toBe(16_269);
	expect(dayNumber('2016-03-01') - dayNumber('2016-02-28')).toBe(2);
});

it('comes back from the number to the day', () => {
	for (const day of ['1969-12-31', '2000-02-29', '2014-12-31']) expect(dayOfNumber(dayNumber(day))).toBe(day);
});

it('begins weeks on Monday', () => {
	// 14 July 2014 was a Monday, 20 July a Sunday.
	for (const day of ['2014-07-14', '2014-07-16', '2014-07-20'])
		expect(dayOfNumber(mondayOf(dayNumber(day)))).toBe('2014-07-14');
	expect(dayOfNumber(mondayOf(dayNumber('2014-07-21')))).toBe('2014-07-21');
	expect(dayOfNumber(mondayOf(dayNumber('1970-01-01')))).toBe('1969-12-29');
});
