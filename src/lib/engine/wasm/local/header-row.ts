/** Titles may stand above the header: among so many rows it is the first with half the cells of the fullest. */
const ROWS_WITH_TITLES = 20;

/** Place of the header among a table's first rows; -1 where all are blank. */
export function headerRow(rows: readonly (readonly string[])[]): number {
	const filled = rows
		.slice(0, ROWS_WITH_TITLES)
		.map((row) => row.filter((cell) => cell.trim() !== '').length);
	const enough = Math.max(1, Math.max(...filled, 0) / 2);
	return filled.findIndex((count) => count >= enough);
}
