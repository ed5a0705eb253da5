import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultFilters, type Filters } from '#lib/domain/filters.ts';
import { parsePeriod } from '#lib/domain/periods.ts';
import type { Site } from '#lib/domain/site.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { ingest } from '#lib/engine/ingest.ts';
import { columnsForReports } from '#lib/reports/columns.ts';
import { columnsFilledBy } from '#lib/sql/ingest/canonical-columns.ts';
import { join, sql } from '#lib/sql/sql.ts';
import { reportContext } from '#lib/reports/context.ts';
import type { DepartmentMatrix } from '#lib/reports/department-matrix.ts';
import { departmentsReport, type DepartmentsReport } from '#lib/reports/departments.ts';
import { closeEngines, openEngines } from './harness.ts';
import { EMPTY_TABLES } from './hand-worked.ts';

let engines: Awaited<ReturnType<typeof openEngines>>;
beforeAll(async () => {
	engines = await openEngines();
});
afterAll(() => closeEngines(engines));

const QUARTER = '2014-Q1';
const DAYS = { '2013-Q4': '2013-11-05', '2014-Q1': '2014-02-05' } as const;

/** So many tickets of a bureau and a department, so many of them resolved at the first handling. */
interface Cell {
	readonly bureau: string;
	readonly department: string | null;
	readonly resolved: number;
	readonly of: number;
	readonly period: keyof typeof DAYS;
}

function tickets(
	bureau: string,
	department: string | null,
	resolved: number,
	of: number,
	period: keyof typeof DAYS = QUARTER
): Cell {
	return { bureau, department, resolved, of, period };
}

/** The tickets of a whole crossing, written as it prints: departments above, `resolved/of` in the row of a bureau. */
function crossed(departments: string, ...rows: readonly string[]): Cell[] {
	return rows.flatMap((row) => {
		const [bureau = '', ...cells] = row.split(' ');
		return departments.split(' ').map((department, index) => {
			const [resolved = 0, of = 0] = (cells[index] ?? '').split('/').map(Number);
			return tickets(bureau, department, resolved, of);
		});
	});
}

/** Writes the tickets as an export of schema v1; numbering them in SQL is quick at any size. */
async function exportOf(engine: Engine, cells: readonly Cell[]): Promise<RawTable> {
	const values = cells.map(
		({ bureau, department, resolved, of, period }) =>
			sql`(${bureau}, ${department}, ${resolved}, ${of}, ${DAYS[period]})`
	);
	await engine.run([
		sql`CREATE OR REPLACE TABLE export_0 AS
			SELECT day || '/' || bureau || '/' || coalesce(department, '') || '/' || n AS ticket_id,
				CAST(day || ' 09:00:00+08' AS TIMESTAMP WITH TIME ZONE) AS accepted_at,
				CAST(day || ' 21:00:00+08' AS TIMESTAMP WITH TIME ZONE) AS closed_at,
				bureau, CAST(department AS VARCHAR) AS owner_department, '供电服务' AS category,
				'投诉' AS nature, 'closed' AS status, 'resolved' AS resolution_code,
				CASE WHEN n < resolved THEN 1 ELSE 2 END AS handling_rounds
			FROM (VALUES ${join(values, ', ')}) cells(bureau, department, resolved, tickets, day), range(1000) numbers(n)
			WHERE n < tickets`
	]);
	const text = ['bureau', 'owner_department', 'category', 'nature', 'status', 'resolution_code'];
	return {
		table: 'export_0',
		file: 'export_0.parquet',
		rows: cells.reduce((sum, { of }) => sum + of, 0),
		rowsInAll: null,
		columns: [
			...['ticket_id', ...text].map((column) => ({ name: column, type: 'VARCHAR' })),
			...['accepted_at', 'closed_at'].map((column) => ({ name: column, type: 'TIMESTAMP WITH TIME ZONE' })),
			{ name: 'handling_rounds', type: 'INTEGER' }
		]
	};
}

const name = (text: string) => ({ zh: text, en: text });

const SETTINGS = { ...DEFAULT_SETTINGS, targets: { first_resolution: 0.7 } };

