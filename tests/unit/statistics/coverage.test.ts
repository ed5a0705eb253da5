import { describe, expect, it } from 'vitest';
import { rankabilityOf } from '#lib/statistics/rankability.ts';
import { rankRanges, type Proportion, type RankRange } from '#lib/statistics/ranking.ts';

const SIMULATIONS = 1000;
/** Three standard errors of a share of 5 % over the simulations. */
const MONTE_CARLO = 3 * Math.sqrt((0.05 * 0.95) / SIMULATIONS);

/** mulberry32: the same numbers in every run and on every machine. */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

interface Truth {
	readonly rate: number;
	readonly n: number;
}

function draw(units: readonly Truth[], random: () => number): Proportion[] {
	return units.map(({ rate, n }) => {
		let numerator = 0;
		for (let ticket = 0; ticket < n; ticket += 1) if (random() < rate) numerator += 1;
		return { numerator, denominator: n };
	});
}

/** The one place that knows how rank ranges are asked for. */
function rangesOf(units: readonly Proportion[]): RankRange[] {
	return rankRanges(units, 'higher');
}

/** Places that the true rates give to a unit; units with equal rates share theirs. */
function truePlaces(units: readonly Truth[], unit: Truth): RankRange {
	const better = units.filter(({ rate }) => rate > unit.rate).length;
	const worse = units.filter(({ rate }) => rate < unit.rate).length;
	return { best: 1 + better, worst: units.length - worse };
}

interface Coverage {
	/** Share of ranges that overlap the true places of their unit. */
	readonly single: number;
	/** Share of simulations in which all ranges do. */
	readonly all: number;
	/** Share of simulations in which any two units are told apart. */
	readonly told: number;
	/** Share of simulations whose order is called noise. */
	readonly noise: number;
	/** Mean number of places in a range. */
	readonly width: number;
}

function simulate(units: readonly Truth[], seed: number): Coverage {
	const random = generator(seed);
	const counts = { single: 0, all: 0, told: 0, noise: 0, width: 0 };
	const truth = units.map((unit) => truePlaces(units, unit));
	for (let simulation = 0; simulation < SIMULATIONS; simulation += 1) {
		const sample = draw(units, random);
		const ranges = rangesOf(sample);
		const covered = ranges.map(({ best, worst }, unit) => {
			const places = truth[unit];
			return places !== undefined && best <= places.worst && worst >= places.best;
		});
		counts.single += covered.filter(Boolean).length / units.length;
		counts.all += Number(covered.every(Boolean));
		counts.told += Number(ranges.some(({ best, worst }) => worst - best + 1 < units.length));
		counts.noise += Number(rankabilityOf(sample)?.level === 'noise');
		counts.width += ranges.reduce((sum, { best, worst }) => sum + worst - best + 1, 0) / units.length;
	}
	return {
		single: counts.single / SIMULATIONS,
		all: counts.all / SIMULATIONS,
		told: counts.told / SIMULATIONS,
		noise: counts.noise / SIMULATIONS,
		width: counts.width / SIMULATIONS
	};
}

function print(name: string, { single, all, told, noise, width }: Coverage): void {
	const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
	process.stdout.write(
		`${name}: rank range holds the true rank ${percent(single)}, all at once ${percent(all)}; ` +
			`any pair told apart ${percent(told)}; order called noise ${percent(noise)}; mean width ${width.toFixed(2)}\n`
	);
}

const SIZES = [38, 41, 40, 36, 44, 39, 42];
const withRates = (rates: readonly number[], sizes: readonly number[] = SIZES): Truth[] =>
	rates.map((rate, unit) => ({ rate, n: sizes[unit] ?? 40 }));

describe('rank ranges over 1,000 simulations of seven bureaus', () => {
	it.each([
		{ name: 'rates 60–96 %', rates: [0.96, 0.91, 0.87, 0.83, 0.78, 0.7, 0.6] },
		{ name: 'rates 80–89 %', rates: [0.89, 0.88, 0.86, 0.85, 0.83, 0.82, 0.8] },
		{ name: 'one bureau far behind', rates: [0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.55] },
		{ name: 'two ties', rates: [0.95, 0.95, 0.95, 0.8, 0.8, 0.6, 0.6] }
	])('hold the true rank at least 95 times in 100: $name', ({ name, rates }) => {
		const coverage = simulate(withRates(rates), 2014);
		print(name, coverage);
		expect(coverage.single).toBeGreaterThanOrEqual(0.95);
		expect(coverage.all).toBeGreaterThanOrEqual(0.95 - MONTE_CARLO);
	});
	it('hold it with few and many tickets side by side', () => {
		const coverage = simulate(
			withRates([0.95, 0.9, 0.86, 0.82, 0.78, 0.7, 0.6], [25, 300, 40, 120, 30, 60, 200]),
			7
		);
		print('n 25–300', coverage);
		expect(coverage.single).toBeGreaterThanOrEqual(0.95);
		expect(coverage.all).toBeGreaterThanOrEqual(0.95 - MONTE_CARLO);
	});
	it.each([0.85, 0.95, 0.5])('tell equal bureaus apart at most 5 times in 100: all at %d', (rate) => {
		const coverage = simulate(withRates(SIZES.map(() => rate)), 1949);
		print(`all at ${rate}`, coverage);
		expect(coverage.told).toBeLessThanOrEqual(0.05 + MONTE_CARLO);
		expect(coverage.single).toBe(1);
		expect(coverage.noise).toBeGreaterThanOrEqual(0.9);
	});
	it('are narrower, and the order no noise, where the rates differ by a lot', () => {
		const coverage = simulate(withRates([0.97, 0.9, 0.8, 0.68, 0.55, 0.42, 0.3]), 618);
		print('rates 30–97 %', coverage);
		expect(coverage.told).toBe(1);
		expect(coverage.noise).toBe(0);
		expect(coverage.width).toBeLessThan(4);
		expect(coverage.all).toBeGreaterThanOrEqual(0.95 - MONTE_CARLO);
	});
});
