/** An axis with round ends and steps, fixed by the data alone. */
export interface Scale {
	min: number;
	max: number;
	interval: number;
}

const steps = [1, 2, 2.5, 5, 10];

function roundStep(span: number, count: number): number {
	const rough = span / count;
	const magnitude = 10 ** Math.floor(Math.log10(rough));
	const step = steps.find((candidate) => candidate * magnitude >= rough * (1 - 1e-9)) ?? 10;
	return step * magnitude;
}

function present(values: readonly (number | null)[]): number[] {
	return values.filter((value): value is number => value !== null);
}

const clean = (value: number): number => Number(value.toPrecision(12));

/**
 * A scale from zero (or from the lowest negative value) for bars, which must start at zero to be honest.
 * `whole` keeps the steps at whole numbers, for counts.
 */
export function scaleFromZero(values: readonly (number | null)[], count = 4, whole = false): Scale {
	const numbers = present(values);
	const high = Math.max(0, ...numbers);
	const low = Math.min(0, ...numbers);
	if (high === low) return { min: 0, max: 1, interval: 1 };
	const rough = roundStep(high - low, count);
	const interval = whole ? Math.max(1, Math.ceil(rough)) : rough;
	return {
		min: clean(Math.floor(low / interval) * interval),
		max: clean(Math.ceil(high / interval - 1e-9) * interval),
		interval: clean(interval)
	};
}

/** A scale around the data for dots and lines, kept within `limits` (0 to 100 for a percentage). */
export function scaleAround(
	values: readonly (number | null)[],
	limits: readonly [number, number] | null,
	count = 4
): Scale {
	const numbers = present(values);
	if (numbers.length === 0) return { min: 0, max: limits?.[1] ?? 1, interval: (limits?.[1] ?? 1) / count };
	const low = Math.min(...numbers);
	const high = Math.max(...numbers);
	const span = high - low || Math.abs(high) * 0.1 || 1;
	const interval = roundStep(span * 1.1, count);
	const min = Math.floor((low - span * 0.04) / interval) * interval;
	const max = Math.ceil((high + span * 0.04) / interval) * interval;
	return {
		min: clean(limits ? Math.max(limits[0], min) : min),
		max: clean(limits ? Math.min(limits[1], max) : max),
		interval: clean(interval)
	};
}

/** A tick's text: thousands parted by commas, no trailing zeros, then the unit's suffix. */
export function tickText(value: number, suffix: string): string {
	const [whole = '', fraction] = String(clean(Math.abs(value))).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
	return `${value < 0 ? '−' : ''}${grouped}${fraction ? `.${fraction}` : ''}${suffix}`;
}

/** Limits of a percentage axis, or none for any other unit. */
export function limitsOf(suffix: string): readonly [number, number] | null {
	return suffix.trim() === '%' ? [0, 100] : null;
}
