import { describe, expect, it } from 'vitest';
import { controlSignals, type SignalRule } from '#lib/statistics/control-signals.ts';

/** Values around 0 with limits at ±3. */
const signals = (...values: (number | null)[]) =>
	controlSignals(values.map((value) => (value === null ? null : { value, centre: 0, reach: 3 })));

/** Indices with a rule: i where its direction is high, −1 − i where it is low. */
function marked(rule: SignalRule, ...values: (number | null)[]): number[] {
	return signals(...values).flatMap((found, index) =>
		found.flatMap((signal) =>
			signal.rule === rule ? [signal.direction === 'high' ? index : -1 - index] : []
		)
	);
}

describe('outside', () => {
	it('is beyond a limit, not on it', () => {
		expect(marked('outside', 3, 3.01, 0, -3, -3.01)).toEqual([1, -1 - 4]);
	});
	it('is judged by the limits of each point', () => {
		const found = controlSignals([
			{ value: 5, centre: 4, reach: 0.5 },
			{ value: 5, centre: 4, reach: 2 }
		]);
		expect(found).toEqual([[{ rule: 'outside', direction: 'high' }], []]);
	});
	it('is not rounding', () => {
		expect(controlSignals([{ value: 0.1 + 0.2, centre: 0.3, reach: 0 }])).toEqual([[]]);
	});
});

describe('run', () => {
	it('is seven on one side and not six, all of them marked', () => {
		expect(marked('run', -1, 1, 0.5, 1, 0.5, 1, 0.5, 1, -1)).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect(marked('run', -1, 1, 0.5, 1, 0.5, 1, 0.5, -1)).toEqual([]);
		expect(marked('run', -1, -0.5, -1, -0.5, -1, -0.5, -1, -0.5)).toEqual([-1, -2, -3, -4, -5, -6, -7, -8]);
	});
	it('ends on the mean and at a gap', () => {
		expect(marked('run', 1, 0.5, 1, 0, 1, 0.5, 1, 0.5)).toEqual([]);
		expect(marked('run', 1, 0.5, 1, null, 1, 0.5, 1, 0.5)).toEqual([]);
		expect(marked('run', null, 1, 0.5, 1, 0.5, 1, 0.5, 1, null)).toEqual([1, 2, 3, 4, 5, 6, 7]);
	});
});

describe('trend', () => {
	it('is seven points rising or falling, six steps, and not six points', () => {
		expect(marked('trend', 0, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0)).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect(marked('trend', 0, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0)).toEqual([]);
		expect(marked('trend', 0.3, 0.2, 0.1, 0, -0.1, -0.2, -0.3)).toEqual([-1, -2, -3, -4, -5, -6, -7]);
	});
	it('ends at equal values and at a gap', () => {
		expect(marked('trend', -0.3, -0.2, -0.1, 0, 0, 0.1, 0.2, 0.3)).toEqual([]);
		expect(marked('trend', -0.3, -0.2, -0.1, 0, null, 0.1, 0.2, 0.3)).toEqual([]);
	});
	it('shares its turning point with the next trend', () => {
		const up = [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3];
		const found = signals(...up, 0.2, 0.1, 0, -0.1, -0.2, -0.3);
		expect(found[7]).toContainEqual({ rule: 'trend', direction: 'low' });
		expect(found[6]).toContainEqual({ rule: 'trend', direction: 'low' });
		expect(found[5]).toContainEqual({ rule: 'trend', direction: 'high' });
	});
});

describe('two of three', () => {
	it('marks the points beyond two thirds of the limit', () => {
		expect(marked('two-of-three', 0, 2.1, 0, 2.1, 0)).toEqual([1, 3]);
		expect(marked('two-of-three', 0, -2.1, -2.1, 0, 0)).toEqual([-1 - 1, -1 - 2]);
		expect(marked('two-of-three', 2.1, -1, 3.5)).toEqual([0, 2]);
	});
	it('needs the same side, more than two thirds, and three neighbours', () => {
		expect(marked('two-of-three', 0, 2.1, -2.1, 0)).toEqual([]);
		expect(marked('two-of-three', 0, 2, 0, 2, 0)).toEqual([]);
		expect(marked('two-of-three', 2.1, 0, 0, 2.1)).toEqual([]);
		expect(marked('two-of-three', 2.1, null, 2.1)).toEqual([]);
		expect(marked('two-of-three', 2.1, 2.1)).toEqual([]);
	});
});

it('lists several signals of one point in a fixed order', () => {
	expect(signals(-2, -1, 0, 1, 2, 2.5, 3.5)[6]).toEqual([
		{ rule: 'outside', direction: 'high' },
		{ rule: 'trend', direction: 'high' },
		{ rule: 'two-of-three', direction: 'high' }
	]);
	expect(signals()).toEqual([]);
});
