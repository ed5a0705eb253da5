import betaln from '@stdlib/math-base-special-betaln';

/**
 * Two-sided mid-P of a count under the beta-binomial: how often chance alone strays at least as
 * far from a proportion that is itself only known as Beta(a, b). Twice the smaller tail, the
 * count's own probability taken half; at most 1.
 * Source: Lancaster 1961, JASA 56:223 (mid-P); Skellam 1948, JRSS B 10:257 (beta-binomial).
 * @param successes 0 … n, whole
 * @param n trials, whole, at least 1
 * @param a, b positive: prior successes and failures that the expectation is worth
 * @throws RangeError outside the domain
 */
export function betaBinomialMidP(successes: number, n: number, a: number, b: number): number {
	if (!(successes >= 0 && successes <= n && n >= 1 && a > 0 && b > 0)) {
		throw new RangeError(
			`betaBinomialMidP needs 0 <= k <= n and a, b > 0, found ${successes} of ${n}, ${a}, ${b}`
		);
	}
	const own = probability(successes, n, a, b);
	// The tail away from the mean is the shorter: summed outwards, each term from the one before.
	const isLow = successes * (a + b) <= n * a;
	let tail = 0;
	let term = own;
	if (isLow) {
		for (let k = successes; k > 0 && term > 0; k -= 1) {
			term *= (k / (n - k + 1)) * ((n - k + b) / (k - 1 + a));
			tail += term;
		}
	} else {
		for (let k = successes; k < n && term > 0; k += 1) {
			term *= ((n - k) / (k + 1)) * ((k + a) / (n - k - 1 + b));
			tail += term;
		}
	}
	return Math.min(1, 2 * tail + own);
}

/** Probability of exactly k successes. */
function probability(k: number, n: number, a: number, b: number): number {
	const choices = -Math.log(n + 1) - betaln(k + 1, n - k + 1);
	return Math.exp(choices + betaln(k + a, n - k + b) - betaln(a, b));
}
