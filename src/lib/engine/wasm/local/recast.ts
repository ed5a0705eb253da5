import { type Data, DataType, tableFromIPC, type Vector } from 'apache-arrow';
import { decimalFromWords } from '#lib/engine/wasm/arrow-rows.ts';
import { arrowStream } from '#lib/engine/wasm/local/arrow-table.ts';
import { floatData, textData } from '#lib/engine/wasm/local/arrow-values.ts';
import type { ParquetColumn } from '#lib/engine/wasm/local/parquet-footer.ts';

/** Where the columns come from. */
export interface ColumnSources {
	/** What the stream holds, in its order. */
	readonly given: readonly ParquetColumn[];
	/** Columns that were read apart, over all rows of the stream. */
	readonly others: ReadonlyMap<ParquetColumn, Data>;
}

/**
 * An Arrow stream with the wanted columns only, under their own names, and with types that DuckDB takes:
 * half floats as floats, decimals beyond 38 digits as text.
 */
export function recast(
	stream: Uint8Array,
	{ given, others }: ColumnSources,
	wanted: readonly ParquetColumn[]
): Uint8Array {
	const table = tableFromIPC(stream);
	if (table.schema.fields.length !== given.length) {
		throw new Error(`${String(table.schema.fields.length)} columns came instead of ${String(given.length)}`);
	}
	let row = 0;
	const batches = table.batches.map((batch) => {
		const start = row;
		row += batch.numRows;
		return wanted.map(
			(column) =>
				others.get(column)?.slice(start, batch.numRows) ??
				castTo(column, batch.getChildAt(given.indexOf(column)))
		);
	});
	const names = wanted.map(({ name }) => name);
	return arrowStream(names, batches);
}

function castTo({ header, cast }: ParquetColumn, vector: Vector<DataType> | null): Data {
	const [data] = vector?.data ?? [];
	if (vector === null || data === undefined) throw new Error(`column ${header} did not come`);
	if (cast === null) return data;
	const values = Array.from({ length: vector.length }, (_, row): unknown => vector.get(row));
	if (cast === 'half') return floatData(values.map((value) => (typeof value === 'number' ? value : null)));
	const scale = DataType.isDecimal(data.type) ? data.type.scale : 0;
	return textData(
		values.map((value) => (value instanceof Uint32Array ? decimalText(decimalFromWords(value), scale) : null))
	);
}

function decimalText(unscaled: bigint, scale: number): string {
	const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
	const sign = unscaled < 0n ? '-' : '';
	const whole = digits.slice(0, digits.length - scale);
	return scale > 0 ? `${sign}${whole}.${digits.slice(-scale)}` : sign + whole;
}
