/** Two-sided 95 % normal quantile, to the digits that metrics.md §3 prints. */
export const Z_95 = 1.959963984540054;

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/**
 * Wilson score interval of a proportion, without continuity correction.
 * Source: Wilson 1927; Newcombe 1998, Statistics in Medicine 17:857, method 3.
 * @param successes 0 … n, whole
 * @param n trials, whole
 * @returns bounds as fractions in [0, 1]; null for n = 0
 * @throws RangeError outside the domain
 */
export function wilsonInterval(successes: number, n: number, z: number = Z_95): Interval | null {
	if (!(successes >= 0 && successes <= n)) {
		throw new RangeError(`wilsonInterval needs 0 <= successes <= n, found ${successes} of ${n}`);
	}
	if (n === 0) return null;
	const proportion = successes / n;
	const square = z * z;
	const centre = proportion + square / (2 * n);
	const spread = z * Math.sqrt((proportion * (1 - proportion)) / n + square / (4 * n * n));
	const scale = 1 + square / n;
	return {
		low: successes === 0 ? 0 : Math.max(0, (centre - spread) / scale),
		high: successes === n ? 1 : Math.min(1, (centre + spread) / scale)
	};
}
