import { describe, expect, test } from 'vitest';
import { limitsOf, scaleAround, scaleFromZero, tickText } from '#lib/charts/scale.ts';
import { fitText, textWidth, widestText } from '#lib/charts/text-width.ts';

describe('scales', () => {
	test('bars start at zero and end at a round number', () => {
		expect(scaleFromZero([61, 131, null, 95])).toEqual({ min: 0, max: 150, interval: 50 });
		expect(scaleFromZero([0.2, 0.31])).toEqual({ min: 0, max: 0.4, interval: 0.1 });
	});

	test('counts step by whole numbers', () => {
		expect(scaleFromZero([1, 2], 4, true)).toEqual({ min: 0, max: 2, interval: 1 });
	});

	test('negative values lengthen the axis downwards', () => {
		expect(scaleFromZero([-12, 30])).toMatchObject({ min: -20, max: 40 });
	});

	test('nothing to show gives an axis from 0 to 1', () => {
		expect(scaleFromZero([null])).toEqual({ min: 0, max: 1, interval: 1 });
		expect(scaleAround([], [0, 100])).toEqual({ min: 0, max: 100, interval: 25 });
	});

	test('a fitted axis holds the data and stays within its limits', () => {
		const scale = scaleAround([88, 99.9], [0, 100]);
		expect(scale.min).toBeLessThanOrEqual(88);
		expect(scale.max).toBe(100);
		const flat = scaleAround([50], null);
		expect(flat.min).toBeLessThan(50);
		expect(flat.max).toBeGreaterThan(50);
	});

	test('a percentage has limits, a count has none', () => {
		expect(limitsOf(' %')).toEqual([0, 100]);
		expect(limitsOf('')).toBeNull();
	});

	test('ticks part thousands and keep a real minus', () => {
		expect(tickText(1234567, '')).toBe('1,234,567');
		expect(tickText(-2.5, ' %')).toBe('−2.5 %');
		expect(tickText(0.30000000000000004, '')).toBe('0.3');
	});
});

describe('text widths', () => {
	test('a Chinese character is one em, a figure about half', () => {
		expect(textWidth('首次解决', 13)).toBe(52);
		expect(textWidth('12', 10)).toBeCloseTo(11.6);
		expect(widestText(['短', '两行\n比较长'], 10)).toBe(30);
	});

	test('a text too wide is cut, one that fits is not', () => {
		expect(fitText('停电信息不准确', 10, 40)).toBe('停电信…');
		expect(fitText('停电', 10, 40)).toBe('停电');
	});
});
