import { describe, expect, it } from 'vitest';
import { parsePeriod, periodsBetween } from '#lib/domain/periods.ts';
import { buildEdition } from '#lib/editions/build/edition.ts';
import type { EditionBody } from '#lib/editions/document.ts';
import { loadSite, type BuildSite } from '#lib/server/site.ts';
import { atomsOf, printedIn, solver, type Atom } from './edition-equations.ts';
import { thinnedFolder } from './thinned.ts';

/** Sums below the minimum that nobody may work out: of a bureau, department or category, and of their crossings. */
function smallSums(atoms: readonly Atom[], minimum: number) {
	const keys: readonly ((atom: Atom) => string)[] = [
		({ bureau }) => bureau,
		({ department }) => department,
		({ category }) => category,
		({ bureau, department }) => `${bureau} × ${department}`,
		({ bureau, category }) => `${bureau} × ${category}`
	];
	return keys.flatMap((keyOf, index) =>
		[...new Set(atoms.map(keyOf))].flatMap((key) => {
			const holds = (atom: Atom) => keyOf(atom) === key;
			const n = atoms.filter(holds).reduce((sum, atom) => sum + atom.n, 0);
			return n < minimum ? [{ name: `${index} ${key}`, holds }] : [];
		})
	);
}

/** Small numbers of tickets anywhere in the document: as a cell, as the basis of a rate or score, or in a sentence. */
function smallNumbers({ pages, settings: { minimumShown } }: EditionBody): string[] {
	const isSmall = (count: number | null) => count !== null && count > 0 && count < minimumShown;
	const inCells = pages.flatMap(({ id, key, sections }) =>
		[key, ...sections.flatMap(({ tables }) => tables)].flatMap((table) =>
			table.rows.flatMap((row) =>
				row.cells.flatMap((cell, index) => {
					const column = table.columns[index];
					if (cell.kind !== 'number' || column === undefined) return [];
					const isCount = column.unit === 'tickets' && column.decimals === 0;
					const isRate = column.unit === 'per-10k' || column.unit === 'per-million';
					return (isCount && isSmall(cell.value)) ||
						(isRate && isSmall(cell.numerator)) ||
						isSmall(cell.denominator)
						? [`${id}/${table.id}/${row.key}/${column.id}`]
						: [];
				})
			)
		)
	);
	const inWords = [...JSON.stringify(pages).matchAll(/[\d,]+ \/ ([\d,]+)/g)]
		.filter(([, basis = '']) => isSmall(Number(basis.replaceAll(',', ''))))
		.map(([text]) => text);
	return [...inCells, ...inWords];
}

/** Holds every printed basis to the tickets, and asks a solver for everything that is hidden or small. */
async function expectNothingGivenAway(built: BuildSite, id: string): Promise<number> {
	const quarter = parsePeriod(id);
	if (quarter === null) throw new Error(`no period ${id}`);
	const { engine, site } = built;
	const body = await buildEdition({ engine, site, quarter, commentary: {}, address: null });
	const atoms = await atomsOf(built, quarter);
	const printed = printedIn(body, built);
	for (const { where, holds, basis } of printed) {
		if (basis === null) continue;
		const n = atoms.filter(holds).reduce((sum, atom) => sum + atom.n, 0);
		const k = atoms.filter(holds).reduce((sum, atom) => sum + atom.k, 0);
		expect(basis, where).toEqual({ k, n });
		expect(n === 0 || n >= body.settings.minimumShown, `${where} has ${n}`).toBe(true);
	}
	expect(smallNumbers(body)).toEqual([]);
	const canSolve = solver(
		atoms,
		printed.filter(({ basis }) => basis !== null).map(({ holds }) => holds)
	);
	const secrets = [
		...smallSums(atoms, body.settings.minimumShown),
		...printed
			.filter(({ basis, holds }) => basis === null && atoms.some(holds))
			.map(({ where, holds }) => ({ name: where, holds }))
	];
	expect(secrets.filter(({ holds }) => canSolve(holds)).map(({ name }) => `${body.quarter} ${name}`)).toEqual(
		[]
	);
	return secrets.length;
}

it('the reports of the sample give nothing away that they hide, in any quarter', async () => {
	const built = await loadSite('data');
	try {
		let secrets = 0;
		for (const { id } of periodsBetween('quarter', built.site.firstDay, built.site.lastDay)) {
			secrets += await expectNothingGivenAway(built, id);
		}
		expect(secrets).toBeGreaterThan(50);
	} finally {
		await built.engine.close();
	}
});

describe.each([3, 8, 25])('the reports of a site with one ticket in %i of the sample', (keep) => {
	it('give nothing away that they hide', async () => {
		const { folder, remove } = await thinnedFolder('data', keep);
		const built = await loadSite(folder);
		try {
			let secrets = 0;
			for (const id of ['2013-Q3', '2014-Q3']) {
				secrets += await expectNothingGivenAway(built, id);
			}
			expect(secrets).toBeGreaterThan(20);
		} finally {
			await built.engine.close();
			await remove();
		}
	});
});
