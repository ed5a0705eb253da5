import { normalQuantile } from '#lib/statistics/normal.ts';
import { betaBinomialMidP } from '#lib/statistics/beta-binomial.ts';
import { cholesky, solveCholesky } from '#lib/statistics/linear.ts';

/** A proportion where a row and a column cross. Denominators are positive and whole. */
export interface TwoWayCell {
	readonly row: number;
	readonly column: number;
	readonly numerator: number;
	readonly denominator: number;
}

/** What a cell's row and column, seen in all their other cells, lead one to expect of it. */
export interface Expectation {
	/** Expected proportion, a fraction in (0, 1). */
	readonly expected: number;
	/** Two-sided mid-P of the observed count; 1 = as expected. */
	readonly p: number;
	/** The same as a standard normal deviate: negative = below expectation. */
	readonly z: number;
}

/**
 * Precision of the weak normal prior (standard deviation 5 on the logit scale) on row and column
 * effects: keeps a row of successes alone finite, and moves nothing that has data.
 */
const PRIOR = 0.04;
const MOST_STEPS = 60;
const TOLERANCE = 1e-10;

/**
 * Expectation of each cell from all others: logit p = constant + row + column, fitted without the
 * cell by penalised maximum likelihood. The cell is tested against the beta-binomial whose mean is
 * the fitted p and whose spread is the fit's own uncertainty (delta method), so both a small cell
 * and a thin basis widen what counts as chance.
 * Source: two-way logit model without interaction (Agresti 2013, Categorical Data Analysis, §5.4);
 * deletion residual (Pregibon 1981, Annals of Statistics 9:705).
 * @param minimumBasis tickets that the row and the column must each have in other cells
 * @returns in the order of the cells; null where row and column do not meet through other cells
 * or have too few there
 */
export function twoWayExpectations(
	cells: readonly TwoWayCell[],
	minimumBasis: number
): (Expectation | null)[] {
	if (cells.length === 0) return [];
	const whole = fit(cells, null);
	return cells.map((cell, index) => {
		const others = cells.filter((_, other) => other !== index);
		const basis = (axis: 'row' | 'column') =>
			others.reduce((sum, one) => sum + (one[axis] === cell[axis] ? one.denominator : 0), 0);
		if (basis('row') < minimumBasis || basis('column') < minimumBasis || !meets(others, cell)) return null;
		const { design, effects, information } = fit(others, whole);
		const places = placesOf(cell, design);
		const at = effects.map((_, place) => (places.includes(place) ? 1 : 0));
		const expected = logistic(sumAt(effects, places));
		const variance = sumAt(solveCholesky(information, at), places);
		const concentration = 1 / (expected * (1 - expected) * variance) - 1;
		if (!(concentration > 0) || !(expected > 0 && expected < 1)) return null;
		const { numerator, denominator } = cell;
		const p = betaBinomialMidP(
			numerator,
			denominator,
			expected * concentration,
			(1 - expected) * concentration
		);
		const size = Math.min(12, -normalQuantile(Math.max(p / 2, Number.MIN_VALUE)));
		return { expected, p, z: numerator < expected * denominator ? -size : size };
	});
}

/** Where the effects of rows and columns stand in the list of effects; the constant is the first. */
interface Design {
	readonly rows: number;
	readonly size: number;
}

interface Fit {
	readonly design: Design;
	readonly effects: readonly number[];
	/** Triangle of the penalised information at the effects. */
	readonly information: number[][];
}

function placesOf({ row, column }: TwoWayCell, { rows }: Design): number[] {
	return [0, 1 + row, 1 + rows + column];
}

function sumAt(values: readonly number[], places: readonly number[]): number {
	return places.reduce((sum, place) => sum + (values[place] ?? 0), 0);
}

function logistic(x: number): number {
	return 1 / (1 + Math.exp(-x));
}

/** Newton's method with halved steps; `near` gives the design and where to begin. */
function fit(cells: readonly TwoWayCell[], near: Fit | null): Fit {
	const design = near?.design ?? designOf(cells);
	let effects = near?.effects ?? Array.from({ length: design.size }, () => 0);
	let likelihood = penalisedLikelihood(cells, design, effects);
	let state = scores(cells, design, effects);
	for (let step = 0; step < MOST_STEPS; step += 1) {
		const move = solveCholesky(state.information, state.gradient);
		let share = 1;
		let next = effects;
		let reached = likelihood;
		for (; share > 1e-6; share /= 2) {
			const scale = share;
			next = effects.map((effect, place) => effect + scale * (move[place] ?? 0));
			reached = penalisedLikelihood(cells, design, next);
			if (reached >= likelihood - 1e-12) break;
		}
		effects = next;
		likelihood = reached;
		state = scores(cells, design, effects);
		if (Math.max(...move.map(Math.abs)) < TOLERANCE) break;
	}
	return { design, effects, information: state.information };
}

function designOf(cells: readonly TwoWayCell[]): Design {
	const rows = 1 + Math.max(...cells.map(({ row }) => row));
	const columns = 1 + Math.max(...cells.map(({ column }) => column));
	return { rows, size: 1 + rows + columns };
}

function penalisedLikelihood(
	cells: readonly TwoWayCell[],
	design: Design,
	effects: readonly number[]
): number {
	const penalty = effects.slice(1).reduce((sum, effect) => sum + effect * effect, 0) * (PRIOR / 2);
	return cells.reduce((sum, cell) => {
		const x = sumAt(effects, placesOf(cell, design));
		const { numerator, denominator } = cell;
		return sum + numerator * x - denominator * (Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x))));
	}, -penalty);
}

function scores(cells: readonly TwoWayCell[], design: Design, effects: readonly number[]) {
	const gradient: number[] = effects.map((effect, place) => (place === 0 ? 0 : -PRIOR * effect));
	const information: number[][] = effects.map((_, row) =>
		effects.map((__, column) => (row === column && row > 0 ? PRIOR : 0))
	);
	for (const cell of cells) {
		const places = placesOf(cell, design);
		const p = logistic(sumAt(effects, places));
		const weight = cell.denominator * p * (1 - p);
		for (const place of places) {
			gradient[place] = (gradient[place] ?? 0) + cell.numerator - cell.denominator * p;
			const line = information[place] ?? [];
			for (const other of places) line[other] = (line[other] ?? 0) + weight;
		}
	}
	return { gradient, information: cholesky(information) };
}

/** Whether the cell's row and column are joined by a chain of other cells. */
function meets(others: readonly TwoWayCell[], cell: TwoWayCell): boolean {
	const rows = new Set([cell.row]);
	const columns = new Set<number>();
	for (let grown = true; grown;) {
		grown = false;
		for (const { row, column } of others) {
			if (rows.has(row) === columns.has(column)) continue;
			rows.add(row);
			columns.add(column);
			grown = true;
		}
	}
	return columns.has(cell.column);
}