async function report(
	engine: Engine,
	cells: readonly Cell[],
	more: Partial<Filters> = {}
): Promise<DepartmentsReport> {
	const bureaus = [...new Set(cells.map(({ bureau }) => bureau))].sort().map((code) => ({
		code,
		name: name(code),
		shortName: name(code),
		aliases: [],
		peerGroup: '',
		customersServed: null
	}));
	const raw = await exportOf(engine, cells);
	const load = await ingest(engine, [raw], { ...EMPTY_TABLES, bureaus }, columnsForReports());
	const columns = columnsFilledBy(
		raw.columns.map((column) => column.name),
		null
	);
	const site: Site = {
		...EMPTY_TABLES,
		settings: EMPTY_TABLES.site,
		bureaus,
		schemes: [{ id: 'native', name: name('native'), source: name(''), groups: [] }],
		mappingChanges: [],
		scoreSettings: [SETTINGS],
		values: { natures: [], channels: [], segments: [], categories: [] },
		columns: [...columns],
		dataAsOf: load.dataAsOf ?? '',
		firstDay: '2013-10-01',
		lastDay: '2014-03-31',
		defaultPeriod: QUARTER,
		exports: [],
		dataHash: '',
		load: {
			rowsRead: raw.rows,
			rowsWithoutTicketId: 0,
			ticketsWithoutTime: 0,
			duplicatesDropped: 0,
			tickets: raw.rows,
			contradictoryNatures: null
		},
		problems: []
	};
	const period = parsePeriod(QUARTER);
	if (period === null) throw new Error('no quarter');
	return departmentsReport(reportContext(engine, site, { ...defaultFilters(site, period), ...more }));
}

/** `k/n` of the cells, '-' where hidden; the margin last. */
function printed(matrix: DepartmentMatrix | null): string[] {
	return (matrix?.rows ?? []).map(({ code, cells, score }) =>
		[
			code ?? 'others',
			...[...cells.map((cell) => cell.score), score].map(({ figure, status }) =>
				status === 'suppressed' ? '-' : `${figure.numerator}/${figure.denominator}`
			)
		].join(' ')
	);
}

const FOUR = crossed('x y', 'A 50/100 75/100', 'B 75/100 90/100');

