import type { ColumnMetaData, Statistics } from 'hyparquet';
import type { ParquetColumn, ParquetFooter } from '#lib/engine/wasm/local/parquet-footer.ts';

/**
 * Whether the fast reader misreads a column, or is lost on it, though it is whole: it keeps INT96 times as
 * nanoseconds, which turn the year 9999 of an open ticket into 1816, and it traps on 32-bit numbers whose
 * differences need more than 32 bits, as DuckDB writes them and Parquet does not forbid.
 */
export function isMisread({ type, leaves }: ParquetColumn, { rowGroups }: ParquetFooter): boolean {
	if (type === 'INT96') return true;
	return rowGroups.some(({ group }) => leaves.some((leaf) => hasWideDeltas(group.columns[leaf]?.meta_data)));
}

function hasWideDeltas(chunk: ColumnMetaData | undefined): boolean {
	return (
		chunk?.type === 'INT32' && chunk.encodings.includes('DELTA_BINARY_PACKED') && !isNarrow(chunk.statistics)
	);
}

/** Whether all differences are known to fit: neither unknown bounds nor infinite days are. */
function isNarrow(statistics: Statistics | undefined): boolean {
	const least = statistics?.min_value ?? statistics?.min;
	const most = statistics?.max_value ?? statistics?.max;
	if (least instanceof Date && most instanceof Date) return !Number.isNaN(most.getTime() - least.getTime());
	const range = typeof least === 'number' && typeof most === 'number' ? most - least : NaN;
	return range >= 0 && range < 2 ** 31;
}
