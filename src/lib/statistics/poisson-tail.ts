import gammaln from '@stdlib/math-base-special-gammaln';

/**
 * Probability that a Poisson count reaches at least `count`: the upper tail, summed term by term so
 * that small tails keep their digits.
 * @param count whole, not negative
 * @param mean expected count, not negative
 */
export function poissonTail(count: number, mean: number): number {
	if (count <= 0) return 1;
	if (mean === 0) return 0;
	if (count <= mean) return 1 - lowerTail(count, mean);
	let term = probability(count, mean);
	let sum = term;
	for (let k = count + 1; term > sum * 1e-17; k += 1) {
		term *= mean / k;
		sum += term;
	}
	return sum;
}

function probability(count: number, mean: number): number {
	return Math.exp(count * Math.log(mean) - mean - gammaln(count + 1));
}

/** Probability of fewer than `count`. */
function lowerTail(count: number, mean: number): number {
	let sum = 0;
	for (let k = count - 1; k >= 0; k -= 1) sum += probability(k, mean);
	return Math.min(1, sum);
}
