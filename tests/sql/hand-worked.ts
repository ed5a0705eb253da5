import { afterAll, beforeAll, describe } from 'vitest';
import { COLUMNS, findColumn, type ColumnName } from '#lib/domain/columns.ts';
import { parsePeriod, periodsBetween, type Period, type PeriodKind } from '#lib/domain/periods.ts';
import type { ScoreSettings, SideTables } from '#lib/domain/side-tables.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import { DEFAULT_SITE } from '#lib/domain/side-tables/site.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { ingest, type LoadReport } from '#lib/engine/ingest.ts';
import type { DimensionId } from '#lib/metrics/dimensions.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { metricById, METRICS } from '#lib/metrics/registry.ts';
import { columnsForReports } from '#lib/reports/columns.ts';
import { columnsFilledBy } from '#lib/sql/ingest/canonical-columns.ts';
import { queryFigures, type Figure, type FigureRow } from '#lib/reports/figures.ts';
import { identifier, join, sql, type Sql, type SqlValue } from '#lib/sql/sql.ts';
import { closeEngines, openEngines } from './harness.ts';

/** A ticket as a test writes it: only what matters to the test. Times are ISO with their zone. */
export type Ticket = Partial<Record<ColumnName, SqlValue | undefined>>;

export const EMPTY_TABLES: SideTables = {
	site: { ...DEFAULT_SITE, timeZone: 'Asia/Shanghai', defaultScheme: 'native' },
	bureaus: [],
	departments: [],
	schemes: [],
	categoryMap: [],
	serviceLevels: [],
	calendar: [],
	settings: [DEFAULT_SETTINGS],
	columnMap: null,
	annotations: []
};

const USUAL: Ticket = {
	category: '供电服务',
	bureau: 'JC',
	nature: '投诉',
	status: 'closed',
	resolution_code: 'resolved',
	handling_rounds: 1
};

function typeOf(name: ColumnName): Sql {
	const type = findColumn(name)?.type ?? 'VARCHAR';
	return { kind: 'sql', text: type === 'TIMESTAMP' ? 'TIMESTAMP WITH TIME ZONE' : type, values: [] };
}

/** Writes tickets into a raw table, as an export of schema v1 with just the columns that occur. */
export async function rawTable(engine: Engine, table: string, tickets: readonly Ticket[]): Promise<RawTable> {
	const rows = tickets.map((ticket) => ({ ...USUAL, ...ticket }));
	const names = COLUMNS.map(({ name }) => name).filter((name) => rows.some((row) => row[name] !== undefined));
	const values = rows.map(
		(row) =>
			sql`(${join(
				names.map((name) => sql`CAST(${row[name] ?? null} AS ${typeOf(name)})`),
				', '
			)})`
	);
	const columns = join(
		names.map((name) => identifier(name)),
		', '
	);
	await engine.run([
		sql`CREATE TABLE ${identifier(table)} AS SELECT * FROM (VALUES ${join(values, ', ')}) v(${columns})`
	]);
	return {
		table,
		file: `${table}.parquet`,
		rows: rows.length,
		rowsInAll: rows.length,
		columns: names.map((name) => ({ name, type: typeOf(name).text }))
	};
}

export interface HandWorked {
	readonly load: LoadReport;
	/** Columns of schema v1 that the exports fill. */
	readonly columns: ReadonlySet<ColumnName>;
	readonly figure: (metric: string, period: string, settings?: Partial<ScoreSettings>) => Promise<Figure>;
	readonly by: (
		metric: string,
		period: string,
		dimension: DimensionId
	) => Promise<Record<string, Figure | undefined>>;
	/** Every metric of the catalogue for every period that holds tickets. */
	readonly every: (kind: PeriodKind, grain: readonly DimensionId[]) => Promise<FigureRow[]>;
}

/** Loads tickets (one list an export) and answers metrics over them. */
export async function handWorked(
	engine: Engine,
	exports: readonly (readonly Ticket[])[],
	tables: Partial<SideTables> = {}
): Promise<HandWorked> {
	const raw: RawTable[] = [];
	for (const [index, tickets] of exports.entries())
		raw.push(await rawTable(engine, `export_${index}`, tickets));
	const load = await ingest(engine, raw, { ...EMPTY_TABLES, ...tables }, columnsForReports());
	const columns = new Set(
		raw.flatMap((table) =>
			columnsFilledBy(
				table.columns.map(({ name }) => name),
				null
			)
		)
	);
	const query = (
		metrics: readonly Metric[],
		periods: readonly Period[],
		grain: readonly DimensionId[],
		settings: Partial<ScoreSettings> = {}
	) =>
		queryFigures(engine, {
			metrics,
			context: { settings: { ...DEFAULT_SETTINGS, ...settings }, available: columns },
			grain,
			periods,
			conditions: [],
			scheme: 'native',
			// In whole seconds, as a site carries it.
			dataAsOf: load.dataAsOf?.slice(0, 19) ?? '',
			bureau: null,
			medianBounds: true
		});
	const ask = (metric: string, id: string, grain: DimensionId[], settings?: Partial<ScoreSettings>) => {
		const period = parsePeriod(id);
		if (period === null) throw new Error(`${id} is no period`);
		return query([metricById(metric)], [period], grain, settings);
	};
	return {
		load,
		columns,
		async figure(metric, period, settings) {
			const [row] = await ask(metric, period, [], settings);
			const figure = row?.figures[metric];
			if (figure === undefined) throw new Error(`${metric} gave nothing for ${period}`);
			return figure;
		},
		async by(metric, period, dimension) {
			const rows = await ask(metric, period, [dimension]);
			return Object.fromEntries(rows.map(({ codes, figures }) => [codes[dimension] ?? '', figures[metric]]));
		},
		every: (kind, grain) =>
			query(METRICS, periodsBetween(kind, load.firstDay ?? '', load.lastDay ?? ''), grain)
	};
}

/** The time `hours` after an ISO time. */
export function hoursAfter(time: string, hours: number): string {
	return new Date(Date.parse(time) + hours * 3_600_000).toISOString();
}

/** A ticket accepted at a wall time in Shanghai and closed a day later. */
export function ticket(id: string, accepted: string, more: Ticket = {}): Ticket {
	const at = `${accepted}+08:00`;
	return { ticket_id: id, accepted_at: at, closed_at: hoursAfter(at, 24), ...more };
}

type Load = (
	exports: readonly (readonly Ticket[])[],
	tables?: Partial<SideTables>
) => ReturnType<typeof handWorked>;

/** The same tests on native DuckDB and on the browser's, both opened once for the file. */
export function onBothEngines(title: string, tests: (load: Load, engine: () => Engine) => void): void {
	let engines: Awaited<ReturnType<typeof openEngines>>;
	beforeAll(async () => {
		engines = await openEngines();
	});
	afterAll(() => closeEngines(engines));
	describe.each(['native', 'wasm'] as const)(`${title}, on %s`, (name) => {
		tests(
			(exports, tables) => handWorked(engines[name], exports, tables),
			() => engines[name]
		);
	});
}

/** `k / n` of a figure, as a reader would write it. */
export function basis({ numerator, denominator }: Figure): string {
	return `${numerator} / ${denominator}`;
}
