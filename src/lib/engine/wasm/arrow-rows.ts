import type { DataType, Table } from 'apache-arrow';
import type { Row } from '#lib/engine/engine.ts';
import { type PlainColumn, type PlainKind, plainRows } from '#lib/engine/plain-values.ts';

/** Arrow's type ids (the format's own numbers), so that no second copy of Arrow is bundled. */
const KINDS: ReadonlyMap<number, PlainKind> = new Map([
	[1, 'null'],
	[2, 'integer'],
	[3, 'double'],
	[5, 'text'],
	[6, 'boolean'],
	[7, 'decimal'],
	[20, 'text']
]);
const DICTIONARY = -1;

/** Arrow declares its type ids as an enum that may not be compared with a number; to us it is one. */
function typeIdOf(type: { readonly typeId: number }): number {
	return type.typeId;
}

function dictionaryType(type: DataType): DataType | null {
	return typeIdOf(type) === DICTIONARY && 'dictionary' in type ? (type.dictionary as DataType) : null;
}

function plainColumn(name: string, type: DataType): PlainColumn {
	// ENUM columns arrive as dictionaries of their words.
	const kind = KINDS.get(typeIdOf(dictionaryType(type) ?? type)) ?? 'refused';
	const scale = 'scale' in type && typeof type.scale === 'number' ? type.scale : 0;
	return { name, kind, typeName: typeNameOf(type), scale };
}

function typeNameOf(type: { toString: () => string }): string {
	return type.toString();
}

/** Little-endian 32-bit words in two's complement, as Arrow stores a decimal. */
export function decimalFromWords(words: Uint32Array): bigint {
	const unsigned = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
	return BigInt.asIntN(words.length * 32, unsigned);
}

/**
 * An Arrow result as rows of plain values.
 * @throws EngineError that names the column whose type or value has no plain form
 */
export function rowsFromArrow(table: Table): Row[] {
	const columns = table.schema.fields.map((field) => plainColumn(field.name, field.type as DataType));
	const vectors = columns.map((_, index) => table.getChildAt(index));
	return plainRows(columns, table.numRows, (column, row) => {
		const value: unknown = vectors[column]?.get(row);
		return value instanceof Uint32Array ? decimalFromWords(value) : value;
	});
}
