import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaBinomialMidP } from '#lib/statistics/beta-binomial.ts';
import { holmSignificant } from '#lib/statistics/holm.ts';
import { cholesky, solveCholesky } from '#lib/statistics/linear.ts';
import { twoWayExpectations, type TwoWayCell } from '#lib/statistics/two-way.ts';

/** A table of numerators, each over the same denominator. */
function table(numerators: readonly (readonly number[])[], denominator = 100): TwoWayCell[] {
	return numerators.flatMap((line, row) =>
		line.map((numerator, column) => ({ row, column, numerator, denominator }))
	);
}

describe('twoWayExpectations', () => {
	test('expects of the fourth cell what the other three say', () => {
		// Odds: row 2 is three times row 1, column 2 three times column 1; hence 9 : 1, 90 %.
		const [, , , last] = twoWayExpectations(
			table(
				[
					[5000, 7500],
					[7500, 6000]
				],
				10_000
			),
			25
		);
		expect(last?.expected).toBeCloseTo(0.9, 3);
		expect(last?.z).toBeLessThan(-11);
		expect(last?.p).toBeLessThan(1e-12);
	});

	test('finds nothing where row and column add up', () => {
		for (const found of twoWayExpectations(
			table([
				[50, 75],
				[75, 90]
			]),
			25
		)) {
			expect(found?.p).toBeGreaterThan(0.9);
		}
	});

	test('finds the one cell that its row and column do not explain', () => {
		const numerators = [
			[85, 80, 90, 88],
			[84, 81, 91, 87],
			[86, 60, 90, 89],
			[85, 79, 89, 88]
		];
		const found = twoWayExpectations(table(numerators), 25);
		const z = found.map((one) => one?.z ?? 0);
		expect(z.indexOf(Math.min(...z))).toBe(2 * 4 + 1);
		expect(Math.min(...z)).toBeLessThan(-3);
		expect(holmSignificant(found.map((one) => one?.p ?? 1)).filter(Boolean)).toHaveLength(1);
	});

	test('says nothing where there is no other row or column, or too few tickets in them', () => {
		expect(twoWayExpectations(table([[50, 60, 70]]), 25)).toEqual([null, null, null]);
		expect(twoWayExpectations(table([[50], [60]]), 25)).toEqual([null, null]);
		expect(
			twoWayExpectations(
				table(
					[
						[5, 6],
						[7, 8]
					],
					20
				),
				25
			)
		).toEqual([null, null, null, null]);
		expect(twoWayExpectations([], 25)).toEqual([]);
		// Row 0 with column 0, row 1 with column 1: nothing joins them.
		const apart = [
			{ row: 0, column: 0, numerator: 50, denominator: 100 },
			{ row: 1, column: 1, numerator: 50, denominator: 100 }
		];
		expect(twoWayExpectations(apart, 0)).toEqual([null, null]);
	});

	test('stays finite where a whole row succeeds or fails', () => {
		for (const line of [
			[100, 100, 100],
			[0, 0, 0]
		]) {
			const found = twoWayExpectations(table([line, [80, 70, 90], [85, 75, 88]]), 25);
			for (const one of found) {
				expect(Number.isFinite(one?.z)).toBe(true);
				expect(one?.p).toBeGreaterThan(0.05);
			}
		}
	});

	test('does not depend on the order of the cells, and mirrors when successes and failures swap', () => {
		const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 12, maxLength: 12 });
		fc.assert(
			fc.property(counts, (numerators) => {
				const cells = numerators.map((numerator, index) => ({
					row: index % 3,
					column: Math.floor(index / 3),
					numerator,
					denominator: 60
				}));
				const forward = twoWayExpectations(cells, 25);
				const backward = twoWayExpectations(cells.toReversed(), 25).toReversed();
				const mirrored = twoWayExpectations(
					cells.map((cell) => ({ ...cell, numerator: 60 - cell.numerator })),
					25
				);
				for (const [index, one] of forward.entries()) {
					expect(backward[index]?.z).toBeCloseTo(one?.z ?? NaN, 6);
					expect(mirrored[index]?.z).toBeCloseTo(-(one?.z ?? NaN), 6);
					expect(mirrored[index]?.expected).toBeCloseTo(1 - (one?.expected ?? NaN), 6);
				}
			}),
			{ numRuns: 40, seed: 1 }
		);
	});
});

describe('betaBinomialMidP', () => {
	test('is worked out by hand where the prior is flat: every count is equally likely', () => {
		// Beta(1, 1), n = 4: each of 0 … 4 has probability 1/5.
		expect(betaBinomialMidP(0, 4, 1, 1)).toBeCloseTo(0.2, 12);
		expect(betaBinomialMidP(1, 4, 1, 1)).toBeCloseTo(0.6, 12);
		expect(betaBinomialMidP(2, 4, 1, 1)).toBeCloseTo(1, 12);
		expect(betaBinomialMidP(4, 4, 1, 1)).toBeCloseTo(0.2, 12);
	});

	test('nears the binomial where the expectation is sure', () => {
		// Binomial(10, 1/2): P(0) + P(1) / 2 on both sides = 2 × (1 + 10 / 2) / 1024.
		expect(betaBinomialMidP(1, 10, 5e7, 5e7)).toBeCloseTo(12 / 1024, 6);
	});

	test('refuses what is no count', () => {
		expect(() => betaBinomialMidP(5, 4, 1, 1)).toThrow(/5 of 4/);
		expect(() => betaBinomialMidP(0, 4, 0, 1)).toThrow(RangeError);
	});
});

describe('holmSignificant', () => {
	test('steps down: 0.01, 0.02 and 0.03 of four tests at 5 %', () => {
		// 0.01 <= 0.05/4, 0.02 > 0.05/3: the rest fall with it.
		expect(holmSignificant([0.03, 0.01, 0.5, 0.02])).toEqual([false, true, false, false]);
		expect(holmSignificant([0.01, 0.016, 0.5, 0.02])).toEqual([true, true, false, true]);
		expect(holmSignificant([])).toEqual([]);
	});
});

describe('cholesky', () => {
	test('solves a system worked out by hand', () => {
		// [[4, 2], [2, 3]] · [1, 2] = [8, 8]
		const solution = solveCholesky(
			cholesky([
				[4, 2],
				[2, 3]
			]),
			[8, 8]
		);
		expect(solution[0]).toBeCloseTo(1, 12);
		expect(solution[1]).toBeCloseTo(2, 12);
		expect(() =>
			cholesky([
				[1, 2],
				[2, 1]
			])
		).toThrow(RangeError);
	});
});
