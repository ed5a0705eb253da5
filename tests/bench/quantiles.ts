/**
 * The smallest value that at least this share of the values does not exceed (nearest rank).
 *
 * @throws RangeError for no values
 */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((left, right) => left - right);
	const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
	if (value === undefined) throw new RangeError('There is no percentile of nothing.');
	return value;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
	const reversed = values.map((value) => -value);
	return (percentile(values, 0.5) - percentile(reversed, 0.5)) / 2;
}
