import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Span } from '#lib/statistics/span.ts';

function span(vectors: readonly (readonly number[])[]): Span {
	const found = new Span(vectors[0]?.length ?? 0);
	for (const vector of vectors) found.add(vector);
	return found;
}

describe('what follows from known sums', () => {
	test('holds a difference of two, and not a part of one', () => {
		const known = span([
			[1, 1, 1, 0],
			[0, 1, 1, 0]
		]);
		expect(known.holds([1, 0, 0, 0])).toBe(true);
		expect(known.holds([0, 1, 0, 0])).toBe(false);
		expect(known.holds([0, 0, 0, 1])).toBe(false);
		expect(known.holds([0, 0, 0, 0])).toBe(true);
	});

	test('holds a half where the double is known', () => {
		expect(
			span([
				[1, 1, 0],
				[0, 1, 1],
				[1, 0, 1]
			]).holds([1, 0, 0])
		).toBe(true);
	});

	test('holds every combination of what it took in, and a new part only when it is given', () => {
		const bit = fc.integer({ min: 0, max: 1 });
		const vectors = fc.array(fc.array(bit, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(
				vectors,
				fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 5, maxLength: 5 }),
				(rows, weights) => {
					const extended = rows.map((row) => [...row, 0]);
					const known = span(extended);
					const combined = Array.from({ length: 7 }, (_, index) =>
						extended.reduce((sum, row, place) => sum + (weights[place] ?? 0) * (row[index] ?? 0), 0)
					);
					expect(known.holds(combined)).toBe(true);
					expect(known.holds([...combined.slice(0, 6), 1])).toBe(false);
				}
			),
			{ numRuns: 300, seed: 1 }
		);
	});
});
