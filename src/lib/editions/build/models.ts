import { defaultFilters } from '#lib/domain/filters.ts';
import type { Period } from '#lib/domain/periods.ts';
import type { ScoreSettings } from '#lib/domain/side-tables.ts';
import type { Site } from '#lib/domain/site.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { pageUnits, type PageUnit } from '#lib/editions/build/units.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { bureauReport, type BureauReport } from '#lib/reports/bureau.ts';
import { bureausReport, type BureausReport } from '#lib/reports/bureaus.ts';
import { categoriesReport, type CategoriesReport } from '#lib/reports/categories.ts';
import { compositeReport, type CompositeReport } from '#lib/reports/composite.ts';
import { ask, reportContext, type PeriodFacts } from '#lib/reports/context.ts';
import { protectedCounts, type ProtectedCounts } from '#lib/reports/count-suppression.ts';
import type { DepartmentMatrix } from '#lib/reports/department-matrix.ts';
import { departmentsReport, type DepartmentsReport } from '#lib/reports/departments.ts';
import { driversReport, type Drivers } from '#lib/reports/drivers.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import { overviewReport, type OverviewReport } from '#lib/reports/overview.ts';
import { rankingsReport, type RankingsReport } from '#lib/reports/rankings.ts';
import { surgesReport, type SurgesReport } from '#lib/reports/surges.ts';
import { trendsReport, type TrendsReport } from '#lib/reports/trends.ts';

/** What every score of a report is about. */
export const MAIN = 'first_resolution';

/** A number of tickets of each bureau and of all, by bureau code; none where it may not be shown. */
export interface BureauCounts {
	readonly of: (code: string) => ProtectedCounts['counts'][number];
	readonly total: ProtectedCounts['total'];
}

/** The bureau or department that a page is about. */
export interface PageSubject {
	readonly unit: PageUnit;
	readonly index: number;
}

/** Everything that the sections of a report are written from: the pages' own models, under no filter. */
export interface EditionModels {
	readonly site: Site;
	readonly settings: ScoreSettings;
	readonly period: PeriodFacts;
	readonly overview: OverviewReport;
	readonly categories: CategoriesReport;
	readonly bureaus: BureausReport;
	readonly rankings: RankingsReport;
	readonly composite: CompositeReport;
	readonly departments: DepartmentsReport;
	readonly trends: TrendsReport;
	readonly surges: SurgesReport;
	/** Bureaus by departments; null where there is none, or it would give away what it hides. */
	readonly matrix: DepartmentMatrix | null;
	/** By bureau code. */
	readonly ofBureau: ReadonlyMap<string, BureauReport>;
	/** What drove the first resolution of each bureau. */
	readonly drivers: Drivers;
	/** Complaints per 10,000 customers, by bureau code; null where customers are unknown. */
	readonly complaintRates: ReadonlyMap<string, Figure> | null;
	readonly counts: Readonly<Record<'volume' | 'complaints' | 'excluded', BureauCounts>>;
	readonly bureauUnits: readonly PageUnit[];
	readonly departmentUnits: readonly PageUnit[];
}

export async function editionModels(engine: Engine, site: Site, quarter: Period): Promise<EditionModels> {
	const context = reportContext(engine, site, defaultFilters(site, quarter));
	const { settings } = context;
	const rate = metricById('rate_per_10k');
	const counted = (['volume', 'complaints', 'excluded'] as const).map(metricById);
	const found = new FigureLookup(
		await ask(context, { metrics: [...counted, rate], grain: ['bureau'], periods: [quarter] }),
		['bureau']
	);
	const codes = site.bureaus.map(({ code }) => code);
	const countsOf = (id: 'volume' | 'complaints' | 'excluded'): BureauCounts => {
		const metric = metricById(id);
		const { counts, total } = protectedCounts(
			codes.map((code) => found.figure(metric, quarter.id, code).value),
			settings.minimumShown
		);
		return {
			of: (code) => counts[codes.indexOf(code)] ?? { value: null, hidden: true },
			total
		};
	};
	const knowsCustomers = site.bureaus.every(({ customersServed }) => customersServed !== null);
	const departments = await departmentsReport(context);
	const everyBureau = await bureausReport(context);
	const bureaus: [string, BureauReport][] = [];
	for (const code of codes) bureaus.push([code, await bureauReport(context, code)]);
	const drivers = await driversReport(context, shownScores(everyBureau, departments), departments.matrix);
	return {
		site,
		settings,
		period: departments.period,
		overview: await overviewReport(context),
		categories: await categoriesReport(context),
		bureaus: everyBureau,
		rankings: await rankingsReport(context),
		composite: await compositeReport(context),
		departments,
		trends: await trendsReport(context),
		surges: await surgesReport(context),
		ofBureau: new Map(bureaus),
		drivers,
		matrix: drivers.isMatrixSafe ? departments.matrix : null,
		complaintRates: knowsCustomers
			? new Map(codes.map((code) => [code, found.figure(rate, quarter.id, code)]))
			: null,
		counts: {
			volume: countsOf('volume'),
			complaints: countsOf('complaints'),
			excluded: countsOf('excluded')
		},
		bureauUnits: pageUnits('bureau', site.bureaus),
		departmentUnits: pageUnits(
			'department',
			departments.departments.flatMap(({ code, name }) =>
				code === null ? [] : [{ code, name, shortName: name }]
			)
		)
	};
}

/** First resolution of bureaus and departments as the report shows it. */
/** First-resolution scores of all units, as their own reports show them. */
export function shownScores({ bureaus }: BureausReport, { departments }: DepartmentsReport) {
	return {
		bureaus: new Map(bureaus.flatMap(({ code, score }) => (code === null ? [] : [[code, score] as const]))),
		departments: new Map(
			departments.flatMap(({ code, scores }) => {
				const score = scores[MAIN]?.score;
				return code === null || score === undefined ? [] : [[code, score] as const];
			})
		)
	};
}
