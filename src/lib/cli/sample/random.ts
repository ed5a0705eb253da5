/** A value and how often it comes, relative to its neighbours. */
export type Weighted<Value> = readonly [value: Value, weight: number];

/**
 * Seeded random numbers: mulberry32, seeded by FNV-1a over a text. Only integer operations and
 * + - * / are used, so that every platform draws the same sample byte for byte.
 */
export class Random {
	#state: number;

	constructor(seed: string) {
		this.#state = hash(seed);
	}

	/** Uniform in [0, 1). */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	/** Uniform whole number from `lowest` to `highest`, both included. */
	integer(lowest: number, highest: number): number {
		return lowest + Math.floor(this.next() * (highest - lowest + 1));
	}

	/** Right-skewed: half of the draws below `median`, few near `highest`. */
	skewed(lowest: number, median: number, highest: number): number {
		const draw = this.next();
		if (draw < 0.5) return lowest + (median - lowest) * draw * 2;
		const tail = draw * 2 - 1;
		return median + (highest - median) * tail * tail * tail;
	}

	pick<Value>(values: readonly Value[]): Value {
		return present(values[this.integer(0, values.length - 1)]);
	}

	weighted<Value>(values: readonly Weighted<Value>[]): Value {
		let rest = this.next() * values.reduce((sum, [, weight]) => sum + weight, 0);
		for (const [value, weight] of values) {
			rest -= weight;
			if (rest < 0) return value;
		}
		return present(values.at(-1))[0];
	}
}

/** FNV-1a over the UTF-16 units of a text, as an unsigned 32-bit number. */
export function hash(text: string): number {
	let result = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) {
		result = Math.imul(result ^ text.charCodeAt(index), 0x01000193);
	}
	// A last avalanche, since FNV alone leaves texts that differ in the last letter close together.
	result = Math.imul(result ^ (result >>> 16), 0x85ebca6b);
	result = Math.imul(result ^ (result >>> 13), 0xc2b2ae35);
	return (result ^ (result >>> 16)) >>> 0;
}

/** The value, or an error where a table of the sample has a gap. */
export function present<Value>(value: Value | undefined): Value {
	if (value === undefined) throw new Error('sample: a table has a gap');
	return value;
}
