import { describe, expect, it } from 'vitest';
import { referenceRates, standardise, type CategoryCell } from '#lib/statistics/standardisation.ts';
import { wilsonInterval } from '#lib/statistics/wilson.ts';

function cells(counts: Record<string, readonly [number, number]>): CategoryCell[] {
	return Object.entries(counts).map(([category, [numerator, denominator]]) => ({
		category,
		numerator,
		denominator
	}));
}

/* By hand: outage 80/100 = 0.8, billing 30/100 = 0.3, all 110/200 = 0.55. */
const mostlyBilling = cells({ outage: [18, 20], billing: [28, 80] });
const mostlyOutage = cells({ outage: [62, 80], billing: [2, 20] });
const reference = referenceRates([mostlyBilling, mostlyOutage]);

describe('referenceRates', () => {
	it('adds all units up, category by category', () => {
		expect(reference).toEqual({
			numerator: 110,
			denominator: 200,
			categories: cells({ outage: [80, 100], billing: [30, 100] })
		});
		expect(referenceRates([])).toEqual({ numerator: 0, denominator: 0, categories: [] });
	});
});

describe('standardise', () => {
	it('gives the figures worked out by hand', () => {
		const result = standardise(mostlyBilling, reference);
		// E = 20 × 0.8 + 80 × 0.3 = 40, O = 46; variance 20 × 0.16 + 80 × 0.21 = 20.
		expect(result?.observed).toBe(46);
		expect(result?.expected).toBeCloseTo(40, 12);
		expect(result?.ratio).toBeCloseTo(1.15, 12);
		expect(result?.adjusted).toBeCloseTo(0.6325, 12);
		expect(result?.z).toBeCloseTo(6 / Math.sqrt(20), 12);
		const plain = wilsonInterval(46, 100);
		expect(result?.interval.low).toBeCloseTo((plain?.low ?? NaN) * 1.375, 12);
		expect(result?.interval.high).toBeCloseTo((plain?.high ?? NaN) * 1.375, 12);
	});
	it('turns the order round where the mix made it', () => {
		// Raw 46 % against 64 %, adjusted 63 % against 50 %.
		expect(standardise(mostlyOutage, reference)?.adjusted).toBeCloseTo((64 / 70) * 0.55, 12);
	});
	it('says which categories make the difference, and how much of it is the mix', () => {
		const result = standardise(mostlyBilling, reference);
		expect(result?.contributions.map(({ category, excess }) => [category, excess.toFixed(6)])).toEqual([
			['outage', '2.000000'],
			['billing', '4.000000']
		]);
		const own = result?.contributions.reduce((sum, { ownEffect }) => sum + ownEffect, 0);
		const mix = result?.contributions.reduce((sum, { mixEffect }) => sum + mixEffect, 0);
		expect(own).toBeCloseTo(0.06, 12);
		expect(mix).toBeCloseTo(-0.15, 12);
	});
	it('counts a category that the unit does not have as mix alone', () => {
		const only = cells({ outage: [18, 20] });
		const all = referenceRates([only, mostlyOutage]);
		const billing = standardise(only, all)?.contributions[1];
		expect(billing).toMatchObject({
			category: 'billing',
			denominator: 0,
			expected: 0,
			excess: 0,
			ownEffect: 0
		});
		expect(billing?.mixEffect).toBeGreaterThan(0);
	});
	it('has no figure without tickets, nor where nothing is expected', () => {
		expect(standardise([], reference)).toBeNull();
		expect(standardise(cells({ outage: [0, 0] }), reference)).toBeNull();
		const never = cells({ outage: [0, 10] });
		expect(standardise(never, referenceRates([never, never]))).toBeNull();
	});
	it('has no z where everything is certain', () => {
		const always = cells({ outage: [10, 10] });
		expect(standardise(always, referenceRates([always]))).toMatchObject({ ratio: 1, adjusted: 1, z: null });
	});
	it('refuses a repeated category and a reference without the unit', () => {
		expect(() => standardise([...mostlyBilling, ...mostlyBilling], reference)).toThrow(/one cell a category/);
		expect(() => standardise(cells({ storm: [1, 2] }), reference)).toThrow(/2 tickets of storm against 0/);
	});
});
