import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERIOD_KINDS, periodsBetween, previousPeriod } from '#lib/domain/periods.ts';
import { defaultFilters, type Filters } from '#lib/domain/filters.ts';
import { settingsFor, defaultPeriod } from '#lib/domain/site.ts';
import { DIMENSIONS, type DimensionId } from '#lib/metrics/dimensions.ts';
import { metricById, METRICS } from '#lib/metrics/registry.ts';
import { filterConditions } from '#lib/metrics/conditions.ts';
import { reportContext } from '#lib/reports/context.ts';
import { queryFigures } from '#lib/reports/figures.ts';
import { bureauReport } from '#lib/reports/bureau.ts';
import { bureausReport } from '#lib/reports/bureaus.ts';
import { categoriesReport } from '#lib/reports/categories.ts';
import { compositeReport } from '#lib/reports/composite.ts';
import { departmentsReport } from '#lib/reports/departments.ts';
import { overviewReport } from '#lib/reports/overview.ts';
import { rankingsReport } from '#lib/reports/rankings.ts';
import { surgesReport } from '#lib/reports/surges.ts';
import { trendsReport } from '#lib/reports/trends.ts';
import { sql } from '#lib/sql/sql.ts';
import { openBoth, type BothEngines } from './both-sites.ts';

/** Every grain at which a page asks for figures, and two that cross dimensions. */
const GRAINS: readonly (readonly DimensionId[])[] = [
	[],
	...(Object.keys(DIMENSIONS) as DimensionId[]).map((id) => [id]),
	['bureau', 'group'],
	['department', 'bureau'],
	['bureau', 'department']
];

/** A kind of period is another divisor of the month: quarters answer for all at the other grains. */
const GRAINS_OF_OTHER_KINDS: readonly (readonly DimensionId[])[] = [[], ['bureau']];

const QUESTIONS = PERIOD_KINDS.flatMap((kind) =>
	(kind === 'quarter' ? GRAINS : GRAINS_OF_OTHER_KINDS).map((grain) => ({
		kind,
		grain,
		name: grain.join(' × ') || 'all'
	}))
);

/** Ranked by: the figures of every metric are held to each other above, and a kind is compared in one way. */
const ONE_OF_EACH_KIND = ['first_resolution', 'volume', 'share', 'rate_per_10k', 'time_to_close', 'backlog'];

it('rank by at least one metric of each kind', () => {
	const kinds = ONE_OF_EACH_KIND.map((id) => metricById(id).kind);
	expect(new Set(kinds)).toEqual(new Set(METRICS.map(({ kind }) => kind)));
});

describe.each([
	['the sample', 'data'],
	['the ServiceNow log', 'tests/fixtures/servicenow']
])('native and browser engine on %s', (_, folder) => {
	let both: BothEngines;
	beforeAll(async () => {
		both = await openBoth(folder);
	});
	afterAll(() => both.close());

	function questions(kind: (typeof PERIOD_KINDS)[number], grain: readonly DimensionId[], scheme: string) {
		const { site } = both.built;
		const settings = settingsFor(site, defaultPeriod(site));
		return {
			metrics: METRICS,
			context: { settings, available: new Set(site.columns) },
			grain,
			periods: periodsBetween(kind, site.firstDay, site.lastDay),
			conditions: filterConditions(defaultFilters(site), settings),
			scheme,
			dataAsOf: site.dataAsOf,
			bureau: null,
			medianBounds: true
		};
	}

	it('hold the same tickets', async () => {
		const count = sql`SELECT count(*) AS tickets, count(issue) AS keyed, CAST(sum(microseconds_to_next // 1000000) AS BIGINT) AS next,
			CAST(sum(microseconds_since_previous // 1000000) AS BIGINT) AS previous FROM tickets`;
		const native = await both.built.engine.query(count);
		expect(native[0]?.['tickets']).toBe(both.built.site.load.tickets);
		expect(await both.wasm.query(count)).toEqual(native);
	});

	it.each(QUESTIONS)('answer every metric alike by $kind and $name', async ({ kind, grain }) => {
		for (const { id } of both.built.site.schemes) {
			const question = questions(kind, grain, id);
			const native = await queryFigures(both.built.engine, question);
			expect(native.length).toBeGreaterThan(0);
			expect(await queryFigures(both.wasm, question)).toEqual(native);
			// A scheme is another column of codes: what one answers by the other periods, all do.
			if (kind !== 'quarter' || (!grain.includes('group') && !grain.includes('leaf'))) break;
		}
	});

	it.each(ONE_OF_EACH_KIND)('rank bureaus and departments alike by %s', async (metric) => {
		const { site, engine } = both.built;
		for (const unit of ['bureau', 'department'] as const) {
			const filters: Filters = { ...defaultFilters(site), metric, unit };
			const native = await rankingsReport(reportContext(engine, site, filters));
			expect(JSON.stringify(await rankingsReport(reportContext(both.wasm, site, filters)))).toBe(
				JSON.stringify(native)
			);
			for (const { rank, range } of native.rows) {
				if (rank === null || range === null) continue;
				expect(range.best).toBeLessThanOrEqual(rank);
				expect(range.worst).toBeGreaterThanOrEqual(rank);
			}
		}
	});

	it('compute every page alike, filtered and not', async () => {
		const { site, engine } = both.built;
		const plain = defaultFilters(site);
		const bureau = site.bureaus[0]?.code ?? '';
		const category = site.values.categories[0]?.category ?? '';
		const asked: Filters[] = [
			plain,
			{ ...plain, bureau, comparison: 'year' },
			{ ...plain, unit: 'department', metric: 'repeat' },
			{ ...plain, among: 'peers', comparison: 'year' },
			{
				...plain,
				scheme: 'native',
				category,
				subcategory: site.values.categories[0]?.subcategories[0] ?? null,
				bureau
			},
			// Old and new result stand side by side where the settings changed, in the sample only.
			...periodsBetween('quarter', site.firstDay, site.lastDay)
				.filter((period) => settingsFor(site, period) !== settingsFor(site, previousPeriod(period)))
				.map((period) => ({ ...plain, period }))
		];
		for (const filters of asked) {
			const native = reportContext(engine, site, filters);
			const wasm = reportContext(both.wasm, site, filters);
			for (const build of [
				overviewReport,
				categoriesReport,
				bureausReport,
				rankingsReport,
				trendsReport,
				surgesReport,
				departmentsReport,
				compositeReport
			]) {
				expect(JSON.stringify(await build(wasm))).toBe(JSON.stringify(await build(native)));
			}
			expect(JSON.stringify(await bureauReport(wasm, bureau))).toBe(
				JSON.stringify(await bureauReport(native, bureau))
			);
		}
	});
});
