/** A number of tickets that may stand on a shared report, or is kept back. */
export interface ProtectedCount {
	readonly value: number | null;
	readonly hidden: boolean;
}

export interface ProtectedCounts {
	/** In the order of the counts. */
	readonly counts: readonly ProtectedCount[];
	/** Their sum, which stands beside them. */
	readonly total: ProtectedCount;
}

/** Whether a number of tickets is too small to be shown by itself. */
export function isSmallCount(count: number | null, minimumShown: number): boolean {
	return count !== null && count > 0 && count < minimumShown;
}

/**
 * Numbers of tickets beside their sum (metrics.md §3, minimum n): from 1 to one less than the minimum
 * they are hidden, with the next smallest until at least two are and together reach the minimum, so
 * that the sum gives none away. Where there is no second one the sum is hidden instead. 0 is shown:
 * it names nobody.
 * @param counts null where there is no figure
 */
export function protectedCounts(counts: readonly (number | null)[], minimumShown: number): ProtectedCounts {
	const sum = counts.some((count) => count === null)
		? null
		: counts.reduce<number>((total, count) => total + (count ?? 0), 0);
	const smallestFirst = counts
		.flatMap((count, index) => (count === null || count === 0 ? [] : [{ count, index }]))
		.sort((a, b) => a.count - b.count);
	const hidden = new Set<number>();
	let together = 0;
	for (const { count, index } of smallestFirst) {
		const isSafe = hidden.size === 0 || (hidden.size > 1 && together >= minimumShown);
		if (count >= minimumShown && isSafe) break;
		hidden.add(index);
		together += count;
	}
	const isSumUnsafe = hidden.size > 0 && (hidden.size < 2 || together < minimumShown);
	return {
		counts: counts.map((value, index) => (hidden.has(index) ? HIDDEN : { value, hidden: false })),
		total: isSumUnsafe ? HIDDEN : { value: sum, hidden: false }
	};
}

const HIDDEN: ProtectedCount = { value: null, hidden: true };
