import distribution from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * Standard normal distribution function Φ(z).
 * Source: @stdlib/stats-base-dists-normal-cdf (complementary error function, FreeBSD msun).
 * @param z any number; −∞ gives 0 and ∞ gives 1
 * @throws RangeError for NaN
 */
export function normalDistribution(z: number): number {
	if (Number.isNaN(z)) throw new RangeError('normalDistribution needs a number, found NaN');
	return distribution(z, 0, 1);
}

/**
 * Standard normal quantile Φ⁻¹(probability).
 * Source: @stdlib/stats-base-dists-normal-quantile (inverse error function, Boost).
 * @param probability in (0, 1)
 * @throws RangeError outside the domain
 */
export function normalQuantile(probability: number): number {
	if (!(probability > 0 && probability < 1)) {
		throw new RangeError(`normalQuantile needs a probability in (0, 1), found ${probability}`);
	}
	return quantile(probability, 0, 1);
}
