import type { SqlValue } from '#lib/sql/sql.ts';
import { EngineError, type Row } from '#lib/engine/engine.ts';

/** How a result column becomes plain values; each driver maps its own type names to these. */
export type PlainKind = 'text' | 'boolean' | 'integer' | 'decimal' | 'double' | 'null' | 'refused';

/** A result column as both drivers describe it. */
export interface PlainColumn {
	readonly name: string;
	readonly kind: PlainKind;
	/** The type's name, for error messages only. */
	readonly typeName: string;
	/** Fractional digits of a decimal; 0 for everything else. */
	readonly scale: number;
}

function refuse(column: PlainColumn, found: string, remedy: string): never {
	throw new EngineError(`column "${column.name}" holds ${found}: ${remedy}`, false, null);
}

/** An integer as a number; integers beyond ±(2^53 − 1) are refused, as a number cannot hold them. */
function plainInteger(value: unknown, column: PlainColumn): number {
	if (typeof value !== 'bigint' && typeof value !== 'number') return misread(value, column);
	const number = Number(value);
	if (!Number.isSafeInteger(number)) {
		refuse(column, `the integer ${value}, beyond 2^53`, 'CAST it to VARCHAR or DOUBLE in SQL');
	}
	return number;
}

/** A decimal from its unscaled integer, as the number nearest to its decimal text. */
function plainDecimal(value: unknown, column: PlainColumn): number {
	if (typeof value !== 'bigint') return misread(value, column);
	if (column.scale === 0) return plainInteger(value, column);
	const digits = (value < 0n ? -value : value).toString().padStart(column.scale + 1, '0');
	const point = digits.length - column.scale;
	return Number(`${value < 0n ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`);
}

function plainDouble(value: unknown, column: PlainColumn): number {
	if (typeof value !== 'number') return misread(value, column);
	if (!Number.isFinite(value)) {
		refuse(column, `${value}, which is no figure`, 'guard the division with NULLIF in SQL');
	}
	// Adding zero turns -0 into 0: engines differ in the sign of an empty sum.
	return value + 0;
}

function misread(value: unknown, column: PlainColumn): never {
	return refuse(column, `a ${typeof value} where ${column.typeName} was expected`, 'CAST it in SQL');
}

/**
 * One value of a driver as a plain value. Drivers hand over: text as string, booleans, integers as
 * number or bigint, decimals as their unscaled bigint, floating-point as number, NULL as null.
 * @throws EngineError that names the column where a value has no plain form.
 */
export function plainValue(value: unknown, column: PlainColumn): SqlValue {
	if (value === null || value === undefined) return null;
	switch (column.kind) {
		case 'text':
			return typeof value === 'string' ? value : misread(value, column);
		case 'boolean':
			return typeof value === 'boolean' ? value : misread(value, column);
		case 'integer':
			return plainInteger(value, column);
		case 'decimal':
			return plainDecimal(value, column);
		case 'double':
			return plainDouble(value, column);
		case 'null':
			return null;
		case 'refused':
			return misread(value, column);
	}
}

/**
 * Rows of plain objects out of a driver's result.
 * @param columns in the order of the result; two of one name are refused, as one would hide the other
 * @param valueAt the driver's value at a column and row, both counted from 0
 * @throws EngineError that names the column: a type without a plain form (date, time, list, struct,
 * blob, …) is refused even where every value is NULL, so that a query fails on any data or on none.
 */
export function plainRows(
	columns: readonly PlainColumn[],
	rowCount: number,
	valueAt: (column: number, row: number) => unknown
): Row[] {
	const names = new Set<string>();
	for (const column of columns) {
		if (names.has(column.name)) {
			throw new EngineError(`two columns are named "${column.name}": give each its own name`, false, null);
		}
		names.add(column.name);
		if (column.kind === 'refused') {
			throw new EngineError(
				`column "${column.name}" is ${column.typeName}: CAST it to VARCHAR or a number in SQL`,
				false,
				null
			);
		}
	}
	return Array.from({ length: rowCount }, (_, row) =>
		Object.fromEntries(columns.map((column, index) => [column.name, plainValue(valueAt(index, row), column)]))
	);
}
