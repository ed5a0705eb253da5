/** An exact rational number. The denominator is positive. */
export interface Fraction {
	readonly numerator: bigint;
	readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** @throws RangeError for a denominator that is not positive */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
	if (denominator <= 0n)
		throw new RangeError(`a fraction needs a positive denominator, found ${denominator}`);
	const divisor = greatestCommonDivisor(numerator, denominator);
	return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Always positive, 1 for two zeros. */
export function greatestCommonDivisor(first: bigint, second: bigint): bigint {
	let [larger, smaller] = [first < 0n ? -first : first, second < 0n ? -second : second];
	while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
	return larger === 0n ? 1n : larger;
}

export function add(first: Fraction, second: Fraction): Fraction {
	return fraction(
		first.numerator * second.denominator + second.numerator * first.denominator,
		first.denominator * second.denominator
	);
}

export function subtract(first: Fraction, second: Fraction): Fraction {
	return add(first, { numerator: -second.numerator, denominator: second.denominator });
}

export function multiply(first: Fraction, second: Fraction): Fraction {
	return fraction(first.numerator * second.numerator, first.denominator * second.denominator);
}

/** Negative where the first is smaller, 0 where both are equal. */
export function compareExact(first: Fraction, second: Fraction): number {
	const difference = first.numerator * second.denominator - second.numerator * first.denominator;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The number to 15 digits and more; for drawing and intervals, not for order. */
export function toNumber({ numerator, denominator }: Fraction): number {
	return Number((numerator * SCALE) / denominator) / Number(SCALE);
}

const SCALE = 10n ** 18n;

/**
 * The decimal that a double prints as: 0.1 is 1/10, as whoever wrote it into a file meant.
 * @throws RangeError for what is not finite
 */
export function fromDecimal(value: number): Fraction {
	if (!Number.isFinite(value)) throw new RangeError(`a fraction needs a finite number, found ${value}`);
	const [mantissa = '0', exponent = '0'] = String(value).split('e');
	const [whole = '0', decimals = ''] = mantissa.split('.');
	const power = Number(exponent) - decimals.length;
	const digits = BigInt(whole + decimals);
	return power < 0
		? fraction(digits, 10n ** BigInt(-power))
		: { numerator: digits * 10n ** BigInt(power), denominator: 1n };
}
