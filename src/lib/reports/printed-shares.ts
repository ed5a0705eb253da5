import { sharesToFixed } from '#lib/domain/rounding.ts';
import type { Breakdown, BreakdownRow } from '#lib/reports/breakdown.ts';
import type { Figure } from '#lib/reports/figures.ts';

/** Shares of one period as they are printed, in per cent without the sign, by member code. */
export interface PrintedShares {
	/** Each half-up by itself. Null where the period has no figure. */
	readonly plain: Readonly<Record<string, string | null>>;
	/** Forced to add to 100: the largest takes the remainder. */
	readonly forced: Readonly<Record<string, string | null>>;
	/** What the plain shares add up to as printed (`99.99`); null where there are none. */
	readonly plainSum: string | null;
	/** What they should add up to, with the same decimals: `100.00`. */
	readonly whole: string;
}

/** Decimals of printed shares, as in the published figures. */
const DECIMALS = 2;

/** @param figure which period's share of a row is printed */
export function printedShares(
	{ rows }: Pick<Breakdown, 'rows'>,
	figure: (row: BreakdownRow) => Figure
): PrintedShares {
	const known = rows.filter((row) => figure(row).value !== null);
	const counts = known.map((row) => figure(row).numerator ?? 0);
	const byCode = (texts: readonly (string | null)[]) => ({
		...Object.fromEntries(rows.map(({ code }) => [code, null])),
		...Object.fromEntries(known.map(({ code }, index) => [code, texts[index] ?? null]))
	});
	const plain = sharesToFixed(counts, DECIMALS, 'plain');
	return {
		plain: byCode(plain),
		forced: byCode(sharesToFixed(counts, DECIMALS, 'sum100')),
		plainSum: known.length === 0 ? null : sumOf(plain),
		whole: sumOf(['100.00'])
	};
}

/** Adds printed figures in their last decimal, where a double would drift. */
function sumOf(texts: readonly (string | null)[]): string {
	const units = texts.reduce((sum, text) => sum + Number((text ?? '0').replace('.', '')), 0);
	const digits = String(units).padStart(DECIMALS + 1, '0');
	return `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`;
}
