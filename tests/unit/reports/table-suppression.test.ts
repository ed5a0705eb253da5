import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { scoreOf } from '#lib/reports/score.ts';
import { protectedScores } from '#lib/reports/suppression.ts';
import { protectedTable, type CrossedScores } from '#lib/reports/table-suppression.ts';

function figure(n: number): Figure {
	const numerator = Math.floor(n / 2);
	return {
		metric: 'first_resolution',
		numerator,
		denominator: n,
		value: n === 0 ? null : numerator / n,
		ninetieth: null
	};
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function protect(sizes: readonly (readonly number[])[]): CrossedScores {
	const columns = (sizes[0] ?? []).map((_, column) => sum(sizes.map((line) => line[column] ?? 0)));
	const margins = (totals: readonly number[]) =>
		protectedScores(
			totals.map(figure),
			totals.map(() => ''),
			DEFAULT_SETTINGS
		);
	return protectedTable(
		{
			cells: sizes.map((line) => line.map(figure)),
			rows: margins(sizes.map(sum)),
			columns: margins(columns),
			all: scoreOf(figure(sum(columns)), DEFAULT_SETTINGS)
		},
		DEFAULT_SETTINGS
	);
}

/** The table as a reader sees it: '-' hidden; the last column and the last row are the margins. */
function shown(sizes: readonly (readonly number[])[]): (number | '-')[][] {
	const { cells, rows, columns, all } = protect(sizes);
	return [...cells.map((line, row) => [...line, rows[row] ?? all]), [...columns, all]].map((line) =>
		line.map(({ status, figure: { denominator } }) => (status === 'suppressed' ? '-' : (denominator ?? 0)))
	);
}

/**
 * What a reader can solve for: hidden cells whose value follows from the sums of rows and columns,
 * by Gaussian elimination over all equations with hidden cells as unknowns.
 */
function solvable(table: readonly (readonly (number | '-')[])[]): number {
	const unknown = table.flatMap((line, row) =>
		line.flatMap((cell, column) => (cell === '-' ? [{ row, column }] : []))
	);
	const [lastRow, lastColumn] = [table.length - 1, (table[0]?.length ?? 1) - 1];
	const equations = [
		...table.map((_, row) =>
			unknown.map((one) => (one.row === row ? (one.column === lastColumn ? -1 : 1) : 0))
		),
		...(table[0] ?? []).map((_, column) =>
			unknown.map((one) => (one.column === column ? (one.row === lastRow ? -1 : 1) : 0))
		)
	];
	const reduced: number[][] = [];
	for (let place = 0; place < unknown.length; place += 1) {
		const pivot = equations.findIndex((line) => Math.abs(line[place] ?? 0) > 1e-9);
		const [line] = pivot === -1 ? [] : equations.splice(pivot, 1);
		if (line === undefined) continue;
		const scaled = line.map((value) => value / (line[place] ?? 1));
		const without = (other: readonly number[]) =>
			other.map((value, index) => value - (other[place] ?? 0) * (scaled[index] ?? 0));
		for (const list of [equations, reduced]) list.splice(0, list.length, ...list.map(without));
		reduced.push(scaled);
	}
	return reduced.filter((line) => line.filter((value) => Math.abs(value) > 1e-9).length === 1).length;
}

describe('a crossed table beside its margins', () => {
	test('stays as it is where every cell is large enough', () => {
		expect(
			shown([
				[10, 20],
				[30, 40]
			])
		).toEqual([
			[10, 20, 30],
			[30, 40, 70],
			[40, 60, 100]
		]);
	});

	test('hides three more with a single small cell: one in its row, one in its column, and their corner', () => {
		expect(
			shown([
				[5, 40, 50],
				[30, 60, 70],
				[80, 90, 99]
			])
		).toEqual([
			['-', '-', 50, 95],
			['-', '-', 70, 160],
			[80, 90, 99, 269],
			[115, 190, 219, 524]
		]);
	});

	test('hides a third cell where two together are fewer than the minimum', () => {
		const table = shown([
			[3, 4, 50, 60],
			[30, 60, 70, 80],
			[80, 90, 99, 95]
		]);
		expect(table[0]?.slice(0, 4)).toEqual(['-', '-', '-', 60]);
		expect(solvable(table)).toBe(0);
	});

	test('hides a cell with the margin that it is all of, and another margin with it', () => {
		const table = shown([
			[6, 0],
			[50, 60],
			[40, 70]
		]);
		expect(table[0]).toEqual(['-', 0, '-']);
		expect(solvable(table)).toBe(0);
	});

	test('leaves cells without tickets alone', () => {
		expect(
			shown([
				[0, 20],
				[30, 40]
			])[0]
		).toEqual([0, 20, 20]);
	});

	test('is held to a solver that finds a single hidden cell, and one between two squares', () => {
		expect(
			solvable([
				['-', 20, 25],
				[30, 40, 70],
				[35, 60, 95]
			])
		).toBe(1);
		expect(
			solvable([
				['-', '-', 9, 9, 9],
				['-', '-', '-', 9, 9],
				[9, 9, '-', '-', 9],
				[9, 9, '-', '-', 9],
				[9, 9, 9, 9, 9]
			])
		).toBe(1);
	});

	test('gives nothing away to one who solves for it, whatever the sizes', () => {
		const size = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 60 }));
		const sizes = fc
			.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
			.chain(([rows, columns]) =>
				fc.array(fc.array(size, { minLength: columns, maxLength: columns }), {
					minLength: rows,
					maxLength: rows
				})
			);
		fc.assert(
			fc.property(sizes, (table) => {
				const seen = shown(table);
				// A total below the minimum is hidden, and with it everything.
				if (sum(table.flat()) >= 10) expect(solvable(seen)).toBe(0);
				const small = protect(table).cells.flat();
				for (const { figure: one, status } of small) {
					const n = one.denominator ?? 0;
					if (n > 0 && n < 10) expect(status).toBe('suppressed');
					if (status === 'suppressed') expect([one.numerator, one.value]).toEqual([null, null]);
				}
			}),
			{ numRuns: 500, seed: 1 }
		);
	});
});
