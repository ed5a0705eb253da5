/**
 * Holm's step-down correction: which of several tests stay significant together, so that the
 * chance of even one false finding is at most `level`.
 * Source: Holm 1979, Scandinavian Journal of Statistics 6:65.
 * @param pValues one a test, each in [0, 1]
 * @returns in the order of the tests; none of none
 */
export function holmSignificant(pValues: readonly number[], level = 0.05): boolean[] {
	const order = pValues.map((_, index) => index).sort((a, b) => (pValues[a] ?? 1) - (pValues[b] ?? 1));
	const significant = pValues.map(() => false);
	for (const [step, index] of order.entries()) {
		if ((pValues[index] ?? 1) > level / (order.length - step)) break;
		significant[index] = true;
	}
	return significant;
}
