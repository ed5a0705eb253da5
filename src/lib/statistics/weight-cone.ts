import { greatestCommonDivisor } from '#lib/statistics/fraction.ts';

/**
 * A set of weightings that holds with any two also their mixtures: the cone of weight vectors ≥ 0
 * that meet linear conditions `condition · weights ≥ 0`, kept as its extreme rays in whole numbers.
 * All arithmetic is exact. No ray: only the zero vector is left.
 */
export interface WeightCone {
	readonly size: number;
	readonly rays: readonly Ray[];
	/** Number of conditions met so far, those of the weights ≥ 0 included. */
	readonly conditions: number;
	/** Conditions that hold with equality everywhere, by being 0 · weights ≥ 0. */
	readonly empty: bigint;
}

export interface Ray {
	readonly vector: readonly bigint[];
	/** Bit c: condition c holds with equality on the ray. */
	readonly tight: bigint;
}

/** Every weighting of `size` parts. */
export function allWeights(size: number): WeightCone {
	const everyBit = (1n << BigInt(size)) - 1n;
	const rays = Array.from({ length: size }, (_, axis): Ray => ({
		vector: Array.from({ length: size }, (_none, index) => (index === axis ? 1n : 0n)),
		tight: everyBit & ~(1n << BigInt(axis))
	}));
	return { size, rays, conditions: size, empty: 0n };
}

/**
 * The weightings of a cone that also meet `condition · weights ≥ 0`.
 * Source: the double description method (Motzkin 1953; Fukuda & Prodon 1996, adjacency test by tight sets).
 * @param condition whole numbers, as many as there are parts
 */
export function restrict(cone: WeightCone, condition: readonly bigint[]): WeightCone {
	const bit = 1n << BigInt(cone.conditions);
	const conditions = cone.conditions + 1;
	if (condition.every((entry) => entry === 0n)) return { ...cone, conditions, empty: cone.empty | bit };
	const placed = cone.rays.map((ray) => ({ ray, at: dot(condition, ray.vector) }));
	const kept = placed.flatMap(({ ray, at }): Ray[] =>
		at < 0n ? [] : [at === 0n ? { ...ray, tight: ray.tight | bit } : ray]
	);
	const inside = placed.filter(({ at }) => at > 0n);
	const outside = placed.filter(({ at }) => at < 0n);
	for (const good of inside) {
		for (const bad of outside) {
			const common = good.ray.tight & bad.ray.tight;
			const isEdge = cone.rays.every(
				(other) => other === good.ray || other === bad.ray || (other.tight & common) !== common
			);
			if (!isEdge) continue;
			const vector = good.ray.vector.map(
				(entry, index) => good.at * (bad.ray.vector[index] ?? 0n) - bad.at * entry
			);
			kept.push({ vector: primitive(vector), tight: common | bit });
		}
	}
	return { size: cone.size, rays: kept, conditions, empty: cone.empty };
}

function dot(first: readonly bigint[], second: readonly bigint[]): bigint {
	return first.reduce((sum, entry, index) => sum + entry * (second[index] ?? 0n), 0n);
}

/** The same direction in the smallest whole numbers. */
function primitive(vector: readonly bigint[]): bigint[] {
	const divisor = vector.reduce(greatestCommonDivisor, 0n);
	return vector.map((entry) => entry / divisor);
}

/** The share of all weightings that the cone holds, by volume of the weights that sum to 1. */
export function shareOfAll({ size, rays, conditions, empty }: WeightCone): number {
	const everyRay = (1n << BigInt(rays.length)) - 1n;
	const faces = Array.from({ length: conditions }, (_, index) => 1n << BigInt(index))
		.filter((bit) => (empty & bit) === 0n)
		.map((bit) => setOf(rays.flatMap(({ tight }, index) => ((tight & bit) === 0n ? [] : [index]))));
	// A condition that holds with equality everywhere leaves a set without volume.
	if (rays.length < size || faces.includes(everyRay)) return 0;
	return triangulate(everyRay, faces, size).reduce((sum, corners) => {
		const vectors = corners.flatMap((index) => (rays[index] === undefined ? [] : [rays[index].vector]));
		const scale = vectors.reduce((product, vector) => product * vector.reduce((a, b) => a + b, 0n), 1n);
		return sum + Number((absolute(determinant(vectors)) * PRECISION) / scale) / Number(PRECISION);
	}, 0);
}

const PRECISION = 10n ** 18n;

/** Positions of rays as the bits of a number: sets are compared far more often than read. */
type RaySet = bigint;

function setOf(members: readonly number[]): RaySet {
	return members.reduce((set, member) => set | (1n << BigInt(member)), 0n);
}

function membersOf(set: RaySet): number[] {
	const members: number[] = [];
	for (let rest = set, index = 0; rest !== 0n; rest >>= 1n, index += 1) {
		if ((rest & 1n) === 1n) members.push(index);
	}
	return members;
}

/**
 * Splits a face into simplices: an apex with every facet that does not hold it, in turn split.
 * Source: Cohen & Hickey 1979, Journal of the ACM 26:401.
 * @param conditions the rays on which each condition holds with equality
 * @param size rays of each simplex
 */
function triangulate(
	face: RaySet,
	conditions: readonly RaySet[],
	size: number,
	known = new Map<RaySet, number[][]>()
): number[][] {
	const found = known.get(face);
	if (found !== undefined) return found;
	const members = membersOf(face);
	const [apex] = members;
	const simplices =
		apex === undefined || members.length === size
			? [members]
			: facetsOf(face, conditions)
					.filter((facet) => (facet & (1n << BigInt(apex))) === 0n)
					.flatMap((facet) => triangulate(facet, conditions, size - 1, known))
					.map((simplex) => [apex, ...simplex]);
	known.set(face, simplices);
	return simplices;
}

/** The largest proper faces. */
function facetsOf(face: RaySet, conditions: readonly RaySet[]): RaySet[] {
	const faces = [...new Set(conditions.map((rays) => rays & face))].filter(
		(part) => part !== 0n && part !== face
	);
	return faces.filter((part) => !faces.some((other) => other !== part && (other & part) === part));
}

/** By fraction-free elimination (Bareiss 1968). */
function determinant(rows: readonly (readonly bigint[])[]): bigint {
	const matrix = rows.map((row) => [...row]);
	let previous = 1n;
	let sign = 1n;
	for (let step = 0; step < matrix.length - 1; step += 1) {
		const found = matrix.findIndex((row, index) => index >= step && row[step] !== 0n);
		const pivotRow = matrix[found];
		if (pivotRow === undefined) return 0n;
		if (found !== step) {
			const replaced = matrix[step];
			if (replaced !== undefined) matrix[found] = replaced;
			matrix[step] = pivotRow;
			sign = -sign;
		}
		const pivot = pivotRow[step] ?? 0n;
		for (const row of matrix.slice(step + 1)) {
			const factor = row[step] ?? 0n;
			for (let column = step + 1; column < row.length; column += 1) {
				row[column] = ((row[column] ?? 0n) * pivot - factor * (pivotRow[column] ?? 0n)) / previous;
			}
			row[step] = 0n;
		}
		previous = pivot;
	}
	return sign * (matrix.at(-1)?.at(-1) ?? 0n);
}

function absolute(value: bigint): bigint {
	return value < 0n ? -value : value;
}
