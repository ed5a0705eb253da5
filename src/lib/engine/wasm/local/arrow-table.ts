import {
	type Data,
	Field,
	makeData,
	RecordBatch,
	Schema,
	Struct,
	Table,
	tableToIPC,
	type TypeMap
} from 'apache-arrow';

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
