import {
	Binary,
	Bool,
	type Data,
	DateDay,
	Field,
	Float32,
	Float64,
	Int64,
	List,
	makeData,
	TimestampMicrosecond,
	Utf8
} from 'apache-arrow';

/*
 * Values, null where there is none, as Arrow data. By hand: Arrow's own builders compile their check for nulls
 * out of text, which a strict content policy refuses.
 */

/** UTF-8 never needs more bytes for a UTF-16 unit. */
const MOST_BYTES = 3;

interface Validity {
	readonly length: number;
	readonly nullCount: number;
	readonly nullBitmap: Uint8Array;
}

function setBit(bits: Uint8Array, index: number): void {
	bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
}

function validityOf(values: readonly unknown[]): Validity {
	const nullBitmap = new Uint8Array((values.length + 7) >> 3);
	let nullCount = 0;
	for (const [index, value] of values.entries()) {
		if (value === null) nullCount += 1;
		else setBit(nullBitmap, index);
	}
	return { length: values.length, nullCount, nullBitmap };
}

export function textData(texts: readonly (string | null)[]): Data<Utf8> {
	const encoder = new TextEncoder();
	const units = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
	const bytes = new Uint8Array(units * MOST_BYTES);
	const valueOffsets = new Int32Array(texts.length + 1);
	let offset = 0;
	for (const [index, text] of texts.entries()) {
		if (text !== null) offset += encoder.encodeInto(text, bytes.subarray(offset)).written;
		valueOffsets[index + 1] = offset;
	}
	return makeData({ type: new Utf8(), ...validityOf(texts), valueOffsets, data: bytes.slice(0, offset) });
}

export function bytesData(values: readonly (Uint8Array | null)[]): Data<Binary> {
	const valueOffsets = new Int32Array(values.length + 1);
	for (const [index, value] of values.entries()) {
		valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + (value?.length ?? 0);
	}
	const data = new Uint8Array(valueOffsets[values.length] ?? 0);
	for (const [index, value] of values.entries()) if (value !== null) data.set(value, valueOffsets[index]);
	return makeData({ type: new Binary(), ...validityOf(values), valueOffsets, data });
}

export function textListData(lists: readonly (readonly (string | null)[] | null)[]): Data<List<Utf8>> {
	const valueOffsets = new Int32Array(lists.length + 1);
	for (const [index, list] of lists.entries()) {
		valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + (list?.length ?? 0);
	}
	const type = new List(new Field('item', new Utf8(), true));
	return makeData({
		type,
		...validityOf(lists),
		valueOffsets,
		child: textData(lists.flatMap((list) => list ?? []))
	});
}

export function doubleData(numbers: readonly (number | null)[]): Data<Float64> {
	const data = Float64Array.from(numbers, (number) => number ?? 0);
	return makeData({ type: new Float64(), ...validityOf(numbers), data });
}

export function floatData(numbers: readonly (number | null)[]): Data<Float32> {
	const data = Float32Array.from(numbers, (number) => number ?? 0);
	return makeData({ type: new Float32(), ...validityOf(numbers), data });
}

export function integerData(integers: readonly (bigint | null)[]): Data<Int64> {
	const data = BigInt64Array.from(integers, (integer) => integer ?? 0n);
	return makeData({ type: new Int64(), ...validityOf(integers), data });
}

/** @param days days since 1970 */
export function dayData(days: readonly (number | null)[]): Data<DateDay> {
	const data = Int32Array.from(days, (day) => day ?? 0);
	return makeData({ type: new DateDay(), ...validityOf(days), data });
}

/** @param moments microseconds since 1970 */
export function timestampData(moments: readonly (bigint | null)[]): Data<TimestampMicrosecond> {
	const data = BigInt64Array.from(moments, (moment) => moment ?? 0n);
	return makeData({ type: new TimestampMicrosecond(), ...validityOf(moments), data });
}

export function booleanData(truths: readonly (boolean | null)[]): Data<Bool> {
	const data = new Uint8Array((truths.length + 7) >> 3);
	for (const [index, truth] of truths.entries()) {
		if (truth === true) setBit(data, index);
	}
	return makeData({ type: new Bool(), ...validityOf(truths), data });
}
