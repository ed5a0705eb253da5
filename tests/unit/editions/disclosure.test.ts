import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import { protectBody } from '#lib/editions/disclosure/disclosures.ts';
import type { Cell, Edition, Table } from '#lib/editions/document.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { scoreOf, type Score } from '#lib/reports/score.ts';
import { protectedScores } from '#lib/reports/suppression.ts';
import { protectedTable } from '#lib/reports/table-suppression.ts';
import { exampleEdition, number } from './example.ts';

type Sizes = readonly (readonly number[])[];

const both = (text: string) => ({ zh: text, en: text });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

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

/** Sizes with their margins: the last column and the last row. */
function withMargins(sizes: Sizes): number[][] {
	const lines = sizes.map((line) => [...line, sum(line)]);
	return [...lines, (lines[0] ?? []).map((_, column) => sum(lines.map((line) => line[column] ?? 0)))];
}

const cellOf = ({ status, figure: { denominator } }: Score): Cell =>
	status === 'suppressed' ? { kind: 'hidden' } : number(denominator ? 0.5 : null, null, denominator);

/** An edition whose only table crosses rows and columns, as the models hide it. */
function edition(sizes: Sizes, minimumShown: number): Edition {
	const settings = { ...DEFAULT_SETTINGS, minimumShown };
	const margins = withMargins(sizes);
	const scores = (totals: readonly number[]) =>
		protectedScores(
			totals.map(figure),
			totals.map(() => ''),
			settings
		);
	const last = margins.at(-1) ?? [];
	const table = protectedTable(
		{
			cells: sizes.map((line) => line.map(figure)),
			rows: scores(sizes.map(sum)),
			columns: scores(last.slice(0, -1)),
			all: scoreOf(figure(last.at(-1) ?? 0), settings)
		},
		settings
	);
	const grid = [
		...table.cells.map((line, row) => [...line, table.rows[row] ?? table.all]),
		[...table.columns, table.all]
	];
	return withTable({
		id: 'matrix',
		caption: both('matrix'),
		notes: [],
		columns: [
			{ id: 'unit', label: both('unit'), unit: 'text', decimals: 0, metric: null },
			...last.map((_, column) => ({
				id: column === last.length - 1 ? 'all' : `c${column}`,
				label: both(`c${column}`),
				unit: 'percent' as const,
				decimals: 1,
				metric: 'first_resolution'
			}))
		],
		rows: grid.map((line, row) => ({
			key: row === sizes.length ? 'all' : `r${row}`,
			role: row === sizes.length ? 'total' : 'row',
			page: null,
			cells: [{ kind: 'text', text: both(`r${row}`) }, ...line.map(cellOf)]
		}))
	});
}

function withTable(table: Table): Edition {
	const example = exampleEdition();
	const [page] = example.pages;
	const [section] = page?.sections ?? [];
	if (page === undefined || section === undefined) throw new Error('no section');
	const key = { ...page.key, rows: [] };
	return { ...example, pages: [{ ...page, key, sections: [{ ...section, charts: [], tables: [table] }] }] };
}

/** The matrix as its reader sees it: null where hidden. */
function seen({ pages }: Pick<Edition, 'pages'>): (number | null)[][] {
	const [table] = pages[0]?.sections[0]?.tables ?? [];
	return (table?.rows ?? []).map(({ cells }) =>
		cells.slice(1).map((cell) => (cell.kind === 'number' ? (cell.denominator ?? 0) : null))
	);
}

/** Variables that a system of equations (coefficients of the variables) determines, by reduction to echelon form. */
function determined(equations: readonly (readonly number[])[], count: number): Set<number> {
	const rows = equations.map((line) => [...line]);
	let top = 0;
	for (let place = 0; place < count; place += 1) {
		const pivot = rows.findIndex((line, index) => index >= top && Math.abs(line[place] ?? 0) > 1e-9);
		const line = rows[pivot];
		if (line === undefined) continue;
		rows.splice(pivot, 1);
		const scaled = line.map((value) => value / (line[place] ?? 1));
		for (const [index, other] of rows.entries()) {
			const factor = other[place] ?? 0;
			rows[index] = other.map((value, at) => value - factor * (scaled[at] ?? 0));
		}
		rows.splice(top, 0, scaled);
		top += 1;
	}
	const found = rows.map((line) => line.flatMap((value, place) => (Math.abs(value) > 1e-9 ? [place] : [])));
	return new Set(found.filter((places) => places.length === 1).flat());
}

/**
 * What a reader of both editions works out who takes every figure for equal that did not change: all cells of both are
 * variables; rows, columns, shown cells and unchanged cells are equations. Cells that either edition hides.
 */
