import { expect, test } from 'vitest';
import { parseChoice } from '#lib/state/compare-view.svelte.ts';

const EDITIONS = [
	{ quarter: '2014-Q2', number: 2 },
	{ quarter: '2014-Q2', number: 1 },
	{ quarter: '2014-Q1', number: 1 }
];
const USUAL = {
	left: { quarter: '2014-Q2', number: 1 },
	right: { quarter: '2014-Q2', number: 2 },
	page: 'quarter',
	everything: false
};

test.each([
	['', USUAL, []],
	['left=2014-Q1/1&right=2014-Q2%2F1', { ...USUAL, left: EDITIONS[2], right: EDITIONS[1] }, []],
	// A quarter by itself is its newest edition.
	['left=2014-Q2&right=2014-Q1', { ...USUAL, left: EDITIONS[0], right: EDITIONS[2] }, []],
	['page=bureau-JC&show=all', { ...USUAL, page: 'bureau-JC', everything: true }, []],
	['left=2014-Q9/1&right=<b>', USUAL, ['2014-Q9/1', '<b>']]
])('the address “%s” chooses', (query, choice, dropped) => {
	expect(parseChoice(new URLSearchParams(query), EDITIONS, USUAL)).toEqual({ choice, dropped });
});
