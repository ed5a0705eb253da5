import { expect, test } from 'vitest';
import { clickZone, swipe } from '#lib/enhancements/present/swipe.ts';

test('a finger that goes left turns to the next slide, right to the one before', () => {
	expect(swipe({ x: 300, y: 200 }, { x: 200, y: 210 })).toBe('next');
	expect(swipe({ x: 200, y: 200 }, { x: 300, y: 180 })).toBe('previous');
});

test('taps and rather upright ways turn nothing', () => {
	expect(swipe({ x: 200, y: 200 }, { x: 160, y: 200 })).toBeNull();
	expect(swipe({ x: 300, y: 200 }, { x: 200, y: 300 })).toBeNull();
});

test('clicks turn at the edges only', () => {
	expect(clickZone(10, 1000)).toBe('previous');
	expect(clickZone(500, 1000)).toBeNull();
	expect(clickZone(990, 1000)).toBe('next');
});
