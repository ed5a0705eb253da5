import { EARS_ALPHA, EARS_MINIMUM_DEVIATION, SURGE_MINIMUM, type EarsOptions } from '#lib/statistics/ears.ts';
import { normalQuantile } from '#lib/statistics/normal.ts';

/** Above this mean the probability only falls, slowly (2.1 % here, 1.7 % at 200 a day). */
const LARGEST_RATE = 12;
/** Days and weeks less likely than this are left out, which costs less than 0.1 % of the result. */
const NEGLIGIBLE = 1e-7;

export interface EarsChanceOptions extends Omit<EarsOptions, 'guard'> {
	/** Least tickets of an alarm day, as in surges. */
	readonly minimum?: number | undefined;
}

/**
 * Probability that EARS C1 (or C2) alarms on a usual day: independent Poisson counts, the same mean
 * on every day. It is far more than alpha, as seven days tell mean and deviation only roughly: 0.3 %
 * at 1 ticket a day, 2.6 % at 3, 2.1 % at 12, next to nothing below 0.5 (where 5 tickets are rare).
 * Alarms of either C1 or C2 come at up to one and a half times this rate. A rhythm of the week or
 * overdispersed counts add to it. Times days, over all series, it says how many alarm days chance
 * alone would give.
 *
 * Computed over the joint distribution of sum and sum of squares of the baseline. Means above 12 are
 * taken as 12, which errs by less than 0.5 percentage points, upwards.
 * @param rate mean tickets a day, at least 0
 * @throws RangeError where rate or alpha lies outside its domain
 */
export function earsChance(
	rate: number,
	{
		baseline = 7,
		alpha = EARS_ALPHA,
		minimumDeviation = EARS_MINIMUM_DEVIATION,
		minimum = SURGE_MINIMUM
	}: EarsChanceOptions = {}
): number {
	if (!(rate >= 0)) throw new RangeError(`earsChance needs a rate of at least 0, found ${rate}`);
	const z = normalQuantile(1 - alpha);
	const day = poisson(Math.min(rate, LARGEST_RATE));
	const tails = day.map((_, count) => day.slice(count).reduceRight((sum, chance) => sum + chance, 0));
	let chance = 0;
	for (const { sum, squares, probability } of baselines(day, baseline)) {
		const deviation = Math.sqrt(Math.max(0, squares - (sum * sum) / baseline) / (baseline - 1));
		const upper = sum / baseline + z * Math.max(deviation, minimumDeviation);
		chance += probability * (tails[Math.max(Math.floor(upper) + 1, minimum)] ?? 0);
	}
	return chance;
}

/** Probabilities of 0, 1, 2 … tickets, up to where they are negligible. */
function poisson(rate: number): number[] {
	const chances = [Math.exp(-rate)];
	for (let count = 1; count <= rate || (chances[count - 1] ?? 0) > NEGLIGIBLE; count += 1) {
		chances.push(((chances[count - 1] ?? 0) * rate) / count);
	}
	return chances;
}

interface Baseline {
	readonly sum: number;
	readonly squares: number;
	probability: number;
}

/** Joint distribution of sum and sum of squares of so many days, day by day. */
function baselines(day: readonly number[], days: number): Iterable<Baseline> {
	// No sum of squares reaches this, so that both sums make one key.
	const scale = days * day.length * day.length;
	let states = new Map<number, Baseline>([[0, { sum: 0, squares: 0, probability: 1 }]]);
	for (let step = 0; step < days; step += 1) {
		const next = new Map<number, Baseline>();
		for (const state of states.values()) {
			for (const [count, chance] of day.entries()) {
				const probability = state.probability * chance;
				if (probability < NEGLIGIBLE) continue;
				const sum = state.sum + count;
				const squares = state.squares + count * count;
				const key = sum * scale + squares;
				const same = next.get(key);
				if (same === undefined) next.set(key, { sum, squares, probability });
				else same.probability += probability;
			}
		}
		states = next;
	}
	return states.values();
}
