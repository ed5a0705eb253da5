import type { CountedValue, ValueCounts } from '#lib/intake/value-maps.ts';

/** A value of an export and what it is read as. */
export interface PlacedValue {
	readonly value: string;
	readonly rows: number;
	/** The map's word for it; null where it is read as it is. */
	readonly target: string | null;
	/** Neither mapped nor known as it is. */
	readonly unmapped: boolean;
}

export interface PlacedValues {
	readonly values: readonly PlacedValue[];
	/** Values that are too many to list. */
	readonly rest: ValueCounts['rest'];
	readonly unmapped: { readonly values: number; readonly rows: number };
	/** Rows with a value. */
	readonly rows: number;
}

/**
 * Sets the values of an export beside what a map makes of them. Values that are marked as missing
 * are none.
 * @param unknown values that mean nothing to this site unless the map says so
 */
export function placeValues(
	counts: ValueCounts,
	map: Readonly<Record<string, string>>,
	unknown: readonly string[],
	missingValues: readonly string[]
): PlacedValues {
	const strange = new Set(unknown);
	const values = counts.values
		.filter(({ value }) => !missingValues.includes(value))
		.map(({ value, rows }): PlacedValue => {
			const mapped = Object.hasOwn(map, value) ? (map[value] ?? null) : null;
			const target = mapped === value ? null : mapped;
			return { value, rows, target, unmapped: mapped === null && strange.has(value) };
		});
	const open = values.filter(({ unmapped }) => unmapped);
	const sum = (list: readonly CountedValue[]) => list.reduce((total, { rows }) => total + rows, 0);
	return {
		values,
		rest: counts.rest,
		unmapped: { values: open.length, rows: sum(open) },
		rows: sum(values) + counts.rest.rows
	};
}
