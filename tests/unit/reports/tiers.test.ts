import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import { metricById } from '#lib/metrics/registry.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { placesWithin } from '#lib/reports/places.ts';
import { scoreOf } from '#lib/reports/score.ts';
import { shrunkView } from '#lib/reports/shrunk.ts';
import { stepToPlace, stepToTier } from '#lib/reports/steps.ts';
import { funnelOf, limitsAt, tierOf } from '#lib/reports/tiers.ts';

const resolution = metricById('first_resolution');
const repeat = metricById('repeat');
const rate = metricById('rate_per_10k');

function figure(metric: string, numerator: number, denominator: number, scale = 1): Figure {
	return {
		metric,
		numerator,
		denominator,
		value: denominator === 0 ? null : (numerator / denominator) * scale,
		ninetieth: null
	};
}
const score = (metric: string, numerator: number, denominator: number, scale = 1) =>
	scoreOf(figure(metric, numerator, denominator, scale), DEFAULT_SETTINGS);

describe('what it would take', () => {
	it('to share the next place, on exact fractions', () => {
		// 34/40 to reach 180/200 = 90 %: 36 of 40, two more.
		const own = figure('first_resolution', 34, 40);
		expect(stepToPlace(resolution, own, figure('first_resolution', 180, 200))).toEqual({
			kind: 'tickets',
			tickets: 2
		});
		// 7/8 is 35 of 40 exactly; a hair more needs the 36th.
		expect(stepToPlace(resolution, own, figure('first_resolution', 7, 8))).toEqual({
			kind: 'tickets',
			tickets: 1
		});
		expect(stepToPlace(resolution, own, figure('first_resolution', 876, 1000))).toEqual({
			kind: 'tickets',
			tickets: 2
		});
		expect(stepToPlace(resolution, own, null)).toEqual({ kind: 'top' });
	});
	it('counts fewer events where lower is better', () => {
		// 10/100 to reach 6.5 %: 6 of 100, four fewer.
		expect(stepToPlace(repeat, figure('repeat', 10, 100), figure('repeat', 13, 200))).toEqual({
			kind: 'tickets',
			tickets: 4
		});
	});
	it('to the next tier: exactly the ticket that crosses the limit', () => {
		const all = score('first_resolution', 850, 1000);
		const funnel = funnelOf(resolution, all, [all]);
		if (funnel === null) throw new Error('a proportion has a funnel');
		// 95 % limits at n = 40 round 85 %: 73.93–96.07 %, so 29 is under them and 30 within.
		expect(limitsAt(resolution, funnel, 40, 'chance').warning.low).toBeCloseTo(0.7393, 4);
		expect(stepToTier(resolution, funnel, figure('first_resolution', 28, 40))).toEqual({
			kind: 'tickets',
			tickets: 2
		});
		expect(stepToTier(resolution, funnel, figure('first_resolution', 30, 40))).toEqual({
			kind: 'tickets',
			tickets: 9
		});
		// At n = 40 no rate passes the 99.8 % limit of 102.4 %, clipped to 100 %.
		expect(stepToTier(resolution, funnel, figure('first_resolution', 39, 40))).toEqual({ kind: 'beyond' });
	});
	it('lifts the unit by one tier and no ticket earlier', () => {
		const all = score('repeat', 60, 1000);
		const funnel = funnelOf(repeat, all, [all]);
		if (funnel === null) throw new Error('a proportion has a funnel');
		const unit = fc
			.integer({ min: 25, max: 900 })
			.chain((n) => fc.record({ n: fc.constant(n), y: fc.integer({ min: 0, max: n }) }));
		fc.assert(
			fc.property(unit, ({ n, y }) => {
				const step = stepToTier(repeat, funnel, figure('repeat', y, n));
				if (step.kind !== 'tickets') return;
				const tier = (events: number) => tierOf(repeat, funnel, score('repeat', events, n), 'chance');
				expect(tier(y - step.tickets)).not.toBe(tier(y));
				expect(tier(y - step.tickets + 1)).toBe(tier(y));
			}),
			{ seed: 3 }
		);
	});
});