describe.each(['native', 'wasm'] as const)('departments worked out by hand on %s', (engineName) => {
	let engine: Engine;
	beforeAll(() => {
		engine = engines[engineName];
	});

	it('have scores, the rest, the change and the target', async () => {
		const found = await report(engine, [
			...FOUR,
			tickets('A', 'x', 60, 80, '2013-Q4'),
			tickets('A', 'y', 60, 80, '2013-Q4')
		]);
		const [x, y] = found.departments.map(({ scores }) => scores['first_resolution']);
		expect([x?.score.figure.numerator, x?.score.figure.denominator]).toEqual([125, 200]);
		expect([y?.score.figure.numerator, y?.score.figure.denominator]).toEqual([165, 200]);
		// 62.5 % against 82.5 % of the other, and against 75 % the quarter before.
		expect(x?.rest.difference?.difference).toBeCloseTo(-0.2, 12);
		expect([x?.rest.standing, y?.rest.standing]).toEqual(['worse', 'better']);
		expect(x?.change.difference).toBeCloseTo(-0.125, 12);
		expect(x?.target).toEqual({
			target: 0.7,
			met: false,
			sure: true
		});
		expect(found.compared).toEqual({ departments: 2, better: 1, worse: 1 });
		expect(found.all.scores['first_resolution']?.score.figure).toMatchObject({
			numerator: 290,
			denominator: 400
		});
		expect(found.departments[0]?.volume).toMatchObject({ numerator: 200, denominator: 400, value: 0.5 });
		expect(found.trend.periods.map(({ id }) => id)).toEqual(['2013-Q4', '2014-Q1']);
		expect(found.trend.series[0]?.move).toMatchObject({ from: '2013-Q4', to: '2014-Q1' });
		expect(found.trend.series[1]?.scores.map(({ figure }) => figure.value)).toEqual([0.75, 0.825]);
	});

	it('cross with bureaus, whose expectations follow from the other cells', async () => {
		const { matrix } = await report(engine, FOUR);
		expect(printed(matrix)).toEqual(['A 50/100 75/100 125/200', 'B 75/100 90/100 165/200']);
		// Odds 1, 3, 3: the fourth is 9, 90 %; and so it is.
		const last = matrix?.rows[1]?.cells[1];
		expect(last?.expectation?.expected).toBeCloseTo(0.9, 2);
		expect(last?.standing).toBe('expected');
		expect(matrix?.tested).toBe(4);
		expect(matrix?.deviations).toEqual([]);
	});

	it('name the crossing in which the one drags the other, and what it costs both', async () => {
		const { matrix } = await report(
			engine,
			crossed('x y z', 'A 85/100 85/100 85/100', 'B 85/100 45/100 85/100', 'C 85/100 85/100 85/100')
		);
		const [first] = matrix?.deviations ?? [];
		expect(first).toMatchObject({ row: 1, column: 1, standing: 'much-worse' });
		const cell = matrix?.rows[1]?.cells[1];
		expect(cell?.expectation?.expected).toBeCloseTo(0.85, 2);
		expect(cell?.surplus).toBeCloseTo(-40, 0);
		// 215 of 300 would be 255 of 300.
		expect(first?.bureauOtherwise).toBeCloseTo(0.85, 2);
		expect(first?.departmentOtherwise).toBeCloseTo(0.85, 2);
	});

	it('judge a rate that should be low the other way round', async () => {
		const rows = crossed('x y z', 'A 85/100 85/100 85/100', 'B 85/100 30/100 85/100');
		const { matrix } = await report(engine, rows, { metric: 'return' });
		const cell = matrix?.rows[1]?.cells[1];
		expect(cell?.score.figure).toMatchObject({ numerator: 70, denominator: 100 });
		expect(cell?.expectation?.z).toBeGreaterThan(3);
		expect(cell?.standing).toBe('much-worse');
	});

	it('hide a small cell with its row and its column, and let no hidden cell into a number', async () => {
		const { matrix } = await report(
			engine,
			crossed('x y z', 'A 3/5 30/40 40/50', 'B 60/70 50/60 70/80', 'C 600/700 600/700 600/700')
		);
		expect(printed(matrix)).toEqual([
			'A 40/50 - - 73/95',
			'B 70/80 - - 180/210',
			'C 600/700 600/700 600/700 1800/2100'
		]);
		expect(matrix?.columns.map(({ code }) => code)).toEqual(['z', 'y', 'x']);
		expect(matrix?.hidden).toBe(4);
	});

	it('set departments too small to be shown apart side by side in one column', async () => {
		const { matrix } = await report(engine, crossed('x y z', 'A 20/30 4/6 5/7', 'B 20/30 5/7 4/6'));
		expect(matrix?.columns.map(({ code, merged }) => code ?? merged.map(({ zh }) => zh))).toEqual([
			'x',
			['y', 'z']
		]);
		expect(printed(matrix)).toEqual(['A 20/30 9/13 29/43', 'B 20/30 9/13 29/43']);
	});

	it('are none where no ticket names one, and one where all name the same', async () => {
		const none = await report(engine, [tickets('A', null, 20, 30)]);
		expect([none.departments.length, none.matrix, none.unassigned]).toEqual([0, null, 30]);
		const one = await report(engine, [tickets('A', 'x', 20, 30), tickets('B', 'x', 20, 30)]);
		expect(one.departments).toHaveLength(1);
		expect(one.compared.departments).toBe(0);
		expect(one.matrix?.tested).toBe(0);
		expect(printed(one.matrix)).toEqual(['A 20/30 20/30', 'B 20/30 20/30']);
	});

	it('are evaluated over all bureaus, the one of the filter marked', async () => {
		const found = await report(engine, FOUR, { bureau: 'A' });
		expect(found.matrix?.marked).toBe('A');
		expect(found.all.volume.numerator).toBe(400);
		expect({ ...found, matrix: { ...found.matrix, marked: null } }).toEqual(await report(engine, FOUR));
	});

	it('fall back to first resolution, in so many words, where the metric is no proportion', async () => {
		const found = await report(engine, FOUR, { metric: 'time_to_close' });
		expect([found.metric, found.replaced]).toEqual(['first_resolution', 'time_to_close']);
		expect((await report(engine, FOUR)).replaced).toBeNull();
	});

	it('do not depend on the order of the tickets', async () => {
		const forward = JSON.stringify(await report(engine, FOUR));
		expect(JSON.stringify(await report(engine, FOUR.toReversed()))).toBe(forward);
	});
});
