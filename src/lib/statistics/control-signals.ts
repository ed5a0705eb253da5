import { sideOf } from '#lib/statistics/control-limits.ts';

/**
 * Why a point is no chance (metrics.md §4): `outside` the limits, one of a `run` of 7 on one side of
 * the mean, one of a `trend` of 7 each higher (or each lower) than the one before, or one of
 * `two-of-three` neighbours beyond two thirds of the limit on one side.
 */
export type SignalRule = 'outside' | 'run' | 'trend' | 'two-of-three';
/** The side of the mean; for a trend `high` is rising and `low` is falling. */
export type Direction = 'high' | 'low';

export interface Signal {
	readonly rule: SignalRule;
	readonly direction: Direction;
}

/** A value with its own centre line and the distance from there to the limits, before any cutting off. */
export interface ControlPlace {
	readonly value: number;
	readonly centre: number;
	readonly reach: number;
}

/** Points that make a run or a trend: 7 points rising are 6 rises. */
const RUN_LENGTH = 7;

/**
 * Signals of every point, in the order of `SignalRule`. All points of a run or trend carry it, not
 * only its last; of two in three only those beyond two thirds. A gap (null) ends runs, trends and
 * triples; a point on the centre line ends a run, two equal values end a trend.
 * Source: Western Electric 1956; NHS England, Making Data Count (seven points, as in NHSRplotthedots).
 */
export function controlSignals(places: readonly (ControlPlace | null)[]): Signal[][] {
	const sides = places.map((place) => (place === null ? 0 : sideOf(place.value, place.centre)));
	const beyond = (share: number) =>
		places.map((place, index) =>
			place !== null && Math.abs(place.value - place.centre) > share * place.reach ? (sides[index] ?? 0) : 0
		);
	const steps = places.map((place, index) => {
		const before = index === 0 ? null : (places[index - 1] ?? null);
		return place === null || before === null ? 0 : Math.sign(place.value - before.value);
	});
	const found: readonly [SignalRule, number[]][] = [
		['outside', beyond(1)],
		['run', runs(sides)],
		['trend', trends(steps)],
		['two-of-three', twoOfThree(beyond(2 / 3), places)]
	];
	return places.map((_, index) =>
		found.flatMap(([rule, marks]): Signal[] => {
			const mark = marks[index] ?? 0;
			return mark === 0 ? [] : [{ rule, direction: mark > 0 ? 'high' : 'low' }];
		})
	);
}

function runs(sides: readonly number[]): number[] {
	const marks = sides.map(() => 0);
	for (const { start, end, sign } of stretches(sides)) {
		if (end - start >= RUN_LENGTH) marks.fill(sign, start, end);
	}
	return marks;
}

/** @param steps sign of the step to each point; the point before the first step belongs to the trend */
function trends(steps: readonly number[]): number[] {
	const marks = steps.map(() => 0);
	for (const { start, end, sign } of stretches(steps)) {
		if (end - start >= RUN_LENGTH - 1) marks.fill(sign, start - 1, end);
	}
	return marks;
}

function twoOfThree(marks: readonly number[], places: readonly (ControlPlace | null)[]): number[] {
	const found = marks.map(() => 0);
	for (let start = 0; start + 3 <= marks.length; start += 1) {
		if (places.slice(start, start + 3).includes(null)) continue;
		for (const sign of [1, -1]) {
			const beyond = [start, start + 1, start + 2].filter((index) => marks[index] === sign);
			if (beyond.length >= 2) for (const index of beyond) found[index] = sign;
		}
	}
	return found;
}

interface Stretch {
	readonly start: number;
	/** The first index after it. */
	readonly end: number;
	readonly sign: number;
}

/** Longest stretches of one sign, zeros left out. */
function stretches(signs: readonly number[]): Stretch[] {
	const found: Stretch[] = [];
	let start = 0;
	for (let end = 1; end <= signs.length; end += 1) {
		const sign = signs[start] ?? 0;
		if (signs[end] === sign) continue;
		if (sign !== 0) found.push({ start, end, sign });
		start = end;
	}
	return found;
}
