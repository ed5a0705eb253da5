import { describe, expect, test } from 'vitest';
import { moveTone, printMove } from '#lib/components/present.ts';

const WORDS = { up: '升', down: '降', same: '平' };

describe('places gained', () => {
	test('print with a sign, a number and a word', () => {
		expect(printMove(3, WORDS)).toEqual({ sign: '▲', text: '3', word: '升' });
		expect(printMove(-12, WORDS)).toEqual({ sign: '▼', text: '12', word: '降' });
		expect(printMove(0, WORDS)).toEqual({ sign: '＝', text: '', word: '平' });
		expect(printMove(null, WORDS)).toEqual({ sign: '', text: '—', word: '' });
	});

	test('are judged only where the figure behind them went the same way beyond chance', () => {
		expect(moveTone(2, 'better')).toBe('better');
		expect(moveTone(-2, 'worse')).toBe('worse');
		expect(moveTone(2, 'worse')).toBe('neutral');
		expect(moveTone(-2, 'better')).toBe('neutral');
		expect(moveTone(2, 'steady')).toBe('neutral');
		expect(moveTone(0, 'better')).toBe('neutral');
		expect(moveTone(null, 'better')).toBe('neutral');
	});
});
