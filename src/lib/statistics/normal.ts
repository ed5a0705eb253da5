import cdf from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * Standard normal quantile.
 * @param probability in (0, 1)
 * @throws RangeError outside the domain
 */
export function normalQuantile(probability: number): number {
	if (!(probability > 0 && probability < 1)) {
		throw new RangeError(`normalQuantile needs a probability in (0, 1), found ${probability}`);
	}
	return quantile(probability, 0, 1);
}

/** Probability that a standard normal variable is at most `z`. */
export function normalDistribution(z: number): number {
	return cdf(z, 0, 1);
}