function workedOut(first: Edition, second: Pick<Edition, 'pages'>, before: Sizes, after: Sizes): string[] {
	const [old, now] = [withMargins(before), withMargins(after)];
	const places = old.flatMap((line, row) => line.map((_, column) => ({ row, column })));
	const [lastRow, lastColumn] = [old.length - 1, (old[0]?.length ?? 1) - 1];
	const at = (side: number, row: number, column: number) =>
		side * places.length + row * (lastColumn + 1) + column;
	const equation = (terms: readonly (readonly [number, number])[]) => {
		const line = Array.from({ length: 2 * places.length }, () => 0);
		for (const [variable, coefficient] of terms) line[variable] = coefficient;
		return line;
	};
	const views = [seen(first), seen(second)];
	const equations = views.flatMap((view, side) => [
		...old.map((line, row) =>
			equation(line.map((_, column) => [at(side, row, column), column === lastColumn ? -1 : 1]))
		),
		...(old[0] ?? []).map((_, column) =>
			equation(old.map((_, row) => [at(side, row, column), row === lastRow ? -1 : 1]))
		),
		...places
			.filter(({ row, column }) => view[row]?.[column] !== null)
			.map(({ row, column }) => equation([[at(side, row, column), 1]]))
	]);
	const unchanged = places.filter(({ row, column }) => old[row]?.[column] === now[row]?.[column]);
	const equal = unchanged.map(({ row, column }) =>
		equation([
			[at(0, row, column), 1],
			[at(1, row, column), -1]
		])
	);
	const known = determined([...equations, ...equal], 2 * places.length);
	return views.flatMap((view, side) =>
		places
			.filter(({ row, column }) => view[row]?.[column] === null && known.has(at(side, row, column)))
			// Printed by the other edition and still the same: no secret.
			.filter(
				({ row, column }) =>
					!(
						unchanged.some((one) => one.row === row && one.column === column) &&
						views[1 - side]?.[row]?.[column] !== null
					)
			)
			.map(({ row, column }) => `${side + 1}:${row}/${column}`)
	);
}

const publishAfter = (first: Edition, sizes: Sizes) =>
	protectBody(edition(sizes, 10), edition(sizes, 0), [first]);

const FIRST: Sizes = [
	[5, 40, 50],
	[30, 60, 70],
	[80, 90, 99]
];
const change = (sizes: Sizes, cells: Readonly<Record<string, number>>): Sizes =>
	sizes.map((line, row) => line.map((size, column) => cells[`${row}/${column}`] ?? size));

describe('editions of one quarter', () => {
	it('hide what an earlier one hides, although it has grown', () => {
		const first = edition(FIRST, 10);
		const second = change(FIRST, { '0/0': 12 });
		const { body, disclosures } = publishAfter(first, second);
		expect(seen(edition(second, 10))[0]).toEqual([12, 40, 50, 102]);
		expect(seen(body).map((line) => line.slice(0, 2))).toEqual([
			[null, null],
			[null, null],
			[80, 90],
			[122, 190]
		]);
		expect(disclosures).toMatchObject({ betweenEditions: [], solvable: [], withheld: 4 });
		expect(workedOut(first, body, FIRST, second)).toEqual([]);
		expect(workedOut(first, edition(second, 10), FIRST, second)).not.toEqual([]);
	});

	it('hide a cell for the first time only with others that changed, too', () => {
		const large = change(FIRST, { '0/0': 20 });
		const first = edition(large, 10);
		// One ticket more and one less in two rows and two columns: the models hide the smallest, which need not be these.
		const second = change(large, { '0/0': 9, '0/2': 61, '1/0': 41, '1/2': 59 });
		const { body, disclosures } = publishAfter(first, second);
		expect(disclosures.betweenEditions).toEqual([]);
		expect(workedOut(first, body, large, second)).toEqual([]);
	});

	it('are refused where a cell alone became too small', () => {
		const large = change(FIRST, { '0/0': 10 });
		const { disclosures } = publishAfter(edition(large, 10), change(large, { '0/0': 9 }));
		expect(disclosures.betweenEditions.map(({ zh }) => zh)).toEqual(['江城区供电局 › matrix › r0 › c0']);
	});

	it('give nothing away to one who has both, whatever changes', () => {
		const size = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 14 }), fc.integer({ min: 10, max: 60 }));
		const grid = fc
			.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
			.chain(([rows, columns]) => {
				const cell = fc.tuple(
					size,
					fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: size })
				);
				const line = fc.array(cell, { minLength: columns, maxLength: columns });
				return fc.array(line, { minLength: rows, maxLength: rows });
			});
		let published = 0;
		fc.assert(
			fc.property(grid, (cells) => {
				const before = cells.map((line) => line.map(([old]) => old));
				const after = cells.map((line) => line.map(([old, now]) => now ?? old));
				if (sum(before.flat()) < 10 || sum(after.flat()) < 10) return;
				const first = edition(before, 10);
				const { body, disclosures } = publishAfter(first, after);
				if (disclosures.betweenEditions.length + disclosures.solvable.length > 0) return;
				published += 1;
				expect(workedOut(first, body, before, after)).toEqual([]);
			}),
			{ numRuns: 1000, seed: 4 }
		);
		expect(published).toBeGreaterThan(200);
	});
});
