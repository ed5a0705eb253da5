/**
 * For each row the column that it gets, or null, so that no column goes twice and the sum of the
 * scores is the largest possible (Hungarian method with potentials). Pairs with score 0 stay apart.
 * Where several assignments are equally good the result depends on the order of the input alone.
 * @param scores whole numbers from 0, one list a row, all of one length
 */
export function bestAssignment(scores: readonly (readonly number[])[]): (number | null)[] {
	const rows = scores.length;
	const given = scores[0]?.length ?? 0;
	// A column of zeros for every row lets each stay alone.
	const columns = given + rows;
	const cost = (row: number, column: number) => -(scores[row - 1]?.[column - 1] ?? 0);
	const rowPotential = new Float64Array(rows + 1);
	const columnPotential = new Float64Array(columns + 1);
	const rowOf = new Int32Array(columns + 1);
	const before = new Int32Array(columns + 1);
	for (let row = 1; row <= rows; row++) {
		rowOf[0] = row;
		let column = 0;
		const slack = new Float64Array(columns + 1).fill(Infinity);
		const used = new Uint8Array(columns + 1);
		do {
			used[column] = 1;
			const current = rowOf[column] ?? 0;
			let step = Infinity;
			let next = 0;
			for (let other = 1; other <= columns; other++) {
				if (used[other] === 1) continue;
				const reduced = cost(current, other) - (rowPotential[current] ?? 0) - (columnPotential[other] ?? 0);
				if (reduced < (slack[other] ?? 0)) {
					slack[other] = reduced;
					before[other] = column;
				}
				if ((slack[other] ?? 0) < step) {
					step = slack[other] ?? 0;
					next = other;
				}
			}
			for (let other = 0; other <= columns; other++) {
				if (used[other] === 1) {
					const owner = rowOf[other] ?? 0;
					rowPotential[owner] = (rowPotential[owner] ?? 0) + step;
					columnPotential[other] = (columnPotential[other] ?? 0) - step;
				} else slack[other] = (slack[other] ?? 0) - step;
			}
			column = next;
		} while (rowOf[column] !== 0);
		while (column !== 0) {
			const previous = before[column] ?? 0;
			rowOf[column] = rowOf[previous] ?? 0;
			column = previous;
		}
	}
	const assigned = scores.map((): number | null => null);
	for (let column = 1; column <= given; column++) {
		const row = (rowOf[column] ?? 0) - 1;
		if (row >= 0 && (scores[row]?.[column - 1] ?? 0) > 0) assigned[row] = column - 1;
	}
	return assigned;
}