describe('the funnel', () => {
	it('draws rates per customer in their own unit', () => {
		const all = score('rate_per_10k', 275, 1_826_200, 10_000);
		const funnel = funnelOf(rate, all, [all]);
		if (funnel === null) throw new Error('a rate has a funnel');
		const { warning } = limitsAt(rate, funnel, 400_000, 'chance');
		// E = 60.2 events: (1 ± 1.96/(2√60.2))² × 1.506.
		expect(warning.low).toBeCloseTo(1.5059 * (1 - 1.96 / (2 * Math.sqrt(60.23))) ** 2, 3);
		expect(tierOf(rate, funnel, score('rate_per_10k', 20, 400_000, 10_000), 'chance')).toBe('far-better');
		expect(tierOf(rate, funnel, score('rate_per_10k', 60, 400_000, 10_000), 'chance')).toBe('within');
	});
	it('is not drawn for counts, shares, times, or where the total is hidden', () => {
		for (const id of ['volume', 'complaints', 'share', 'time_to_close', 'backlog']) {
			expect(funnelOf(metricById(id), score(id, 10, 100), [])).toBeNull();
		}
		expect(funnelOf(resolution, score('first_resolution', 3, 9), [])).toBeNull();
		expect(funnelOf(resolution, score('first_resolution', 0, 0), [])).toBeNull();
	});
	it('gives no tier to a sample too small to be ranked', () => {
		const all = score('first_resolution', 850, 1000);
		const funnel = funnelOf(resolution, all, [all]);
		expect(tierOf(resolution, funnel, score('first_resolution', 3, 24), 'chance')).toBeNull();
		expect(tierOf(resolution, funnel, score('first_resolution', 3, 25), 'chance')).toBe('far-worse');
	});
});

describe('places', () => {
	const scores = [
		score('first_resolution', 90, 100),
		score('first_resolution', 80, 100),
		score('first_resolution', 70, 100),
		score('first_resolution', 160, 200),
		score('first_resolution', 5, 12)
	];
	it('stand among all, ties sharing one', () => {
		const places = placesWithin(scores, resolution, ['', '', '', '', '']);
		expect(places.map(({ rank }) => rank)).toEqual([1, 2, 4, 2, null]);
		expect(places.map(({ tied }) => tied)).toEqual([false, true, false, true, false]);
	});
	it('stand within the peer group', () => {
		const places = placesWithin(scores, resolution, ['城', '县', '城', '县', '县']);
		expect(places.map(({ rank }) => rank)).toEqual([1, 1, 2, 1, null]);
		expect(places[0]?.range).toEqual({ best: 1, worst: 1 });
	});
});

describe('the shrunk view', () => {
	it('leaves out what is not ranked and lies between the unit and all', () => {
		const scores = [
			score('first_resolution', 95, 100),
			score('first_resolution', 60, 100),
			score('first_resolution', 20, 24)
		];
		const view = shrunkView(resolution, scores);
		expect(view?.rows[2]).toBeNull();
		expect(view?.rows[0]?.mean).toBeLessThan(0.95);
		expect(view?.rows[0]?.mean).toBeGreaterThan(0.775);
		expect(view?.rows[0]?.expectedRank).toBeLessThan(1.01);
	});
	it('calls equal units noise', () => {
		const scores = Array.from({ length: 7 }, () => score('first_resolution', 34, 40));
		const view = shrunkView(resolution, scores);
		expect(view?.prior.degenerate).toBe(true);
		expect(view?.rankability).toMatchObject({ rho: 0, level: 'noise' });
		for (const row of view?.rows ?? []) expect(row?.expectedRank).toBe(4);
	});
	it('is for proportions only', () => {
		expect(shrunkView(metricById('complaints'), [score('complaints', 100, 0)])).toBeNull();
	});
});
