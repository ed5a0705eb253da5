import type { Metric } from '#lib/metrics/metric.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { MEDIAN_TEST, type Median } from '#lib/statistics/median.ts';
import { poissonInterval, POISSON_TEST } from '#lib/statistics/poisson.ts';
import {
	compareFractions,
	PROPORTION_TEST,
	type PairwiseTest,
	type Proportion
} from '#lib/statistics/ranking.ts';
import { wilsonInterval, type Interval } from '#lib/statistics/wilson.ts';

/**
 * The number of tickets that a figure rests on, to which the minimum n applies: the denominator of a
 * proportion, the tickets timed for a median. Null for counts and rates per customers: a small count
 * is itself the figure.
 */
export function sampleSize(metric: Metric, figure: Figure): number | null {
	switch (metric.kind) {
		case 'ratio':
		case 'share':
			return figure.denominator;
		case 'duration':
			return figure.numerator;
		case 'count':
		case 'rate':
		case 'snapshot':
			return null;
	}
}

/**
 * 95 % interval in the unit of the figure's value: Wilson for proportions, Poisson score interval
 * for counts and rates, order statistics for medians. Null for snapshots: tickets in hand at two
 * moments are the same tickets, and no model of chance is claimed for them.
 */
export function intervalOf(metric: Metric, figure: Figure): Interval | null {
	if (figure.value === null) return null;
	const numerator = figure.numerator ?? 0;
	switch (metric.kind) {
		case 'ratio':
		case 'share':
			return wilsonInterval(numerator, figure.denominator ?? 0);
		case 'count':
			return poissonInterval(numerator, 1);
		case 'rate':
			return scaled(poissonInterval(numerator, figure.denominator ?? 0), metric.scale);
		case 'duration':
			return figure.bounds ?? null;
		case 'snapshot':
			return null;
	}
}

function scaled(interval: Interval | null, scale: number): Interval | null {
	return interval === null ? null : { low: interval.low * scale, high: interval.high * scale };
}

/**
 * How figures of a metric are put in order and told apart. Shares of one whole are told apart as
 * counts: given their sum, each pair is binomial. For snapshots nothing is told apart (z = 0).
 */
export function pairwiseTest(metric: Metric): PairwiseTest<Figure> {
	switch (metric.kind) {
		case 'ratio':
			return onProportions(PROPORTION_TEST);
		case 'rate':
			return onProportions(POISSON_TEST);
		case 'count':
		case 'share':
			return on(asCount, POISSON_TEST);
		case 'snapshot':
			return on(asCount, { order: compareFractions, z: () => 0 });
		case 'duration':
			return on(asMedian, MEDIAN_TEST);
	}
}

/** True where figures of the metric can be told apart beyond chance. */
export function isTestable(metric: Metric): boolean {
	return metric.kind !== 'snapshot';
}

function on<Unit>(read: (figure: Figure) => Unit, test: PairwiseTest<Unit>): PairwiseTest<Figure> {
	return {
		order: (first, second) => test.order(read(first), read(second)),
		z: (larger, smaller) => test.z(read(larger), read(smaller))
	};
}

function onProportions(test: PairwiseTest<Proportion>): PairwiseTest<Figure> {
	return on(
		({ numerator, denominator }) => ({ numerator: numerator ?? 0, denominator: denominator ?? 0 }),
		test
	);
}

function asCount({ numerator }: Figure): Proportion {
	return { numerator: numerator ?? 0, denominator: 1 };
}

/** The sample of a median; without bounds nothing is claimed of it. */
function asMedian({ value, numerator, bounds }: Figure): Median {
	return { median: value ?? 0, low: bounds?.low ?? 0, high: bounds?.high ?? 0, n: numerator ?? 0 };
}
