import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePeriod, periodsBetween, type Period } from '#lib/domain/periods.ts';
import { buildEdition } from '#lib/editions/build/edition.ts';
import { editionSchema, type EditionBody } from '#lib/editions/document.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { loadSite, type BuildSite } from '#lib/server/site.ts';
import { openBoth, type BothEngines } from './both-sites.ts';
import { atomsOf, printedIn, solver, type Atom } from './edition-equations.ts';
import { thinnedFolder } from './thinned.ts';

function quarter(id: string): Period {
	const period = parsePeriod(id);
	if (period === null) throw new Error(`no period ${id}`);
	return period;
}

function build({ site }: BuildSite, engine: Engine, id: string): Promise<EditionBody> {
	return buildEdition({ engine, site, quarter: quarter(id), commentary: {}, address: null });
}

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
async function expectNothingGivenAway(built: BuildSite, body: EditionBody): Promise<number> {
	const atoms = await atomsOf(built, quarter(body.quarter));
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

describe('the report of a quarter of the sample', () => {
	let both: BothEngines;
	let body: EditionBody;
	beforeAll(async () => {
		both = await openBoth('data');
		body = await build(both.built, both.built.engine, '2014-Q2');
	});
	afterAll(() => both.close());

	it('fits the frozen schema with a page for every unit, and stays small', () => {
		const document = {
			...body,
			number: 1,
			publishedOn: '2014-08-05',
			forced: false,
			checks: [],
			correction: null
		};
		expect(() => v.parse(editionSchema, document)).not.toThrow();
		expect(body.pages.map(({ id }) => id)).toEqual(['quarter', ...body.units.map(({ page }) => page)]);
		expect(body.units).toHaveLength(both.built.site.bureaus.length + 4);
		expect(JSON.stringify(document).length).toBeLessThan(400_000);
	});

	it('is the same bytes again, and from the browser’s engine', async () => {
		expect(JSON.stringify(await build(both.built, both.built.engine, '2014-Q2'))).toBe(JSON.stringify(body));
		expect(JSON.stringify(await build(both.built, both.wasm, '2014-Q2'))).toBe(JSON.stringify(body));
	});

	it('adds up with the quarter before to the published half-year: 568 = 262 + 173 + 85 + 48', async () => {
		const counts = (one: EditionBody) => {
			const table = one.pages[0]?.sections.find(({ id }) => id === 'categories')?.tables[0];
			return new Map(
				table?.rows.map(({ key, cells }) => [key, cells[1]?.kind === 'number' ? cells[1].value : null])
			);
		};
		const [first, second] = [counts(await build(both.built, both.built.engine, '2014-Q1')), counts(body)];
		const half = (key: string) => (first.get(key) ?? 0) + (second.get(key) ?? 0);
		expect(['all', 'service', 'outage-voltage', 'grid', 'safety'].map(half)).toEqual([568, 262, 173, 85, 48]);
	});

	it('finds every unit by its pinyin', () => {
		expect(body.units.find(({ code }) => code === 'JC')).toMatchObject({
			pinyin: 'jiangchengqugongdianju',
			initials: 'jcqgdj'
		});
	});

	it('defines every metric that a table names', () => {
		const tables = body.pages.flatMap(({ key, sections }) => [key, ...sections.flatMap((one) => one.tables)]);
		const defined = new Set(body.definitions.map(({ metric }) => metric));
		const named = new Set(tables.flatMap(({ columns }) => columns.flatMap(({ metric }) => metric ?? [])));
		expect(named.size).toBeGreaterThan(10);
		expect([...named].filter((metric) => !defined.has(metric))).toEqual([]);
	});

	it('sets a bureau’s gap apart into mix and handling, which add up', () => {
		const drivers = body.pages
			.find(({ id }) => id === 'bureau-YF')
			?.sections.find(({ id }) => id === 'drivers');
		expect(drivers?.finding.zh).toBe(
			'与全部单位相差 −7.2 个百分点：诉求构成带来 0.0，处理本身带来 −7.2（差于应有，超出波动范围）。'
		);
	});

	it('tells a bureau without a finding to hold and to watch', () => {
		const actions = (id: string) =>
			body.pages.find((page) => page.id === id)?.sections.find((section) => section.id === 'actions');
		expect(actions('bureau-BH')?.finding.zh).toContain('没有经校正仍超出波动范围的问题');
		expect(actions('bureau-YF')?.points[0]?.zh).toContain('134 / 167');
		for (const { id } of body.pages.slice(1)) {
			expect(actions(id)?.points.length).toBeGreaterThan(0);
			expect(actions(id)?.points.length).toBeLessThanOrEqual(3);
		}
	});

	it('gives nothing away that it hides, in any quarter', async () => {
		const { built } = both;
		let secrets = 0;
		for (const { id } of periodsBetween('quarter', built.site.firstDay, built.site.lastDay)) {
			secrets += await expectNothingGivenAway(built, await build(built, built.engine, id));
		}
		expect(secrets).toBeGreaterThan(50);
	});
});

describe.each([3, 8, 25])('the reports of a site with one ticket in %i of the sample', (keep) => {
	it('give nothing away that they hide', async () => {
		const { folder, remove } = await thinnedFolder('data', keep);
		const built = await loadSite(folder);
		try {
			let secrets = 0;
			for (const id of ['2013-Q3', '2014-Q3']) {
				secrets += await expectNothingGivenAway(built, await build(built, built.engine, id));
			}
			expect(secrets).toBeGreaterThan(20);
		} finally {
			await built.engine.close();
			await remove();
		}
	});
});
