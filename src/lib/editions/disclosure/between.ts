import { FigureIndex, type Figured, type PlacedCell } from '#lib/editions/disclosure/figures.ts';
import { solvable, sumsOf, type Sum } from '#lib/editions/disclosure/sums.ts';

/** What must be hidden besides so that editions of a quarter give nothing away together. */
export interface Withholding {
	/** Figures to be hidden: what earlier editions hide, and complements. */
	readonly figures: ReadonlySet<string>;
	/** Figures that nothing could protect: such an edition must not be published. */
	readonly derivable: ReadonlySet<string>;
}

/**
 * Protects what the editions of a quarter hide from a reader who holds all of them and takes for equal whatever did
 * not change, hidden figures included.
 *
 * What an earlier edition hides stays hidden: a change of all hidden figures along an equation-free direction of that
 * edition then fits every edition, so that the later one adds nothing. A figure that is hidden for the first time and
 * had another value before is unknown to that reader only together with others of which the same holds; figures that
 * were hidden before do not help, as they may not have changed. So the first-time figures alone must not be solvable
 * among themselves, or the smallest shown figure beside them that changed, too, is hidden with them. A figure that was
 * shown before with the value that it still has is no secret.
 * @param truth the report with its hidden numbers filled in
 */
export function withholdBetween(body: Figured, truth: Figured, earlier: readonly Figured[]): Withholding {
	const index = new FigureIndex(truth);
	const cells = index.cells(truth);
	const values = index.shown(truth);
	const before = earlier.map((edition) => ({ hidden: index.hidden(edition), shown: index.shown(edition) }));
	const now = index.hidden(body);
	const figures = new Set(
		index
			.cells(body)
			.filter(({ cell, figure }) => cell.kind !== 'hidden' && before.some(({ hidden }) => hidden.has(figure)))
			.map(({ figure }) => figure)
	);
	// Hidden here and shown there: hidden in all places.
	for (const { cell, figure } of index.cells(body))
		if (cell.kind !== 'hidden' && now.has(figure)) figures.add(figure);
	if (before.length === 0) return { figures: new Set(), derivable: new Set() };

	const hasChanged = (figure: string) =>
		before.every(({ shown }) => shown.get(figure) !== values.get(figure));
	const isFresh = (figure: string) =>
		values.has(figure) && hasChanged(figure) && !before.some(({ hidden }) => hidden.has(figure));
	const sums = sumsOf(cells);
	const fresh = new Set([...now, ...figures].filter(isFresh));
	for (;;) {
		const solved = solvable(sums, fresh);
		if (solved.size === 0) return { figures, derivable: solved };
		const complement = complementOf(solved, {
			sums,
			cells,
			isUsable: (one) => isFresh(one) && !fresh.has(one)
		});
		if (complement === null) return { figures, derivable: solved };
		figures.add(complement);
		fresh.add(complement);
	}
}

/** The smallest figure that can be hidden in a sum with one of the given ones; never a total. */
function complementOf(
	solved: ReadonlySet<string>,
	{
		sums,
		cells,
		isUsable
	}: {
		readonly sums: readonly Sum[];
		readonly cells: readonly PlacedCell[];
		readonly isUsable: (figure: string) => boolean;
	}
): string | null {
	const totals = new Set(sums.map(({ total }) => total));
	const beside = new Set(
		sums
			.filter(({ total, parts }) => [total, ...parts].some((figure) => solved.has(figure)))
			.flatMap(({ parts }) => parts)
	);
	return (
		cells
			.filter(({ figure }) => beside.has(figure) && !totals.has(figure) && isUsable(figure))
			.filter((one) => sizeOf(one) > 0)
			.sort((a, b) => sizeOf(a) - sizeOf(b))[0]?.figure ?? null
	);
}

function sizeOf({ cell }: PlacedCell): number {
	return cell.kind === 'number' ? (cell.denominator ?? cell.value ?? 0) : 0;
}
