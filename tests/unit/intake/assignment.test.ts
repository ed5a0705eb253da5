import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAssignment } from '#lib/intake/assignment.ts';

function total(scores: readonly (readonly number[])[], assigned: readonly (number | null)[]): number {
	return assigned.reduce<number>(
		(sum, column, row) => sum + (column === null ? 0 : (scores[row]?.[column] ?? 0)),
		0
	);
}

/** The best sum by trying everything. */
function bestByTrying(
	scores: readonly (readonly number[])[],
	row = 0,
	taken: readonly number[] = []
): number {
	const current = scores[row];
	if (current === undefined) return 0;
	return Math.max(
		bestByTrying(scores, row + 1, taken),
		...current.map((score, column) =>
			taken.includes(column) ? 0 : score + bestByTrying(scores, row + 1, [...taken, column])
		)
	);
}

describe('bestAssignment', () => {
	it('gives a header to the column that loses least', () => {
		expect(
			bestAssignment([
				[5, 4],
				[5, 0]
			])
		).toEqual([1, 0]);
		expect(
			bestAssignment([
				[0, 0],
				[3, 0]
			])
		).toEqual([null, 0]);
		expect(bestAssignment([[], []])).toEqual([null, null]);
	});

	it('reaches the sum that trying everything reaches, and gives no column twice', () => {
		const matrix = fc
			.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
			.chain(([rows, columns]) =>
				fc.array(
					fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })), {
						minLength: columns,
						maxLength: columns
					}),
					{
						minLength: rows,
						maxLength: rows
					}
				)
			);
		fc.assert(
			fc.property(matrix, (scores) => {
				const assigned = bestAssignment(scores);
				const used = assigned.filter((column) => column !== null);
				expect(new Set(used).size).toBe(used.length);
				expect(total(scores, assigned)).toBe(bestByTrying(scores));
			}),
			{ seed: 5, numRuns: 300 }
		);
	});
});
