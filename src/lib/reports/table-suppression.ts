import type { ScoreSettings } from '#lib/domain/side-tables.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { hiddenScore, scoreOf, type Score } from '#lib/reports/score.ts';

/** A crossed table with its margins, each row and column adding up to its margin. */
export interface CrossedFigures {
	/** By row, each with one figure a column. */
	readonly cells: readonly (readonly Figure[])[];
	/** Margins, suppressed already where their own kind demands it (`protectedScores`). */
	readonly rows: readonly Score[];
	readonly columns: readonly Score[];
	readonly all: Score;
}

export interface CrossedScores {
	readonly cells: readonly (readonly Score[])[];
	readonly rows: readonly Score[];
	readonly columns: readonly Score[];
	readonly all: Score;
}

/**
 * Scores of a crossed table in which nothing hidden can be worked out from what is shown
 * (metrics.md §3, minimum n). Margins are the last row and the last column of the table, so that
 * every line of it is an equation. In each line the hidden cells are none or at least two, with
 * together at least the minimum where the line's sum is shown; and no hidden cell is the only link
 * between two parts of the table, which is when several equations together would give it away.
 * What is withheld besides is the smallest there is, a margin only as a last resort.
 * Source: Gusfield 1988, SIAM Journal on Computing 17:552 (bridges of the suppression graph).
 */
export function protectedTable(figures: CrossedFigures, settings: ScoreSettings): CrossedScores {
	const grid = figures.cells.map((line, row) => [
		...line.map((figure) => scoreOf(figure, settings)),
		figures.rows[row] ?? figures.all
	]);
	const table = new SuppressedTable([...grid, [...figures.columns, figures.all]], settings.minimumShown);
	table.protect();
	const lines = table.scores;
	const last = lines.length - 1;
	return {
		cells: lines.slice(0, last).map((line) => line.slice(0, -1)),
		rows: lines.slice(0, last).flatMap((line) => line.slice(-1)),
		columns: (lines[last] ?? []).slice(0, -1),
		all: figures.all
	};
}

interface Place {
	readonly row: number;
	readonly column: number;
}

class SuppressedTable {
	readonly scores: Score[][];
	readonly #minimum: number;
	readonly #lastRow: number;
	readonly #lastColumn: number;

	constructor(scores: Score[][], minimum: number) {
		this.scores = scores;
		this.#minimum = minimum;
		this.#lastRow = scores.length - 1;
		this.#lastColumn = (scores[0]?.length ?? 1) - 1;
	}

	/** Withholds until every line is safe and no hidden cell stands alone between two parts. */
	protect(): void {
		for (;;) {
			const wanted = this.#wantedByLine() ?? this.#wantedByBridge();
			if (wanted === null) return;
			this.#hide(wanted);
		}
	}

	/** A cell that an unsafe line needs hidden besides; null where all lines are safe. */
	#wantedByLine(): Place | null {
		for (const line of this.#lines()) {
			const hidden = line.filter((place) => this.#isHidden(place));
			if (hidden.length === 0) continue;
			const sumIsHidden = hidden.some((place) => this.#isSum(place, line));
			const together = hidden.reduce((sum, place) => sum + this.#size(place), 0);
			if (hidden.length > 1 && (sumIsHidden || together >= this.#minimum)) continue;
			const wanted = this.#smallest(line);
			if (wanted !== null) return wanted;
		}
		return null;
	}

	/** A cell that ties together again what one hidden cell alone links; null where none does. */
	#wantedByBridge(): Place | null {
		const hidden = this.#places().filter((place) => this.#isHidden(place));
		for (const bridge of hidden) {
			const side = this.#linked(
				bridge,
				hidden.filter((place) => place !== bridge)
			);
			if (side.columns.has(bridge.column)) continue;
			const wanted = this.#smallest(
				this.#places().filter(({ row, column }) => side.rows.has(row) !== side.columns.has(column))
			);
			if (wanted !== null) return wanted;
		}
		return null;
	}

	/** Rows and columns that hidden cells link to the row of a place. */
	#linked({ row }: Place, links: readonly Place[]): { rows: Set<number>; columns: Set<number> } {
		const rows = new Set([row]);
		const columns = new Set<number>();
		for (let grown = true; grown;) {
			grown = false;
			for (const link of links) {
				if (rows.has(link.row) === columns.has(link.column)) continue;
				rows.add(link.row);
				columns.add(link.column);
				grown = true;
			}
		}
		return { rows, columns };
	}

	/** The shown cell that costs least to hide: inside before margins, beside hidden ones, then by size. */
	#smallest(places: readonly Place[]): Place | null {
		const cost = (place: Place): [number, number] => [
			(this.#isMargin(place) ? 4 : 0) + (this.#isAlone(place) ? 2 : 0) + (this.#hasHidden(place) ? 0 : 1),
			this.#size(place)
		];
		return (
			places
				.filter((place) => !this.#isTotal(place) && !this.#isHidden(place) && this.#size(place) > 0)
				.map((place) => ({ place, cost: cost(place) }))
				.sort((a, b) => a.cost[0] - b.cost[0] || a.cost[1] - b.cost[1])[0]?.place ?? null
		);
	}

	#hide(place: Place): void {
		const line = this.scores[place.row];
		const score = line?.[place.column];
		if (line === undefined || score === undefined) return;
		line[place.column] = hiddenScore(score.figure);
	}

	#score({ row, column }: Place): Score | undefined {
		return this.scores[row]?.[column];
	}

	#isHidden(place: Place): boolean {
		return this.#score(place)?.status === 'suppressed' && !this.#isTotal(place);
	}

	#size(place: Place): number {
		return this.#score(place)?.figure.denominator ?? 0;
	}

	#isTotal({ row, column }: Place): boolean {
		return row === this.#lastRow && column === this.#lastColumn;
	}

	#isMargin({ row, column }: Place): boolean {
		return row === this.#lastRow || column === this.#lastColumn;
	}

	/** True where a place is the sum of the line. */
	#isSum({ row, column }: Place, line: readonly Place[]): boolean {
		const isRow = line.every((place) => place.row === row);
		return isRow ? column === this.#lastColumn : row === this.#lastRow;
	}

	/** True where a cell is the only one of its row or column: the margin would then give it away. */
	#isAlone(place: Place): boolean {
		return this.#crossing(place).some(
			(line) => line.filter((one) => !this.#isSum(one, line) && this.#size(one) > 0).length < 2
		);
	}

	/** True where both the row and the column hold a hidden cell already. */
	#hasHidden(place: Place): boolean {
		return this.#crossing(place).every((line) => line.some((one) => this.#isHidden(one)));
	}

	#crossing({ row, column }: Place): Place[][] {
		return [this.#row(row), this.#column(column)];
	}

	#row(row: number): Place[] {
		return (this.scores[row] ?? []).map((_, column) => ({ row, column }));
	}

	#column(column: number): Place[] {
		return this.scores.map((_, row) => ({ row, column }));
	}

	#lines(): Place[][] {
		return [
			...this.scores.map((_, row) => this.#row(row)),
			...(this.scores[0] ?? []).map((_, column) => this.#column(column))
		];
	}

	#places(): Place[] {
		return this.scores.flatMap((_, row) => this.#row(row));
	}
}
