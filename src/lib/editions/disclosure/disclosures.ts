import type { Text } from '#lib/domain/text.ts';
import type { Disclosures } from '#lib/editions/checks/check.ts';
import { withholdBetween } from '#lib/editions/disclosure/between.ts';
import { FigureIndex, filledIn, type PlacedCell } from '#lib/editions/disclosure/figures.ts';
import { hideFigures } from '#lib/editions/disclosure/hide.ts';
import { solvable, sumsOf } from '#lib/editions/disclosure/sums.ts';
import type { Edition, EditionBody } from '#lib/editions/document.ts';

/**
 * The report as it may be published beside earlier editions of its quarter, and what it would give away nevertheless.
 * @param body as its models hide small samples
 * @param open the same report with nothing hidden; read for what adds up and what changed, never published
 * @param earlier editions of the same quarter, oldest first
 */
export function protectBody(
	body: EditionBody,
	open: EditionBody,
	earlier: readonly Edition[]
): { readonly body: EditionBody; readonly disclosures: Disclosures } {
	const truth = filledIn(body, open);
	const index = new FigureIndex(truth);
	const { figures, derivable } = withholdBetween(body, truth, earlier);
	const safe = hideFigures(body, figures, index, earlier.at(-1) ?? null);
	const cells = index.cells(safe);
	const hidden = index.hidden(safe);
	const solved = solvable(sumsOf(index.cells(truth)), hidden);
	return {
		body: safe,
		disclosures: {
			tooSmall: wordsOf(cells.filter((one) => isTooSmall(one, body.settings.minimumShown))),
			solvable: wordsOf(
				cells.filter(
					({ cell, figure }) => hidden.has(figure) && (cell.kind !== 'hidden' || solved.has(figure))
				)
			),
			betweenEditions: wordsOf(cells.filter(({ figure }) => derivable.has(figure))),
			withheld: figures.size
		}
	};
}

/** A proportion of so few tickets that it must not be shown. */
function isTooSmall({ cell, column }: PlacedCell, minimumShown: number): boolean {
	if (cell.kind !== 'number' || column.unit !== 'percent' || cell.denominator === null) return false;
	return cell.denominator > 0 && cell.denominator < minimumShown;
}

function wordsOf(cells: readonly PlacedCell[]): Text[] {
	return cells.map(({ words }) => words);
}
