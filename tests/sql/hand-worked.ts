import { COLUMNS, findColumn, type ColumnName } from '#lib/domain/columns.ts';
import { parsePeriod } from '#lib/domain/periods.ts';
import type { ScoreSettings, SideTables } from '#lib/domain/side-tables.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import { DEFAULT_SITE } from '#lib/domain/side-tables/site.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { ingest, type LoadReport } from '#lib/engine/ingest.ts';
import type { DimensionId } from '#lib/metrics/dimensions.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { columnsForReports } from '#lib/reports/columns.ts';
import { columnsFilledBy } from '#lib/sql/ingest/canonical-columns.ts';
import { queryFigures, type Figure, type FigureRow } from '#lib/reports/figures.ts';
import { identifier, join, sql, type Sql, type SqlValue } from '#lib/sql/sql.ts';

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
	columnMap: null
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
		columns: names.map((name) => ({ name, type: typeOf(name).text }))
	};
}

export interface HandWorked {
	readonly load: LoadReport;
	/** Columns of schema v1 that the exports fill. */
	readonly columns: ReadonlySet<ColumnName>;
	readonly figure: (metric: string, period: string, settings?: Partial<ScoreSettings>) => Promise<Figure>;
	/** The same with the interval of medians. */
	readonly bounded: (metric: string, period: string) => Promise<Figure>;
	readonly by: (
		metric: string,
		period: string,
		dimension: DimensionId
	) => Promise<Record<string, Figure | undefined>>;
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
	const ask = (
		metric: string,
		id: string,
		grain: DimensionId[],
		settings: Partial<ScoreSettings> = {},
		medianBounds = false
	) => {
		const period = parsePeriod(id);
		if (period === null) throw new Error(`${id} is no period`);
		return queryFigures(engine, {
			metrics: [metricById(metric)],
			context: { settings: { ...DEFAULT_SETTINGS, ...settings }, available: columns },
			grain,
			periods: [period],
			conditions: [],
			scheme: 'native',
			dataAsOf: load.dataAsOf ?? '',
			bureau: null,
			medianBounds
		});
	};
	const only = (rows: readonly FigureRow[], metric: string, period: string): Figure => {
		const figure = rows[0]?.figures[metric];
		if (figure === undefined) throw new Error(`${metric} gave nothing for ${period}`);
		return figure;
	};
	return {
		load,
		columns,
		figure: async (metric, period, settings) => only(await ask(metric, period, [], settings), metric, period),
		bounded: async (metric, period) => only(await ask(metric, period, [], {}, true), metric, period),
		async by(metric, period, dimension) {
			const rows = await ask(metric, period, [dimension]);
			return Object.fromEntries(rows.map(({ codes, figures }) => [codes[dimension] ?? '', figures[metric]]));
		}
	};
}

/** `k / n` of a figure, as a reader would write it. */
export function basis({ numerator, denominator }: Figure): string {
	return `${numerator} / ${denominator}`;
}
