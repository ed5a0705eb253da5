/** A point of a touch, in CSS pixels. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Shortest way of a finger that turns a slide; shorter ones are taps. */
const SHORTEST = 48;
/** Share of the width at either edge where a click turns the slide. */
const EDGE = 0.12;

/** What a finger's way asks for; null where it is too short or rather upright. */
export function swipe(from: Point, to: Point): 'next' | 'previous' | null {
	const [across, down] = [to.x - from.x, to.y - from.y];
	if (Math.abs(across) < SHORTEST || Math.abs(across) < 1.5 * Math.abs(down)) return null;
	return across < 0 ? 'next' : 'previous';
}

/** What a click at a place of the slide asks for; null in its middle. */
export function clickZone(x: number, width: number): 'next' | 'previous' | null {
	if (x < width * EDGE) return 'previous';
	return x > width * (1 - EDGE) ? 'next' : null;
}
