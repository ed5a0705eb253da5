import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	elapsed,
	parseTimer,
	printElapsed,
	storedTimer,
	toggled,
	ZERO
} from '#lib/enhancements/present/timer.ts';

describe('the timer', () => {
	test('gathers time while it runs and keeps it while it stands', () => {
		const running = toggled(ZERO, 1000);
		expect(elapsed(running, 61_000)).toBe(60_000);
		const standing = toggled(running, 61_000);
		expect(elapsed(standing, 999_000)).toBe(60_000);
		expect(elapsed(toggled(standing, 999_000), 1_000_000)).toBe(61_000);
	});

	test('a clock set back does not run it backwards', () => {
		expect(elapsed({ gathered: 5000, startedAt: 10_000 }, 1000)).toBe(5000);
	});

	test.each([
		[0, '00:00'],
		[999, '00:00'],
		[65_000, '01:05'],
		[3_599_999, '59:59'],
		[3_600_000, '1:00:00'],
		[36_061_000, '10:01:01']
	])('%d ms are printed as %s', (milliseconds, text) => {
		expect(printElapsed(milliseconds)).toBe(text);
	});

	test('comes back from storage as it was; anything else is zero', () => {
		fc.assert(
			fc.property(fc.nat(), fc.option(fc.nat()), (gathered, startedAt) => {
				expect(parseTimer(storedTimer({ gathered, startedAt }))).toEqual({ gathered, startedAt });
			})
		);
		for (const stored of [null, '', '|', 'a|b', '-1|', '1|2.5', '5']) {
			expect(parseTimer(stored)).toEqual(stored === '5' ? { gathered: 5, startedAt: null } : ZERO);
		}
	});
});
