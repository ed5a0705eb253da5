/** A symmetric matrix by rows. */
export type Matrix = readonly (readonly number[])[];

/**
 * Lower triangle L with L·Lᵀ = matrix (Cholesky).
 * @throws RangeError where the matrix is not positive definite
 */
export function cholesky(matrix: Matrix): number[][] {
	const lower: number[][] = [];
	for (const [i, source] of matrix.entries()) {
		const row: number[] = [];
		for (let j = 0; j <= i; j += 1) {
			const other = j === i ? row : (lower[j] ?? []);
			let rest = source[j] ?? 0;
			for (let k = 0; k < j; k += 1) rest -= (row[k] ?? 0) * (other[k] ?? 0);
			if (i === j && !(rest > 0)) throw new RangeError('cholesky needs a positive definite matrix');
			row.push(i === j ? Math.sqrt(rest) : rest / (other[j] ?? 1));
		}
		lower.push(row);
	}
	return lower;
}

/** x with L·Lᵀ·x = right, for a triangle of `cholesky`. */
export function solveCholesky(lower: Matrix, right: readonly number[]): number[] {
	const forward: number[] = [];
	for (const [i, row] of lower.entries()) {
		let rest = right[i] ?? 0;
		for (let k = 0; k < i; k += 1) rest -= (row[k] ?? 0) * (forward[k] ?? 0);
		forward.push(rest / (row[i] ?? 1));
	}
	const solution = forward.slice();
	for (let i = lower.length - 1; i >= 0; i -= 1) {
		let rest = forward[i] ?? 0;
		for (let k = i + 1; k < lower.length; k += 1) rest -= (lower[k]?.[i] ?? 0) * (solution[k] ?? 0);
		solution[i] = rest / (lower[i]?.[i] ?? 1);
	}
	return solution;
}
