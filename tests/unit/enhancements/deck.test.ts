import { expect, test } from 'vitest';
import { indexOfHash } from '#lib/enhancements/present/deck.ts';

test('an address asks for a slide by its anchor; anything else is the first slide', () => {
	const ids = ['title', 'ranking', 'bureau-JC'];
	expect(indexOfHash(ids, '#bureau-JC')).toBe(2);
	for (const hash of ['', '#', '#elsewhere', '#%', '#title']) expect(indexOfHash(ids, hash)).toBe(0);
});
