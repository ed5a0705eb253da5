import type { ColumnName } from '#lib/domain/columns.ts';
import type { Filters } from '#lib/domain/filters.ts';
import { hull, type DaySpan } from '#lib/domain/manifest-files.ts';
import {
	isComplete,
	isProvisional,
	matureFrom,
	previousPeriod,
	samePeriodLastYear,
	type Period
} from '#lib/domain/periods.ts';
import type { ScoreSettings } from '#lib/domain/side-tables.ts';
import { settingsFor, settingsWithin, type Site } from '#lib/domain/site.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { dimensionColumn, type DimensionId } from '#lib/metrics/dimensions.ts';
import { missingNeeds, type Metric } from '#lib/metrics/metric.ts';
import { filterConditions } from '#lib/metrics/conditions.ts';
import { isIn } from '#lib/sql/sql.ts';
import { beginsInData, queryFigures, type FigureRow } from '#lib/reports/figures.ts';

/** What every report is computed from: the tickets, the site, the filters, the settings in force. */
export interface ReportContext {
	readonly engine: Engine;
	readonly site: Site;
	readonly filters: Filters;
	readonly settings: ScoreSettings;
	readonly available: ReadonlySet<ColumnName>;
	/** Resolves once the engine holds every ticket that figures of these days need; absent where it holds all. */
	readonly hold?: (span: DaySpan) => Promise<unknown>;
}

export function reportContext(
	engine: Engine,
	site: Site,
	filters: Filters,
	hold?: ReportContext['hold']
): ReportContext {
	return {
		engine,
		site,
		filters,
		settings: settingsFor(site, filters.period),
		available: new Set(site.columns),
		...(hold === undefined ? {} : { hold })
	};
}

/** A bureau is ranked among all of them: the filter marks it, and takes no ticket of the others away. */
export function amongAll(context: ReportContext): ReportContext {
	const { filters } = context;
	return filters.unit === 'bureau' ? { ...context, filters: { ...filters, bureau: null } } : context;
}

/** The period of a report with what a reader must know before judging by it. */
export interface PeriodFacts {
	readonly id: string;
	readonly previous: string;
	readonly lastYear: string;
	/** False where the data end inside the period. */
	readonly complete: boolean;
	/** First-resolution scores may still change. */
	readonly provisional: boolean;
	/** Day from which they no longer do, ISO. */
	readonly finalFrom: string;
	readonly dataAsOf: string;
	readonly settingsVersion: string;
	/** Day from which that version is in force, ISO; it names the version among the definitions. */
	readonly settingsFrom: string;
	/** Versions that came into force inside the period, which they do not score. */
	readonly laterSettings: readonly SettingsVersion[];
	/** Periods of comparison that another version scored in their own time; here the page's version does. */
	readonly rescored: readonly { readonly period: string; readonly version: string }[];
	readonly repeatWindowDays: number;
}

/** A version of the score settings by its name and the day it came into force, ISO. */
export type SettingsVersion = Pick<ScoreSettings, 'version' | 'validFrom'>;

export function periodFacts({ site, filters, settings }: ReportContext): PeriodFacts {
	const { period } = filters;
	return {
		id: period.id,
		previous: previousPeriod(period).id,
		lastYear: samePeriodLastYear(period).id,
		complete: isComplete(period, site.dataAsOf),
		provisional: isProvisional(period, settings.repeatWindowDays, site.dataAsOf),
		finalFrom: matureFrom(period, settings.repeatWindowDays),
		dataAsOf: site.dataAsOf,
		settingsVersion: settings.version,
		settingsFrom: settings.validFrom,
		laterSettings: settingsWithin(site, period).map(({ version, validFrom }) => ({ version, validFrom })),
		rescored: rescored(site, period, settings),
		repeatWindowDays: settings.repeatWindowDays
	};
}

function rescored(site: Site, period: Period, settings: ScoreSettings): PeriodFacts['rescored'] {
	return [previousPeriod(period), samePeriodLastYear(period)].flatMap((earlier, index, both) => {
		const { version } = settingsFor(site, earlier);
		const isSame = version === settings.version || both.findIndex(({ id }) => id === earlier.id) !== index;
		return isSame || !beginsInData(site.firstDay, earlier) ? [] : [{ period: earlier.id, version }];
	});
}

export interface Ask {
	readonly metrics: readonly Metric[];
	readonly grain?: readonly DimensionId[];
	readonly periods: readonly Period[];
	/** The page's own nature where the reader chose none. */
	readonly usualNature?: string;
	/** Filters in place of the report's own. */
	readonly filters?: Filters;
	/** Only tickets of these bureaus count; all by default. */
	readonly bureaus?: readonly string[];
	/** Whether medians come with their interval. */
	readonly medianBounds?: boolean;
}

/** Figures under the report's filters. */
export async function ask(
	context: ReportContext,
	{ metrics, grain = [], periods, usualNature, filters = context.filters, bureaus, medianBounds = false }: Ask
): Promise<FigureRow[]> {
	const [first, ...others] = periods;
	if (first !== undefined) await context.hold?.(others.reduce<DaySpan>(hull, first));
	return queryFigures(context.engine, {
		metrics,
		context: { settings: context.settings, available: context.available },
		grain,
		periods,
		conditions: [
			...filterConditions(filters, context.settings, usualNature),
			...(bureaus === undefined ? [] : [isIn(dimensionColumn('bureau', filters.scheme), bureaus)])
		],
		scheme: filters.scheme,
		dataAsOf: context.site.dataAsOf,
		bureau: filters.bureau,
		medianBounds
	});
}

/** A metric that the exports cannot answer, and the columns that it would need. */
export interface Unavailable {
	readonly metric: string;
	/** Groups of alternative columns, each of which lacks all. */
	readonly missing: readonly (readonly ColumnName[])[];
}

export function unavailable(metrics: readonly Metric[], { available }: ReportContext): Unavailable[] {
	return metrics
		.map((metric) => ({ metric: metric.id, missing: missingNeeds(metric, available) }))
		.filter(({ missing }) => missing.length > 0);
}

export function isAvailable(metric: Metric, { available }: ReportContext): boolean {
	return missingNeeds(metric, available).length === 0;
}
