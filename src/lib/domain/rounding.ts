/**
 * Half-up rounding on the exact fraction (metrics.md §1): 34/40 is 85.0 and 1/8 is 12.5 whatever
 * a binary double makes of them. Numerator and denominator are integers; the result is text.
 */
export function fractionToFixed(
	numerator: number,
	denominator: number,
	scale: number,
	decimals: number
): string | null {
	if (denominator === 0) return null;
	if (
		!Number.isSafeInteger(numerator) ||
		!Number.isSafeInteger(denominator) ||
		!Number.isSafeInteger(scale)
	) {
		throw new RangeError(
			`fractionToFixed needs whole numbers, found ${numerator} / ${denominator} × ${scale}`
		);
	}
	return bigFractionToFixed(BigInt(numerator) * BigInt(scale), BigInt(denominator), decimals);
}

/** The same for fractions beyond safe whole numbers. The denominator is not 0. */
export function bigFractionToFixed(numerator: bigint, denominator: bigint, decimals: number): string {
	const negative = numerator < 0n !== denominator < 0n && numerator !== 0n;
	const top = magnitude(numerator) * 10n ** BigInt(decimals);
	const bottom = magnitude(denominator);
	const rounded = (2n * top + bottom) / (2n * bottom);
	return decimalText(rounded, decimals, negative);
}

function magnitude(value: bigint): bigint {
	return value < 0n ? -value : value;
}

function decimalText(scaled: bigint, decimals: number, negative: boolean): string {
	const digits = scaled.toString().padStart(decimals + 1, '0');
	const whole = digits.slice(0, digits.length - decimals);
	const text = decimals === 0 ? whole : `${whole}.${digits.slice(digits.length - decimals)}`;
	return negative && scaled !== 0n ? `-${text}` : text;
}

/**
 * A double to fixed decimals, half-up on its shortest decimal form (what a reader would see),
 * so that 2.675 gives 2.68. For interval bounds and hours, which are no exact fractions.
 */
export function decimalToFixed(value: number, decimals: number): string {
	if (!Number.isFinite(value)) throw new RangeError(`decimalToFixed needs a finite number, found ${value}`);
	const shortest = plainDecimal(Math.abs(value));
	const [whole = '0', fraction = ''] = shortest.split('.');
	const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
	const up = Number(fraction.charAt(decimals) || '0') >= 5 ? 1n : 0n;
	return decimalText(kept + up, decimals, value < 0);
}

function plainDecimal(value: number): string {
	const text = String(value);
	if (!text.includes('e')) return text;
	return value < 1e-6 ? '0' : value.toFixed(0);
}

/**
 * Shares in percent with fixed decimals. Plain: each half-up by itself. `sum100`: forced to add
 * to 100, the largest item takes the remainder (the first of equals), as the regulator's
 * bulletins do. Null where the total is 0.
 */
export function sharesToFixed(
	counts: readonly number[],
	decimals: number,
	mode: 'plain' | 'sum100'
): (string | null)[] {
	const total = counts.reduce((sum, count) => sum + count, 0);
	const plain = counts.map((count) => fractionToFixed(count, total, 100, decimals));
	if (mode === 'plain' || total === 0) return plain;
	const largest = counts.indexOf(Math.max(...counts));
	const scale = 10n ** BigInt(decimals);
	const units = (text: string | null) => BigInt((text ?? '0').replace('.', ''));
	const others = plain.reduce((sum, text, index) => (index === largest ? sum : sum + units(text)), 0n);
	return plain.map((text, index) =>
		index === largest ? decimalText(100n * scale - others, decimals, false) : text
	);
}
