import {
	type Data,
	type DataType,
	Field,
	makeBuilder,
	makeData,
	RecordBatch,
	Schema,
	Struct,
	Table,
	tableToIPC,
	type TypeMap
} from 'apache-arrow';

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/**
 * Values as Arrow data, null where there is none. Arrow's own check for nulls is compiled out of text, which a
 * strict content policy refuses.
 */
export function dataFromValues(values: readonly unknown[], type: DataType): Data {
	const builder = makeBuilder<DataType, null>({ type, nullValues: [] });
	for (const part of [builder, ...builder.children]) part.isValid = isGiven;
	for (const value of values) builder.append(value);
	return builder.finish().flush();
}

/** Columns of one record batch, of equal length. */
export type Batch = readonly Data[];

/**
 * Record batches as one Arrow IPC stream.
 * @param names one for each column
 * @param batches at least one; all have the same types
 */
export function arrowStream(names: readonly string[], batches: readonly Batch[]): Uint8Array {
	const fields = names.map((name, index) => {
		const type = batches[0]?.[index]?.type;
		if (type === undefined) throw new Error(`no data for column ${name}`);
		return new Field(name, type, true);
	});
	const schema = new Schema<TypeMap>(fields);
	const records = batches.map((columns) => {
		const length = columns[0]?.length ?? 0;
		const type = new Struct<TypeMap>(fields);
		return new RecordBatch(schema, makeData({ type, length, nullCount: 0, children: [...columns] }));
	});
	return tableToIPC(new Table(schema, records), 'stream');
}
