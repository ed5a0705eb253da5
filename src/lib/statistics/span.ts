/** The largest prime below 2^26: products of two remainders stay exact in a double. */
const PRIME = 67_108_859;

/**
 * What follows from sums that are known: the linear span of their vectors, which say for each part how
 * often a sum holds it. Worked out modulo a prime, so that nothing is lost to rounding; an answer could
 * differ from the exact one only where a determinant of the vectors is a multiple of that prime.
 */
export class Span {
	readonly #size: number;
	/** Reduced vectors by the position of their first 1. */
	readonly #rows = new Map<number, readonly number[]>();

	/** @param size number of parts */
	constructor(size: number) {
		this.#size = size;
	}

	/** Takes in a sum that is known. */
	add(vector: readonly number[]): void {
		const rest = this.#reduced(vector);
		const pivot = rest.findIndex((value) => value !== 0);
		if (pivot === -1) return;
		const inverse = inverseOf(rest[pivot] ?? 1);
		this.#rows.set(
			pivot,
			rest.map((value) => (value * inverse) % PRIME)
		);
	}

	/** Whether a sum can be worked out from those taken in. */
	holds(vector: readonly number[]): boolean {
		return this.#reduced(vector).every((value) => value === 0);
	}

	#reduced(vector: readonly number[]): number[] {
		const rest = Array.from({ length: this.#size }, (_, index) => modulo(vector[index] ?? 0));
		for (let position = 0; position < this.#size; position += 1) {
			const factor = rest[position] ?? 0;
			const row = factor === 0 ? undefined : this.#rows.get(position);
			if (row === undefined) continue;
			for (let index = position; index < this.#size; index += 1) {
				rest[index] = modulo((rest[index] ?? 0) - ((factor * (row[index] ?? 0)) % PRIME));
			}
		}
		return rest;
	}
}

function modulo(value: number): number {
	const rest = value % PRIME;
	return rest < 0 ? rest + PRIME : rest;
}

/** By Fermat: value^(PRIME − 2). */
function inverseOf(value: number): number {
	let power = value;
	let result = 1;
	for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
		if (exponent % 2 === 1) result = (result * power) % PRIME;
		power = (power * power) % PRIME;
	}
	return result;
}
