import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePeriod, type Period } from '#lib/domain/periods.ts';
import { buildEdition } from '#lib/editions/build/edition.ts';
import { editionSchema, type EditionBody } from '#lib/editions/document.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { BuildSite } from '#lib/server/site.ts';
import { openBoth, type BothEngines } from './both-sites.ts';

function quarter(id: string): Period {
	const period = parsePeriod(id);
	if (period === null) throw new Error(`no period ${id}`);
	return period;
}

function build({ site }: BuildSite, engine: Engine, id: string): Promise<EditionBody> {
	return buildEdition({ engine, site, quarter: quarter(id), commentary: {}, address: null });
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

	it('names every table, row, column and chart of a page once, with a cell for each column', () => {
		const expectOnce = (where: string, ids: readonly string[]) =>
			expect(ids.length, `${where}: ${ids.join(' ')}`).toBe(new Set(ids).size);
		const pageIds = new Set(body.pages.map(({ id }) => id));
		for (const { id, key, sections } of body.pages) {
			const tables = [key, ...sections.flatMap((section) => section.tables)];
			expectOnce(
				id,
				sections.map((section) => section.id)
			);
			expectOnce(
				id,
				tables.map((table) => table.id)
			);
			expectOnce(
				id,
				sections.flatMap(({ charts }) => charts.map((chart) => chart.id))
			);
			for (const table of tables) {
				expectOnce(
					`${id}/${table.id}`,
					table.rows.map((row) => row.key)
				);
				expectOnce(
					`${id}/${table.id}`,
					table.columns.map((column) => column.id)
				);
				for (const row of table.rows) {
					expect(row.cells).toHaveLength(table.columns.length);
					expect(row.page === null || pageIds.has(row.page)).toBe(true);
				}
			}
			for (const { tables: own, charts } of sections) {
				for (const chart of charts) {
					const columns = own.find((table) => table.id === chart.table)?.columns.map((column) => column.id);
					expect(columns).toEqual(expect.arrayContaining(chart.columns));
				}
			}
		}
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
});
